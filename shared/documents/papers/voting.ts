import type { Say } from '../../domain/sentences.ts';
import type { Block, OfficeDocument } from '../model.ts';
import { titleLines, widthOf } from '../placing.ts';
import { formTable, label, listTable, onSheet, type PaperFrame, value, wide, wordsOf } from './paper.ts';

export interface BallotPapers extends PaperFrame {
  readonly meeting: string;
  readonly matter: string;
  /** What is decided, in full. */
  readonly motion: string | null;
  /** 赞成 反对 弃权, or the names to choose among. */
  readonly options: readonly string[];
  /** How many may be marked. */
  readonly choose: number;
  readonly secret: boolean;
  /** Nothing on a secret paper tells it from the next. */
  readonly copies: number;
  readonly perPage: 1 | 2 | 3 | 4;
  readonly issuer: string;
}

/** 表决票: equal papers with a line to cut along. */
export function ballotPapers(say: Say, paper: BallotPapers): OfficeDocument {
  const t = wordsOf(say);
  const motion: Block[] = paper.motion === null ? [] : [{ kind: 'paragraph', words: paper.motion }];
  const signed: Block[] = paper.secret
    ? []
    : [{ kind: 'signatureLines', labels: [t('ballots.voter'), t('ballots.day')], columns: 2 }];
  const beside = paper.options.every((option) => option.length <= 4);
  const one: readonly Block[] = [
    { kind: 'space', lines: 1 },
    { kind: 'title', lines: [t('ballots.title')] },
    {
      kind: 'paragraph',
      words: t('pair', { name: t('ballots.meeting'), text: paper.meeting }),
      indent: 'none',
    },
    {
      kind: 'paragraph',
      words: [{ text: t('pair', { name: t('ballots.matter'), text: paper.matter }), face: 'hei' }],
      indent: 'none',
    },
    ...motion,
    {
      kind: 'checkBoxes',
      beside,
      options: paper.options.map((text) => ({ text, checked: false })),
    },
    { kind: 'note', words: t('ballots.how', { choose: paper.choose }) },
    ...signed,
    { kind: 'note', words: paper.issuer },
  ];
  const sheet = onSheet(say, paper, {
    kind: 'ballots',
    title: t('ballots.file', { matter: paper.matter }),
    pageStyle: 'ballot',
    blocks: [
      {
        kind: 'papers',
        perPage: thatFit(paper, beside),
        papers: Array.from({ length: paper.copies }, () => one),
        cut: t('ballots.cut'),
      },
    ],
  });
  // A number on the sheet would stand on one voter's paper only.
  return { ...sheet, pageNumbers: { kind: 'none' } };
}

const LINES_PER_PAGE = 30;
const CHARACTERS_PER_LINE = 32;

/** As many papers on a sheet as asked for, or as few as their text leaves room for. */
function thatFit(
  { perPage, meeting, matter, motion, options, secret }: BallotPapers,
  beside: boolean,
): number {
  const linesOf = (text: string): number => Math.max(1, Math.ceil((widthOf(text) + 5) / CHARACTERS_PER_LINE));
  const boxes = beside ? 1 : options.reduce((sum, option) => sum + linesOf(option), 0);
  const text = linesOf(meeting) + linesOf(matter) + (motion === null ? 0 : linesOf(motion));
  // Title, how to vote, issuer and the line to cut along; and two to sign on.
  const lines = text + boxes + 6 + (secret ? 0 : 2);
  return Math.max(1, Math.min(perPage, Math.floor(LINES_PER_PAGE / lines)));
}

export interface TallyPaper extends PaperFrame {
  readonly meeting: string;
  readonly matter: string;
  readonly options: readonly string[];
}

/** 计票表: marked by hand, in fives, by teller and scrutineer each alone. */
export function tallySheet(say: Say, paper: TallyPaper): OfficeDocument {
  const t = wordsOf(say);
  const kinds = [...paper.options, t('tally.blank'), t('tally.invalid')];
  return onSheet(say, paper, {
    kind: 'tally',
    title: t('tally.file', { matter: paper.matter }),
    pageStyle: 'form',
    blocks: [
      { kind: 'title', lines: [t('tally.title')] },
      {
        kind: 'paragraph',
        words: t('pair', { name: t('ballots.meeting'), text: paper.meeting }),
        indent: 'none',
      },
      {
        kind: 'paragraph',
        words: t('pair', { name: t('ballots.matter'), text: paper.matter }),
        indent: 'none',
      },
      formTable([
        [
          [t('tally.issued'), ''],
          [t('tally.returned'), ''],
        ],
        [
          [t('tally.valid'), ''],
          [t('tally.notReturned'), ''],
        ],
      ]),
      listTable(
        [
          { name: t('tally.option'), share: 22 },
          { name: t('tally.marks'), share: 60, align: 'left' },
          { name: t('tally.votes'), share: 18 },
        ],
        kinds.map((kind) => [kind, '', '']),
        22,
      ),
      { kind: 'note', words: t('tally.how') },
      {
        kind: 'signatureLines',
        labels: [t('tally.teller'), t('tally.scrutineer'), t('tally.chair'), t('tally.time')],
        columns: 2,
      },
    ],
  });
}

export interface ResultBallot {
  readonly matter: string;
  readonly method: string;
  /** Name and votes, in the order of the ballot: 赞成, 反对, 弃权, 空白, 无效 or the names. */
  readonly counts: readonly {
    readonly name: string;
    readonly votes: number;
    readonly share: string | null;
  }[];
  /** Who counted; empty lines to sign where nobody is known. */
  readonly teller: string | null;
  readonly scrutineer: string | null;
  readonly recused: readonly string[];
  readonly outcome: string;
  /** The verdict as its sentence, ready-made. */
  readonly verdict: string;
}

export interface ResultPaper extends PaperFrame {
  readonly meeting: string;
  readonly time: string;
  readonly place: string;
  readonly chair: string;
  readonly recorder: string;
  readonly due: number;
  readonly present: number;
  readonly attendance: string;
  readonly ballots: readonly ResultBallot[];
}

/** 表决结果表: every ballot of a meeting with its figures and the sentence of its verdict. */
export function voteResultTable(say: Say, paper: ResultPaper): OfficeDocument {
  const t = wordsOf(say);
  const title = t('result.title', { meeting: paper.meeting });
  return onSheet(say, paper, {
    kind: 'result',
    title,
    pageStyle: 'form',
    blocks: [
      { kind: 'title', lines: titleLines(title, 26) },
      { kind: 'space', lines: 1 },
      formTable([
        [
          [t('notice.time'), paper.time],
          [t('notice.place'), paper.place],
        ],
        [
          [t('notice.chair'), paper.chair],
          [t('record.recorder'), paper.recorder],
        ],
        [
          [t('result.due'), paper.due],
          [t('result.present'), paper.present],
        ],
        wide(t('result.quorum'), paper.attendance, 10),
      ]),
      ...paper.ballots.flatMap((ballot, place) => resultOf(say, ballot, place + 1)),
      {
        kind: 'signatureLines',
        labels: [t('tally.teller'), t('tally.scrutineer'), t('tally.chair'), t('record.recorder')],
        columns: 2,
      },
    ],
  });
}

function resultOf(say: Say, ballot: ResultBallot, number: number): Block[] {
  const t = wordsOf(say);
  const counts = ballot.counts.map(({ name, votes, share }) =>
    share === null ? t('result.votes', { name, votes }) : t('result.votesOf', { name, votes, share }),
  );
  return [
    formTable([
      { cells: [label(t('result.matter', { number })), value(ballot.matter, { columns: 3 })] },
      [
        [t('result.method'), ballot.method],
        [t('result.outcome'), ballot.outcome],
      ],
      wide(t('result.counts'), counts.join('\n'), 8),
      ...(ballot.recused.length === 0 ? [] : [wide(t('result.recused'), ballot.recused.join(t('and')), 8)]),
      [
        [t('tally.teller'), ballot.teller ?? ''],
        [t('tally.scrutineer'), ballot.scrutineer ?? ''],
      ],
      wide(t('result.verdict'), ballot.verdict, 10),
    ]),
  ];
}
