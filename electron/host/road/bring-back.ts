import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import { insertItem } from './agenda-acts.ts';

/**
 * What comes back by itself on the next agenda of a body: items an earlier meeting put off without naming a day,
 * and promises that are still open.
 */
export function bringBack(tx: WriteTx, meeting: MeetingRow): void {
  for (const item of tx.agenda.waitingFor(meeting)) {
    const { kind, title, speaker, budgetMinutes, topicId } = item;
    insertItem(tx, meeting, {
      kind,
      title,
      speaker,
      budgetMinutes,
      topicId,
      announced: false,
      cameFrom: item.id,
    });
    tx.agenda.updateItem(item.id, { movedTo: meeting.id, version: item.version + 1 });
  }
}
