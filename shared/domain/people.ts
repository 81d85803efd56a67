import { refuse } from '../errors.ts';
import type { Day, Id } from '../values.ts';
import type { BodyKind } from './procedure.ts';

/** As what a person belongs to a body. `under_probation` is 留党察看, `probationary` a 预备党员. */
export const CAPACITIES = [
  'member',
  'chair',
  'deputy',
  'probationary',
  'under_probation',
  'substitute',
] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** Those who vote by themselves; a substitute votes only where named. */
export const VOTING_CAPACITIES: readonly Capacity[] = ['member', 'chair', 'deputy'];

/** From the first to the last day, both included; no end is an open term. */
export interface Term {
  readonly since: Day;
  readonly until: Day | null;
}

export interface Membership extends Term {
  readonly personId: Id;
  readonly capacity: Capacity;
}

export interface Seat extends Membership {
  readonly bodyId: Id;
  readonly bodyKind: BodyKind;
  readonly communityId: Id | null;
}

/**
 * May this member vote on a day? Probationary party members and those under probation have no vote;
 * a substitute has one only where named in place of a member.
 */
export function mayVote(membership: Membership, day: Day, namedSubstitutes: readonly Id[] = []): boolean {
  if (!covers(membership, day)) return false;
  if (membership.capacity === 'substitute') return namedSubstitutes.includes(membership.personId);
  return VOTING_CAPACITIES.includes(membership.capacity);
}

export const covers = (term: Term, day: Day): boolean =>
  term.since <= day && (term.until === null || day <= term.until);

export const overlap = (one: Term, other: Term): boolean =>
  (other.until === null || one.since <= other.until) && (one.until === null || other.since <= one.until);

/**
 * May this person take this seat? `held` are seats of the person and of near relatives, now and later.
 * Refuses `people.termWrong`, `people.sameBody`, and `people.nearRelative` (居民委员会组织法 art. 8, 36).
 */
export function assertMaySit(seat: Seat, held: readonly Seat[]): void {
  if (seat.until !== null && seat.until < seat.since)
    refuse('people.termWrong', { since: seat.since, until: seat.until });
  const others = held.filter((other) => overlap(seat, other));
  const same = others.find((other) => other.personId === seat.personId && other.bodyId === seat.bodyId);
  if (same) refuse('people.sameBody', { since: same.since, until: same.until });
  const barred = barringSeat(seat, others);
  if (barred !== null) {
    refuse('people.nearRelative', {
      person: barred.personId,
      samePerson: barred.personId === seat.personId,
      body: barred.bodyKind,
    });
  }
}

/** The seat, of the same person or of a near relative, that stands against this one. */
export const barringSeat = (seat: Seat, held: readonly Seat[]): Seat | null =>
  held.find(
    (other) => overlap(seat, other) && other.communityId === seat.communityId && excludes(seat, other),
  ) ?? null;

/** Committee and supervision exclude each other, oneself included; near relatives do not sit in one committee together. */
function excludes(seat: Seat, other: Seat): boolean {
  const kinds = [seat.bodyKind, other.bodyKind];
  if (kinds.includes('residents_committee') && kinds.includes('supervision_committee')) return true;
  const bothInCommittee = kinds.every((kind) => kind === 'residents_committee');
  return bothInCommittee && seat.personId !== other.personId;
}
