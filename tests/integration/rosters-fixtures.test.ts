import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixture, fixturesFolder } from '../support/fixtures.ts';
import { refusalOf } from '../support/hosts.ts';
import { openRosterDesk, type RosterDesk } from '../support/roster-desk.ts';

const absent = fixturesFolder === null ? ' (left out: ../shared/fixtures is not here)' : '';

describe.runIf(fixturesFolder !== null)(`files as offices really send them${absent}`, () => {
  let desk: RosterDesk;
  beforeEach(async () => {
    desk = await openRosterDesk();
  });
  afterEach(() => desk.host.close());
  const put = (name: string) => desk.put(name, fixture(name));

  test('the representatives go in as a clerk would expect', async () => {
    const bodyId = await desk.body('representatives', '居民代表会议');
    const file = await put('居民代表名册.xlsx');
    const read = await desk.office.rosters.read({ bodyId, file, sheet: null });
    expect(read).toMatchObject({ sheet: 0, headerRow: 3 });
    expect(read.columns.map(({ field }) => field)).toEqual([
      null,
      'name',
      'gender',
      'birth',
      'identity',
      'phone',
      'grid',
      null,
      'households',
      'note',
    ]);
    const preview = await desk.import(bodyId, file);
    expect(preview.counts).toEqual({ added: 93, changed: 0, same: 0, rejected: 2 });
    expect(preview.rows.filter(({ outcome }) => outcome === 'rejected')).toMatchObject([
      { row: 61, name: '', reason: { code: 'nameMissing' } },
      { row: 76, name: '黄英文', reason: { code: 'samePerson', details: { row: 7, by: 'identity' } } },
    ]);
    expect(preview.skipped).toEqual([65, 100]);
    expect(preview.rows.find(({ row }) => row === 44)?.name).toBe('程娟');
    expect(preview.households).toBe(2731);
    expect(preview.representatives).toEqual({ members: 93, representatives: 93, needed: 75, held: true });
    const grids = preview.rows.flatMap(({ cells }) => cells.find(({ field }) => field === 'grid')?.to ?? []);
    expect(new Set(grids).size).toBe(8);
    expect(await desk.members(bodyId)).toHaveLength(93);

    const again = await desk.import(bodyId, file);
    expect(again.counts).toEqual({ added: 0, changed: 0, same: 93, rejected: 2 });
  });

  test('the second sheet is the committee', async () => {
    const bodyId = await desk.body('residents_committee', '居委会');
    await desk.import(bodyId, await put('居民代表名册.xlsx'));
    expect((await desk.members(bodyId)).map(({ name, capacity }) => [name, capacity]).slice(0, 3)).toEqual([
      ['王国', 'chair'],
      ['彭春', 'deputy'],
      ['萧建振', 'deputy'],
    ]);
    expect(await desk.members(bodyId)).toHaveLength(7);
  });

  test('party members spread over their branches, with and without a vote', async () => {
    const bodyId = await desk.branches();
    const file = await put('党员名册.csv');
    const { counts, rows } = await desk.import(bodyId, file);
    expect(counts).toEqual({ added: 573, changed: 0, same: 0, rejected: 2 });
    expect(
      rows
        .filter(({ outcome }) => outcome === 'rejected')
        .map(({ reason }) => reason?.code)
        .sort(),
    ).toEqual(['branchUnknown', 'nameMissing']);
    const { bodies } = await desk.office.structure.community({ id: desk.communityId });
    const sum = (of: 'members' | 'voters') => bodies.reduce((total, body) => total + body[of], 0);
    expect([sum('members'), sum('voters')]).toEqual([573, 558]);
    expect(
      rows.filter(({ cautions }) => cautions.includes('probationaryOfficer')).map(({ name }) => name),
    ).toEqual(['邓春']);
    expect(rows.filter(({ cautions }) => cautions.includes('mobile'))).toHaveLength(6);
    expect(rows.filter(({ cautions }) => cautions.includes('underProbation'))).toHaveLength(1);

    const again = await desk.import(bodyId, file);
    expect(again.counts).toEqual({ added: 0, changed: 0, same: 573, rejected: 2 });
  });

  test('the owners of a building go in: two of them with two flats each, one head and two areas', async () => {
    const bodyId = await desk.body('owners', '3号楼业主大会');
    const file = await put('业主清册.xlsx');
    const preview = await desk.import(bodyId, file);
    expect(preview.counts).toEqual({ added: 36, changed: 0, same: 0, rejected: 0 });
    expect(preview.owners).toEqual({ parts: 36, heads: 34, area: '2445.10' });
    const marked = (caution: string) =>
      preview.rows.filter(({ cautions }) => cautions.some((one) => one === caution)).map(({ name }) => name);
    expect(marked('sameOwner')).toEqual(['萧梅', '萧梅', '高志', '高志']);
    expect(marked('areaRounded')).toHaveLength(4);
    expect(preview.rows[0]?.cells.find(({ field }) => field === 'building')?.to).toBe('3号楼');
    expect((await desk.import(bodyId, file)).counts).toMatchObject({ same: 36 });
  });

  test('the old workbook is refused; partner units and owners have no place among representatives', async () => {
    const bodyId = await desk.body('representatives', '居民代表会议');
    const refused = async (name: string) => {
      const file = await put(name);
      return refusalOf(desk.office.rosters.read({ bodyId, file, sheet: null }));
    };
    expect(await refused('居民代表名册.xls')).toMatchObject({ code: 'rosters.oldFormat' });
    expect(await refused('共建单位.xlsx')).toEqual({
      code: 'rosters.kindLater',
      details: { why: 'partners' },
    });
    expect(await refused('业主清册.xlsx')).toEqual({ code: 'rosters.kindLater', details: { why: 'owners' } });
  });
});

test.runIf(fixturesFolder === null)('the files of offices are not here: nothing of theirs was tried', () =>
  expect(fixturesFolder).toBeNull(),
);
