import { z } from 'zod';
import { GRADES, LACKS, RATINGS, SHOWN_STATES, type TaskActKind } from '../domain/tasks.ts';
import { Id, strict } from './fields.ts';

/** A task as registers and pages show it. */

export const TASK_ENTRIES = [
  'given',
  'reported',
  'evidence',
  'milestoneSet',
  'milestoneReached',
  'extensionAsked',
  'extensionGranted',
  'extensionRefused',
  'handedIn',
  'rated',
  'sentBack',
  'signedOff',
  'renewed',
  'carriedOver',
] as const;

export const TASK_ACTS = [
  'report',
  'handIn',
  'askExtension',
  'decideExtension',
  'rate',
  'signOff',
  'sendBack',
  'renew',
  'setMilestone',
  'reachMilestone',
] as const satisfies readonly (TaskActKind | 'setMilestone' | 'reachMilestone')[];

export const Grade = z.enum(GRADES);
export const RatingField = z.enum(RATINGS);

export const TaskRow = strict({
  id: Id,
  number: z.string(),
  text: z.string(),
  communityId: Id.nullable(),
  /** The community, or the street's own name. */
  place: z.string(),
  leadUnitId: Id.nullable(),
  lead: z.string(),
  responsible: z.string(),
  asker: z.string(),
  grade: Grade.nullable(),
  givenOn: z.string(),
  firstDueOn: z.string(),
  dueOn: z.string(),
  /** 超期 as of today; never stored. */
  state: z.enum(SHOWN_STATES),
  missed: z.number().int(),
  extensionUntil: z.string().nullable(),
  rating: RatingField.nullable(),
  signedOffOn: z.string().nullable(),
  version: z.number().int(),
});

export const TaskMilestone = strict({
  id: Id,
  text: z.string(),
  dueOn: z.string(),
  reachedOn: z.string().nullable(),
});

export const TaskEntry = strict({
  id: Id,
  kind: z.enum(TASK_ENTRIES),
  day: z.string(),
  person: z.string(),
  text: z.string(),
  file: strict({ hash: z.string(), name: z.string() }).nullable(),
  dueFrom: z.string().nullable(),
  dueTo: z.string().nullable(),
  rating: RatingField.nullable(),
  meeting: z.string().nullable(),
});

export const TaskView = strict({
  ...TaskRow.shape,
  source: z.string(),
  /** Where it was decided. */
  meeting: strict({ id: Id, body: z.string(), heldOn: z.string() }).nullable(),
  matter: strict({ id: Id, title: z.string() }).nullable(),
  itemId: Id.nullable(),
  motionId: Id.nullable(),
  cooperating: z.array(strict({ id: Id, name: z.string() })),
  milestones: z.array(TaskMilestone),
  entries: z.array(TaskEntry),
  /** What this person may do with it now. */
  acts: z.array(z.enum(TASK_ACTS)),
  /** What is missing before it is done. */
  lacks: z.array(z.enum(LACKS)),
  /** This person handed it in, or asked for more time: the other half is for somebody else. */
  ownHand: z.boolean(),
});

const Figures = {
  total: z.number().int(),
  inTime: z.number().int(),
  late: z.number().int(),
  open: z.number().int(),
  overdue: z.number().int(),
  missedTwice: z.number().int(),
};
export const TaskFigureRow = strict({ key: z.string(), name: z.string(), ...Figures });
