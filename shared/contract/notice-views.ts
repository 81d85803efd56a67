import { z } from 'zod';
import { Id, strict } from './fields.ts';

/** What hangs on the board, as the matter's page and the register of notices show it. */

export const PHOTO_MOMENTS = ['start', 'during', 'end'] as const;

export const ObjectionView = strict({
  id: Id,
  number: z.number().int(),
  raisedOn: z.string(),
  /** Raised after the last day of the period. */
  late: z.boolean(),
  text: z.string(),
  channel: z.string(),
  answeredOn: z.string().nullable(),
  answer: z.string().nullable(),
  upheld: z.boolean().nullable(),
  answerDueOn: z.string(),
});

/** The period as it really was: `until` is the last day with what gaps made it owe. */
export const PeriodView = strict({
  neededDays: z.number().int(),
  shownDays: z.number().int(),
  owedDays: z.number().int(),
  until: z.string(),
  over: z.boolean(),
});

export const BoardPhotoView = strict({
  id: Id,
  moment: z.enum(PHOTO_MOMENTS),
  takenOn: z.string(),
  place: z.string(),
  hash: z.string(),
  name: z.string(),
  addedBy: z.string(),
});

export const GapView = strict({
  id: Id,
  from: z.string(),
  until: z.string(),
  reason: z.string(),
  toldBy: z.string(),
  /** Entered by mistake, and why it does not count. */
  takenBack: z.string().nullable(),
});

export const NoticeView = strict({
  id: Id,
  stage: z.string(),
  state: z.enum(['running', 'completed', 'replaced']),
  postedOn: z.string(),
  from: z.string(),
  until: z.string(),
  neededDays: z.number().int(),
  completedOn: z.string().nullable(),
  place: z.string(),
  /** Why it gave way to another, and the two it stands between. */
  replacedBecause: z.string().nullable(),
  replacedBy: Id.nullable(),
  replaces: Id.nullable(),
  period: PeriodView,
  photos: z.array(BoardPhotoView),
  photosLacking: z.array(z.enum(['start', 'end'])),
  gaps: z.array(GapView),
  /** Days on which public screens showed it. */
  screens: strict({ days: z.number().int(), shows: z.number().int(), kiosks: z.array(z.string()) }),
  objections: z.array(ObjectionView),
});

/** The notice of the result that a published decision owes. */
export const SecondNoticeView = strict({
  stage: z.string(),
  state: z.enum(['waiting', 'overdue', 'posted']),
  dueOn: z.string().nullable(),
});
