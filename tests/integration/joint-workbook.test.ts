import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { jointWorkbook, workbookOf } from '../../electron/host/joint/export.ts';
import { fixture, fixturesFolder } from '../support/fixtures.ts';
import { startHost, type TestHost } from '../support/hosts.ts';

const YEAR = 2026;
let host: TestHost;
beforeEach(async () => {
  host = await startHost('direct');
});
afterEach(() => host.close());

const seats = async () => {
  const { bodyId } = await host.office.units.list({});
  const { members } = await host.office.structure.body({ id: bodyId ?? '' });
  return members.map(({ name }) => name).sort();
};

describe('the workbook of partner units', () => {
  const HEADER = '单位名称,单位性质,党组织名称,联络员,联络电话,签约日期\n';
  async function importing(bytes: Uint8Array, name: string) {
    const { hash } = await host.host.files.put(bytes);
    const file = { hash, name };
    const { sheets } = await host.office.units.read({ communityId: null, file });
    const parts = sheets.flatMap(({ part, headerRow, columns }, sheet) =>
      part === null ? [] : [{ sheet, part, headerRow, columns: columns.map(({ field }) => field) }],
    );
    const asked = { communityId: null, year: YEAR, file, parts };
    const preview = await host.office.units.preview(asked);
    return {
      preview,
      confirm: () => host.office.units.confirm({ ...asked, fingerprint: preview.fingerprint }),
    };
  }
  const csv = (rows: string) => importing(new TextEncoder().encode(HEADER + rows), '共建单位.csv');

  test('is looked at first, and read again changes nothing', async () => {
    const rows = '胶东同济01学校,学校,,黄小,19900003001,2024-02-02\n康宁08支行,银行,康宁党支部,,,2024年8月\n';
    const first = await csv(rows);
    expect(first.preview.counts).toEqual({ added: 2, changed: 0, same: 0, rejected: 0 });
    expect(first.preview.rows.map(({ cautions }) => cautions)).toEqual([
      ['noPartyOrganisation'],
      ['noLiaison'],
    ]);
    expect((await host.office.units.list({})).rows).toEqual([]);
    await first.confirm();
    expect(await seats()).toEqual(['康宁08支行', '黄小']);
    expect((await csv(rows)).preview.counts).toEqual({ added: 0, changed: 0, same: 2, rejected: 0 });
  });

  test('rejects what nobody can understand, row by row with the reason', async () => {
    const { preview } = await csv(',学校,,,,\n同济学校,学校,,,,去年\n和兴医院,医院,,,,\n和兴医院,医院,,,,\n');
    expect(preview.rows.map(({ row, reason }) => [row, reason?.code ?? null])).toEqual([
      [2, 'nameMissing'],
      [3, 'dayWrong'],
      [4, null],
      [5, 'sameUnit'],
    ]);
  });

  test('that was exported comes back without a change, lists and all, in either language', async () => {
    const { office } = host;
    await (
      await csv('胶东同济01学校,学校,,黄小,19900003001,2024-02-02\n康宁08支行,银行,康宁党支部,,,\n')
    ).confirm();
    const { rows } = await office.units.list({});
    const [bank, school] = ['康宁08支行', '胶东同济01学校'].map(
      (name) => ({ unitId: rows.find((row) => row.name === name)?.id ?? '', communityId: null }) as const,
    );
    if (!bank || !school) throw new Error('the units are missing');
    const entry = {
      id: null,
      communityId: null,
      year: YEAR,
      kind: 'places',
      text: '',
      untilOn: null,
    } as const;
    const need = { ...entry, list: 'need', title: '托管缺场地', owner: bank, expectedVersion: 0 } as const;
    const { id: entryId } = await office.lists.saveEntry(need);
    await office.lists.claim({ entryId, claimant: school });
    await office.lists.saveEntry({ ...need, list: 'resource', title: '会议室周末开放' });
    const project = { id: null, communityId: null, year: YEAR, text: '', untilOn: '2026-06-30' } as const;
    const { id: projectId } = await office.lists.saveProject({
      ...project,
      title: '银龄课堂',
      lead: school,
      asker: bank,
      expectedVersion: 0,
    });
    await office.lists.report({ id: projectId, as: 'finished', on: host.today(), expectedVersion: 1 });
    for (const language of ['zh-CN', 'en'] as const) {
      const workbook = host.host.transactions.read((tx) => jointWorkbook(tx, null, YEAR, language));
      const bytes = new Uint8Array(await (await workbookOf(workbook)).arrayBuffer());
      const { preview } = await importing(bytes, `${workbook.name}.xlsx`);
      expect(preview.rows.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
      expect(preview.counts.same).toBe(5);
    }
  });

  test.skipIf(fixturesFolder === null)('of forty-six units makes forty-six due, once', async () => {
    const read = () => importing(fixture('共建单位.xlsx'), '共建单位.xlsx');
    const { preview, confirm } = await read();
    expect(preview.counts).toEqual({ added: 58, changed: 0, same: 0, rejected: 0 });
    await confirm();
    expect(await seats()).toHaveLength(46);
    const { figures } = await host.office.units.list({ year: YEAR });
    expect(figures).toMatchObject({ units: 46, seats: 46, noLiaison: 7, noPartyOrganisation: 10 });
    expect((await read()).preview.counts).toEqual({ added: 0, changed: 0, same: 58, rejected: 0 });
  });
});
