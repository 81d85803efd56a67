import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../db/ids.ts';
import { callerAs } from '../../electron/host/assemble.ts';
import type { Inputs } from '../../shared/contract/index.ts';
import { buildStreet, type Street } from '../support/examples-street.ts';
import { type Client, refusalOf, startHost, type TestHost } from '../support/hosts.ts';

let host: TestHost;
let street: Street;
let clerk: Client;
let secretary: Client;
beforeEach(async () => {
  host = await startHost('direct');
  street = await buildStreet(host);
  const { communityId } = street;
  clerk = await host.signIn('clerk', [{ role: 'clerk', communityId }]);
  secretary = await host.signIn('secretary', [{ role: 'secretary', communityId }]);
});
afterEach(() => host.close());

const asked = (changes: Partial<Inputs['tasks']['give']> = {}): Inputs['tasks']['give'] => ({
  communityId: street.communityId,
  source: '第三项 楼道照明改造',
  text: '更换12号院楼道灯',
  lead: { name: '城市管理科' },
  asker: { communityId: street.communityId },
  givenOn: host.today(),
  deadline: { workingDays: 5 },
  ...changes,
});
const seen = async (id: string) => ({
  id,
  expectedVersion: (await host.office.tasks.get({ id })).version,
});
const evidence = async () => {
  const { hash } = await host.host.files.put(new TextEncoder().encode('验收单'));
  return [{ hash, name: '验收单.txt' }];
};
const facts = () => host.host.transactions.eventsAfter(0, 100_000).flatMap(({ types }) => types);

describe('a task', () => {
  test('is given with a number of its own series and a deadline in working days', async () => {
    const first = await clerk.tasks.give(asked());
    const second = await clerk.tasks.give(asked());
    const ofStreet = await host.office.tasks.give(asked({ communityId: null }));
    expect([first.number, second.number, ofStreet.number]).toEqual([
      '宁夏路督〔2026〕1号',
      '宁夏路督〔2026〕2号',
      '督〔2026〕1号',
    ]);
    // From Thursday 5 March, five working days.
    expect(first.dueOn).toBe('2026-03-12');
    expect(await clerk.tasks.dueDay({ from: '2026-03-05', workingDays: 5 })).toEqual({ day: '2026-03-12' });
  });

  test('goes from its deadline, with evidence, a second person and a rating, to done', async () => {
    const { id } = await clerk.tasks.give(asked({ milestones: [{ text: '采购', dueOn: '2026-03-10' }] }));
    const { milestones } = await clerk.tasks.get({ id });
    await clerk.tasks.reachMilestone({ id, milestoneId: milestones[0]?.id ?? '', text: '' });
    const bare = clerk.tasks.handIn({ ...(await seen(id)), text: '换好了' });
    expect(await refusalOf(bare)).toMatchObject({ code: 'tasks.evidenceMissing' });
    await clerk.tasks.handIn({ ...(await seen(id)), text: '换好了', files: await evidence() });
    expect((await secretary.tasks.get({ id })).lacks).toEqual(['rating', 'secondPerson']);
    const unrated = secretary.tasks.signOff(await seen(id));
    expect(await refusalOf(unrated)).toMatchObject({ code: 'tasks.ratingMissing' });
    await clerk.tasks.rate({ ...(await seen(id)), rating: 'satisfied', by: '王秀兰' });
    const alone = clerk.tasks.signOff(await seen(id));
    expect(await refusalOf(alone)).toMatchObject({ code: 'permission.denied' });
    await secretary.tasks.signOff(await seen(id));
    const done = await clerk.tasks.get({ id });
    expect(done).toMatchObject({ state: 'signedOff', signedOffOn: '2026-03-05', lacks: [], acts: [] });
    expect(done.entries.map(({ kind }) => kind)).toEqual([
      'given',
      'milestoneReached',
      'evidence',
      'handedIn',
      'rated',
      'signedOff',
    ]);
    expect(await host.office.journal.verify({})).toMatchObject({ firstFault: null });
  });

  test('is not signed off by the one who handed it in, though they may sign off', async () => {
    const { id } = await secretary.tasks.give(asked());
    await secretary.tasks.handIn({ ...(await seen(id)), text: '换好了', files: await evidence() });
    await secretary.tasks.rate({ ...(await seen(id)), rating: 'satisfied', by: '王秀兰' });
    const own = secretary.tasks.signOff(await seen(id));
    expect(await refusalOf(own)).toMatchObject({ code: 'tasks.signerHandedIn' });
    expect((await secretary.tasks.get({ id })).ownHand).toBe(true);
  });

  test('with more time keeps the old deadline in sight', async () => {
    const { id } = await clerk.tasks.give(asked());
    await clerk.tasks.askExtension({ ...(await seen(id)), until: '2026-03-20', reason: '灯具缺货' });
    await secretary.tasks.decideExtension({ ...(await seen(id)), granted: true });
    const task = await clerk.tasks.get({ id });
    expect(task).toMatchObject({ state: 'doing', firstDueOn: '2026-03-12', dueOn: '2026-03-20', missed: 0 });
    expect(task.entries.at(-1)).toMatchObject({
      kind: 'extensionGranted',
      dueFrom: '2026-03-12',
      dueTo: '2026-03-20',
    });
  });

  test('past its day is overdue, is asked for no more time, and is counted', async () => {
    const { id } = await clerk.tasks.give(asked());
    host.setDay('2026-03-13');
    clerk = await host.enter('clerk');
    secretary = await host.enter('secretary');
    expect(await clerk.tasks.waiting({})).toMatchObject({ overdue: 1, rows: [{ id, state: 'overdue' }] });
    const late = clerk.tasks.askExtension({ ...(await seen(id)), until: '2026-03-20', reason: '缺货' });
    expect(await refusalOf(late)).toMatchObject({
      code: 'tasks.extensionTooLate',
      details: { dueOn: '2026-03-12' },
    });
    await secretary.tasks.renew({ ...(await seen(id)), dueOn: '2026-03-16', reason: '继续办理' });
    host.setDay('2026-03-17');
    clerk = await host.enter('clerk');
    expect((await clerk.tasks.figures({ year: 2026 })).all).toMatchObject({
      total: 1,
      overdue: 1,
      missedTwice: 1,
    });
    const { sheets } = await clerk.tasks.reminders({});
    expect(sheets).toMatchObject([{ lead: '城市管理科', rows: [{ id, missed: 2 }] }]);
  });

  test('that somebody else changed meanwhile is not changed from a stale page', async () => {
    const { id } = await clerk.tasks.give(asked());
    const stale = await seen(id);
    await clerk.tasks.report({ id, text: '已经采购' });
    const again = clerk.tasks.askExtension({ ...stale, until: '2026-03-20', reason: '缺货' });
    expect(await refusalOf(again)).toMatchObject({ code: 'edits.conflict' });
  });

  test('is found by number, words and initials, and by its state', async () => {
    await clerk.tasks.give(asked());
    for (const search of ['楼道灯', 'ldd', '2026-1', '城市管理'])
      expect([search, (await clerk.tasks.list({ search })).total]).toEqual([search, 1]);
    expect((await clerk.tasks.list({ state: 'overdue' })).total).toBe(0);
    expect((await clerk.tasks.list({ state: 'todo' })).total).toBe(1);
  });
});

describe('the next meeting of the body', () => {
  test('hears of what is still open by itself, once', async () => {
    const { meetingId } = await street.called();
    const { id } = await host.office.tasks.give(asked({ meetingId, matterId: null }));
    expect((await host.office.tasks.get({ id })).meeting).toMatchObject({ id: meetingId });
    expect((await host.office.tasks.openFor({ meetingId })).rows).toEqual([]);
    expect((await host.office.tasks.ofMeeting({ meetingId })).given).toMatchObject([{ id, itemId: null }]);

    host.setDay(street.daysLater(30));
    const { meetingId: next } = await street.called();
    expect((await host.office.tasks.openFor({ meetingId: next })).rows.map((row) => row.id)).toEqual([id]);
    // Calling the meeting noted it already; noting it by hand as well changes nothing.
    expect(await host.office.tasks.carryOver({ meetingId: next })).toEqual({ ids: [] });
    expect((await host.office.tasks.ofMeeting({ meetingId: next })).carried).toMatchObject([{ id }]);
    expect(facts().filter((type) => type === 'tasks.carriedOver')).toHaveLength(1);
    expect((await host.office.tasks.get({ id })).entries.at(-1)).toMatchObject({
      kind: 'carriedOver',
      meeting: '居民代表会议',
    });
  });
});

describe('at a unit’s own phone', () => {
  const addUnit = (name: string): string => {
    const id = newId();
    host.host.transactions.write({ id: null, name: '' }, null, (tx) => {
      tx.units.insert({ id, name, shortName: name, kind: 'school', liaisonTelephone: '', version: 1 });
      tx.record({ type: 'structure.bodySaved', subject: id });
    });
    return id;
  };
  const atPhoneOf = (unitId: string) =>
    host.host.direct(
      callerAs({
        accountId: `seat${unitId}`,
        name: '联络员',
        grants: [{ role: 'member', communityId: null }],
        seat: { meetingId: null, personId: null, unitId, callId: null },
      }),
    );

  test('only its own tasks are seen, reported on, and rated', async () => {
    const [school, bank] = [addUnit('第一小学'), addUnit('街道银行')];
    const { id } = await clerk.tasks.give(asked({ lead: { unitId: school }, asker: { unitId: bank } }));
    expect((await atPhoneOf(school).tasks.mine({})).toDo.map((row) => row.id)).toEqual([id]);
    expect((await atPhoneOf(bank).tasks.mine({})).toDo).toEqual([]);
    const foreign = atPhoneOf(bank).tasks.reportFromSeat({ id, text: '不是我们的' });
    expect(await refusalOf(foreign)).toMatchObject({ code: 'tasks.notYours' });
    const files = await evidence();
    await atPhoneOf(school).tasks.reportFromSeat({ id, text: '做完了', files, handIn: true });
    const own = atPhoneOf(school).tasks.rateFromSeat({ id, rating: 'satisfied', by: '校长' });
    expect(await refusalOf(own)).toMatchObject({ code: 'tasks.notAsked' });
    expect((await atPhoneOf(bank).tasks.mine({})).toRate.map((row) => row.id)).toEqual([id]);
    await atPhoneOf(bank).tasks.rateFromSeat({ id, rating: 'dissatisfied', by: '行长' });
    expect(await clerk.tasks.get({ id })).toMatchObject({ state: 'sentBack', rating: null });
  });
});
