import { randomBytes } from 'node:crypto';
import type { BallotRow, MotionRow } from '../../../db/repositories/ballots.ts';
import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import type { ChoiceInput, YesNoInput } from './counting.ts';
import type { Input } from './result.ts';
import { signInOf, subjectOf } from './sign-in.ts';

type Choice = Input['ballots']['castSecret']['choice'];

/**
 * Takes one secret vote, from the desk or from a phone. Refuses `ballots.notPresent`, `ballots.recused`,
 * `ballots.alreadyVoted`, `ballots.optionsWrong`. The journal tells who voted, never what.
 */
export function castInSecret(
  tx: WriteTx,
  meeting: MeetingRow,
  motion: MotionRow,
  ballot: BallotRow,
  personId: Id,
  choice: Choice,
): void {
  if (ballot.method !== 'secret') refuse('ballots.notOpen', { why: 'otherMethod', method: ballot.method });
  if (ballot.state !== 'open') refuse('ballots.notOpen', { why: ballot.state, body: meeting.body });
  const signed = tx.meetings.mayVoteIn(signInOf(meeting), personId);
  if (signed?.presence !== 'present' || !signed.mayVote) refuse('ballots.notPresent', {});
  if (tx.meetings.isRecused(meeting.id, personId, motion.itemId)) refuse('ballots.recused', {});
  if (tx.ballots.hasVoted(ballot.id, personId)) refuse('ballots.alreadyVoted', {});
  tx.ballots.voteInSecret(ballot.id, personId, randomBytes(16).toString('hex'), keptChoice(motion, choice));
  tx.record({ type: 'ballots.voted', subject: subjectOf(meeting), data: { ballotId: ballot.id, personId } });
}

function keptChoice(motion: MotionRow, choice: Choice): string {
  const options = JSON.parse(motion.options) as string[];
  const fits =
    motion.kind === 'yesNo'
      ? !Array.isArray(choice)
      : Array.isArray(choice) &&
        choice.length <= motion.choose &&
        new Set(choice).size === choice.length &&
        choice.every((name) => options.includes(name));
  if (!fits) refuse('ballots.optionsWrong', { options: options.length, choose: motion.choose });
  return Array.isArray(choice) ? JSON.stringify([...choice].sort()) : choice;
}

/** Adds the papers up. Nobody's vote can be told from the sum of many. */
export function secretCount(tx: WriteTx, ballot: BallotRow, motion: MotionRow): YesNoInput | ChoiceInput {
  const choices = tx.ballots.secretChoicesOf(ballot.id);
  const among = (word: string) => choices.filter((choice) => choice === word).length;
  if (motion.kind === 'yesNo')
    return { heads: { for: among('for'), against: among('against'), abstain: among('abstain') } };
  const named = choices.map((choice) => JSON.parse(choice) as string[]);
  const votesFor = (name: string) => named.filter((names) => names.includes(name)).length;
  const options = (JSON.parse(motion.options) as string[]).map((name) => [name, votesFor(name)] as const);
  return { options: Object.fromEntries(options) };
}
