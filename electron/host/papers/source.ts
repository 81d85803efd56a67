import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import type { Language } from '../../../shared/values.ts';
import { recordToShow } from '../minutes/minutes-view.ts';
import { type MeetingRecord, recordOf } from '../minutes/record-of.ts';
import { dayOf } from '../road/day-view.ts';
import { type Saying, sayingIn } from './saying.ts';

type Day = ReturnType<typeof dayOf>;

/** What every paper of a meeting is drawn from. */
export interface PaperSource {
  readonly saying: Saying;
  /** As it is frozen, once the minutes are signed. */
  readonly record: MeetingRecord;
  readonly day: Day & { readonly due: Day['attendees'] };
}

/** Papers from before the meeting speak of the day as it stands; those from after it of the record. */
export function paperSource(
  tx: ReadTx,
  meeting: MeetingRow,
  language: Language,
  after: boolean,
): PaperSource {
  const day = dayOf(tx, meeting);
  return {
    saying: sayingIn(language),
    record: after ? recordToShow(tx, meeting).record : recordOf(tx, meeting),
    day: { ...day, due: day.attendees },
  };
}
