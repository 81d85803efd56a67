import type { OfficeDocument } from '../../../shared/documents/model.ts';
import {
  type AgendaEntry,
  agendaPaper,
  noticeOfMeeting,
  signInSheet,
} from '../../../shared/documents/papers/calling.ts';
import { ballotPapers, tallySheet } from '../../../shared/documents/papers/voting.ts';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { frameOf, issuerOf, optionsOf, whenText } from './saying.ts';
import type { PaperSource } from './source.ts';

/** 会议通知 */
export function noticePaper({ saying, record, day }: PaperSource): OfficeDocument {
  const { t } = saying;
  const time = whenText(saying, record.heldOn, record.startsAt);
  const opening = t('noticeOpening', { time, title: record.title });
  const urgent = record.urgentReason ? [t('noticeUrgent', { reason: record.urgentReason })] : [];
  return noticeOfMeeting(saying.say, {
    ...frameOf(saying, record, 'notice'),
    title: t('noticeTitle', { title: record.title }),
    number: null,
    addressee: t('noticeTo', { body: record.body }),
    opening: [...urgent, opening].join(''),
    time,
    place: record.place || t('placeLater'),
    chair: record.chair || null,
    attendees: t('noticeAttendees', { body: record.body, due: day.due.length }),
    agenda: entriesOf(day),
    requirements: [t('requirementCome'), t('requirementPhones')],
    contact: record.clerk || null,
    enclosures: day.items.flatMap((item) => item.papers.map((paper) => paper.name)),
    issuer: issuerOf(record),
    issuedOn: record.noticedOn,
    sealed: false,
  });
}

/** 会议议程 */
export const agendaOf = ({ saying, record, day }: PaperSource): OfficeDocument =>
  agendaPaper(saying.say, {
    ...frameOf(saying, record, 'agenda'),
    meeting: record.title,
    time: whenText(saying, record.heldOn, record.startsAt),
    place: record.place,
    chair: record.chair || null,
    entries: entriesOf(day),
  });

/** 签到表, from the due list of the day. */
export const signInPaper = ({ saying, record, day }: PaperSource): OfficeDocument =>
  signInSheet(saying.say, {
    ...frameOf(saying, record, 'signIn'),
    meeting: record.title,
    time: dayText(record.heldOn, saying.language),
    place: record.place,
    people: day.due.map(({ name, mayVote, seat }) => ({
      name,
      standing: saying.t(mayVote ? 'standingVoter' : 'standingNoVote'),
      group: seat,
    })),
    freeRows: FREE_ROWS,
  });

const FREE_ROWS = 8;

/** 表决票: as many as may vote, and a few for spoilt ones. */
export function ballotsOf({ saying, record, day }: PaperSource, motionId: string, perPage: 1 | 2 | 3 | 4) {
  const found = day.items
    .flatMap((item) => item.motions.map((motion) => ({ item, motion })))
    .find(({ motion }) => motion.id === motionId);
  if (!found) return null;
  const voters = day.due.filter((one) => one.mayVote).length || (day.meeting.due ?? 0);
  return ballotPapers(saying.say, {
    ...frameOf(saying, record, 'ballots'),
    meeting: record.title,
    matter: found.item.title,
    motion: found.motion.text,
    options: optionsOf(saying, found.motion),
    choose: found.motion.choose,
    secret: true,
    copies: Math.max(1, Math.min(voters, MOST_PAPERS)),
    perPage,
    issuer: issuerOf(record),
  });
}

const MOST_PAPERS = 600;

/** 计票表: one for the teller, one for the scrutineer. */
export function tallyOf({ saying, record, day }: PaperSource, motionId: string): OfficeDocument | null {
  const motion = day.items.flatMap((item) => item.motions).find((one) => one.id === motionId);
  if (!motion) return null;
  return tallySheet(saying.say, {
    ...frameOf(saying, record, 'tally'),
    meeting: record.title,
    matter: motion.text,
    options: optionsOf(saying, motion),
  });
}

const entriesOf = (day: PaperSource['day']): AgendaEntry[] =>
  day.items
    .filter((item) => item.state !== 'dropped')
    .map((item) => ({
      number: item.number,
      title: item.title,
      speaker: item.speaker || null,
      minutes: item.budgetMinutes,
      papers: item.papers.map((paper) => paper.name),
      depth: item.parentId === null ? 0 : 1,
    }));
