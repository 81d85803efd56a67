import { expect, test } from 'vitest';
import type { Id } from '../../shared/values.ts';
import { body, member } from '../support/examples-street.ts';
import { refusalOf } from '../support/hosts.ts';
import { PROPOSAL, type Story, tellStories } from '../support/story.ts';

const told = tellStories();

/** A body of so many people, as it sits in the program. */
async function bodyOf({ host, street }: Story, kind: Parameters<typeof body>[2], name: string, size: number) {
  const bodyId = await body(host, street.communityId, kind, name);
  const people: Id[] = [];
  for (let place = 1; place <= size; place += 1)
    people.push(await member(host, bodyId, street.communityId, `${name}委员${place}`));
  return { bodyId, name, people };
}

/** Calls a body for today, signs in those who came, and puts the matter to them by a show of hands. */
async function sit(
  { secretary, street }: Story,
  meetingId: Id,
  present: readonly Id[],
  votes: [number, number, number],
): Promise<void> {
  const entries = present.map((personId) => ({ personId, presence: 'present' as const }));
  await secretary.meetings.attend({ id: meetingId, entries });
  const motionId = await street.put(meetingId);
  const { id: ballotId } = await secretary.ballots.open({ motionId, method: 'hands' });
  const [yes, no, abstain] = votes;
  await secretary.ballots.countHands({ ballotId, count: { heads: { for: yes, against: no, abstain } } });
  await secretary.ballots.close({ ballotId });
  await secretary.meetings.finish({ id: meetingId });
}

test('a matter is carried from the first word to the archive', async () => {
  const story = told.now;
  const { secretary, clerk, filing, street } = story;
  const party = await bodyOf(story, 'party_committee', '社区党委', 5);
  const committee = await bodyOf(story, 'residents_committee', '居民委员会', 7);
  const { id: matterId } = await clerk.matters.propose({ ...PROPOSAL, communityId: street.communityId });

  // 议题征集登记
  expect(await refusalOf(secretary.matters.register({ matterId }))).toMatchObject({
    code: 'stages.recordsMissing',
    details: { records: ['议题提案表', '现场照片'] },
  });
  await street.attach(matterId, 'intake', '提案表');
  await secretary.records.waive({ matterId, stage: 'intake', kind: '现场照片', reason: '无现场' });
  const registered = await secretary.matters.register({ matterId });
  expect(registered).toMatchObject({ outcome: 'registered', stage: 'propose' });

  // 一议
  await street.attachAll(matterId);
  await secretary.matters.conclude({ matterId, stage: 'propose', outcome: 'agreed' });

  // 二议
  const call = (stage: string, bodies: { bodyId: Id; name: string }[]) =>
    clerk.meetings.call({
      matterId,
      stage,
      noticedOn: street.daysLater(-3),
      heldOn: street.today(),
      bodies: bodies.map(({ bodyId, name }) => ({ bodyId, body: name })),
    });
  const [first = ''] = (await call('party_initial', [party])).ids;
  await sit(story, first, party.people.slice(0, 3), [2, 1, 0]);
  expect(await refusalOf(secretary.matters.announce({ matterId, stage: 'party_initial' }))).toMatchObject({
    code: 'stages.recordsMissing',
  });
  await street.attachAll(matterId);
  expect(await secretary.matters.announce({ matterId, stage: 'party_initial' })).toMatchObject({
    outcome: 'carried',
    quorum: { heads: { base: 5, present: 3, needed: 3, held: true } },
    verdict: { heads: { base: 3, for: 2, needed: 2, carried: true } },
    stage: 'consult',
  });

  // 三议: both committees, one after the other
  const [one = '', other = ''] = (await call('consult', [party, committee])).ids;
  await sit(story, one, party.people, [5, 0, 0]);
  expect(await refusalOf(secretary.matters.announce({ matterId, stage: 'consult' }))).toMatchObject({
    code: 'meetings.notOpen',
    details: { bodies: ['居民委员会'] },
  });
  await sit(story, other, committee.people.slice(1), [4, 2, 0]);
  await street.attachAll(matterId);
  const consulted = await secretary.matters.announce({ matterId, stage: 'consult' });
  expect(consulted.stage).toBe('deliberate');
  expect(consulted.sentence['zh-CN']).toContain('社区党委：应到5人');
  expect(consulted.sentence['zh-CN']).toContain('居民委员会：应到7人，实到6人');

  // 四议
  await street.attachAll(matterId);
  await secretary.matters.conclude({ matterId, stage: 'deliberate', outcome: 'agreed' });

  // 五议: counted, not by name
  const [branch = ''] = (
    await clerk.meetings.call({
      matterId,
      stage: 'party_review',
      noticedOn: street.daysLater(-3),
      heldOn: street.today(),
      bodies: [{ bodyId: null, body: '党员大会' }],
    })
  ).ids;
  await secretary.meetings.countIn({ id: branch, heads: { due: 45, present: 31 }, excused: 4 });
  const motionId = await street.put(branch);
  const { id: hands } = await secretary.ballots.open({ motionId, method: 'hands' });
  await secretary.ballots.countHands({
    ballotId: hands,
    count: { heads: { for: 23, against: 4, abstain: 4 } },
  });
  await secretary.ballots.close({ ballotId: hands });
  await secretary.meetings.finish({ id: branch });
  await street.attachAll(matterId);
  expect((await secretary.matters.announce({ matterId, stage: 'party_review' })).stage).toBe('resolve');

  // 六议: by roll call, one recused
  const { representatives } = street;
  const [meetingId = ''] = (await call('resolve', [{ ...representatives, name: '居民代表会议' }])).ids;
  const [recused = '', ...voters] = representatives.people;
  await secretary.meetings.attend({
    id: meetingId,
    entries: representatives.people.map((personId) => ({ personId, presence: 'present' })),
  });
  await secretary.recusals.declare({ meetingId, personId: recused, reason: '本人房屋在施工范围内' });
  const { id: rollCall } = await secretary.ballots.open({
    motionId: await street.put(meetingId),
    method: 'roll_call',
  });
  for (const [place, personId] of voters.entries())
    await clerk.ballots.vote({ ballotId: rollCall, personId, vote: place < 3 ? 'for' : 'against' });
  expect(await secretary.ballots.close({ ballotId: rollCall })).toMatchObject({
    tally: { for: 3, against: 2, abstain: 0 },
    verdict: { heads: { base: 5, for: 3, needed: 3, carried: true } },
    outcome: 'carried',
  });
  await secretary.meetings.finish({ id: meetingId });
  await street.attachAll(matterId);
  expect((await secretary.matters.announce({ matterId, stage: 'resolve' })).stage).toBe('file');

  // 一备: the enclosures are those of the stages before
  const { kinds } = await clerk.records.carryOver({ matterId, stage: 'file' });
  expect(kinds).toContain('会议记录');
  await street.attachAll(matterId);
  await secretary.filings.send({ matterId });
  await filing.filings.acknowledge({ matterId, number: '海备〔2026〕3号' });

  // 一公开
  const stage = 'publish_decision';
  const period = { from: street.today(), until: street.daysLater(15) };
  await street.attachAll(matterId);
  await clerk.notices.post({ matterId, stage, ...period, place: '公示栏' });
  await clerk.notices.object({ matterId, stage, text: '费用太高。', channel: '电话' });
  story.passDays(15);
  expect(await refusalOf(clerk.notices.finish({ matterId, stage }))).toMatchObject({
    code: 'notices.stillRunning',
  });
  story.passDays(1);
  expect(await refusalOf(clerk.notices.finish({ matterId, stage }))).toMatchObject({
    code: 'notices.objectionOpen',
  });
  await secretary.notices.answer({ matterId, stage, answer: '已与施工方议价。' });
  expect((await clerk.notices.finish({ matterId, stage })).stage).toBe('implement');

  // 组织实施, 评议, 二公开, 归档
  story.passDays(40);
  await street.attachAll(matterId);
  await secretary.implementations.accept({ matterId, finishedOn: street.daysLater(-2) });
  await street.attachAll(matterId);
  const appraisal = {
    issued: 40,
    returned: 36,
    invalid: 1,
    satisfied: 25,
    basicallySatisfied: 5,
    dissatisfied: 5,
  };
  expect(await secretary.evaluations.count({ matterId, ...appraisal, households: null })).toMatchObject({
    outcome: 'carried',
    verdict: { heads: { base: 35, for: 30, needed: 28, carried: true } },
    stage: 'publish_result',
  });
  await street.attachAll(matterId);
  const result = { matterId, stage: 'publish_result', from: street.today(), until: street.daysLater(15) };
  await clerk.notices.post(result);
  story.passDays(16);
  await clerk.notices.finish({ matterId, stage: 'publish_result' });
  await street.attachAll(matterId);
  expect(await secretary.matters.archive({ matterId })).toMatchObject({ outcome: 'archived' });

  const page = await secretary.matters.get({ id: matterId });
  expect(page.matter.state).toBe('archived');
  expect(page.road.map((stop) => stop.look)).toEqual(page.road.map(() => 'done'));
  expect(page.missing).toEqual([]);
  expect(await refusalOf(secretary.matters.suspend({ matterId, reason: '再议' }))).toMatchObject({
    code: 'matters.closed',
  });
});
