import type { Stage } from '../../../../shared/domain/procedure.ts';
import type { Missing } from '../page-view.tsx';

/** What two people may set aside, by the refusal that shuts it. */
const GATES = [
  'stages.recordsMissing',
  'filings.receiptMissing',
  'meetings.noticeTooShort',
  'evaluations.tooFewAnswers',
] as const;

/** The gates of the open stage that may be asked to be set aside. What the law demands is never among them. */
export function gatesOf(stage: Stage, missing: readonly Missing[]): string[] {
  const open = missing.filter((one) => one.overridable).map((one) => one.code);
  const localNotice = stage.forms.some((form) => form.noticeDays > 0 && form.noticeDays <= 3);
  return GATES.filter((gate) => {
    if (gate === 'stages.recordsMissing') return open.some((code) => code.startsWith('record'));
    if (gate === 'filings.receiptMissing') return open.some((code) => code.startsWith('receipt'));
    return gate === 'meetings.noticeTooShort' ? localNotice : stage.kind === 'evaluate';
  });
}
