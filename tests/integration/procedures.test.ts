import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ADMIN,
  type Desk,
  openDesk,
  refusalOf,
  type Seat,
  signInAs,
  signInAsAdmin,
} from '../support/memory-desk.ts';

let desk: Desk;
let admin: Seat;
beforeEach(async () => {
  desk = openDesk();
  admin = await signInAsAdmin(desk);
});
afterEach(() => desk.close());

const versionsOf = async (key: string) =>
  (await admin.procedures.list({})).versions.filter((version) => version.key === key);
const shippedId = async (key: string) => {
  const [shipped] = await versionsOf(key);
  if (!shipped) throw new Error(key);
  return shipped.id;
};
/** A copy of the default procedure with a longer first notice. */
async function longerNotice(days: number) {
  const { id } = await admin.procedures.copy({ id: await shippedId('urban_default') });
  const { procedure } = await admin.procedures.get({ id });
  for (const stage of procedure.stages) if (stage.key === 'publish_decision') stage.notice = { days };
  return { id, procedure, saved: await admin.procedures.save({ id, procedure }) };
}

test('a copy is the next version, a draft that applies nowhere', async () => {
  const { id } = await admin.procedures.copy({ id: await shippedId('urban_default') });
  const { version, faults } = await admin.procedures.get({ id });
  expect(version).toMatchObject({
    version: 2,
    state: 'draft',
    preset: false,
    inForce: false,
    appliesFrom: null,
  });
  expect(faults).toEqual([]);
});

test('a copy under a key of its own begins a new procedure', async () => {
  const id = await shippedId('urban_default');
  const copy = await admin.procedures.copy({ id, key: 'hailun_road' });
  expect((await admin.procedures.get({ id: copy.id })).procedure.key).toBe('hailun_road');
  expect(await refusalOf(admin.procedures.copy({ id, key: 'si_yi' }))).toMatchObject({
    code: 'procedures.keyTaken',
  });
});

test('an enacted version never changes', async () => {
  const id = await shippedId('urban_default');
  const { procedure } = await admin.procedures.get({ id });
  expect(await refusalOf(admin.procedures.save({ id, procedure }))).toMatchObject({
    code: 'procedures.released',
  });
  expect(await refusalOf(admin.procedures.enact({ id, appliesFrom: '2026-04-01' }))).toMatchObject({
    code: 'procedures.released',
  });
});

test('a draft is kept with its faults, but a broken one is not enacted', async () => {
  const { id, saved } = await longerNotice(14);
  expect(saved.faults).toEqual([{ rule: 'noticeBelowLaw', stage: 'publish_decision' }]);
  expect((await admin.procedures.get({ id })).faults).toEqual(saved.faults);
  expect(await refusalOf(admin.procedures.enact({ id, appliesFrom: '2026-04-01' }))).toEqual({
    code: 'procedures.broken',
    details: { rules: ['noticeBelowLaw'] },
  });
});

test('a new version takes over on its day and not before', async () => {
  const { id } = await longerNotice(20);
  await admin.procedures.enact({ id, appliesFrom: '2026-04-01' });
  const inForce = async () => (await versionsOf('urban_default')).find((version) => version.inForce)?.version;
  expect(await inForce()).toBe(1);
  desk.clock.set('2026-03-31T16:00:00.000Z');
  await admin.sessions.signIn(ADMIN);
  expect(await inForce()).toBe(2);
  const on = (day: string) =>
    desk.transactions.read((tx) => tx.procedures.inForce('urban_default', day)?.version);
  expect([on('2025-12-31'), on('2026-03-31'), on('2026-04-01')]).toEqual([undefined, 1, 2]);
});

test('a procedure applies from today or later, and one version from one day', async () => {
  const first = await longerNotice(20);
  expect(await refusalOf(admin.procedures.enact({ id: first.id, appliesFrom: '2026-03-04' }))).toMatchObject({
    code: 'dates.outOfOrder',
  });
  await admin.procedures.enact({ id: first.id, appliesFrom: '2026-03-05' });
  const second = await longerNotice(25);
  expect(await refusalOf(admin.procedures.enact({ id: second.id, appliesFrom: '2026-03-05' }))).toMatchObject(
    { code: 'procedures.dateTaken' },
  );
});

test('the faults of a procedure are named without keeping it', async () => {
  const { procedure } = await admin.procedures.get({ id: await shippedId('si_yi') });
  procedure.stages = procedure.stages.filter((stage) => !stage.party);
  const { faults } = await admin.procedures.check({ procedure });
  expect(faults.map(({ rule }) => rule)).toContain('noPartyBeforeResolve');
});

test('only the street’s administrator edits procedures', async () => {
  const id = await shippedId('urban_default');
  const clerk = await signInAs(desk, admin, 'clerk', [{ role: 'clerk', communityId: null }]);
  expect(await refusalOf(clerk.procedures.copy({ id }))).toMatchObject({ code: 'permission.denied' });
  const { id: communityId } = await admin.structure.saveCommunity({
    id: null,
    name: '宁夏路社区',
    shortName: '宁夏路',
    households: 1,
    residents: 1,
    expectedVersion: 0,
  });
  const local = await signInAs(desk, admin, 'local', [{ role: 'admin', communityId }]);
  expect(await refusalOf(local.procedures.copy({ id }))).toMatchObject({ code: 'permission.otherCommunity' });
});
