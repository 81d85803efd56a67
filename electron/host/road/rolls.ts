import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import type { FullRoll } from './counting.ts';
import { rollOf } from './judging.ts';
import { signInOf } from './sign-in.ts';

/** The roll as one item finds it: who recused themselves in this item alone leaves only here. */
export function rollFor(tx: Pick<ReadTx, 'meetings'>, meeting: MeetingRow, itemId: string | null): FullRoll {
  const roll = rollOf(meeting);
  const rows = tx.meetings.recusalsOf(meeting.id);
  if (itemId === null || !rows.some((row) => row.itemId === itemId)) return roll;
  const concerned = new Set(
    rows.filter((row) => row.itemId === '' || row.itemId === itemId).map((row) => row.personId),
  );
  const recused = tx.meetings
    .attendanceOf(signInOf(meeting))
    .filter((row) => row.presence === 'present' && row.mayVote && concerned.has(row.personId)).length;
  return { ...roll, heads: { ...roll.heads, recused } };
}
