import type { OfficeDocument } from '../../../shared/documents/model.ts';
import {
  type MinutesBallot,
  record as recordPaper,
  summary,
} from '../../../shared/documents/papers/minutes.ts';
import { dayOf } from '../../../shared/domain/days.ts';
import { clockText, dayText } from '../../../shared/i18n/spoken-days.ts';
import type { MinutesView } from '../minutes/minutes-view.ts';
import type { MeetingRecord } from '../minutes/record-of.ts';
import { beganText, endedText, frameOf, issuerOf, type Saying, whenText } from './saying.ts';

type View = Pick<
  MinutesView,
  'phase' | 'texts' | 'record' | 'hash' | 'number' | 'signedAt' | 'signedBy' | 'corrections'
>;
type Item = MeetingRecord['items'][number];
type Person = MeetingRecord['people'][number];

/** 会议记录 */
export function recordPaperOf(saying: Saying, view: View): OfficeDocument {
  const { t } = saying;
  const { record, texts } = view;
  const paper = recordPaper(saying.say, {
    ...frameOf(saying, record, 'record'),
    meeting: record.title,
    startedAt: beganText(saying, record),
    endedAt: endedText(record),
    place: record.place,
    chair: record.chair,
    recorder: record.clerk,
    attendance: {
      ...namesOf(saying, record),
      due: record.counts.due ?? 0,
      presentCount: record.counts.came ?? 0,
      sentence: attendanceText(saying, record),
    },
    items: [
      ...openingItem(saying, texts, record),
      ...record.items.map((item) => ({
        title: item.title,
        report: lines(itemNotes(saying, item)),
        remarks: item.remarks.map((one) => ({
          speaker: one.speaker,
          text: texts[`remark:${one.id}`] ?? one.text,
        })),
        recused: item.recused.map(({ name, reason }) => t('withNote', { name, note: reason })),
        ballots: ballotsOf(saying, item),
        decision: lines([texts[`item:${item.id}`] ?? item.decision]),
      })),
    ],
    summary: lines([texts.closing ?? '']),
    closing: t(record.state === 'lapsed' ? 'lapsed' : 'adjourned'),
    corrections: correctionsOf(saying, view),
  });
  return { ...paper, footnote: standing(saying, view) };
}

/** 会议纪要 (GB/T 9704 10.3) */
export function summaryPaperOf(saying: Saying, view: View): OfficeDocument {
  const { t } = saying;
  const { record, texts, number, signedAt } = view;
  const { present, sittingIn, excused } = namesOf(saying, record, true);
  const time = whenText(saying, record.heldOn, record.startsAt);
  const held = t(record.chair === '' ? 'summaryOpeningPlain' : 'summaryOpening', {
    time,
    place: record.place,
    chair: record.chair,
    title: record.title,
  });
  const paper = summary(saying.say, {
    ...frameOf(saying, record, 'summary'),
    mark: t('summaryMark', { body: record.body }),
    number: number && numberText(saying, number),
    issuer: issuerOf(record),
    issuedOn: signedAt === null ? null : dayOf(signedAt),
    subject: record.title,
    opening: [`${held}${attendanceText(saying, record)}`, texts.opening ?? '', t('summaryBegins')].join('\n'),
    items: record.items.map((item) => ({
      title: item.title,
      text: [...itemNotes(saying, item), texts[`item:${item.id}`] ?? item.decision].join('\n'),
      ballots: ballotsOf(saying, item),
      tasks: item.tasks.map((task) => ({
        matter: task.text,
        lead:
          task.responsible === '' ? task.lead : t('withNote', { name: task.lead, note: task.responsible }),
        dueOn: task.dueOn,
      })),
    })),
    present,
    excused,
    sittingIn,
    circulation: texts.distribution || null,
    corrections: [...(texts.closing ? [texts.closing] : []), ...correctionsOf(saying, view)],
  });
  return { ...paper, footnote: standing(saying, view) };
}

/** 第3号, or 〔2026〕3号. */
export const numberText = (
  { t }: Saying,
  { year, number }: { readonly year: string | null; readonly number: number },
): string => (year === null ? t('numberRunning', { number }) : t('numberYearly', { year, number }));

/** The opening words of the record stand before its first item. */
function openingItem({ t }: Saying, texts: View['texts'], record: MeetingRecord) {
  const remarks = record.remarks.map((one) => ({
    speaker: one.speaker,
    text: texts[`remark:${one.id}`] ?? one.text,
  }));
  const opening = texts.opening ?? '';
  if (opening === '' && remarks.length === 0) return [];
  return [
    { title: t('openingItem'), report: lines([opening]), remarks, recused: [], ballots: [], decision: null },
  ];
}

/** Attendance in one sentence; the figures are those of the record. */
export function attendanceText({ t, language }: Saying, record: MeetingRecord): string {
  const { counts, quorum } = record;
  if (counts.due === null) return '';
  const { due, came, late, leftEarly, excused, absent } = counts;
  const counted = t('attendance', { due, came: came ?? 0, late, leftEarly, excused, absent });
  // What follows from it is said in the words of the day where people and areas are counted, or too few came.
  if (quorum === null || quorum.area !== null || !quorum.heads.held)
    return `${counted}${record.sentence?.[language] ?? ''}`;
  return `${counted}${t('quorumHeld', { needed: quorum.heads.needed })}`;
}

function namesOf(saying: Saying, { people, observers }: MeetingRecord, short = false) {
  const of = (...attended: readonly Person['attended'][]) =>
    people.filter((one) => attended.includes(one.attended));
  const named = (one: Person) => (one.seat === '' ? one.name : `${one.seat} ${one.name}`);
  const noted = (one: Person, note: string) =>
    note === '' || short ? named(one) : saying.t('withNote', { name: named(one), note });
  return {
    present: of('came', 'leftEarly').map((one) => noted(one, timesOf(saying, one))),
    excused: of('excused').map((one) => noted(one, one.reason)),
    absent: of('absent').map((one) => noted(one, one.reason)),
    sittingIn: observers.map(({ name, unit }) => (unit === '' ? name : `${unit} ${name}`)),
  };
}

function timesOf({ t }: Saying, one: Person): string {
  const late = one.late && one.arrivedAt ? t('arrivedAt', { time: clockText(one.arrivedAt) }) : '';
  const left = one.leftAt && one.attended === 'leftEarly' ? t('leftAt', { time: clockText(one.leftAt) }) : '';
  return [late, left].filter((text) => text !== '').join(t('then'));
}

/** What the record itself has to say of an item: who spoke to it, what was unusual about it. */
function itemNotes({ t, language, say }: Saying, item: Item): string[] {
  const gate = (name: string) => say(`words:gates.${name}`);
  return [
    ...(item.speaker === '' ? [] : [t('reportedBy', { name: item.speaker })]),
    ...(item.late ? [t('lateItem')] : []),
    ...(item.approves
      ? [t('approves', { title: item.approves.title, day: dayText(item.approves.heldOn, language) })]
      : []),
    ...(item.state === 'moved'
      ? [item.movedToOn ? t('movedTo', { day: dayText(item.movedToOn, language) }) : t('moved')]
      : []),
    ...item.overrides.map(({ gates, reason, askedBy, confirmedBy }) =>
      t('override', { gates: gates.map(gate).join(t('comma')), reason, askedBy, confirmedBy }),
    ),
  ];
}

export const ballotsOf = ({ t, say, language }: Saying, item: Item): MinutesBallot[] =>
  item.motions
    .filter((motion) => motion.ballot !== null || motion.withdrawn)
    .map((motion) => ({
      motion:
        motion.amends === null ? motion.text : t('amendment', { text: motion.text, amends: motion.amends }),
      method: motion.ballot ? say(`words:methods.${motion.ballot.method}`) : t('withdrawn'),
      verdict: motion.ballot?.sentence?.[language] ?? t(motion.withdrawn ? 'withdrawnLong' : 'notCounted'),
    }));

const correctionsOf = ({ t, language }: Saying, { corrections }: View): string[] =>
  corrections.map(({ place, oldText, newText, reason, correctedBy, correctedOn }) =>
    t('correction', {
      place,
      oldText,
      newText,
      reason,
      by: correctedBy,
      day: dayText(correctedOn, language),
    }),
  );

/** At the foot of every page: a draft says so, a signed paper names the record it was drawn from. */
const standing = ({ t }: Saying, { phase, hash }: View): string =>
  phase === 'signed' && hash !== null ? t('sealed', { hash: hash.slice(0, 16) }) : t('draft');

const lines = (texts: readonly string[]): string | null => {
  const said = texts.filter((text) => text.trim() !== '');
  return said.length === 0 ? null : said.join('\n');
};
