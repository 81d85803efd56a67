import type { BallotRow, MotionRow } from '../../../db/repositories/ballots.ts';
import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import type { Input } from './result.ts';
import { signInOf, subjectOf } from './sign-in.ts';

/**
 * Takes one vote of a roll call, from the desk or from a phone. Refuses `ballots.notOpen`, `ballots.notPresent`,
 * `ballots.recused`, `ballots.alreadyVoted`.
 */
export function castByName(
  tx: WriteTx,
  meeting: MeetingRow,
  motion: MotionRow,
  ballot: BallotRow,
  personId: Id,
  vote: Input['ballots']['vote']['vote'],
): void {
  if (ballot.method !== 'roll_call') refuse('ballots.notOpen', { why: 'otherMethod', method: ballot.method });
  if (ballot.state !== 'open') refuse('ballots.notOpen', { why: ballot.state, body: meeting.body });
  const signed = tx.meetings.mayVoteIn(signInOf(meeting), personId);
  if (signed?.presence !== 'present' || !signed.mayVote) refuse('ballots.notPresent', {});
  if (tx.meetings.isRecused(meeting.id, personId, motion.itemId)) refuse('ballots.recused', {});
  if (tx.ballots.hasVoted(ballot.id, personId)) refuse('ballots.alreadyVoted', {});
  tx.ballots.vote({ ballotId: ballot.id, personId, vote });
  tx.record({ type: 'ballots.voted', subject: subjectOf(meeting), data: { ballotId: ballot.id, personId } });
}
