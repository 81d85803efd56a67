import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import { type MeetingForm, stageOf } from '../../../shared/domain/procedure.ts';
import { formByKey } from './judging.ts';
import { isOfMatter } from './sign-in.ts';

/** The form of a meeting called by no stage stands in its own row. */
export function ownForm(meeting: MeetingRow): MeetingForm {
  if (meeting.rules === null) throw new Error(`meeting ${meeting.id} has neither a stage nor rules`);
  return JSON.parse(meeting.rules) as MeetingForm;
}

/** The rules a meeting goes by: those of the stage that called it, in the version its matter began with. */
export function formOfMeeting(
  tx: Pick<ReadTx, 'matters' | 'runs' | 'procedures'>,
  meeting: MeetingRow,
): MeetingForm {
  if (!isOfMatter(meeting)) return ownForm(meeting);
  const { procedure } = tx.procedures.get(tx.matters.get(meeting.matterId).procedureId);
  const stage = stageOf(procedure, tx.runs.get(meeting.runId).stage);
  if (!stage) throw new Error(`meeting ${meeting.id} belongs to a stage its procedure has not`);
  return formByKey(stage, meeting.form);
}
