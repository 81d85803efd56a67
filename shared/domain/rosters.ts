import type { Id } from '../values.ts';
import { leastThatReaches, reaches, threshold } from './fractions.ts';
import { covers } from './people.ts';
import { dayOfImport } from './rosters-match.ts';
import type { Outcome, Plan, Target } from './rosters-plan.ts';

/** Most rows a roster may have; a street's largest has some hundreds. */
export const MOST_ROWS = 5000;

export interface RepresentativeShare {
  readonly members: number;
  readonly representatives: number;
  readonly needed: number;
  readonly held: boolean;
}

/**
 * Representatives are at least four fifths of their meeting (居民委员会组织法 art. 28): who sits
 * there as a member of the committee is no representative. Counted as the roster stands after the import.
 */
export function representativeShare(
  plan: Plan,
  target: Target,
  committee: ReadonlySet<Id>,
): RepresentativeShare | null {
  if (target.bodyKind !== 'representatives') return null;
  const day = dayOfImport(target);
  const known = new Set(
    target.members.filter((member) => covers(member, day)).map(({ personId }) => personId),
  );
  let unknown = 0;
  for (const { step } of plan.rows) {
    if (step?.join === null || step?.join === undefined) continue;
    if (step.personId === null) unknown += 1;
    else known.add(step.personId);
  }
  return shareOf(known.size + unknown, [...known].filter((id) => committee.has(id)).length);
}

/** How many of so many members are representatives, when so many of them sit there as members of the committee. */
export function shareOf(members: number, ofCommittee: number): RepresentativeShare {
  const representatives = members - ofCommittee;
  const share = threshold('atLeast', 4, 5);
  return {
    members,
    representatives,
    needed: leastThatReaches(share, members),
    held: reaches(share, representatives, members),
  };
}

export function countOutcomes({
  rows,
}: {
  readonly rows: readonly { readonly outcome: Outcome }[];
}): Record<Outcome, number> {
  const counts = { added: 0, changed: 0, same: 0, rejected: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
