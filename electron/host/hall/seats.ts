import type { MemberSessionRow } from '../../../db/repositories/hall.ts';
import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import { actorOf, type Call } from '../use-cases.ts';

/** The meeting whose code this phone knows. Refuses `hall.noSeat`. */
export function meetingOfSeat(tx: Pick<ReadTx, 'meetings'>, call: Call): MeetingRow {
  const meetingId = actorOf(call).seat?.meetingId ?? null;
  return meetingId === null ? refuse('hall.noSeat') : tx.meetings.get(meetingId);
}

/** … and the person whose phone it is. Refuses `hall.nameMissing`. */
export function personOfSeat(
  tx: Pick<ReadTx, 'meetings'>,
  call: Call,
): { meeting: MeetingRow; personId: Id } {
  const meeting = meetingOfSeat(tx, call);
  const personId = actorOf(call).seat?.personId ?? null;
  return personId === null ? refuse('hall.nameMissing') : { meeting, personId };
}

/** … while the meeting goes on. Refuses `meetings.notOpen`. */
export function personAtMeeting(
  tx: Pick<ReadTx, 'meetings'>,
  call: Call,
): { meeting: MeetingRow; personId: Id } {
  const found = personOfSeat(tx, call);
  const { state, body } = found.meeting;
  if (state !== 'planned') refuse('meetings.notOpen', { why: state, bodies: [body] });
  return found;
}

export function sessionOf(tx: Pick<ReadTx, 'hall'> & { now: string }, call: Call): MemberSessionRow | null {
  const { tokenHash } = call.session;
  return tokenHash === null ? null : tx.hall.session(tokenHash, tx.now);
}
