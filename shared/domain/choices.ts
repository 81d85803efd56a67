import { assertPapers, assertWhole, baseOf, mismatch, type Papers, type Roll, verdictOn } from './ballots.ts';
import { leastThatReaches, type Threshold } from './fractions.ts';
import type { PassRule } from './procedure.ts';

export interface Choice {
  /** How many may be chosen; each voter may mark up to this many. */
  readonly choose: number;
  /** Votes by option name. */
  readonly options: Readonly<Record<string, number>>;
}

export interface ChoiceResult {
  readonly outcome: 'chosen' | 'notCarried' | 'tied';
  readonly chosen: readonly string[];
  readonly base: number;
  readonly needed: number;
}

/**
 * The options with the most votes, up to `choose`, each of which must also satisfy the pass rule.
 * A tie at the cut is not broken by us: `tied`. Fewer than `choose` that satisfy the rule: `notCarried` with those.
 */
export function choose(rule: PassRule, roll: Roll, choice: Choice, papers: Papers | null): ChoiceResult {
  const valid = papers === null ? votersByHand(roll, choice) : validPapers(papers);
  const base = baseOf(rule, roll, { for: valid, against: 0, abstain: 0 }, papers);
  return chooseOver(rule.threshold, base, choice);
}

/** The same over a base that is known, as where the votes of several meetings are added up. */
export function chooseOver(threshold: Threshold, base: number, choice: Choice): ChoiceResult {
  const ranked = Object.entries(choice.options).sort(([, one], [, other]) => other - one);
  const needed = leastThatReaches(threshold, base);
  const last = ranked[choice.choose - 1]?.[1];
  const next = ranked[choice.choose]?.[1];
  const tied = last !== undefined && last === next;
  const above = ranked.slice(0, choice.choose).filter(([, votes]) => !tied || votes > last);
  const chosen = above.filter(([, votes]) => verdictOn(threshold, base, votes).carried).map(([name]) => name);
  const outcome = tied ? 'tied' : chosen.length === choice.choose ? 'chosen' : 'notCarried';
  return { outcome, chosen, base, needed };
}

/** Refuses `ballots.countMismatch` when these marks cannot stand on these papers. */
export function assertChoice(roll: Roll, choice: Choice, papers: Papers | null): void {
  const options = Object.entries(choice.options);
  assertWhole(Object.fromEntries(options));
  assertWhole({ choose: choice.choose });
  if (choice.choose < 1 || choice.choose > options.length)
    mismatch('chooseOutOfRange', choice.choose, options.length);
  const marks = options.reduce((sum, [, votes]) => sum + votes, 0);
  const voters = roll.present - roll.recused;
  if (papers !== null) assertPapers(papers, voters, validPapers(papers));
  const valid = papers === null ? voters : validPapers(papers);
  if (valid < 0) mismatch('returnedNotCounted', papers?.returned ?? 0, 0);
  if (marks > valid * choice.choose) mismatch('marksAbovePapers', marks, valid * choice.choose);
  // A paper without any mark is blank, so every valid paper carries at least one.
  if (papers !== null && marks < valid) mismatch('marksBelowPapers', marks, valid);
  for (const [name, votes] of options)
    if (votes > valid) mismatch('optionAbovePapers', `${name} ${votes}`, valid);
}

/** By hands nobody counts papers: with one place each mark is a voter, with several at most everybody has voted. */
const votersByHand = (roll: Roll, { options }: Choice): number =>
  Math.min(
    roll.present - roll.recused,
    Object.values(options).reduce((sum, votes) => sum + votes, 0),
  );

const validPapers = (papers: Papers): number => papers.returned - papers.blank - papers.invalid;
