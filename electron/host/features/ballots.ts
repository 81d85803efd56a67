import { newId } from '../../../db/ids.ts';
import type { BallotRow, MotionRow } from '../../../db/repositories/ballots.ts';
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
import { assertHasNotVoted, findOpenMeeting, type OpenMeeting, recount } from '../road/presence.ts';
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
    });
    tx.record({
      type: 'motions.put',
      subject: meeting.matterId,
      data: { meetingId: meeting.id, motionId: id, text: input.text, options: names },
    });
    return { id };
  },
};

export const recusals: UseCases<Contract['recusals']> = {
  declare(tx, input, call) {
    const { meeting } = findOpenMeeting(tx, call, input.meetingId, 'meetings.run');
    const signed = tx.meetings.mayVoteIn(meeting.id, input.personId);
    if (signed?.presence !== 'present') refuse('ballots.notPresent', {});
    assertHasNotVoted(tx, meeting.id, input.personId);
    tx.meetings.recuse({ meetingId: meeting.id, personId: input.personId, reason: input.reason });
    tx.record({
      type: 'recusals.declared',
      subject: meeting.matterId,
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
    assertQuorum(open);
    const last = tx.ballots.ofMotion(motion.id).at(-1);
    const tied = last?.result ? JSON.parse(last.result).outcome === 'tied' : false;
    if (last !== undefined && !tied) refuse('ballots.notOpen', { why: last.state, body: open.meeting.body });
    const id = newId();
    tx.ballots.insert({ id, motionId: motion.id, method: input.method, state: 'open' });
    tx.record({
      type: 'ballots.opened',
      subject: open.meeting.matterId,
      data: { meetingId: open.meeting.id, motionId: motion.id, ballotId: id, method: input.method },
    });
    return { id };
  },

  countHands(tx, input, call) {
    const found = findOpenBallot(tx, call, input.ballotId, 'meetings.run');
    assertMethod(found.ballot, 'hands');
    tx.ballots.update(found.ballot.id, { count: JSON.stringify(input.count) });
    judged(found, input.count);
    tx.record({
      type: 'ballots.counted',
      subject: found.open.meeting.matterId,
      data: { ballotId: found.ballot.id, as: 'chair' },
    });
    return {};
  },

  vote(tx, input, call) {
    const { ballot, open } = findOpenBallot(tx, call, input.ballotId, 'meetings.run');
    assertMethod(ballot, 'roll_call');
    const signed = tx.meetings.mayVoteIn(open.meeting.id, input.personId);
    if (signed?.presence !== 'present' || !signed.mayVote) refuse('ballots.notPresent', {});
    if (tx.meetings.isRecused(open.meeting.id, input.personId)) refuse('ballots.recused', {});
    if (tx.ballots.hasVoted(ballot.id, input.personId)) refuse('ballots.alreadyVoted', {});
    tx.ballots.vote({ ballotId: ballot.id, personId: input.personId, vote: input.vote });
    tx.record({
      type: 'ballots.voted',
      subject: open.meeting.matterId,
      data: { ballotId: ballot.id, personId: input.personId },
    });
    return {};
  },

  countPapers(tx, input, call) {
    const found = findOpenBallot(tx, call, input.ballotId, 'ballots.count');
    assertMethod(found.ballot, 'paper');
    judged(found, input.count);
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
    const subject = found.open.meeting.matterId;
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
    const { result, count } = judged(found, finalCount(tx, ballot));
    const roll = rollOf(open.meeting);
    const closed = {
      state: 'closed' as const,
      roll: JSON.stringify(roll),
      count: JSON.stringify(count),
      result: JSON.stringify(result),
    };
    tx.ballots.update(ballot.id, closed);
    tx.record({
      type: 'ballots.closed',
      subject: open.meeting.matterId,
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

function assertMethod(ballot: BallotRow, method: BallotRow['method']): void {
  if (ballot.method !== method) refuse('ballots.notOpen', { why: 'otherMethod', method: ballot.method });
}

const judged = ({ motion, open }: OpenBallot, count: YesNoInput | ChoiceInput) => {
  const roll = rollOf(open.meeting);
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
function finalCount(tx: WriteTx, ballot: BallotRow): YesNoInput | ChoiceInput {
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
