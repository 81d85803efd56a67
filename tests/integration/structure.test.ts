import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BodyKind } from '../../shared/domain/procedure.ts';
import {
  type Desk,
  openDesk,
  refusalOf,
  type Seat,
  signInAs,
  signInAsAdmin,
} from '../support/memory-desk.ts';

let desk: Desk;
let admin: Seat;
let ningxia: string;
let yanan: string;
beforeEach(async () => {
  desk = openDesk();
  admin = await signInAsAdmin(desk);
  ningxia = (await admin.structure.saveCommunity(community('宁夏路社区'))).id;
  yanan = (await admin.structure.saveCommunity(community('延安路社区'))).id;
});
afterEach(() => desk.close());

const community = (name: string) => ({
  id: null,
  name,
  shortName: name.slice(0, 3),
  households: 3000,
  residents: 7500,
  expectedVersion: 0,
});
const grid = (communityId: string, name: string, station = '') => ({
  id: null,
  communityId,
  name,
  station,
  households: 400,
  expectedVersion: 0,
});
const body = async (kind: BodyKind, communityId: string | null = ningxia) =>
  (
    await admin.structure.saveBody({
      id: null,
      communityId,
      gridId: null,
      kind,
      name: `${kind}会`,
      expectedVersion: 0,
    })
  ).id;
const person = async (name: string) =>
  (
    await admin.structure.savePerson({
      id: null,
      name,
      gender: 'unknown',
      communityId: ningxia,
      gridId: null,
      expectedVersion: 0,
    })
  ).id;
const join = (
  bodyId: string,
  personId: string,
  capacity: 'member' | 'chair' | 'probationary' | 'substitute' = 'member',
  since = '2026-01-01',
) => admin.structure.join({ bodyId, personId, capacity, since, until: null });

describe('the street and its places', () => {
  test('the overview counts what lies in the store', async () => {
    const { id: gridId } = await admin.structure.saveGrid(grid(ningxia, '第一网格', '一号驿站'));
    await admin.structure.saveGrid(grid(ningxia, '第二网格', '一号驿站'));
    await admin.structure.saveCompound({
      id: null,
      communityId: ningxia,
      gridId,
      name: '海伦苑',
      households: 200,
      managed: true,
      expectedVersion: 0,
    });
    await join(await body('party_branch'), await person('王秀兰'));
    const { totals, communities } = await admin.structure.overview({});
    expect(totals).toEqual({
      communities: 2,
      grids: 2,
      stations: 1,
      compounds: 1,
      managedCompounds: 1,
      households: 6000,
      residents: 15000,
      partyMembers: 1,
    });
    expect(communities.map(({ name, grids, compounds }) => [name, grids, compounds])).toEqual([
      ['宁夏路社区', 2, 1],
      ['延安路社区', 0, 0],
    ]);
  });

  test('two communities do not share a name, nor two grids of one community', async () => {
    expect(await refusalOf(admin.structure.saveCommunity(community('宁夏路社区')))).toEqual({
      code: 'structure.nameTaken',
      details: { name: '宁夏路社区' },
    });
    await admin.structure.saveGrid(grid(ningxia, '第一网格'));
    expect(await refusalOf(admin.structure.saveGrid(grid(ningxia, '第一网格')))).toMatchObject({
      code: 'structure.nameTaken',
    });
    await admin.structure.saveGrid(grid(yanan, '第一网格'));
  });

  test('of two people who correct one community at once the second is told', async () => {
    const corrected = { ...community('宁夏路社区'), id: ningxia, households: 3100, expectedVersion: 1 };
    await admin.structure.saveCommunity(corrected);
    expect(await refusalOf(admin.structure.saveCommunity(corrected))).toMatchObject({
      code: 'edits.conflict',
    });
    expect((await admin.structure.community({ id: ningxia })).community).toMatchObject({
      households: 3100,
      version: 2,
    });
  });

  test('a compound stands in a grid of its own community', async () => {
    const { id: gridId } = await admin.structure.saveGrid(grid(yanan, '第一网格'));
    const stray = admin.structure.saveCompound({
      id: null,
      communityId: ningxia,
      gridId,
      name: '海伦苑',
      households: 200,
      managed: false,
      expectedVersion: 0,
    });
    expect(await refusalOf(stray)).toMatchObject({ code: 'things.notFound' });
  });

  test('half a household is refused before anything is read', async () => {
    const half = admin.structure.saveCommunity({ ...community('新社区'), households: 0.5 });
    expect(await refusalOf(half)).toMatchObject({
      code: 'input.invalid',
      details: { fields: ['households'] },
    });
  });

  test('a secretary sees and edits the own community only', async () => {
    const secretary = await signInAs(desk, admin, 'secretary', [{ role: 'secretary', communityId: ningxia }]);
    expect((await secretary.structure.overview({})).communities.map(({ id }) => id)).toEqual([ningxia]);
    await secretary.structure.saveGrid(grid(ningxia, '第三网格'));
    const refused = { code: 'permission.otherCommunity' };
    expect(await refusalOf(secretary.structure.saveGrid(grid(yanan, '第三网格')))).toMatchObject(refused);
    expect(await refusalOf(secretary.structure.community({ id: yanan }))).toMatchObject(refused);
    expect(await refusalOf(secretary.structure.renameStreet({ name: '别的街道' }))).toMatchObject(refused);
  });
});

describe('bodies and their members', () => {
  test('those with a vote are counted apart from the members', async () => {
    const branch = await body('party_branch');
    await join(branch, await person('王秀兰'), 'chair');
    await join(branch, await person('李建国'), 'probationary');
    await join(branch, await person('赵敏'), 'substitute');
    const roster = await admin.structure.body({ id: branch });
    expect(roster.body).toMatchObject({ members: 3, voters: 1 });
    expect(roster.members.map(({ name, mayVote }) => [name, mayVote])).toEqual([
      ['王秀兰', true],
      ['李建国', false],
      ['赵敏', false],
    ]);
  });

  test('the roster of a past day is the roster of that day', async () => {
    const branch = await body('party_branch');
    const { id: membershipId } = await join(branch, await person('王秀兰'));
    await admin.structure.leave({ membershipId, until: '2026-02-28' });
    expect((await admin.structure.body({ id: branch })).members).toEqual([]);
    expect((await admin.structure.body({ id: branch })).former).toHaveLength(1);
    expect((await admin.structure.body({ id: branch, onDay: '2026-02-28' })).members).toHaveLength(1);
    expect((await admin.structure.body({ id: branch, onDay: '2026-02-28' })).body.members).toBe(1);
  });

  test('a term does not end before it began, nor later than it already ended', async () => {
    const { id: membershipId } = await join(await body('council'), await person('王秀兰'));
    expect(await refusalOf(admin.structure.leave({ membershipId, until: '2025-12-31' }))).toMatchObject({
      code: 'people.termWrong',
    });
    await admin.structure.leave({ membershipId, until: '2026-02-28' });
    expect(await refusalOf(admin.structure.leave({ membershipId, until: '2026-06-30' }))).toMatchObject({
      code: 'people.termWrong',
    });
  });

  test('who sits in the residents’ committee does not supervise it, nor does a near relative', async () => {
    const [committee, supervision] = [await body('residents_committee'), await body('supervision_committee')];
    const [wang, wife] = [await person('王建国'), await person('刘桂芳')];
    await join(committee, wang);
    expect(await refusalOf(join(supervision, wang))).toMatchObject({
      code: 'people.nearRelative',
      details: { samePerson: true },
    });
    desk.transactions.write({ id: null, name: '测试' }, null, (tx) => {
      tx.people.relate(wife, wang);
      tx.record({ type: 'people.saved', subject: wife });
    });
    expect(await refusalOf(join(supervision, wife))).toMatchObject({
      code: 'people.nearRelative',
      details: { samePerson: false },
    });
    expect(await refusalOf(join(supervision, wang, 'member', '2025-01-01'))).toMatchObject({
      code: 'people.nearRelative',
    });
  });

  test('a body does not become one in which its members may not sit', async () => {
    const [committee, council] = [await body('residents_committee'), await body('council')];
    const wang = await person('王建国');
    await join(committee, wang);
    await join(council, wang);
    const turned = admin.structure.saveBody({
      id: council,
      communityId: ningxia,
      gridId: null,
      kind: 'supervision_committee',
      name: '监委会',
      expectedVersion: 1,
    });
    expect(await refusalOf(turned)).toMatchObject({ code: 'people.nearRelative' });
  });

  test('people are found by part of the name and by its first letters', async () => {
    const branch = await body('party_branch');
    await join(branch, await person('单雄信'));
    await person('王秀兰');
    const search = async (text: string) =>
      (await admin.structure.people({ communityId: null, search: text })).people;
    expect((await search('雄')).map(({ name }) => name)).toEqual(['单雄信']);
    expect((await search('SX')).map(({ name, bodies }) => [name, bodies])).toEqual([
      ['单雄信', ['party_branch会']],
    ]);
    expect((await search('wxl')).map(({ name }) => name)).toEqual(['王秀兰']);
    expect(await admin.structure.people({ communityId: yanan })).toMatchObject({ total: 0 });
    expect(await admin.structure.people({ communityId: null, limit: 1, offset: 1 })).toMatchObject({
      total: 2,
      people: [{ name: '王秀兰' }],
    });
  });

  test('bodies of the street stand beside those of the community', async () => {
    const [street, here] = [await body('party_committee', null), await body('council')];
    await body('council', yanan);
    const { bodies } = await admin.structure.bodies({ communityId: ningxia });
    expect(bodies.map(({ id }) => id)).toEqual([here, street]);
  });
});

describe('the working calendar', () => {
  test('statutory holidays and make-up workdays are known', async () => {
    const { days } = await admin.calendar.month({ month: '2026-02' });
    const working = (day: string) => days.find((one) => one.day === day)?.working;
    expect(days).toHaveLength(28);
    expect(working('2026-02-17')).toBe(false);
    expect(working('2026-02-28')).toBe(true);
  });

  test('the street sets a day otherwise, and takes it back', async () => {
    const day = async () =>
      (await admin.calendar.month({ month: '2026-03' })).days.find((one) => one.day === '2026-03-05');
    await admin.calendar.setDay({ day: '2026-03-05', working: false });
    expect(await day()).toEqual({ day: '2026-03-05', working: false, exception: true });
    await admin.calendar.setDay({ day: '2026-03-05', working: null });
    expect(await day()).toEqual({ day: '2026-03-05', working: true, exception: false });
  });
});

test('every act left a fact that holds together', async () => {
  await join(await body('council'), await person('王秀兰'));
  expect(await admin.journal.verify({})).toMatchObject({ firstFault: null });
});
