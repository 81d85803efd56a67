import { newId } from '../../../db/ids.ts';
import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id, Instant } from '../../../shared/values.ts';
import { assertHasNotVoted, attendees, recount } from './presence.ts';
import { subjectOf } from './sign-in.ts';

export type Attendee = Outputs['meetings']['get']['attendees'][number];

/** Somebody on the due list of this meeting. Refuses `presence.notDue`. */
export function findAttendee(
  tx: Pick<ReadTx, 'meetings' | 'people' | 'dueLists' | 'units'>,
  meeting: MeetingRow,
  personId: Id,
): Attendee {
  const person = attendees(tx, meeting).find((one) => one.personId === personId);
  return person ?? refuse('presence.notDue', { body: meeting.body });
}

/**
 * Notes a coming or a going. Who signs in twice is told so and counted once.
 * Refuses `presence.alreadyHere`, `presence.notHere`, `presence.timeWrong`, `ballots.alreadyVoted`.
 */
export function comeOrGo(
  tx: WriteTx,
  meeting: MeetingRow,
  person: Attendee,
  move: 'arrived' | 'left',
  at: Instant,
  signedBy: 'desk' | 'phone',
): void {
  const here = person.presence === 'present';
  if (move === 'arrived' && here) refuse('presence.alreadyHere', { name: person.name });
  if (move === 'left' && !here) refuse('presence.notHere', { name: person.name });
  const before = move === 'left' ? person.arrivedAt : person.leftAt;
  if (at > tx.now || (before !== null && at < before)) refuse('presence.timeWrong', { name: person.name });
  if (move === 'left') assertHasNotVoted(tx, meeting, person.personId);
  tx.agenda.insertMove({ id: newId(), meetingId: meeting.id, personId: person.personId, move, at, signedBy });
  tx.meetings.attend({
    meetingId: meeting.id,
    personId: person.personId,
    presence: move === 'arrived' ? 'present' : 'left',
    reason: person.reason,
    mayVote: person.mayVote,
    arrivedAt: person.arrivedAt ?? at,
    leftAt: move === 'left' ? at : null,
    signedBy: person.signedBy ?? signedBy,
  });
  tx.record({
    type: move === 'arrived' ? 'presence.arrived' : 'presence.left',
    subject: subjectOf(meeting),
    data: { meetingId: meeting.id, personId: person.personId, name: person.name, at, signedBy },
  });
  recount(tx, meeting);
}

/** Takes back a slip: the person stands as before the last move. */
export function undoLast(tx: WriteTx, meeting: MeetingRow, person: Attendee): void {
  const moves = tx.agenda.movesOf(meeting.id).filter((row) => row.personId === person.personId);
  const last = moves.at(-1);
  if (person.presence === 'present') assertHasNotVoted(tx, meeting, person.personId);
  if (last) tx.agenda.removeMove(last.id);
  const before = moves.at(-2);
  tx.meetings.attend({
    meetingId: meeting.id,
    personId: person.personId,
    presence: before === undefined ? 'absent' : before.move === 'arrived' ? 'present' : 'left',
    reason: '',
    mayVote: person.mayVote,
    arrivedAt: moves.length > 1 ? person.arrivedAt : null,
    leftAt: before?.move === 'left' ? before.at : null,
    signedBy: before?.signedBy ?? 'desk',
  });
  tx.record({
    type: 'presence.undone',
    subject: subjectOf(meeting),
    data: { meetingId: meeting.id, personId: person.personId, name: person.name },
  });
  recount(tx, meeting);
}
