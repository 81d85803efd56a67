import type { Say } from '../../domain/sentences.ts';
import type { Day } from '../../values.ts';
import type { Block, OfficeDocument } from '../model.ts';
import { titleLines } from '../placing.ts';
import { levelMark, officialDay } from './numbering.ts';
import { formTable, onSheet, type PaperFrame, wide, wordsOf } from './paper.ts';

/** Computed figures of one ballot; the verdict comes as its ready-made sentence. */
export interface MinutesBallot {
  readonly motion: string;
  readonly method: string;
  readonly verdict: string;
}

export interface RecordItem {
  readonly title: string;
  readonly report: string | null;
  /** Who said what, in the order it was said. */
  readonly remarks: readonly { readonly speaker: string; readonly text: string }[];
  readonly recused: readonly string[];
  readonly ballots: readonly MinutesBallot[];
  readonly decision: string | null;
}

export interface Attendance {
  readonly present: readonly string[];
  /** Sitting in without a vote. */
  readonly sittingIn: readonly string[];
  /** With the reason where one is known. */
  readonly excused: readonly string[];
  readonly absent: readonly string[];
  readonly due: number;
  readonly presentCount: number;
  /** Whether enough came, as its ready-made sentence. */
  readonly sentence: string;
}

export interface RecordPaper extends PaperFrame {
  readonly meeting: string;
  /** To the minute. */
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly place: string;
  readonly chair: string;
  readonly recorder: string;
  readonly attendance: Attendance;
  readonly items: readonly RecordItem[];
  readonly summary: string | null;
  /** 散会 or 休会, marked at the end. */
  readonly closing: string;
  readonly corrections: readonly string[];
}

/** 会议记录: the true record, kept and signed, not circulated. */
export function record(say: Say, paper: RecordPaper): OfficeDocument {
  const t = wordsOf(say);
  const title = t('record.title', { meeting: paper.meeting });
  const { present, sittingIn, excused, absent, due, presentCount, sentence } = paper.attendance;
  const names = (all: readonly string[]): string => (all.length === 0 ? t('none') : all.join(t('and')));
  return onSheet(say, paper, {
    kind: 'record',
    title,
    pageStyle: 'official',
    blocks: [
      { kind: 'title', lines: titleLines(title) },
      { kind: 'space', lines: 1 },
      formTable([
        [
          [
            t('notice.time'),
            paper.endedAt === null
              ? paper.startedAt
              : t('record.fromTo', { from: paper.startedAt, to: paper.endedAt }),
          ],
          [t('notice.place'), paper.place],
        ],
        [
          [t('notice.chair'), paper.chair],
          [t('record.recorder'), paper.recorder],
        ],
        [
          [t('result.due'), due],
          [t('result.present'), presentCount],
        ],
        wide(t('record.present'), names(present), 8),
        wide(t('record.sittingIn'), names(sittingIn), 8),
        wide(t('record.excused'), names(excused), 8),
        wide(t('record.absent'), names(absent), 8),
      ]),
      { kind: 'sentence', words: sentence },
      ...paper.items.flatMap((item, place) => recorded(say, paper, item, place + 1)),
      ...(paper.summary === null
        ? []
        : ([
            { kind: 'heading', level: 1, text: t('record.summary') },
            ...paragraphs(paper.summary),
          ] satisfies Block[])),
      { kind: 'paragraph', words: paper.closing },
      ...corrected(say, paper.corrections),
      { kind: 'signatureLines', labels: [t('record.chairSigns'), t('record.recorderSigns')], columns: 2 },
    ],
  });
}

function recorded(say: Say, { language }: PaperFrame, item: RecordItem, number: number): Block[] {
  const t = wordsOf(say);
  const spoken = item.remarks.map(
    ({ speaker, text }): Block => ({
      kind: 'paragraph',
      words: [{ text: t('record.speaker', { speaker }), face: 'kai' }, { text }],
    }),
  );
  return [
    { kind: 'heading', level: 1, text: `${levelMark(1, number, language)}${item.title}` },
    ...(item.report === null ? [] : paragraphs(item.report)),
    ...spoken,
    ...(item.recused.length === 0
      ? []
      : [{ kind: 'paragraph', words: t('record.recused', { names: item.recused.join(t('and')) }) } as const]),
    ...item.ballots.flatMap((ballot) => voted(say, ballot)),
    ...(item.decision === null
      ? []
      : [
          {
            kind: 'paragraph',
            words: [{ text: t('record.decision'), face: 'hei' }, { text: item.decision }],
          } as const,
        ]),
  ];
}

const voted = (say: Say, { motion, method, verdict }: MinutesBallot): Block[] => [
  { kind: 'paragraph', words: wordsOf(say)('record.vote', { motion, method }) },
  { kind: 'sentence', words: verdict },
];

/** After signing nothing is edited away; what was wrong is said beneath. */
const corrected = (say: Say, corrections: readonly string[]): Block[] =>
  corrections.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: wordsOf(say)('record.corrections') },
        ...corrections.map((words): Block => ({ kind: 'paragraph', words })),
      ];

export interface SummaryItem {
  readonly title: string;
  readonly text: string;
  readonly ballots: readonly MinutesBallot[];
  /** Who does what until when. */
  readonly tasks: readonly { readonly matter: string; readonly lead: string; readonly dueOn: Day | null }[];
}

export interface SummaryPaper extends PaperFrame {
  /** 云台街道圆桌会议纪要, as it stands in red. */
  readonly mark: string;
  /** （第3号） or 〔2026〕3号. */
  readonly number: string | null;
  readonly issuer: string;
  readonly issuedOn: Day | null;
  readonly subject: string;
  /** Time, place and chair, in one paragraph. */
  readonly opening: string;
  readonly items: readonly SummaryItem[];
  readonly present: readonly string[];
  readonly excused: readonly string[];
  readonly sittingIn: readonly string[];
  /** 印发范围 */
  readonly circulation: string | null;
  readonly corrections: readonly string[];
}

/** 会议纪要 (GB/T 9704-2012 10.3): what was decided, to be circulated and carried out. */
export function summary(say: Say, paper: SummaryPaper): OfficeDocument {
  const t = wordsOf(say);
  const present: readonly (readonly [string, readonly string[]])[] = [
    [t('summary.present'), paper.present],
    [t('summary.excused'), paper.excused],
    [t('summary.sittingIn'), paper.sittingIn],
  ];
  return onSheet(say, paper, {
    kind: 'summary',
    title: paper.subject,
    pageStyle: 'official',
    blocks: [
      { kind: 'mark', text: paper.mark },
      ...(paper.number === null
        ? []
        : ([
            { kind: 'space', lines: 1 },
            { kind: 'number', text: paper.number },
          ] satisfies Block[])),
      {
        kind: 'imprint',
        left: paper.issuer,
        right: paper.issuedOn === null ? '' : officialDay(paper.issuedOn, paper.language),
      },
      { kind: 'rule', color: 'red' },
      { kind: 'space', lines: 1 },
      { kind: 'title', lines: titleLines(paper.subject) },
      { kind: 'space', lines: 1 },
      ...paragraphs(paper.opening),
      ...paper.items.flatMap((item, place) => decided(say, paper, item, place + 1)),
      ...corrected(say, paper.corrections),
      { kind: 'space', lines: 1 },
      ...present
        .filter(([, all]) => all.length > 0)
        .map(([word, all]): Block => ({ kind: 'attendance', word, text: all.join(t('and')) })),
      ...(paper.circulation === null
        ? []
        : ([
            { kind: 'space', lines: 1 },
            { kind: 'rule', color: 'black' },
            {
              kind: 'paragraph',
              words: t('summary.circulation', { names: paper.circulation }),
              indent: 'none',
            },
            { kind: 'rule', color: 'black' },
          ] satisfies Block[])),
    ],
  });
}

function decided(say: Say, { language }: PaperFrame, item: SummaryItem, number: number): Block[] {
  const t = wordsOf(say);
  return [
    { kind: 'heading', level: 1, text: `${levelMark(1, number, language)}${item.title}` },
    ...paragraphs(item.text),
    ...item.ballots.map(({ verdict }): Block => ({ kind: 'sentence', words: verdict })),
    ...item.tasks.map(
      ({ matter, lead, dueOn }): Block => ({
        kind: 'paragraph',
        words:
          dueOn === null
            ? t('summary.task', { matter, lead })
            : t('summary.taskUntil', { matter, lead, until: officialDay(dueOn, language) }),
      }),
    ),
  ];
}

const paragraphs = (text: string): Block[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((words) => ({ kind: 'paragraph', words: words.trim() }));
