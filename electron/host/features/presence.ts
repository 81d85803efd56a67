import { newId } from '../../../db/ids.ts';
import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import type { Id } from '../../../shared/values.ts';
import { comeOrGo, findAttendee, undoLast } from '../road/coming.ts';
import { findOpenMeeting } from '../road/presence.ts';
import { subjectOf } from '../road/sign-in.ts';
import type { UseCases } from '../use-cases.ts';

/** Who comes, and who leaves early, with the time; those who attend without being due. */
export const presence: UseCases<Contract['presence']> = {
  move(tx, { meetingId, personId, move, at }, call) {
    const { meeting } = findOpenMeeting(tx, call, meetingId, 'meetings.run');
    comeOrGo(tx, meeting, findAttendee(tx, meeting, personId), move, at ?? tx.now, 'desk');
    return {};
  },

  undo(tx, { meetingId, personId }, call) {
    const { meeting } = findOpenMeeting(tx, call, meetingId, 'meetings.run');
    undoLast(tx, meeting, findAttendee(tx, meeting, personId));
    return {};
  },

  addObserver(tx, { meetingId, name, unit }, call) {
    const { meeting } = findOpenMeeting(tx, call, meetingId, 'meetings.run');
    const id = newId();
    tx.agenda.insertObserver({ id, meetingId: meeting.id, name, unit: unit ?? '' });
    recordObserver(tx, meeting, id);
    return { id };
  },

  removeObserver(tx, { id }, call) {
    const { meeting } = findOpenMeeting(tx, call, tx.agenda.observer(id).meetingId, 'meetings.run');
    tx.agenda.removeObserver(id);
    recordObserver(tx, meeting, id);
    return {};
  },
};

function recordObserver(tx: WriteTx, meeting: MeetingRow, observerId: Id): void {
  tx.record({
    type: 'presence.observerChanged',
    subject: subjectOf(meeting),
    data: { meetingId: meeting.id, observerId },
  });
}
