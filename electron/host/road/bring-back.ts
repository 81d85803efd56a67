import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import { inBoth } from '../words.ts';
import { insertItem } from './agenda-acts.ts';

/**
 * What comes back by itself on the next agenda of a body: promises that are still open, and items an earlier meeting
 * put off without naming a day.
 */
export function bringBack(tx: WriteTx, meeting: MeetingRow): void {
  const announced = meeting.announcedAt !== null;
  bringTasks(tx, meeting, announced);
  for (const item of tx.agenda.waitingFor(meeting)) {
    const { kind, title, speaker, budgetMinutes, topicId } = item;
    insertItem(tx, meeting, { kind, title, speaker, budgetMinutes, topicId, announced, cameFrom: item.id });
    tx.agenda.updateItem(item.id, { movedTo: meeting.id, version: item.version + 1 });
  }
}

function bringTasks(tx: WriteTx, meeting: MeetingRow, announced: boolean): void {
  const open = tx.tasks.openBefore(meeting.communityId, meeting.bodyId, meeting.heldOn);
  if (open.length === 0) return;
  const title = inBoth((say) => say('agenda:openTasks', { count: open.length }))['zh-CN'];
  insertItem(tx, meeting, { kind: 'tasks', title, announced });
  const ids = tx.tasks.carryTo(meeting, open, { person: tx.author.name, today: tx.today, now: tx.now });
  tx.record({ type: 'tasks.carriedOver', subject: meeting.id, data: { body: meeting.body, tasks: ids } });
}
