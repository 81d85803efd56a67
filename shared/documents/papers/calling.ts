import type { Say } from '../../domain/sentences.ts';
import type { Day } from '../../values.ts';
import type { Block, OfficeDocument } from '../model.ts';
import { titleLines } from '../placing.ts';
import { levelMark, officialDay } from './numbering.ts';
import { listTable, onSheet, type PaperFrame, wordsOf } from './paper.ts';

export interface AgendaEntry {
  /** 1 or 1.2, as the agenda counts. */
  readonly number: string;
  readonly title: string;
  readonly speaker: string | null;
  readonly minutes: number | null;
  readonly papers: readonly string[];
  /** 0 for an item, 1 for what stands under it. */
  readonly depth: 0 | 1;
}

export interface NoticePaper extends PaperFrame {
  readonly title: string;
  readonly number: string | null;
  readonly addressee: string;
  /** Why and by whom the meeting is called. */
  readonly opening: string;
  /** 2026年3月5日 (星期四) 14:30 */
  readonly time: string;
  readonly place: string;
  readonly chair: string | null;
  readonly attendees: string;
  readonly agenda: readonly AgendaEntry[];
  /** Rules to keep: phones off, who to tell when one cannot come. */
  readonly requirements: readonly string[];
  readonly contact: string | null;
  readonly enclosures: readonly string[];
  readonly issuer: string;
  readonly issuedOn: Day;
  readonly sealed: boolean;
}

/** 会议通知: what law asks for must all be in it, time, place and every matter that may be voted on. */
export function noticeOfMeeting(say: Say, paper: NoticePaper): OfficeDocument {
  const t = wordsOf(say);
  const sections: readonly NoticeSection[] = [
    { name: t('notice.time'), lines: [paper.time] },
    { name: t('notice.place'), lines: [paper.place] },
    { name: t('notice.chair'), lines: paper.chair === null ? [] : [paper.chair] },
    { name: t('notice.attendees'), lines: [paper.attendees] },
    { name: t('notice.agenda'), lines: paper.agenda.map((entry) => agendaLine(say, entry)), below: true },
    { name: t('notice.requirements'), lines: numbered(paper.requirements) },
    { name: t('notice.contact'), lines: paper.contact === null ? [] : [paper.contact] },
  ];
  const told = sections.filter(({ lines }) => lines.length > 0);
  return onSheet(say, paper, {
    kind: 'notice',
    title: paper.title,
    pageStyle: 'official',
    blocks: [
      { kind: 'title', lines: titleLines(paper.title) },
      ...(paper.number === null ? [] : [{ kind: 'number', text: paper.number } as const]),
      { kind: 'space', lines: 1 },
      { kind: 'addressee', text: t('notice.addressee', { names: paper.addressee }) },
      { kind: 'paragraph', words: paper.opening },
      ...told.flatMap((section, place) => said(section, levelMark(1, place + 1, paper.language), t)),
      ...enclosed(t('enclosures'), paper.enclosures),
      { kind: 'space', lines: 2 },
      {
        kind: 'signature',
        name: paper.issuer,
        date: officialDay(paper.issuedOn, paper.language),
        sealed: paper.sealed,
      },
    ],
  });
}

interface NoticeSection {
  readonly name: string;
  readonly lines: readonly string[];
  /** A list, which stands under its heading even with one entry. */
  readonly below?: boolean;
}

/** One line runs on behind its heading; several stand under it. */
function said({ name, lines, below }: NoticeSection, mark: string, t: Say): Block[] {
  const [first = '', ...others] = lines;
  if (others.length === 0 && below !== true) {
    return [
      { kind: 'heading', level: 1, text: t('pair', { name: `${mark}${name}`, text: '' }), after: first },
    ];
  }
  return [
    { kind: 'heading', level: 1, text: `${mark}${name}` },
    ...lines.map((words): Block => ({ kind: 'paragraph', words })),
  ];
}

const enclosed = (word: string, names: readonly string[]): Block[] =>
  names.length === 0
    ? []
    : [
        { kind: 'space', lines: 1 },
        { kind: 'enclosures', word, names },
      ];

const numbered = (lines: readonly string[]): string[] =>
  lines.length === 1 ? [...lines] : lines.map((line, place) => `${place + 1}. ${line}`);

function agendaLine(say: Say, { number, title, speaker, minutes }: AgendaEntry): string {
  const t = wordsOf(say);
  const more = [speaker ?? '', minutes === null ? '' : t('agenda.minutes', { minutes })].filter(
    (one) => one !== '',
  );
  // A bare figure would run into a title that begins with one.
  const counted = number.includes('.') ? number : `${number}.`;
  return more.length === 0
    ? t('agenda.plain', { number: counted, title })
    : t('agenda.line', { number: counted, title, more: more.join(t('comma')) });
}

export interface AgendaPaper extends PaperFrame {
  readonly meeting: string;
  readonly time: string;
  readonly place: string;
  readonly chair: string | null;
  readonly entries: readonly AgendaEntry[];
}

/** 会议议程, with the time each item has. */
export function agendaPaper(say: Say, paper: AgendaPaper): OfficeDocument {
  const t = wordsOf(say);
  const title = t('agenda.title', { meeting: paper.meeting });
  return onSheet(say, paper, {
    kind: 'agenda',
    title,
    pageStyle: 'form',
    blocks: [
      { kind: 'title', lines: titleLines(title, 26) },
      { kind: 'space', lines: 1 },
      ...[
        [t('notice.time'), paper.time],
        [t('notice.place'), paper.place],
        [t('notice.chair'), paper.chair ?? ''],
      ]
        .filter(([, text]) => text !== '')
        .map(
          ([name, text]): Block => ({
            kind: 'paragraph',
            words: t('pair', { name: name ?? '', text: text ?? '' }),
            indent: 'none',
          }),
        ),
      listTable(
        [
          { name: t('agenda.number'), share: 8 },
          { name: t('agenda.item'), share: 46, align: 'left' },
          { name: t('agenda.speaker'), share: 18 },
          { name: t('agenda.budget'), share: 13 },
          { name: t('agenda.papers'), share: 18, align: 'left' },
        ],
        paper.entries.map(({ number, title: item, speaker, minutes, papers, depth }) => [
          number,
          depth === 1 ? `\u3000${item}` : item,
          speaker,
          minutes === null ? '' : t('agenda.minutes', { minutes }),
          papers.join('\n'),
        ]),
        9,
      ),
    ],
  });
}

export interface SignInPaper extends PaperFrame {
  readonly meeting: string;
  readonly time: string;
  readonly place: string;
  readonly people: readonly { readonly name: string; readonly standing: string; readonly group: string }[];
  /** Empty rows for those who are not on the list. */
  readonly freeRows: number;
}

/** 签到表: who was due, with room to sign; no telephones, for it lies open on a table. */
export function signInSheet(say: Say, paper: SignInPaper): OfficeDocument {
  const t = wordsOf(say);
  const title = t('signIn.title', { meeting: paper.meeting });
  const free = Array.from({ length: paper.freeRows }, () => ({ name: '', standing: '', group: '' }));
  return onSheet(say, paper, {
    kind: 'signIn',
    title,
    pageStyle: 'table',
    footnote: t('signIn.footnote'),
    blocks: [
      { kind: 'title', lines: titleLines(title, 26) },
      {
        kind: 'paragraph',
        words: t('signIn.when', { time: paper.time, place: paper.place, due: paper.people.length }),
        indent: 'none',
      },
      listTable(
        [
          { name: t('signIn.number'), share: 7 },
          { name: t('signIn.name'), share: 13 },
          { name: t('signIn.standing'), share: 13 },
          { name: t('signIn.group'), share: 18 },
          { name: t('signIn.self'), share: 18 },
          { name: t('signIn.signature'), share: 18 },
          { name: t('signIn.arrived'), share: 10 },
          { name: t('signIn.left'), share: 10 },
        ],
        [...paper.people, ...free].map(({ name, standing, group }, place) => [
          place + 1,
          name,
          standing,
          group,
          t('signIn.selfOrProxy'),
          '',
          '',
          '',
        ]),
        10,
      ),
    ],
  });
}
