import { newId } from '../../../db/ids.ts';
import type { ItemRow } from '../../../db/repositories/agenda.ts';
import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import { refuse } from '../../../shared/errors.ts';
import type { EventType } from '../../../shared/events.ts';
import type { Id } from '../../../shared/values.ts';
import type { Call } from '../use-cases.ts';
import { findOpenMeeting, type OpenMeeting } from './presence.ts';
import { subjectOf } from './sign-in.ts';

/** An item of a meeting that is still to end. Refuses `meetings.notOpen`, `things.notFound`. */
export function findItem(tx: WriteTx, call: Call, id: Id): OpenMeeting & { readonly item: ItemRow } {
  const item = tx.agenda.item(id);
  return { ...findOpenMeeting(tx, call, item.meetingId, 'meetings.run'), item };
}

/** “Any other business” stays behind whatever is added, until somebody places it elsewhere. */
export const CLOSING_POSITION = 9_000;

/** Puts an item at the end, before the closing one. */
export function insertItem(
  tx: WriteTx,
  meeting: MeetingRow,
  row: Pick<ItemRow, 'kind' | 'title' | 'announced'> & Partial<ItemRow>,
): Id {
  const id = newId();
  const taken = tx.agenda.itemsOf(meeting.id).map((one) => one.position);
  const position = 1 + Math.max(0, ...taken.filter((place) => place < CLOSING_POSITION));
  tx.agenda.insertItem({
    id,
    meetingId: meeting.id,
    partId: meeting.id,
    position,
    state: 'planned',
    version: 1,
    ...row,
  });
  recordItem(tx, meeting, 'agenda.itemAdded', id, { title: row.title });
  if (row.topicId) putTopic(tx, meeting, row.topicId, id);
  return id;
}

/** Whoever proposed it sees that it stands on this agenda now. */
function putTopic(tx: WriteTx, meeting: MeetingRow, topicId: Id, itemId: Id): void {
  const step = {
    kind: 'onAgenda' as const,
    day: tx.today,
    at: tx.now,
    person: tx.author.name,
    text: meeting.title,
  };
  tx.topics.setItem(topicId, itemId, meeting.id, step);
}

export function recordItem(
  tx: WriteTx,
  meeting: MeetingRow,
  type: EventType,
  itemId: Id,
  data: Record<string, string | number | boolean | null> = {},
): void {
  tx.record({ type, subject: subjectOf(meeting), data: { meetingId: meeting.id, itemId, ...data } });
}

/** Ends the item that is being dealt with, and keeps how long it took. */
export function endRunning(tx: WriteTx, meeting: MeetingRow): void {
  for (const item of tx.agenda.itemsOf(meeting.id)) {
    if (item.state !== 'running') continue;
    tx.agenda.updateItem(item.id, {
      state: 'done',
      endedAt: tx.now,
      spentSeconds: item.spentSeconds + secondsBetween(item.startedAt ?? tx.now, tx.now),
      version: item.version + 1,
    });
    recordItem(tx, meeting, 'agenda.itemEnded', item.id, { title: item.title });
  }
}

/** Refuses `edits.conflict` when somebody else has changed it meanwhile. */
export function assertVersion(found: number, expected: number): void {
  if (found !== expected) refuse('edits.conflict', { expected, found });
}

const secondsBetween = (from: string, until: string): number =>
  Math.max(0, Math.round((Date.parse(until) - Date.parse(from)) / 1000));
