import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ownerSheet } from '../../electron/host/rosters/owner-sheet.ts';
import { refusalOf } from '../support/hosts.ts';
import { openRosterDesk, type RosterDesk } from '../support/roster-desk.ts';

let desk: RosterDesk;
let bodyId: string;
beforeEach(async () => {
  desk = await openRosterDesk();
  bodyId = await desk.body('owners', '3号楼业主大会');
});
afterEach(() => desk.host.close());

const HEAD = '单元,房号,业主姓名,共有人,专有部分面积(㎡)\n';
const ROWS =
  '1单元,101,郭珍,赵博国,76.30㎡\n1单元,102,曾平,,72.455\n2单元,501,萧梅,周红永,88.9\n2单元,502,萧梅,曹子轩,88.9\n';
const figures = async (onDay?: string) => (await desk.office.structure.body({ id: bodyId, onDay })).owners;
const register = async (onDay = desk.host.today()) =>
  (await desk.office.owners.register({ bodyId, onDay })).parts;

describe('a register of owners', () => {
  test('goes in with heads and area, and again without a change', async () => {
    const file = await desk.csv(HEAD + ROWS);
    const preview = await desk.import(bodyId, file);
    expect(preview).toMatchObject({
      kind: 'owners',
      counts: { added: 4, changed: 0, same: 0, rejected: 0 },
      owners: { parts: 4, heads: 3, area: '326.56' },
    });
    expect(preview.rows.map(({ cautions }) => cautions)).toEqual([
      [],
      ['areaRounded'],
      ['sameOwner'],
      ['sameOwner'],
    ]);
    expect(await figures()).toEqual({ parts: 4, heads: 3, area: '326.56' });
    expect((await register())[0]).toMatchObject({ room: '101', owners: ['郭珍', '赵博国'], area: '76.30' });
    expect((await desk.import(bodyId, file)).counts).toEqual({ added: 0, changed: 0, same: 4, rejected: 0 });
  });

  test('keeps who owned a part before it was sold', async () => {
    await desk.import(bodyId, await desk.csv(HEAD + ROWS), '2025-01-01');
    const sold = await desk.import(bodyId, await desk.csv(`${HEAD}1单元,101,韩强,,76.30\n`), '2026-03-01');
    expect(sold.counts).toMatchObject({ changed: 1 });
    expect(sold.unlisted).toHaveLength(3);
    expect((await register('2026-02-28'))[0]?.owners).toEqual(['郭珍', '赵博国']);
    expect((await register('2026-03-01'))[0]?.owners).toEqual(['韩强']);
    expect(await figures('2026-03-01')).toMatchObject({ parts: 4, heads: 3 });
    expect(await figures('2024-12-31')).toBeNull();
  });

  test('tells namesakes apart by their numbers of identity', async () => {
    const file = await desk.csv('房号,业主姓名,面积,身份证号\n101,王平,50,1\n102,王平,50,2\n103,王平,50,1\n');
    expect(await desk.import(bodyId, file)).toMatchObject({ owners: { parts: 3, heads: 2 } });
    expect(await figures()).toMatchObject({ parts: 3, heads: 2 });
    expect((await desk.import(bodyId, file)).counts).toMatchObject({ same: 3 });
  });

  test('rejects a row without owner, room or area, and a part named twice', async () => {
    const rows = ',101,,,50\n,,王平,,50\n,103,王平,,很大\n,104,王平,,50\n,104室,李淑,,50\n';
    const { rows: planned, counts } = await desk.preview(bodyId, await desk.csv(HEAD + rows));
    expect(counts).toMatchObject({ added: 1, rejected: 4 });
    expect(planned.map(({ reason }) => reason?.code ?? null)).toEqual([
      'nameMissing',
      'roomMissing',
      'areaWrong',
      null,
      'samePart',
    ]);
  });

  test('goes out in columns that come in again unchanged', async () => {
    await desk.import(bodyId, await desk.csv(HEAD + ROWS));
    const sheet = desk.host.host.transactions.read((tx) =>
      ownerSheet(tx, tx.structure.getBody(bodyId), desk.host.today(), 'zh-CN'),
    );
    const file = await desk.xlsx({ 清册: sheet.rows });
    expect((await desk.preview(bodyId, file)).counts).toEqual({ added: 0, changed: 0, same: 4, rejected: 0 });
  });
});

test('rooms are told to nobody who does not look after the register; the figures are', async () => {
  await desk.import(bodyId, await desk.csv(HEAD + ROWS));
  const teller = await desk.host.signIn('teller', [{ role: 'teller', communityId: desk.communityId }]);
  expect(await refusalOf(teller.owners.register({ bodyId, onDay: desk.host.today() }))).toMatchObject({
    code: 'permission.denied',
  });
  expect((await teller.structure.body({ id: bodyId })).owners).toMatchObject({ heads: 3 });
  const facts = desk.host.host.transactions.read((tx) => JSON.stringify(tx.events.history(bodyId, null, 50)));
  expect(facts).not.toMatch(/郭珍|101/);
});

test('a list of owners belongs to a body of owners, a list without areas does not', async () => {
  const representatives = await desk.body('representatives', '居民代表会议');
  const file = await desk.csv(HEAD + ROWS);
  expect(await refusalOf(desk.office.rosters.read({ bodyId: representatives, file, sheet: null }))).toEqual({
    code: 'rosters.kindLater',
    details: { why: 'owners' },
  });
  const members = await desk.asked(bodyId, await desk.csv('姓名,性别\n王平,男\n'));
  expect(await refusalOf(desk.office.rosters.preview(members))).toMatchObject({
    code: 'rosters.nameColumnMissing',
  });
});
