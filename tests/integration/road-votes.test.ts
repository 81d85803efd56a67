import { describe, expect, test } from 'vitest';
import { newId } from '../../db/ids.ts';
import { member } from '../support/examples-street.ts';
import { refusalOf } from '../support/hosts.ts';
import { tellStories } from '../support/story.ts';

const told = tellStories();

const HANDS = (yes: number, no: number, abstain = 0) => ({ heads: { for: yes, against: no, abstain } });

describe('a roll call', () => {
  test('hears each person once, and only those who are there, may vote and did not recuse', async () => {
    const { street, secretary } = told.now;
    const { meetingId, ballotId } = await street.voting('roll_call');
    const [one = '', two = ''] = street.representatives.people;
    const absent = street.representatives.people.at(-1) ?? '';
    const vote = (personId: string) => secretary.ballots.vote({ ballotId, personId, vote: 'for' });
    await vote(one);
    expect(await refusalOf(vote(one))).toMatchObject({ code: 'ballots.alreadyVoted' });
    expect(await refusalOf(vote(absent))).toMatchObject({ code: 'ballots.notPresent' });
    await secretary.recusals.declare({ meetingId, personId: two, reason: '近亲属为施工方' });
    expect(await refusalOf(vote(two))).toMatchObject({ code: 'ballots.recused' });
    expect(await refusalOf(secretary.ballots.countHands({ ballotId, count: HANDS(4, 0) }))).toMatchObject({
      code: 'ballots.notOpen',
    });
  });

  test('cannot be undone by leaving or by recusal after the vote', async () => {
    const { street, secretary } = told.now;
    const { meetingId, ballotId } = await street.voting('roll_call');
    const [one = ''] = street.representatives.people;
    await secretary.ballots.vote({ ballotId, personId: one, vote: 'for' });
    const leave = secretary.meetings.attend({
      id: meetingId,
      entries: [{ personId: one, presence: 'absent' }],
    });
    expect(await refusalOf(leave)).toMatchObject({ code: 'ballots.alreadyVoted' });
    const recuse = secretary.recusals.declare({ meetingId, personId: one, reason: '反悔' });
    expect(await refusalOf(recuse)).toMatchObject({ code: 'ballots.alreadyVoted' });
  });
});

describe('who is counted', () => {
  test('a probationary member signs in and is neither due nor present; a stranger cannot sign in', async () => {
    const { host, street, secretary } = told.now;
    const { bodyId, people } = street.representatives;
    const guest = await member(host, bodyId, street.communityId, '预备党员小周', 'probationary');
    const { meetingId } = await street.called();
    const entries = [...people.slice(0, 4), guest].map((personId) => ({
      personId,
      presence: 'present' as const,
    }));
    await secretary.meetings.attend({ id: meetingId, entries });
    const { meeting, attendees } = await secretary.meetings.get({ id: meetingId });
    expect([meeting.due, meeting.present, attendees.length]).toEqual([6, 4, 7]);
    expect(meeting.quorum?.heads).toEqual({ base: 6, present: 4, needed: 4, held: true });
    const { id: ballotId } = await secretary.ballots.open({
      motionId: await street.put(meetingId),
      method: 'roll_call',
    });
    expect(await refusalOf(secretary.ballots.vote({ ballotId, personId: guest, vote: 'for' }))).toMatchObject(
      {
        code: 'ballots.notPresent',
      },
    );
    const stranger = { personId: newId(), presence: 'present' as const };
    expect(await refusalOf(secretary.meetings.attend({ id: meetingId, entries: [stranger] }))).toMatchObject({
      code: 'things.notFound',
    });
  });

  test('below the quorum no ballot opens, and the sentence says how many are lacking', async () => {
    const { street, secretary } = told.now;
    const { meetingId } = await street.called();
    const motionId = await street.put(meetingId);
    expect(await refusalOf(secretary.ballots.open({ motionId, method: 'hands' }))).toMatchObject({
      code: 'meetings.attendanceMissing',
    });
    const entries = street.representatives.people
      .slice(0, 3)
      .map((personId) => ({ personId, presence: 'present' as const }));
    await secretary.meetings.attend({ id: meetingId, entries });
    expect(await refusalOf(secretary.ballots.open({ motionId, method: 'hands' }))).toMatchObject({
      code: 'ballots.quorumMissing',
      details: { due: 6, present: 3, needed: 4 },
    });
    expect((await secretary.meetings.get({ id: meetingId })).meeting.sentence?.['zh-CN']).toContain(
      '还差1人',
    );
  });

  test('somebody who leaves between two items is missing at the second, and the first stands as it was', async () => {
    const { street, secretary } = told.now;
    const { meetingId, ballotId } = await street.voting('hands');
    await secretary.ballots.countHands({ ballotId, count: HANDS(3, 2) });
    const first = await secretary.ballots.close({ ballotId });
    const [gone = ''] = street.representatives.people;
    await secretary.meetings.attend({ id: meetingId, entries: [{ personId: gone, presence: 'absent' }] });
    const { id: second } = await secretary.ballots.open({
      motionId: await street.put(meetingId),
      method: 'hands',
    });
    expect(
      await refusalOf(secretary.ballots.countHands({ ballotId: second, count: HANDS(5, 0) })),
    ).toMatchObject({
      code: 'ballots.countMismatch',
    });
    await secretary.ballots.countHands({ ballotId: second, count: HANDS(3, 1) });
    expect((await secretary.ballots.close({ ballotId: second })).verdict?.heads).toMatchObject({
      base: 4,
      needed: 3,
    });
    const shown = (await secretary.meetings.get({ id: meetingId })).meeting.motions[0]?.ballot;
    expect(shown?.verdict).toEqual(first.verdict);
    expect(shown?.sentence).toEqual(first.sentence);
  });

  test('when so many leave after the ballot that the quorum is gone, what was decided with it stands', async () => {
    const { street, secretary } = told.now;
    const { matterId, meetingId, ballotId } = await street.voting('hands');
    await secretary.ballots.countHands({ ballotId, count: HANDS(4, 1) });
    await secretary.ballots.close({ ballotId });
    const entries = street.representatives.people
      .slice(0, 4)
      .map((personId) => ({ personId, presence: 'absent' as const }));
    await secretary.meetings.attend({ id: meetingId, entries });
    expect(await secretary.meetings.finish({ id: meetingId })).toEqual({ state: 'held' });
    await street.attachAll(matterId);
    expect(await secretary.matters.announce({ matterId, stage: 'resolve' })).toMatchObject({
      outcome: 'carried',
      quorum: { heads: { base: 6, present: 5, needed: 4, held: true } },
      stage: 'file',
    });
  });

  test('a member who joins after the ballot does not change what was pinned', async () => {
    const { host, street, secretary } = told.now;
    const { matterId, meetingId, ballotId } = await street.voting('hands');
    await secretary.ballots.countHands({ ballotId, count: HANDS(3, 2) });
    const closed = await secretary.ballots.close({ ballotId });
    for (const name of ['甲', '乙', '丙', '丁'])
      await member(host, street.representatives.bodyId, street.communityId, name);
    await secretary.meetings.finish({ id: meetingId });
    await street.attachAll(matterId);
    const announced = await secretary.matters.announce({ matterId, stage: 'resolve' });
    expect(announced.verdict).toEqual(closed.verdict);
    expect(announced.quorum?.heads).toMatchObject({ base: 6, present: 5 });
  });
});

describe('motions of one meeting', () => {
  /** Puts each motion to the vote by hands, closes the meeting and announces. */
  async function votedOn(motions: { yesMeans?: 'adopt' | 'reject'; votes: [number, number] }[]) {
    const { street, secretary } = told.now;
    const { matterId, meetingId } = await street.attended();
    for (const { yesMeans = 'adopt', votes } of motions) {
      const { id: motionId } = await secretary.motions.put({
        meetingId,
        text: '议案',
        kind: 'yesNo',
        yesMeans,
      });
      const { id: ballotId } = await secretary.ballots.open({ motionId, method: 'hands' });
      await secretary.ballots.countHands({ ballotId, count: HANDS(...votes) });
      await secretary.ballots.close({ ballotId });
    }
    await secretary.meetings.finish({ id: meetingId });
    await street.attachAll(matterId);
    return secretary.matters.announce({ matterId, stage: 'resolve' });
  }

  test('all carried: the matter goes on; one lost: it is voted down', async () => {
    expect(await votedOn([{ votes: [3, 2] }, { votes: [5, 0] }])).toMatchObject({
      outcome: 'carried',
      stage: 'file',
    });
    expect(await votedOn([{ votes: [5, 0] }, { votes: [2, 3] }])).toMatchObject({
      outcome: 'notCarried',
      stage: 'closed_rejected',
    });
  });

  test('“who is against it”: carried it ends the matter, lost it has adopted nothing yet', async () => {
    expect(await votedOn([{ yesMeans: 'reject', votes: [3, 2] }])).toMatchObject({
      stage: 'closed_rejected',
    });
    expect(await votedOn([{ yesMeans: 'reject', votes: [2, 3] }])).toMatchObject({
      outcome: null,
      stage: 'resolve',
    });
    expect(await votedOn([{ yesMeans: 'reject', votes: [2, 3] }, { votes: [3, 2] }])).toMatchObject({
      outcome: 'carried',
      stage: 'file',
    });
  });

  test('a tie among options is voted on again in the same meeting', async () => {
    const { street, secretary } = told.now;
    const { matterId, meetingId } = await street.attended();
    const options = ['甲', '乙', '丙'];
    const wrong = { meetingId, text: '选方案', kind: 'choice' as const, choose: 3, options };
    expect(await refusalOf(secretary.motions.put(wrong))).toMatchObject({ code: 'ballots.optionsWrong' });
    const { id: motionId } = await secretary.motions.put({ ...wrong, choose: 1 });
    const ballot = async (votes: Record<string, number>) => {
      const { id: ballotId } = await secretary.ballots.open({ motionId, method: 'hands' });
      await secretary.ballots.countHands({ ballotId, count: { options: votes } });
      return (await secretary.ballots.close({ ballotId })).outcome;
    };
    expect(await ballot({ 甲: 2, 乙: 2, 丙: 1 })).toBe('tied');
    expect(await ballot({ 甲: 3, 乙: 2 })).toBe('chosen');
    expect(await refusalOf(ballot({ 甲: 3, 乙: 2 }))).toMatchObject({ code: 'ballots.notOpen' });
    await secretary.meetings.finish({ id: meetingId });
    await street.attachAll(matterId);
    expect(await secretary.matters.announce({ matterId, stage: 'resolve' })).toMatchObject({
      outcome: 'chosen',
      chosen: ['甲'],
      stage: 'file',
    });
  });

  test('an option that was never put to the vote gets none', async () => {
    const { street, secretary } = told.now;
    const { meetingId } = await street.attended();
    const motion = { meetingId, text: '选方案', kind: 'choice' as const, options: ['甲', '乙'] };
    const { id: motionId } = await secretary.motions.put(motion);
    const { id: ballotId } = await secretary.ballots.open({ motionId, method: 'hands' });
    const strange = secretary.ballots.countHands({ ballotId, count: { options: { 甲: 2, 丁: 3 } } });
    expect(await refusalOf(strange)).toMatchObject({ code: 'ballots.optionsWrong' });
  });

  test('nothing is announced while a ballot is open, nor may the meeting end', async () => {
    const { street, secretary } = told.now;
    const { matterId, meetingId } = await street.voting('hands');
    expect(await refusalOf(secretary.meetings.finish({ id: meetingId }))).toMatchObject({
      code: 'ballots.notOpen',
    });
    expect(await refusalOf(secretary.matters.announce({ matterId, stage: 'resolve' }))).toMatchObject({
      code: 'meetings.notOpen',
    });
  });
});
