import writeSpreadsheet from 'write-excel-file/universal';
import type { DirectClient } from '../../electron/host/assemble.ts';
import type { Inputs, Outputs } from '../../shared/contract/index.ts';
import type { BodyKind } from '../../shared/domain/procedure.ts';
import type { Day, Id } from '../../shared/values.ts';
import { startHost, type TestHost } from './hosts.ts';

type Preview = Outputs['rosters']['preview'];
type Cells = readonly (readonly (string | number | null)[])[];

/** A community with eight grids, and a clerk who imports rosters into its bodies. */
export interface RosterDesk {
  readonly host: TestHost;
  readonly office: DirectClient;
  readonly communityId: Id;
  body(kind: BodyKind, name: string, gridId?: Id | null): Promise<Id>;
  /** The branches of the eight grids; the first one's id. */
  branches(): Promise<Id>;
  put(name: string, bytes: Uint8Array): Promise<{ hash: string; name: string }>;
  csv(text: string): Promise<{ hash: string; name: string }>;
  xlsx(sheets: Readonly<Record<string, Cells>>): Promise<{ hash: string; name: string }>;
  /** Reads the file and takes the columns as they were guessed. */
  asked(bodyId: Id, file: { hash: string; name: string }, since?: Day): Promise<Inputs['rosters']['preview']>;
  preview(bodyId: Id, file: { hash: string; name: string }, since?: Day): Promise<Preview>;
  /** Looks and confirms. */
  import(bodyId: Id, file: { hash: string; name: string }, since?: Day): Promise<Preview>;
  members(bodyId: Id, onDay?: Day): Promise<Outputs['structure']['body']['members']>;
}

export async function openRosterDesk(communityName = '顺昌路社区'): Promise<RosterDesk> {
  const host = await startHost('direct');
  const { office } = host;
  const { id: communityId } = await office.structure.saveCommunity({
    id: null,
    name: communityName,
    shortName: communityName.slice(0, 3),
    households: 3000,
    residents: 7500,
    expectedVersion: 0,
  });
  const gridIds: Id[] = [];
  for (const number of '一二三四五六七八') {
    const grid = {
      id: null,
      communityId,
      name: `第${number}网格`,
      station: '',
      households: 400,
      expectedVersion: 0,
    };
    gridIds.push((await office.structure.saveGrid(grid)).id);
  }
  const body: RosterDesk['body'] = async (kind, name, gridId = null) =>
    (await office.structure.saveBody({ id: null, communityId, gridId, kind, name, expectedVersion: 0 })).id;
  const put: RosterDesk['put'] = async (name, bytes) => ({
    hash: (await host.host.files.put(bytes)).hash,
    name,
  });
  const asked: RosterDesk['asked'] = async (bodyId, file, since = host.today()) => {
    const { sheet, headerRow, columns } = await office.rosters.read({ bodyId, file, sheet: null });
    return { bodyId, file, sheet, headerRow, columns: columns.map(({ field }) => field), since, until: null };
  };
  return {
    host,
    office,
    communityId,
    body,
    put,
    asked,
    async branches() {
      const ids: Id[] = [];
      for (const [place, number] of [...'一二三四五六七八'].entries())
        ids.push(await body('party_branch', `第${number}网格党支部`, gridIds[place]));
      return ids[0] ?? '';
    },
    csv: (text) => put('名册.csv', new TextEncoder().encode(text)),
    async xlsx(sheets) {
      const written = Object.entries(sheets).map(([sheet, rows]) => ({
        sheet,
        data: rows.map((row) => [...row]),
      }));
      const bytes = await writeSpreadsheet(written).toBlob();
      return put('名册.xlsx', new Uint8Array(await bytes.arrayBuffer()));
    },
    preview: async (bodyId, file, since) => office.rosters.preview(await asked(bodyId, file, since)),
    async import(bodyId, file, since) {
      const input = await asked(bodyId, file, since);
      const preview = await office.rosters.preview(input);
      await office.rosters.confirm({ ...input, fingerprint: preview.fingerprint });
      return preview;
    },
    members: async (id, onDay) => (await office.structure.body({ id, onDay })).members,
  };
}
