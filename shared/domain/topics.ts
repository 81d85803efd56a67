import { refuse } from '../errors.ts';
import type { Day, Id } from '../values.ts';

/** Topics (议题征集) that units hand in before a joint meeting, and what becomes of them. */

export const TOPIC_STATES = ['new', 'accepted', 'onAgenda', 'declined', 'answered', 'merged'] as const;
export type TopicState = (typeof TOPIC_STATES)[number];
export const VIAS = ['phone', 'paper', 'desk'] as const;
export type Via = (typeof VIAS)[number];
export const STEP_KINDS = [
  'handedIn',
  'accepted',
  'declined',
  'answered',
  'merged',
  'joined',
  'graded',
  'onAgenda',
  'offAgenda',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];
/** What the desk makes of a topic. */
export const SORTINGS = ['accept', 'decline', 'answer', 'merge'] as const;
export type Sorting = (typeof SORTINGS)[number];

/** A phone shows no more of a topic; longer matters go on paper. */
export const MOST_TEXT = 300;

export interface Call {
  readonly opensOn: Day;
  readonly closesOn: Day;
}

/**
 * May a topic that arrived on a day be taken? A paper that arrived in time may be written down later.
 * Refuses `topics.notYetOpen`, `topics.closed`, `topics.receivedLate`, `dates.inFuture`.
 */
export function assertInTime(call: Call, via: Via, arrivedOn: Day, today: Day): void {
  if (arrivedOn > today) refuse('dates.inFuture', { day: arrivedOn });
  if (arrivedOn < call.opensOn) refuse('topics.notYetOpen', { opensOn: call.opensOn });
  if (arrivedOn <= call.closesOn) return;
  refuse(via === 'paper' ? 'topics.receivedLate' : 'topics.closed', { closesOn: call.closesOn, arrivedOn });
}

export type CallStanding = 'coming' | 'open' | 'closed';

export function standingOf(call: Call, today: Day): CallStanding {
  if (today < call.opensOn) return 'coming';
  return today <= call.closesOn ? 'open' : 'closed';
}

/**
 * What a topic is after the desk has sorted it. The proposer is told why whenever it does not go before the meeting.
 * Refuses `topics.alreadySorted`, `topics.answerMissing`.
 */
export function sorted(state: TopicState, as: Sorting, answer: string): TopicState {
  if (state !== 'new' && state !== 'accepted') refuse('topics.alreadySorted', { state });
  if (as === 'accept') return 'accepted';
  if (as === 'merge') return 'merged';
  if (answer.trim() === '') refuse('topics.answerMissing');
  return as === 'decline' ? 'declined' : 'answered';
}

/** An answer after the meeting, or one more. What was merged is answered where it went. */
export function answered(state: TopicState, answer: string): TopicState {
  if (state === 'merged') refuse('topics.answeredElsewhere');
  if (state === 'new') refuse('topics.notSorted');
  if (answer.trim() === '') refuse('topics.answerMissing');
  return state === 'declined' ? 'declined' : 'answered';
}

/** Follows the merging to the topic that goes on. Refuses `topics.intoItself`. */
export function mergeTarget(id: Id, into: Id, mergedInto: (id: Id) => Id | null): Id {
  let target = into;
  for (let next = mergedInto(target); next !== null; next = mergedInto(target)) target = next;
  if (target === id) refuse('topics.intoItself');
  return target;
}
