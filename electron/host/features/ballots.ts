import { newId } from '../../../db/ids.ts';
import type { BallotRow, MotionRow } from '../../../db/repositories/ballots.ts';
import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { isHeld } from '../../../shared/domain/sittings.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import {
  assertCountedTwice,
  type ChoiceInput,
  differingCounts,
  judgeChoice,
  judgeYesNo,
  quorumBoth,
  type YesNoInput,
} from '../road/counting.ts';
import { rollOf } from '../road/judging.ts';
import { ballotView } from '../road/meeting-view.ts';
import { castByName } from '../road/named-votes.ts';
import { assertHasNotVoted, findOpenMeeting, type OpenMeeting, recount } from '../road/presence.ts';
import { rollFor } from '../road/rolls.ts';
import { castInSecret, secretCount } from '../road/secret-ballots.ts';
import { signInOf, subjectOf } from '../road/sign-in.ts';
import { actorOf, type Call, type UseCases } from '../use-cases.ts';

export const motions: UseCases<Contract['motions']> = {
  put(tx, input, call) {
    const { meeting, form } = findOpenMeeting(tx, call, input.meetingId, 'meetings.run');
    if (form.pass === null) refuse('stages.outOfOrder', { why: 'noBallot' });
    const names = input.options ?? [];
    const places = input.choose ?? 1;
    if (
      input.kind === 'choice' &&
      (new Set(names).size !== names.length || names.length < 2 || places >= names.length)
    ) {
      refuse('ballots.optionsWrong', { options: names.length, choose: places });
    }
    const id = newId();
    const position = tx.ballots.motionsOf(meeting.id).length + 1;
    tx.ballots.insertMotion({
      id,
      meetingId: meeting.id,
      position,
      text: input.text,
      kind: input.kind,
      yesMeans: input.yesMeans ?? 'adopt',
      choose: places,
      options: JSON.stringify(names),
      itemId: itemOf(tx, meeting, input.itemId ?? null),
      amendsId: amendedBy(tx, meeting, input.amendsId ?? null),
      proposedBy: input.proposedBy ?? '',
    });
    tx.record({
      type: 'motions.put',
      subject: subjectOf(meeting),
      data: { meetingId: meeting.id, motionId: id, text: input.text, options: names },
    });
    return { id };
  },

  withdraw(tx, { id }, call) {
    const motion = tx.ballots.motion(id);
    const { meeting } = findOpenMeeting(tx, call, motion.meetingId, 'meetings.run');
    if (tx.ballots.ofMotion(id).length > 0) refuse('motions.voted', { text: motion.text });
    tx.ballots.updateMotion(id, { withdrawn: true });
    tx.record({
      type: 'motions.withdrawn',
      subject: subjectOf(meeting),
      data: { meetingId: meeting.id, motionId: id, text: motion.text },
    });
    return {};
  },
};

/** The item a motion is put under: of this meeting, or of the meeting that holds this part. */
function itemOf(tx: WriteTx, meeting: MeetingRow, itemId: Id | null): Id | null {
  if (itemId === null) return null;
  const item = tx.agenda.item(itemId);
  if (item.partId !== meeting.id) refuse('things.notFound', { what: 'item' });
  return itemId;
}

/** An amendment changes a motion of the same meeting that has not been voted on. */
function amendedBy(tx: WriteTx, meeting: MeetingRow, motionId: Id | null): Id | null {
  if (motionId === null) return null;
  const motion = tx.ballots.motion(motionId);
  if (motion.meetingId !== meeting.id) refuse('things.notFound', { what: 'motion' });
  if (tx.ballots.ofMotion(motionId).length > 0) refuse('motions.voted', { text: motion.text });
  return motionId;
}

export const recusals: UseCases<Contract['recusals']> = {
  declare(tx, input, call) {
    const { meeting } = findOpenMeeting(tx, call, input.meetingId, 'meetings.run');
    const signed = tx.meetings.mayVoteIn(signInOf(meeting), input.personId);
    if (signed?.presence !== 'present') refuse('ballots.notPresent', {});
    assertHasNotVoted(tx, meeting, input.personId);
    tx.meetings.recuse({
      meetingId: meeting.id,
      personId: input.personId,
      itemId: itemOf(tx, meeting, input.itemId ?? null) ?? '',
      reason: input.reason,
    });
    tx.record({
      type: 'recusals.declared',
      subject: subjectOf(meeting),
      data: { meetingId: meeting.id, personId: input.personId },
    });
    recount(tx, meeting);
    return { id: input.personId };
  },
};

export const ballots: UseCases<Contract['ballots']> = {
  open(tx, input, call) {
    const motion = tx.ballots.motion(input.motionId);
    const open = findOpenMeeting(tx, call, motion.meetingId, 'meetings.run');
    if (open.meeting.due === null) refuse('meetings.attendanceMissing', { body: open.meeting.body });
    if (motion.withdrawn) refuse('motions.withdrawn', { text: motion.text });
    assertAnnounced(tx, motion);
    assertQuorum(open);
    const last = tx.ballots.ofMotion(motion.id).at(-1);
    const tied = last?.result ? JSON.parse(last.result).outcome === 'tied' : false;
    if (last !== undefined && !tied) refuse('ballots.notOpen', { why: last.state, body: open.meeting.body });
    const id = newId();
    tx.ballots.insert({ id, motionId: motion.id, method: input.method, state: 'open', openedAt: tx.now });
    tx.record({
      type: 'ballots.opened',
      subject: subjectOf(open.meeting),
      data: { meetingId: open.meeting.id, motionId: motion.id, ballotId: id, method: input.method },
    });
    return { id };
  },

  countHands(tx, input, call) {
    const found = findOpenBallot(tx, call, input.ballotId, 'meetings.run');
    assertMethod(found.ballot, 'hands');
    tx.ballots.update(found.ballot.id, { count: JSON.stringify(input.count) });
    judged(tx, found, input.count);
    tx.record({
      type: 'ballots.counted',
      subject: subjectOf(found.open.meeting),
      data: { ballotId: found.ballot.id, as: 'chair' },
    });
    return {};
  },

  vote(tx, input, call) {
    const { ballot, motion, open } = findOpenBallot(tx, call, input.ballotId, 'meetings.run');
    castByName(tx, open.meeting, motion, ballot, input.personId, input.vote);
    return {};
  },

  castSecret(tx, input, call) {
    const { ballot, motion, open } = findOpenBallot(tx, call, input.ballotId, 'meetings.run');
    castInSecret(tx, open.meeting, motion, ballot, input.personId, input.choice);
    return {};
  },

  countPapers(tx, input, call) {
    const found = findOpenBallot(tx, call, input.ballotId, 'ballots.count');
    assertMethod(found.ballot, 'paper');
    judged(tx, found, input.count);
    const other = tx.ballots.countsOf(found.ballot.id).find((row) => row.countedAs !== input.as);
    if (other?.countedBy === input.by) refuse('ballots.samePerson', { name: input.by });
    tx.ballots.setCount({
      ballotId: found.ballot.id,
      countedAs: input.as,
      countedBy: input.by,
      accountId: actorOf(call).accountId,
      count: JSON.stringify(input.count),
    });
    const differing = other ? differingCounts(input.count, JSON.parse(other.count)) : [];
    const subject = subjectOf(found.open.meeting);
    tx.record({
      type: 'ballots.counted',
      subject,
      data: { ballotId: found.ballot.id, as: input.as, by: input.by },
    });
    if (differing.length > 0)
      tx.record({
        type: 'ballots.countsDiffered',
        subject,
        data: { ballotId: found.ballot.id, figures: differing },
      });
    return { bothCounted: other !== undefined, differing };
  },

  close(tx, input, call) {
    const found = findOpenBallot(tx, call, input.ballotId, 'meetings.run');
    const { ballot, open } = found;
    assertQuorum(open);
    const roll = rollFor(tx, open.meeting, found.motion.itemId);
    const { result, count } = judged(tx, found, finalCount(tx, ballot, found.motion));
    const closed = {
      state: 'closed' as const,
      closedAt: tx.now,
      roll: JSON.stringify(roll),
      count: JSON.stringify(count),
      result: JSON.stringify(result),
    };
    tx.ballots.update(ballot.id, closed);
    tx.record({
      type: 'ballots.closed',
      subject: subjectOf(open.meeting),
      data: { meetingId: open.meeting.id, ballotId: ballot.id, method: ballot.method, roll, count, result },
    });
    return ballotView(tx, { ...ballot, ...closed }, open.meeting, open.form);
  },
};

interface OpenBallot {
  readonly ballot: BallotRow;
  readonly motion: MotionRow;
  readonly open: OpenMeeting;
}

/** Refuses `ballots.notOpen` for a ballot closed before, also from another screen. */
function findOpenBallot(
  tx: WriteTx,
  call: Call,
  id: Id,
  permission: 'meetings.run' | 'ballots.count',
): OpenBallot {
  const ballot = tx.ballots.get(id);
  const motion = tx.ballots.motion(ballot.motionId);
  const open = findOpenMeeting(tx, call, motion.meetingId, permission);
  if (ballot.state !== 'open') refuse('ballots.notOpen', { why: ballot.state, body: open.meeting.body });
  return { ballot, motion, open };
}

function assertQuorum({ meeting, form }: OpenMeeting): void {
  const quorum = quorumBoth(form, rollOf(meeting));
  const { base, present, needed, held } = quorum.heads;
  const why = held ? 'area' : null;
  if (!isHeld(quorum))
    refuse('ballots.quorumMissing', { body: meeting.body, due: base, present, needed, why });
}

/** Only what the notice named can be voted. Refuses `agenda.notAnnounced`. */
function assertAnnounced(tx: WriteTx, motion: MotionRow): void {
  const item = motion.itemId === null ? null : tx.agenda.item(motion.itemId);
  if (item && !item.announced) refuse('agenda.notAnnounced', { title: item.title });
}

function assertMethod(ballot: BallotRow, method: BallotRow['method']): void {
  if (ballot.method !== method) refuse('ballots.notOpen', { why: 'otherMethod', method: ballot.method });
}

const judged = (tx: WriteTx, { motion, open }: OpenBallot, count: YesNoInput | ChoiceInput) => {
  const roll = rollFor(tx, open.meeting, motion.itemId);
  if ('options' in count) {
    const named = JSON.parse(motion.options) as string[];
    if (motion.kind !== 'choice' || Object.keys(count.options).some((name) => !named.includes(name))) {
      refuse('ballots.optionsWrong', { options: named.length, choose: motion.choose });
    }
    return judgeChoice(open.form, roll, count, motion.choose);
  }
  if (motion.kind !== 'yesNo') return refuse('ballots.optionsWrong', { options: 0, choose: motion.choose });
  return judgeYesNo(open.form, roll, count, motion.yesMeans);
};

/** The count a ballot closes with. Refuses `ballots.countsMissing`, `ballots.countsDiffer`. */
function finalCount(tx: WriteTx, ballot: BallotRow, motion: MotionRow): YesNoInput | ChoiceInput {
  if (ballot.method === 'secret') return secretCount(tx, ballot, motion);
  if (ballot.method === 'hands')
    return ballot.count ? JSON.parse(ballot.count) : refuse('ballots.countsMissing');
  if (ballot.method === 'roll_call') {
    const votes = tx.ballots.votesOf(ballot.id);
    const count = (vote: string) => votes.filter((row) => row.vote === vote).length;
    return { heads: { for: count('for'), against: count('against'), abstain: count('abstain') } };
  }
  const [one, other] = tx.ballots.countsOf(ballot.id);
  if (!one || !other) return refuse('ballots.countsMissing');
  assertCountedTwice('paper', JSON.parse(one.count), JSON.parse(other.count));
  return JSON.parse(one.count);
}
