import type { Say } from '../../domain/sentences.ts';
import type { Day } from '../../values.ts';
import type { Block, OfficeDocument } from '../model.ts';
import { titleLines } from '../placing.ts';
import { levelMark, officialDay } from './numbering.ts';
import { formTable, listTable, onSheet, type PaperFrame, wordsOf } from './paper.ts';

export interface InquiryPaper extends PaperFrame {
  readonly matter: string;
  readonly number: string;
  readonly community: string;
  readonly proposedOn: Day;
  /** Where it came from by its kind; never whose word it was. */
  readonly origin: string;
  readonly state: string;
  readonly steps: readonly { readonly name: string; readonly day: Day | null; readonly said: string }[];
  readonly votes: readonly { readonly motion: string; readonly sentence: string }[];
  readonly notices: readonly {
    readonly name: string;
    readonly from: Day;
    readonly until: Day;
    readonly shown: string;
    readonly state: string;
  }[];
  /** When each came and what became of it; its words may name a neighbour and stay in the house. */
  readonly objections: readonly string[];
  readonly outcome: readonly (readonly [name: string, text: string])[];
  readonly office: string;
  readonly askedOn: Day;
}

/** 议题办理情况单: what became of a matter, from the first word to the second notice, on one sheet. */
export function inquirySheet(say: Say, paper: InquiryPaper): OfficeDocument {
  const t = wordsOf(say);
  const day = (on: Day | null): string => (on === null ? '' : officialDay(on, paper.language));
  let parts = 0;
  // What has not happened has no part; those that are there are numbered without a hole.
  const part = (name: string, isThere: boolean, ...blocks: Block[]): Block[] => {
    if (!isThere) return [];
    parts += 1;
    const text = levelMark(1, parts, paper.language) + t(`inquiry.${name}`);
    return [{ kind: 'heading', level: 2, text }, ...blocks];
  };
  const title = t('inquiry.title');
  return onSheet(say, paper, {
    kind: 'inquiry',
    title: t('inquiry.file', { matter: paper.matter }),
    pageStyle: 'table',
    footnote: t('inquiry.foot', { day: day(paper.askedOn) }),
    blocks: [
      { kind: 'title', lines: titleLines(title, 26) },
      formTable([
        [[t('stage.matter'), paper.matter]],
        [
          [t('stage.number'), paper.number],
          [t('stage.community'), paper.community],
        ],
        [
          [t('inquiry.proposedOn'), day(paper.proposedOn)],
          [t('inquiry.origin'), paper.origin],
        ],
        [[t('inquiry.state'), paper.state]],
      ]),
      ...part(
        'steps',
        true,
        listTable(
          [
            { name: t('inquiry.step'), share: 42, align: 'left' },
            { name: t('inquiry.day'), share: 28 },
            { name: t('inquiry.said'), share: 30 },
          ],
          paper.steps.map(({ name, day: on, said }) => [name, day(on), said]),
        ),
      ),
      ...part(
        'votes',
        paper.votes.length > 0,
        ...paper.votes.map(
          ({ motion, sentence }): Block => ({
            kind: 'paragraph',
            words: `${motion}${t('inquiry.colon')}${sentence}`,
            indent: 'none',
          }),
        ),
      ),
      ...part(
        'notices',
        paper.notices.length > 0,
        listTable(
          [
            { name: t('inquiry.notice'), share: 22, align: 'left' },
            { name: t('inquiry.period'), share: 38 },
            { name: t('inquiry.shown'), share: 22 },
            { name: t('inquiry.noticeState'), share: 18 },
          ],
          paper.notices.map(({ name, from, until, shown, state }) => [
            name,
            t('inquiry.fromUntil', { from: day(from), until: day(until) }),
            shown,
            state,
          ]),
        ),
      ),
      ...part(
        'objections',
        paper.objections.length > 0,
        ...paper.objections.map((words): Block => ({ kind: 'paragraph', words, indent: 'none' })),
      ),
      ...part('outcome', paper.outcome.length > 0, formTable(paper.outcome.map((field) => [field] as const))),
      ...(paper.office === ''
        ? []
        : [{ kind: 'note', words: t('inquiry.office', { office: paper.office }) } as const]),
    ],
  });
}
