import writeSpreadsheet from 'write-excel-file/universal';
import type { ReadTx } from '../../../db/transaction.ts';
import { fieldsOfPart, PARTS, type Part, type PartField } from '../../../shared/domain/units-columns.ts';
import type { Id, Language } from '../../../shared/values.ts';
import { wordsIn } from '../words.ts';

export interface JointWorkbook {
  readonly name: string;
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[];
}

type Line = Partial<Record<PartField, string>>;

/** A joint meeting's units and three lists of one year, in columns that an import recognises: read again, nothing changes. */
export function jointWorkbook(
  tx: ReadTx,
  communityId: Id | null,
  year: number,
  language: Language,
): JointWorkbook {
  const t = wordsIn(language);
  const lines: Record<Part, Line[]> = {
    units: unitLines(tx, communityId, year, (kind) => t(`joint:unitKinds.${kind}`, {})),
    need: entryLines(tx, communityId, year, 'need', (state) => t(`joint:entryStates.${state}`, {})),
    resource: entryLines(tx, communityId, year, 'resource', (state) => t(`joint:entryStates.${state}`, {})),
    project: projectLines(tx, communityId, year, (state) => t(`joint:projectStates.${state}`, {})),
  };
  const place =
    communityId === null ? (tx.store.get()?.street ?? '') : tx.structure.getCommunity(communityId).name;
  return {
    name: t('joint:export.name', { place, year }),
    sheets: PARTS.map((part) => ({
      name: t(`joint:export.sheets.${part}`, {}),
      rows: [
        fieldsOfPart(part).map((field) => t(`joint:fields.${field}`, {})),
        ...lines[part].map((line) => fieldsOfPart(part).map((field) => line[field] ?? '')),
      ],
    })),
  };
}

/** As text throughout: what Excel and WPS show is what was written. */
export async function workbookOf({ sheets }: JointWorkbook): Promise<Blob> {
  return writeSpreadsheet(
    sheets.map(({ name, rows }) => ({
      sheet: name,
      stickyRowsCount: 1,
      columns: (rows[0] ?? []).map((_, place) => ({ width: place === 0 ? 30 : 18 })),
      data: rows.map((row, at) =>
        row.map((value) => ({ value, type: String, ...(at === 0 ? { fontWeight: 'bold' as const } : {}) })),
      ),
    })),
  ).toBlob();
}

function unitLines(
  tx: ReadTx,
  communityId: Id | null,
  year: number,
  kindWord: (kind: string) => string,
): Line[] {
  const members = new Set(
    tx.units
      .allYears()
      .filter((one) => one.year === year && one.communityId === communityId)
      .map(({ unitId }) => unitId),
  );
  return tx.units
    .all()
    .filter(({ id, leftOn }) => members.has(id) && leftOn === null)
    .map((unit) => ({
      name: unit.name,
      kind: kindWord(unit.kind),
      partyOrganisation: unit.partyOrganisation ?? '',
      partyHead: unit.partyHead ?? '',
      liaison: unit.liaison ?? '',
      telephone: unit.liaisonTelephone,
      agreedOn: unit.agreedOn ?? '',
      community: unit.community ?? '',
    }));
}

function entryLines(
  tx: ReadTx,
  communityId: Id | null,
  year: number,
  list: 'need' | 'resource',
  stateWord: (state: string) => string,
): Line[] {
  return tx.lists
    .entries(year, list, communityId)
    .filter(({ withdrawnBecause }) => withdrawnBecause === null)
    .map((entry) => {
      const claims = tx.lists.claimsOf(entry.id);
      const agreed = claims.find(({ state }) => state === 'agreed');
      const asked = claims.find(({ state }) => state === 'asked');
      return {
        name: entry.title,
        owner: entry.owner,
        claimant: (agreed ?? asked)?.claimant ?? '',
        until: entry.untilOn ?? '',
        state: stateWord(agreed ? 'agreed' : asked ? 'asked' : 'open'),
      };
    });
}

const projectLines = (
  tx: ReadTx,
  communityId: Id | null,
  year: number,
  stateWord: (state: string) => string,
): Line[] =>
  tx.lists.projects(year, communityId).map((project) => ({
    name: project.title,
    owner: project.asker,
    claimant: project.lead,
    until: project.untilOn ?? '',
    state: stateWord(project.state),
  }));
