import { describe, expect, test } from 'vitest';
import { refusalOf } from '../support/hosts.ts';
import { tellStories } from '../support/story.ts';

const told = tellStories();

const pageOf = (id: string) => told.now.secretary.matters.get({ id });
const stageOf = async (id: string) => (await pageOf(id)).matter.stage;
const lookOf = async (id: string, stage: string) =>
  (await pageOf(id)).road.find((stop) => stop.stage === stage)?.look;

/** Holds the representatives’ meeting as it was counted on paper slips beforehand. */
function held(matterId: string, present: number, votes: number | null, day = told.now.street.today()) {
  const { secretary, street } = told.now;
  const count = { heads: { for: votes ?? 0, against: present - (votes ?? 0), abstain: 0 } };
  return secretary.meetings.hold({
    matterId,
    stage: 'resolve',
    noticedOn: street.daysLater(-5),
    heldOn: day,
    meetings: [
      {
        body: '居民代表会议',
        heads: { due: 45, present },
        ballot: votes === null ? null : { kind: 'yesNo', method: 'hands', count },
      },
    ],
  });
}

test('a meeting entered afterwards shows its matter and its ballot on its day', async () => {
  const { secretary, street } = told.now;
  const matterId = await street.matterAt('resolve');
  await street.attachAll(matterId);
  await held(matterId, 30, 16);
  const { rows } = await secretary.meetings.list({});
  const { id } = rows.find((row) => row.matterId === matterId && row.stage === 'resolve') ?? { id: '' };
  const { items } = await secretary.agenda.day({ id });
  expect(items).toMatchObject([
    { kind: 'matter', state: 'done', motions: [{ ballot: { state: 'closed', outcome: 'carried' } }] },
  ]);
});

describe('a meeting without a quorum', () => {
  test('entered afterwards leaves the stage open, and the second call decides', async () => {
    const { street } = told.now;
    const matterId = await street.matterAt('resolve');
    expect(await refusalOf(held(matterId, 29, 29))).toMatchObject({ code: 'ballots.quorumMissing' });
    expect(await held(matterId, 29, null)).toMatchObject({ outcome: 'noQuorum', stage: 'resolve' });
    expect((await told.now.secretary.matters.list({ trouble: 'noQuorum' })).total).toBe(1);
    expect((await pageOf(matterId)).missing.map(({ code }) => code)).toContain('meetingLapsed');
    await street.attachAll(matterId);
    expect(await held(matterId, 30, 16)).toMatchObject({ outcome: 'carried', stage: 'file' });
    expect((await told.now.secretary.matters.list({ trouble: 'noQuorum' })).total).toBe(0);
  });

  test('that was called lapses, is announced as such, and may be called again', async () => {
    const { street, secretary } = told.now;
    const { matterId, meetingId } = await street.called();
    const [one = ''] = street.representatives.people;
    await secretary.meetings.attend({ id: meetingId, entries: [{ personId: one, presence: 'present' }] });
    expect(await secretary.meetings.finish({ id: meetingId })).toEqual({ state: 'lapsed' });
    expect(await secretary.matters.announce({ matterId, stage: 'resolve' })).toMatchObject({
      outcome: 'noQuorum',
      stage: 'resolve',
    });
    const again = await secretary.meetings.call({
      matterId,
      stage: 'resolve',
      noticedOn: street.today(),
      heldOn: street.daysLater(3),
      bodies: [{ bodyId: street.representatives.bodyId, body: '居民代表会议' }],
    });
    const { meeting } = await secretary.meetings.get({ id: again.ids[0] ?? '' });
    expect([meeting.sitting, meeting.state]).toEqual([2, 'planned']);
  });

  test('to which nobody came is not held by nobody', async () => {
    const matterId = await told.now.street.matterAt('resolve');
    expect(await held(matterId, 0, null)).toMatchObject({ outcome: 'noQuorum', stage: 'resolve' });
    expect(await refusalOf(held(matterId, 0, 0))).toMatchObject({ code: 'ballots.quorumMissing' });
  });
});

test('a suspended matter rests until it is resumed, with its reason on the page', async () => {
  const { secretary, street } = told.now;
  const matterId = await street.matterAt('consult');
  await secretary.matters.suspend({ matterId, reason: '等待规划批复' });
  expect((await pageOf(matterId)).missing).toMatchObject([
    { code: 'suspended', details: { reason: '等待规划批复' } },
  ]);
  const conclude = secretary.matters.conclude({ matterId, stage: 'consult', outcome: 'sent_back' });
  expect(await refusalOf(conclude)).toMatchObject({ code: 'matters.suspended' });
  expect(await refusalOf(secretary.matters.suspend({ matterId, reason: '再停' }))).toMatchObject({
    code: 'matters.suspended',
  });
  await secretary.matters.resume({ matterId });
  expect(await refusalOf(secretary.matters.resume({ matterId }))).toMatchObject({
    code: 'matters.notSuspended',
  });
  expect(await stageOf(matterId)).toBe('consult');
});

test('a postponed stage is not overdue before its day, and is afterwards', async () => {
  const { secretary, street, passDays } = told.now;
  const matterId = await street.matterAt('consult');
  const overdue = async () => (await secretary.matters.list({ trouble: 'overdue' })).total;
  await secretary.matters.postpone({ matterId, until: street.daysLater(30), reason: '主任出差' });
  expect(
    await refusalOf(secretary.matters.postpone({ matterId, until: street.today(), reason: '今天' })),
  ).toMatchObject({
    code: 'dates.outOfOrder',
  });
  passDays(30);
  expect(await overdue()).toBe(0);
  passDays(1);
  expect(await overdue()).toBe(1);
});

test('sent back behind the party’s study, everything from there on is walked again', async () => {
  const { secretary, street } = told.now;
  const matterId = await street.matterAt('resolve');
  await secretary.matters.sendBack({ matterId, to: 'party_initial', reason: '方案改动较大' });
  expect(await lookOf(matterId, 'party_initial')).toBe('here');
  expect(await lookOf(matterId, 'consult')).toBe('ahead');
  expect(await refusalOf(held(matterId, 31, 17))).toMatchObject({ code: 'stages.partyStudyMissing' });
  const { runs } = await pageOf(matterId);
  const states = runs.filter((run) => run.stage === 'party_initial').map((run) => [run.round, run.state]);
  expect(states).toEqual([
    [1, 'superseded'],
    [2, 'open'],
  ]);
  expect(runs.find((run) => run.stage === 'propose')?.state).toBe('passed');
  for (const to of ['intake', 'consult', 'party_initial', 'lunch']) {
    const forward = secretary.matters.sendBack({ matterId, to, reason: '再退' });
    expect([to, (await refusalOf(forward)).code]).toEqual([to, 'stages.outOfOrder']);
  }
});

test('re-opened during the works, the matter is resolved, filed and published anew', async () => {
  const { secretary, street } = told.now;
  const matterId = await street.matterAt('implement');
  const before = (await pageOf(matterId)).meetings.length;
  expect(await secretary.matters.sendBack({ matterId, to: 'resolve', reason: '追加预算' })).toMatchObject({
    stage: 'resolve',
  });
  const { facts } = await secretary.matters.history({ id: matterId });
  expect(facts.map((fact) => fact.type)).toContain('matters.reopened');
  expect(await lookOf(matterId, 'publish_decision')).toBe('ahead');
  await street.attachAll(matterId);
  expect(await held(matterId, 31, 17)).toMatchObject({ stage: 'file' });
  expect((await pageOf(matterId)).meetings).toHaveLength(before + 1);
  await street.attachAll(matterId);
  await secretary.filings.send({ matterId });
  expect((await pageOf(matterId)).filings.map((filing) => filing.round)).toEqual([1, 2]);
});

test('rounds are counted in a row: walked again after a send-back, a stage has all of them again', async () => {
  const { secretary, street } = told.now;
  const matterId = await street.matterAt('deliberate');
  const conclude = (outcome: 'agreed' | 'sent_back') =>
    secretary.matters.conclude({ matterId, stage: 'deliberate', outcome });
  await conclude('sent_back');
  await conclude('sent_back');
  expect(await refusalOf(conclude('sent_back'))).toMatchObject({
    code: 'stages.tooManyRounds',
    details: { most: 3 },
  });
  await secretary.matters.sendBack({ matterId, to: 'consult', reason: '改方案' });
  await street.attachAll(matterId);
  const meetings = ['社区党委', '居民委员会'].map((body) => ({
    body,
    heads: { due: 9, present: 9 },
    ballot: {
      kind: 'yesNo' as const,
      method: 'hands' as const,
      count: { heads: { for: 9, against: 0, abstain: 0 } },
    },
  }));
  const day = street.today();
  const consulted = { matterId, stage: 'consult', noticedOn: day, heldOn: day, meetings };
  expect(await secretary.meetings.hold(consulted)).toMatchObject({ stage: 'deliberate' });
  await conclude('sent_back');
  expect((await pageOf(matterId)).runs.at(-1)).toMatchObject({ stage: 'deliberate', round: 5 });
});

describe('a filing', () => {
  test('returned for correction is filed again', async () => {
    const { secretary, filing, street } = told.now;
    const matterId = await street.matterAt('file');
    await street.attachAll(matterId);
    expect(await refusalOf(filing.filings.acknowledge({ matterId, number: '1' }))).toMatchObject({
      code: 'stages.outOfOrder',
      details: { why: 'notSent' },
    });
    await secretary.filings.send({ matterId });
    expect(await refusalOf(secretary.filings.send({ matterId }))).toMatchObject({
      code: 'stages.outOfOrder',
      details: { why: 'alreadySent' },
    });
    expect((await secretary.filings.waiting({})).rows).toHaveLength(1);
    await filing.filings.return({ matterId, reason: '签到表缺页' });
    expect((await secretary.matters.list({ trouble: 'returned' })).total).toBe(1);
    expect((await secretary.filings.waiting({})).rows).toHaveLength(0);
    await secretary.filings.send({ matterId });
    expect(await filing.filings.acknowledge({ matterId, number: '海备2号' })).toMatchObject({
      stage: 'publish_decision',
    });
    expect((await pageOf(matterId)).filings.map(({ state, number }) => [state, number])).toEqual([
      ['returned', null],
      ['acknowledged', '海备2号'],
    ]);
  });

  test('returned to the resolution undoes it', async () => {
    const { secretary, filing, street } = told.now;
    const matterId = await street.matterAt('file');
    await street.attachAll(matterId);
    await secretary.filings.send({ matterId });
    expect(await filing.filings.return({ matterId, reason: '会议人数不足', to: 'resolve' })).toMatchObject({
      outcome: 'returned',
      stage: 'resolve',
    });
    const runs = (await pageOf(matterId)).runs.filter((run) => run.stage === 'resolve');
    expect(runs.map((run) => run.state)).toEqual(['superseded', 'open']);
  });

  test('taken back by the community no longer waits for an answer', async () => {
    const { secretary, filing, street } = told.now;
    const matterId = await street.matterAt('file');
    await street.attachAll(matterId);
    await secretary.filings.send({ matterId });
    await secretary.matters.sendBack({ matterId, to: 'resolve', reason: '发现计票有误' });
    expect((await secretary.filings.waiting({})).rows).toEqual([]);
    expect((await secretary.matters.today({})).counts.filingsWaiting).toBe(0);
    expect(await refusalOf(filing.filings.acknowledge({ matterId, number: '海备3号' }))).toMatchObject({
      code: 'stages.outOfOrder',
    });
  });
});

describe('what was begun in a stage that the matter has left', () => {
  test('an upheld objection takes the notice down and sends the matter back', async () => {
    const { secretary, street } = told.now;
    const stage = 'publish_decision';
    const matterId = await street.matterAt(stage);
    await street.attachAll(matterId);
    await secretary.notices.post({ matterId, stage, from: street.today(), until: street.daysLater(15) });
    await secretary.notices.object({ matterId, stage, text: '未通知到六号楼。' });
    const answer = { matterId, stage, answer: '属实。', upheld: true, sendBackTo: 'resolve' };
    expect(await secretary.notices.answer(answer)).toMatchObject({ outcome: 'sent_back', stage: 'resolve' });
    const [notice] = (await pageOf(matterId)).notices;
    expect([notice?.state, notice?.objections[0]?.upheld]).toEqual(['replaced', true]);
    expect((await secretary.notices.list({ state: 'running' })).total).toBe(0);
    expect((await secretary.matters.list({ trouble: 'objection' })).total).toBe(0);
  });

  test('a notice of a matter that is sent back, or closed, no longer hangs', async () => {
    const { secretary, street } = told.now;
    const stage = 'publish_decision';
    for (const leave of ['sendBack', 'close'] as const) {
      const matterId = await street.matterAt(stage);
      await street.attachAll(matterId);
      await secretary.notices.post({ matterId, stage, from: street.today(), until: street.daysLater(15) });
      if (leave === 'sendBack') await secretary.matters.sendBack({ matterId, to: 'resolve', reason: '重议' });
      else await secretary.matters.close({ matterId, reason: '街道统一实施' });
      expect([leave, (await secretary.notices.list({ state: 'running' })).total]).toEqual([leave, 0]);
      expect((await pageOf(matterId)).notices.map((notice) => notice.state)).toEqual(['replaced']);
    }
  });

  test('a meeting that had been called is cancelled with it', async () => {
    const { secretary, street } = told.now;
    const { matterId, meetingId } = await street.called();
    await secretary.matters.sendBack({ matterId, to: 'consult', reason: '预算有误' });
    const { meeting } = await secretary.meetings.get({ id: meetingId });
    expect(meeting.state).toBe('cancelled');
    expect((await secretary.meetings.list({ state: 'planned' })).total).toBe(0);
    expect(await refusalOf(secretary.meetings.finish({ id: meetingId }))).toMatchObject({
      code: 'stages.outOfOrder',
    });
  });
});

test('a closed matter says why, and takes nothing more', async () => {
  const { secretary, street } = told.now;
  const matterId = await street.matterAt('consult');
  await secretary.matters.close({ matterId, reason: '提议人撤回' });
  const { matter, acts } = await pageOf(matterId);
  expect([matter.state, matter.endReason]).toEqual(['closed', '提议人撤回']);
  expect(acts).toEqual(['correct']);
  for (const late of [
    secretary.matters.conclude({ matterId, stage: 'consult', outcome: 'agreed' }),
    secretary.matters.sendBack({ matterId, to: 'propose', reason: '重议' }),
    secretary.matters.close({ matterId, reason: '再关' }),
    held(matterId, 31, 17),
  ])
    expect((await refusalOf(late)).code).toBe('matters.closed');
});
