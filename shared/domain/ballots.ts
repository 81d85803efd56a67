import { refuse } from '../errors.ts';
import type { AreaInHundredths } from '../values.ts';
import { isCount, leastThatReaches, reaches, type Threshold } from './fractions.ts';
import type { Base, PassRule, QuorumRule } from './procedure.ts';

/** Who could come and who came, as counted at the ballot. `recused` people are among the present. */
export interface Roll {
  readonly due: number;
  readonly present: number;
  readonly recused: number;
  /** All members of the body when some of them are not due (named exclusions); otherwise the due. */
  readonly members?: number;
}

export interface YesNo {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** Papers as two people counted them. Blank and invalid papers were cast but are not valid. */
export interface Papers {
  readonly issued: number;
  readonly returned: number;
  readonly blank: number;
  readonly invalid: number;
}

export interface QuorumResult {
  readonly base: number;
  readonly present: number;
  readonly needed: number;
  readonly held: boolean;
}

export interface Verdict {
  readonly base: number;
  readonly for: number;
  readonly needed: number;
  readonly carried: boolean;
}

/**
 * Is the meeting able to decide? Refuses `ballots.countMismatch` when more came than could come.
 * Integers only; the base is the due list (or all members), never the seats.
 */
export function quorumOf(rule: QuorumRule | null, roll: Roll): QuorumResult {
  assertRoll(roll);
  const base = rule?.base === 'allMembers' ? (roll.members ?? roll.due) : roll.due;
  const needed = rule === null ? 1 : leastThatReaches(rule.threshold, base);
  return { base, present: roll.present, needed, held: roll.present >= needed };
}

/** Decides a ballot under its rule. Abstentions, blank and invalid papers count against unless the base leaves them out. */
export function decide(rule: PassRule, roll: Roll, tally: YesNo, papers: Papers | null): Verdict {
  const base = baseOf(rule, roll, tally, papers);
  return verdictOn(rule.threshold, base, tally.for);
}

export function verdictOn(threshold: Threshold, base: number, votesFor: number): Verdict {
  return {
    base,
    for: votesFor,
    needed: leastThatReaches(threshold, base),
    carried: reaches(threshold, votesFor, base),
  };
}

export function baseOf(rule: PassRule, roll: Roll, tally: YesNo, papers: Papers | null): number {
  const leaving = rule.recusedLeave ? roll.recused : 0;
  const valid = tally.for + tally.against + tally.abstain;
  const bases: Record<Base, number> = {
    due: roll.due - leaving,
    allMembers: (roll.members ?? roll.due) - leaving,
    present: roll.present - leaving,
    participants: roll.present - leaving,
    cast: papers === null ? valid : valid + papers.blank + papers.invalid,
    valid,
  };
  return bases[rule.base];
}

/** Refuses `ballots.countMismatch` unless the roll is whole, not negative, and nobody came who was not due. */
export function assertRoll(roll: Roll): void {
  assertWhole({ due: roll.due, present: roll.present, recused: roll.recused, members: roll.members ?? 0 });
  if (roll.present > roll.due) mismatch('presentAboveDue', roll.present, roll.due);
  if (roll.recused > roll.present) mismatch('recusedAbovePresent', roll.recused, roll.present);
  if (roll.members !== undefined && roll.due > roll.members)
    mismatch('dueAboveMembers', roll.due, roll.members);
}

/** Refuses `ballots.countMismatch` when these votes cannot have been cast by these people on these papers. */
export function assertTally(roll: Roll, tally: YesNo, papers: Papers | null): void {
  assertWhole({ for: tally.for, against: tally.against, abstain: tally.abstain });
  const votes = tally.for + tally.against + tally.abstain;
  const voters = roll.present - roll.recused;
  if (papers !== null) assertPapers(papers, voters, votes);
  if (votes > voters) mismatch('votesAboveVoters', votes, voters);
}

/** Papers must add up: returned = valid + blank + invalid, never more returned than issued, nor issued than voters. */
export function assertPapers(papers: Papers, voters: number, valid: number): void {
  assertWhole({
    issued: papers.issued,
    returned: papers.returned,
    blank: papers.blank,
    invalid: papers.invalid,
  });
  if (papers.issued > voters) mismatch('issuedAboveVoters', papers.issued, voters);
  if (papers.returned > papers.issued) mismatch('returnedAboveIssued', papers.returned, papers.issued);
  const counted = valid + papers.blank + papers.invalid;
  if (counted !== papers.returned) mismatch('returnedNotCounted', counted, papers.returned);
}

/** Two people count alone; a count is accepted only when every figure is the same. Returns the names that differ. */
export function differingFigures(one: Record<string, number>, other: Record<string, number>): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => one[name] !== other[name]);
}

export function mismatch(why: string, found: number | string, limit: number | string): never {
  return refuse('ballots.countMismatch', { why, found, limit });
}

export function assertWhole(counts: Record<string, number>): void {
  for (const [name, value] of Object.entries(counts)) {
    if (!isCount(value)) refuse('ballots.countMismatch', { why: 'notWhole', found: value, limit: 0, name });
  }
}

/** Area figures of an owners' ballot, in hundredths of m². */
export interface AreaRoll {
  readonly due: AreaInHundredths;
  readonly present: AreaInHundredths;
  readonly recused?: AreaInHundredths;
}
