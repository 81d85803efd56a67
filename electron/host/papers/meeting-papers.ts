import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import type { PaperKindField } from '../../../shared/contract/papers.ts';
import type { OfficeDocument } from '../../../shared/documents/model.ts';
import type { Language } from '../../../shared/values.ts';
import { never } from '../../../shared/values.ts';
import { minutesOf } from '../minutes/minutes-view.ts';
import { resultPaper, stageRegister } from './after.ts';
import { agendaOf, ballotsOf, noticePaper, signInPaper, tallyOf } from './before.ts';
import { filingPaper } from './filing.ts';
import { recordPaperOf, summaryPaperOf } from './minutes-papers.ts';
import { sayingIn } from './saying.ts';
import { paperSource } from './source.ts';

export interface AskedPaper {
  readonly kind: PaperKindField;
  /** The motion of ballot papers and tally sheets, the item of a stage's register; '' for the others. */
  readonly of: string;
  readonly perPage: 1 | 2 | 3 | 4;
  readonly language: Language;
}

/** One paper of a meeting; null where the meeting has no such thing. */
export function paperOf(tx: ReadTx, meeting: MeetingRow, asked: AskedPaper): OfficeDocument | null {
  const { kind, of, perPage, language } = asked;
  const before = () => paperSource(tx, meeting, language, false);
  const after = () => paperSource(tx, meeting, language, true);
  switch (kind) {
    case 'notice':
      return noticePaper(before());
    case 'agenda':
      return agendaOf(before());
    case 'signIn':
      return signInPaper(before());
    case 'ballots':
      return ballotsOf(before(), of, perPage);
    case 'tally':
      return tallyOf(before(), of);
    case 'result':
      return resultPaper(after());
    case 'stageRegister':
      return stageRegister(tx, after(), of);
    case 'filing':
      return filingPaper(tx, after(), of);
    case 'record':
      return recordPaperOf(sayingIn(language), minutesOf(tx, meeting, 'record'));
    case 'summary':
      return summaryPaperOf(sayingIn(language), minutesOf(tx, meeting, 'summary'));
    default:
      return never(kind);
  }
}
