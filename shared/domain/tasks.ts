import { refuse } from '../errors.ts';
import type { Day, Id } from '../values.ts';
import { never } from '../values.ts';

/** What was decided and has to be done (督办): from 待办 to 销号. */

export const TASK_STATES = ['todo', 'doing', 'extensionAsked', 'toCheck', 'sentBack', 'signedOff'] as const;
export type TaskState = (typeof TASK_STATES)[number];
/** What people see: 超期 follows from the day, it is never stored. */
export const SHOWN_STATES = [...TASK_STATES, 'overdue'] as const;
export type ShownState = (typeof SHOWN_STATES)[number];
/** 即办, 快办, 分办, 联办, 顶格办. */
export const GRADES = ['atOnce', 'quick', 'assigned', 'joint', 'top'] as const;
export const RATINGS = ['satisfied', 'basicallySatisfied', 'dissatisfied'] as const;
export type Rating = (typeof RATINGS)[number];

export interface Standing {
  readonly state: TaskState;
  readonly dueOn: Day;
  /** Deadlines that had passed unmet when they were replaced. */
  readonly missed: number;
  readonly evidence: number;
  readonly extensionUntil: Day | null;
  readonly extensionById: Id | null;
  /** The last time it was handed in for checking; kept when that was in time and did not hold. */
  readonly handedInOn: Day | null;
  readonly handedInById: Id | null;
  readonly rating: Rating | null;
  readonly signedOffById: Id | null;
  readonly signedOffOn: Day | null;
}

export type TaskAct =
  | { readonly kind: 'report'; readonly evidence: number }
  | { readonly kind: 'askExtension'; readonly until: Day }
  | { readonly kind: 'decideExtension'; readonly granted: boolean }
  | { readonly kind: 'handIn'; readonly evidence: number }
  | { readonly kind: 'rate'; readonly rating: Rating }
  | { readonly kind: 'sendBack'; readonly dueOn: Day | null }
  | { readonly kind: 'signOff' }
  | { readonly kind: 'renew'; readonly dueOn: Day };
export type TaskActKind = TaskAct['kind'];

export const newStanding = (dueOn: Day): Standing => ({
  state: 'todo',
  dueOn,
  missed: 0,
  evidence: 0,
  extensionUntil: null,
  extensionById: null,
  handedInOn: null,
  handedInById: null,
  rating: null,
  signedOffById: null,
  signedOffOn: null,
});

/**
 * What an act makes of a task. Refuses what is out of turn: an extension after the deadline, a grant or a signature by the
 * person who asked, a signature without evidence or before the unit that asked has rated it.
 */
export function perform(task: Standing, act: TaskAct, by: Id, today: Day): Standing {
  if (task.state === 'signedOff') refuse('tasks.signedOff');
  switch (act.kind) {
    case 'report':
      return report(task, act.evidence);
    case 'askExtension':
      return askExtension(task, act.until, by, today);
    case 'decideExtension':
      return decideExtension(task, act.granted, by);
    case 'handIn':
      return handIn(task, act.evidence, by, today);
    case 'rate':
      return rate(task, act.rating, today);
    case 'sendBack':
      return sendBack(task, act.dueOn, today);
    case 'signOff':
      return signOff(task, by, today);
    case 'renew':
      return renew(task, act.dueOn, today);
    default:
      return never(act);
  }
}

/** Past its day and not handed in. An extension asked in time holds it until the day that was asked for. */
export function isOverdue(task: Pick<Standing, 'state' | 'dueOn' | 'extensionUntil'>, today: Day): boolean {
  if (task.state === 'signedOff' || task.state === 'toCheck') return false;
  const last = task.state === 'extensionAsked' ? (task.extensionUntil ?? task.dueOn) : task.dueOn;
  return last < today;
}

export const shownState = (
  task: Pick<Standing, 'state' | 'dueOn' | 'extensionUntil'>,
  today: Day,
): ShownState => (isOverdue(task, today) ? 'overdue' : task.state);

/** How many deadlines were missed until today; two and more count in the unit's year. */
export const missedDeadlines = (task: Standing, today: Day): number =>
  task.missed + (missesNow(task, today) ? 1 : 0);

/** The acts that are in turn, whoever may do them. */
export function actsInTurn(task: Standing, today: Day): TaskActKind[] {
  if (task.state === 'signedOff') return [];
  if (task.state === 'toCheck') return ['rate', 'signOff', 'sendBack'];
  if (task.state === 'extensionAsked') return ['decideExtension', 'report', 'handIn'];
  return isOverdue(task, today) ? ['renew', 'report', 'handIn'] : ['report', 'handIn', 'askExtension'];
}

export const LACKS = ['evidence', 'rating', 'secondPerson'] as const;
export type Lack = (typeof LACKS)[number];

/** What is still missing before it is done (还差). */
export function lacksOf(task: Standing): Lack[] {
  if (task.state === 'signedOff') return [];
  const lacks: Lack[] = task.evidence === 0 ? ['evidence'] : [];
  if (task.rating === null) lacks.push('rating');
  return [...lacks, 'secondPerson'];
}

function report(task: Standing, evidence: number): Standing {
  if (task.state === 'toCheck') refuse('tasks.waitsForCheck');
  const state = task.state === 'extensionAsked' ? task.state : 'doing';
  return { ...task, state, evidence: task.evidence + evidence };
}

function askExtension(task: Standing, until: Day, by: Id, today: Day): Standing {
  if (task.state === 'toCheck') refuse('tasks.waitsForCheck');
  if (task.state === 'extensionAsked')
    refuse('tasks.extensionPending', { until: task.extensionUntil ?? task.dueOn });
  if (today > task.dueOn) refuse('tasks.extensionTooLate', { dueOn: task.dueOn });
  if (until <= task.dueOn) refuse('tasks.extensionNotLater', { dueOn: task.dueOn });
  return { ...task, state: 'extensionAsked', extensionUntil: until, extensionById: by };
}

function decideExtension(task: Standing, granted: boolean, by: Id): Standing {
  if (task.state !== 'extensionAsked' || task.extensionUntil === null) refuse('tasks.noExtensionAsked');
  if (granted && task.extensionById === by) refuse('tasks.granterAsked');
  const dueOn = granted ? task.extensionUntil : task.dueOn;
  return { ...task, state: 'doing', dueOn, extensionUntil: null, extensionById: null };
}

function handIn(task: Standing, evidence: number, by: Id, today: Day): Standing {
  if (task.state === 'toCheck') refuse('tasks.waitsForCheck');
  if (task.evidence + evidence === 0) refuse('tasks.evidenceMissing');
  return {
    ...task,
    state: 'toCheck',
    evidence: task.evidence + evidence,
    // Work that is done needs no more time.
    extensionUntil: null,
    extensionById: null,
    handedInOn: today,
    handedInById: by,
    rating: null,
  };
}

/** 不满意 sends it back at once. */
function rate(task: Standing, rating: Rating, today: Day): Standing {
  if (task.state !== 'toCheck') refuse('tasks.notHandedIn');
  if (rating !== 'dissatisfied') return { ...task, rating };
  // With the deadline still ahead, it has to be met again.
  const handedInOn = today <= task.dueOn ? null : task.handedInOn;
  return { ...task, state: 'sentBack', rating: null, handedInOn, handedInById: null };
}

function sendBack(task: Standing, dueOn: Day | null, today: Day): Standing {
  if (task.state !== 'toCheck') refuse('tasks.notHandedIn');
  const back = { ...task, state: 'sentBack', rating: null, handedInOn: null, handedInById: null } as const;
  const next = dueOn ?? task.dueOn;
  if (next < today) refuse('tasks.dueOnPast', { dueOn: next });
  return next === task.dueOn ? back : { ...back, dueOn: next, missed: missedDeadlines(task, today) };
}

function signOff(task: Standing, by: Id, today: Day): Standing {
  if (task.state !== 'toCheck') refuse('tasks.notHandedIn');
  if (task.evidence === 0) refuse('tasks.evidenceMissing');
  if (task.handedInById === by) refuse('tasks.signerHandedIn');
  if (task.rating === null || task.rating === 'dissatisfied') refuse('tasks.ratingMissing');
  return { ...task, state: 'signedOff', signedOffById: by, signedOffOn: today };
}

/** 继续办理: not done, with a new day; the missed one stays counted. */
function renew(task: Standing, dueOn: Day, today: Day): Standing {
  if (task.state === 'toCheck') refuse('tasks.waitsForCheck');
  if (!isOverdue(task, today)) refuse('tasks.notOverdue', { dueOn: task.dueOn });
  if (dueOn < today) refuse('tasks.dueOnPast', { dueOn });
  return {
    ...task,
    state: 'doing',
    dueOn,
    missed: missedDeadlines(task, today),
    extensionUntil: null,
    extensionById: null,
    handedInOn: null,
  };
}

/** Handed in by its day, the deadline was met, whatever the check says later. */
function missesNow(task: Standing, today: Day): boolean {
  if (task.handedInOn !== null) return task.handedInOn > task.dueOn;
  return isOverdue(task, today);
}
