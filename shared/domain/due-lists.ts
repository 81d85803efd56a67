import type { Day, Id } from '../values.ts';
import { covers, type Membership, type Term, VOTING_CAPACITIES } from './people.ts';

/** How somebody stands on the due list of a day. */
export const STANDINGS = [
  'votes',
  'votesInstead',
  'probationary',
  'under_probation',
  'notCalled',
  'excluded',
  'replaced',
  'notYet',
  'ended',
] as const;
export type Standing = (typeof STANDINGS)[number];

/** A member of a body as far as the due list asks. */
export interface Listed extends Membership {
  readonly membershipId: Id;
  readonly name: string;
}

/** Somebody does not count among those due; always with the body that approved it. */
export interface Exclusion extends Term {
  readonly id: Id;
  readonly membershipId: Id;
  readonly reason: string;
  readonly approvedBy: string;
  readonly approvedOn: Day;
}

/** A substitute sits instead of a named member, on named days. */
export interface Substitution extends Term {
  readonly id: Id;
  readonly membershipId: Id;
  readonly substituteId: Id;
  readonly reason: string;
}

export interface Due<M extends Listed> {
  readonly member: M;
  readonly standing: Standing;
  readonly exclusion: Exclusion | null;
  /** Whom a substitute replaces, or who sits instead of this member. */
  readonly counterpart: M | null;
}

export interface DueFigures {
  /** Expected to come, with or without a vote. */
  readonly due: number;
  /** The number every fraction of those due is taken of. */
  readonly voters: number;
  /** Members of the day who do not count. */
  readonly uncounted: number;
}

/**
 * The one due list of a body on a day, in the order of the members: who is due, who has no vote and why.
 * Probationary party members and those under probation are due without a vote; who is excluded or replaced is not due.
 */
export function dueList<M extends Listed>(
  members: readonly M[],
  exclusions: readonly Exclusion[],
  substitutions: readonly Substitution[],
  day: Day,
): Due<M>[] {
  const membersById = new Map(members.map((member) => [member.membershipId, member]));
  const excluded = new Map(
    exclusions.filter((one) => covers(one, day)).map((one) => [one.membershipId, one]),
  );
  const sits = (member: M | undefined): member is M =>
    member !== undefined && covers(member, day) && !excluded.has(member.membershipId);
  const replacedBy = new Map<Id, M>();
  const insteadOf = new Map<Id, M>();
  for (const { membershipId, substituteId } of substitutions.filter((one) => covers(one, day))) {
    const member = membersById.get(membershipId);
    const substitute = membersById.get(substituteId);
    if (!sits(member) || !sits(substitute) || !VOTING_CAPACITIES.includes(member.capacity)) continue;
    if (substitute.capacity !== 'substitute' || replacedBy.has(membershipId) || insteadOf.has(substituteId))
      continue;
    replacedBy.set(membershipId, substitute);
    insteadOf.set(substituteId, member);
  }
  return members.map((member) => {
    const { membershipId, capacity } = member;
    const plain = { member, exclusion: null, counterpart: null };
    if (!covers(member, day)) return { ...plain, standing: member.since > day ? 'notYet' : 'ended' };
    const exclusion = excluded.get(membershipId);
    if (exclusion) return { ...plain, standing: 'excluded', exclusion };
    const substitute = replacedBy.get(membershipId);
    if (substitute) return { ...plain, standing: 'replaced', counterpart: substitute };
    const replaced = insteadOf.get(membershipId);
    if (replaced) return { ...plain, standing: 'votesInstead', counterpart: replaced };
    if (capacity === 'substitute') return { ...plain, standing: 'notCalled' };
    return { ...plain, standing: VOTING_CAPACITIES.includes(capacity) ? 'votes' : withoutVote(capacity) };
  });
}

export const hasVote = (standing: Standing): boolean => standing === 'votes' || standing === 'votesInstead';

/** Expected to come; probationary members too, though they have no vote. */
export const isDue = (standing: Standing): boolean =>
  hasVote(standing) || standing === 'probationary' || standing === 'under_probation';

/** Is the term of this member running on the day of the list? */
export const belongs = (standing: Standing): boolean => standing !== 'notYet' && standing !== 'ended';

export function dueFigures(list: readonly { readonly standing: Standing }[]): DueFigures {
  const count = (asked: (standing: Standing) => boolean) =>
    list.filter(({ standing }) => asked(standing)).length;
  return {
    due: count(isDue),
    voters: count(hasVote),
    uncounted: count((standing) => belongs(standing) && !isDue(standing)),
  };
}

const withoutVote = (capacity: Membership['capacity']): Standing =>
  capacity === 'under_probation' ? 'under_probation' : 'probationary';
