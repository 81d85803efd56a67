import type { Say } from '../../domain/sentences.ts';
import type { Day } from '../../values.ts';
import type { Block, OfficeDocument } from '../model.ts';
import { titleLines } from '../placing.ts';
import { officialDay } from './numbering.ts';
import { formTable, listTable, onSheet, type PaperFrame, wide, wordsOf } from './paper.ts';

export interface StagePaper extends PaperFrame {
  readonly community: string;
  readonly matter: string;
  readonly matterNumber: string;
  /** 二议 两委商议, as the matter's procedure names it. */
  readonly stage: string;
  /** Where the matter came from, all choices with the one that holds; the same on each form of a matter. */
  readonly origins: readonly { readonly text: string; readonly checked: boolean }[];
  readonly time: string | null;
  readonly place: string | null;
  readonly form: string | null;
  readonly due: number | null;
  readonly present: number | null;
  /** 83.3%, ready-made; never computed again from a rounded number. */
  readonly share: string | null;
  readonly content: string;
  readonly outcome: string;
  readonly verdict: string | null;
  /** For a publication: how it was made known, and what the supervision committee says. */
  readonly publication: string | null;
  readonly supervision: string | null;
}

/** 环节登记表: one form for each stage a matter went through, to be signed. */
export function stageRegisterForm(say: Say, paper: StagePaper): OfficeDocument {
  const t = wordsOf(say);
  const title = t('stage.title', { stage: paper.stage });
  const origins = paper.origins.map(({ text, checked }) => `${checked ? '☑' : '□'} ${text}`).join('\u3000');
  const met = paper.due !== null || paper.present !== null;
  return onSheet(say, paper, {
    kind: 'stageRegister',
    title,
    pageStyle: 'form',
    blocks: [
      { kind: 'title', lines: titleLines(title, 26) },
      { kind: 'space', lines: 1 },
      formTable([
        [
          [t('stage.community'), paper.community],
          [t('stage.number'), paper.matterNumber],
        ],
        [[t('stage.matter'), paper.matter]],
        wide(t('stage.origin'), origins, 10),
        [
          [t('notice.time'), paper.time],
          [t('notice.place'), paper.place],
        ],
        ...(met
          ? ([
              [
                [t('stage.form'), paper.form],
                [
                  t('stage.attendance'),
                  t('stage.dueAndPresent', {
                    due: paper.due ?? '',
                    present: paper.present ?? '',
                    share: paper.share ?? '',
                  }),
                ],
              ],
            ] as const)
          : []),
        wide(t('stage.content'), paper.content, 55),
        wide(
          t('stage.outcome'),
          paper.verdict === null ? paper.outcome : `${paper.outcome}\n${paper.verdict}`,
          20,
        ),
        ...(paper.publication === null ? [] : [wide(t('stage.publication'), paper.publication, 20)]),
        ...(paper.supervision === null ? [] : [wide(t('stage.supervision'), paper.supervision, 20)]),
        ...(met ? [wide(t('stage.signatures'), '', 30), wide(t('stage.streetSignatures'), '', 16)] : []),
      ]),
    ],
  });
}

export interface FilingPaper extends PaperFrame {
  readonly number: string;
  readonly sender: string;
  readonly receiver: string;
  readonly matter: string;
  readonly level: string;
  readonly stages: readonly { readonly name: string; readonly day: Day | null; readonly outcome: string }[];
  readonly due: number | null;
  readonly present: number | null;
  readonly votes: string;
  readonly verdict: string;
  readonly enclosures: readonly string[];
  readonly sentBy: string;
  readonly sentOn: Day | null;
}

/** 备案表: what was decided and how, with the receiver's half left open. */
export function filingForm(say: Say, paper: FilingPaper): OfficeDocument {
  const t = wordsOf(say);
  const day = (on: Day | null): string => (on === null ? '' : officialDay(on, paper.language));
  const title = t('filing.title');
  return onSheet(say, paper, {
    kind: 'filing',
    title: t('filing.file', { matter: paper.matter }),
    pageStyle: 'form',
    blocks: [
      { kind: 'title', lines: [title] },
      { kind: 'space', lines: 1 },
      formTable([
        [
          [t('filing.number'), paper.number],
          [t('filing.level'), paper.level],
        ],
        [
          [t('filing.sender'), paper.sender],
          [t('filing.receiver'), paper.receiver],
        ],
        [[t('stage.matter'), paper.matter]],
        wide(
          t('filing.stages'),
          paper.stages
            .map(({ name, day: on, outcome }) => t('filing.stage', { name, day: day(on), outcome }))
            .join('\n'),
          20,
        ),
        [
          [t('result.due'), paper.due],
          [t('result.present'), paper.present],
        ],
        [[t('filing.votes'), paper.votes]],
        [[t('result.verdict'), paper.verdict]],
        wide(
          t('filing.enclosures'),
          paper.enclosures.map((name, place) => `${place + 1}. ${name}`).join('\n'),
          16,
        ),
        [
          [t('filing.sentBy'), paper.sentBy],
          [t('filing.sentOn'), day(paper.sentOn)],
        ],
        [
          [t('filing.receivedBy'), ''],
          [t('filing.receivedOn'), ''],
        ],
        wide(t('filing.opinion'), t('filing.opinions'), 26),
        [[t('filing.receipt'), '']],
      ]),
    ],
  });
}

export interface ReminderPaper extends PaperFrame {
  readonly unit: string;
  readonly issuer: string;
  readonly issuedOn: Day;
  readonly tasks: readonly {
    readonly number: string;
    readonly matter: string;
    /** The meeting and item it was promised at. */
    readonly source: string;
    readonly person: string;
    readonly dueOn: Day;
    /** Ready-made: overdue by so many days, or so many left. */
    readonly state: string;
  }[];
}

/** 催办单: what one unit promised and has not yet done. */
export function reminderList(say: Say, paper: ReminderPaper): OfficeDocument {
  const t = wordsOf(say);
  const title = t('reminder.title');
  const blocks: Block[] = [
    { kind: 'title', lines: [title] },
    { kind: 'space', lines: 1 },
    { kind: 'addressee', text: t('notice.addressee', { names: paper.unit }) },
    { kind: 'paragraph', words: t('reminder.opening', { count: paper.tasks.length }) },
    listTable(
      [
        { name: t('reminder.number'), share: 12 },
        { name: t('reminder.matter'), share: 32, align: 'left' },
        { name: t('reminder.source'), share: 20, align: 'left' },
        { name: t('reminder.person'), share: 10 },
        { name: t('reminder.due'), share: 14 },
        { name: t('reminder.state'), share: 12 },
      ],
      paper.tasks.map(({ number, matter, source, person, dueOn, state }) => [
        number,
        matter,
        source,
        person,
        officialDay(dueOn, paper.language),
        state,
      ]),
    ),
    { kind: 'paragraph', words: t('reminder.closing') },
    { kind: 'space', lines: 1 },
    {
      kind: 'signature',
      name: paper.issuer,
      date: officialDay(paper.issuedOn, paper.language),
      sealed: true,
    },
    { kind: 'cutLine', text: t('reminder.cut') },
    { kind: 'paragraph', words: t('reminder.receipt', { unit: paper.unit }), indent: 'none' },
    { kind: 'signatureLines', labels: [t('reminder.receivedBy'), t('reminder.receivedOn')], columns: 2 },
  ];
  return onSheet(say, paper, {
    kind: 'reminder',
    title: t('reminder.file', { unit: paper.unit }),
    pageStyle: 'form',
    blocks,
  });
}
