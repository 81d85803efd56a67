import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Id } from '../../shared/values.ts';
import { buildStreet, type Street } from '../support/examples-street.ts';
import { refusalOf, startHost, type TestHost } from '../support/hosts.ts';

let host: TestHost;
let street: Street;
const YEAR = 2026;

beforeEach(async () => {
  host = await startHost('direct');
  street = await buildStreet(host);
});
afterEach(() => host.close());

async function unit(name: string, liaison: string | null = null): Promise<Id> {
  const { office } = host;
  const { id } = await office.units.save({
    id: null,
    name,
    kind: 'school',
    communityId: street.communityId,
    agreedOn: '2024-01-01',
    joins: { communityId: null, year: YEAR },
    expectedVersion: 0,
  });
  if (liaison !== null)
    await office.units.setLiaison({
      id,
      name: liaison,
      telephone: '19900003000',
      since: host.today(),
      expectedVersion: 1,
    });
  return id;
}

const seats = async (onDay = host.today()) => {
  const { bodyId } = await host.office.units.list({});
  const { members } = await host.office.structure.body({ id: bodyId ?? '', onDay });
  return members.map(({ name }) => name).sort();
};

describe('a unit', () => {
  test('without a liaison officer is due in its own name, and gives way to the one it names', async () => {
    const id = await unit('胶东同济01学校');
    expect(await seats()).toEqual(['胶东同济01学校']);
    host.setDay('2026-04-01');
    const { version } = await host.office.units.setLiaison({
      id,
      name: '黄小',
      since: host.today(),
      expectedVersion: 1,
    });
    expect(await seats()).toEqual(['黄小']);
    expect(await seats('2026-03-20')).toEqual(['胶东同济01学校']);
    host.setDay('2026-05-01');
    await host.office.units.setLiaison({ id, name: '曾栋', since: host.today(), expectedVersion: version });
    const { seats: history } = await host.office.units.get({ id });
    expect(history.map(({ person, since, until }) => [person, since, until])).toEqual([
      ['曾栋', '2026-05-01', null],
      ['黄小', '2026-04-01', '2026-04-30'],
      ['胶东同济01学校', '2026-03-05', '2026-03-31'],
    ]);
  });

  test('named and renamed on one day holds one seat, not two', async () => {
    const id = await unit('胶东同济01学校', '黄小');
    expect(await seats()).toEqual(['黄小']);
    await host.office.units.setLiaison({ id, name: '曾栋', since: host.today(), expectedVersion: 2 });
    expect(await seats()).toEqual(['曾栋']);
  });

  test('that has left is due no more, and comes back with a year of membership', async () => {
    const id = await unit('胶东同济01学校', '黄小');
    host.setDay('2026-06-01');
    await host.office.units.leave({ id, on: host.today(), because: '迁出', expectedVersion: 2 });
    expect(await seats()).toEqual([]);
    expect(await seats('2026-05-31')).toEqual(['黄小']);
    await host.office.units.setYear({ ids: [id], year: YEAR, communityId: null, member: true });
    expect(await seats()).toEqual(['黄小']);
  });

  test('keeps the telephone of its liaison officer from lists and from the journal', async () => {
    const id = await unit('胶东同济01学校', '黄小');
    expect((await host.office.units.get({ id })).unit.telephone).toBe('19900003000');
    const reader = await host.signIn('reader', [{ role: 'supervisor', communityId: null }]);
    expect((await reader.units.get({ id })).unit.telephone).toBeNull();
    expect(JSON.stringify(await host.office.units.list({}))).not.toContain('19900003000');
    const facts = host.host.transactions.read((tx) => JSON.stringify(tx.events.history(id, null, 100)));
    expect(facts).not.toContain('19900003000');
  });

  test('of a name that is taken is refused', async () => {
    await unit('胶东同济01学校');
    expect(await refusalOf(unit('胶东同济01学校'))).toMatchObject({ code: 'units.nameTaken' });
  });
});

describe('a topic', () => {
  let callId: Id;
  let school: Id;
  let clinic: Id;
  beforeEach(async () => {
    school = await unit('胶东启明06学校', '孙轩');
    clinic = await unit('青岛博信07医院', '董凤');
    const asked = { communityId: null, title: '议题征集', opensOn: '2026-03-01', closesOn: '2026-03-10' };
    callId = (await host.office.topics.call({ id: null, ...asked, expectedVersion: 0 })).id;
  });
  const handIn = (unitId: Id, title: string, via: 'paper' | 'desk' = 'desk', handedInOn = host.today()) =>
    host.office.topics.handIn({
      callId,
      unitId,
      proposer: '孙轩',
      title,
      text: '详见材料。',
      via,
      handedInOn,
    });

  test('is refused after the closing date, unless a paper arrived in time', async () => {
    host.setDay('2026-03-12');
    expect(await refusalOf(handIn(school, '停车难'))).toMatchObject({ code: 'topics.closed' });
    expect(await refusalOf(handIn(school, '停车难', 'paper', '2026-03-11'))).toMatchObject({
      code: 'topics.receivedLate',
    });
    const { receipt } = await handIn(school, '停车难', 'paper', '2026-03-09');
    expect((await host.office.topics.byReceipt({ receipt: receipt.toLowerCase() })).handedInOn).toBe(
      '2026-03-09',
    );
  });

  test('that was merged tells its proposer what became of the one it joined', async () => {
    const first = await handIn(school, '停车难');
    const second = await handIn(clinic, '车位不够');
    await host.office.topics.sort({ id: second.id, as: 'merge', intoId: first.id, expectedVersion: 1 });
    await host.office.topics.sort({ id: first.id, as: 'accept', expectedVersion: 1 });
    await host.office.topics.grade({ id: first.id, grade: 'joint', expectedVersion: 2 });
    await host.office.topics.answer({ id: first.id, answer: '周末开放二十个车位。', expectedVersion: 3 });
    const fate = await host.office.topics.byReceipt({ receipt: second.receipt });
    expect(fate.state).toBe('answered');
    expect(fate.proposer).toBe('孙轩');
    expect(fate.steps.map(({ kind, text }) => [kind, text])).toEqual([
      ['handedIn', ''],
      ['merged', ''],
      ['accepted', ''],
      ['graded', ''],
      ['answered', '周末开放二十个车位。'],
    ]);
    const { topics } = await host.office.topics.list({ callId });
    expect(topics[0]?.merged.map(({ unit: name }) => name)).toEqual(['青岛博信07医院']);
  });

  test('is not declined without a word, nor merged in a circle', async () => {
    const first = await handIn(school, '停车难');
    const second = await handIn(clinic, '车位不够');
    const silent = host.office.topics.sort({ id: first.id, as: 'decline', expectedVersion: 1 });
    expect(await refusalOf(silent)).toMatchObject({ code: 'topics.answerMissing' });
    await host.office.topics.sort({ id: second.id, as: 'merge', intoId: first.id, expectedVersion: 1 });
    const circle = host.office.topics.sort({
      id: first.id,
      as: 'merge',
      intoId: second.id,
      expectedVersion: 1,
    });
    expect(await refusalOf(circle)).toMatchObject({ code: 'topics.intoItself' });
  });

  test('keeps every grade it was given', async () => {
    const { id } = await handIn(school, '停车难');
    await host.office.topics.grade({ id, grade: 'quick', expectedVersion: 1 });
    await host.office.topics.grade({ id, grade: 'top', because: '涉及消防通道', expectedVersion: 2 });
    const { steps } = await host.office.topics.fate({ id });
    expect(steps.flatMap(({ grade, dueOn }) => (grade === null ? [] : [[grade, dueOn]]))).toEqual([
      ['quick', '2026-03-10'],
      ['top', '2026-03-08'],
    ]);
  });
});

describe('the three lists', () => {
  test('make a project of a need that two sides agree on, which the asking side rates', async () => {
    const { office } = host;
    const school = await unit('胶东启明06学校');
    const firm = await unit('胶东安泰03集团有限公司');
    const of = (unitId: Id) => ({ unitId, communityId: null });
    const { id: entryId } = await office.lists.saveEntry({
      id: null,
      communityId: null,
      year: YEAR,
      list: 'need',
      kind: 'children',
      title: '暑期托管缺场地',
      owner: of(school),
      untilOn: '2026-07-01',
      expectedVersion: 0,
    });
    const own = office.lists.claim({ entryId, claimant: of(school) });
    expect(await refusalOf(own)).toMatchObject({ code: 'lists.ownEntry' });
    const { id } = await office.lists.claim({ entryId, claimant: of(firm) });
    expect(await refusalOf(office.lists.answerClaim({ id, agree: false }))).toMatchObject({
      code: 'lists.reasonMissing',
    });
    const { projectId } = await office.lists.answerClaim({ id, agree: true });
    const project = async () => (await office.lists.get({ communityId: null, year: YEAR })).projects[0];
    expect(await project()).toMatchObject({
      id: projectId,
      lead: { name: '胶东安泰03集团有限公司' },
      asker: { name: '胶东启明06学校' },
      untilOn: '2026-07-01',
      state: 'running',
    });
    const early = office.lists.rate({ id: projectId ?? '', rating: 'satisfied', expectedVersion: 1 });
    expect(await refusalOf(early)).toMatchObject({ code: 'lists.notFinished' });
    await office.lists.report({ id: projectId ?? '', as: 'finished', on: host.today(), expectedVersion: 1 });
    await office.lists.rate({ id: projectId ?? '', rating: 'satisfied', expectedVersion: 2 });
    expect(await project()).toMatchObject({ state: 'finished', rating: 'satisfied' });
    const { kinds } = await office.lists.get({ communityId: null, year: YEAR });
    expect(kinds).toEqual([{ list: 'need', kind: 'children', open: 0, asked: 0, agreed: 1 }]);
  });
});
