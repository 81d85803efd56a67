import type { Base, PassRule } from '../../shared/domain/procedure.ts';

/** Counting as people do it at a table, shared by the tests of the arithmetic; nothing here calls the rules. */

/** Walks up from one person until `count/base` satisfies the words, by cross-multiplication. */
export function leastByWalking(comparator: string, numerator: number, denominator: number, base: number) {
  let count = 1n;
  while (!satisfies(comparator, numerator, denominator, count, BigInt(base))) count += 1n;
  return Number(count);
}

/** 以上 includes the number, 超过 excludes it; nobody at all never satisfies anything. */
export function satisfies(
  comparator: string,
  numerator: number,
  denominator: number,
  count: bigint,
  base: bigint,
): boolean {
  const found = count * BigInt(denominator);
  const asked = BigInt(numerator) * base;
  return count > 0n && (comparator === 'moreThan' ? found > asked : found >= asked);
}

/** One person of a body, and what became of them on the day. */
export interface Soul {
  readonly name: string;
  readonly due: boolean;
  readonly came: boolean;
  readonly recused: boolean;
  /** What lay on their paper; null when they handed in none. */
  readonly paper: 'for' | 'against' | 'abstain' | 'blank' | 'invalid' | null;
}

/** Names instead of figures: who was there, who voted, what the papers said. */
export function listsOf(souls: readonly Soul[]) {
  const names = (keep: (soul: Soul) => boolean) => souls.filter(keep).map((soul) => soul.name);
  const voting = (soul: Soul) => soul.due && soul.came && !soul.recused;
  const paper = (kind: Soul['paper']) => names((soul) => voting(soul) && soul.paper === kind);
  return {
    members: names(() => true),
    due: names((soul) => soul.due),
    present: names((soul) => soul.due && soul.came),
    recused: names((soul) => soul.due && soul.came && soul.recused),
    for: paper('for'),
    against: paper('against'),
    abstain: paper('abstain'),
    blank: paper('blank'),
    invalid: paper('invalid'),
  };
}

/** The names a rule takes its fraction of, written out base by base as the law words them. */
export function namesInBase(rule: Pick<PassRule, 'base' | 'recusedLeave'>, souls: readonly Soul[]): string[] {
  const lists = listsOf(souls);
  const staying = (names: string[]) =>
    rule.recusedLeave ? names.filter((name) => !lists.recused.includes(name)) : names;
  const handedIn = [...lists.for, ...lists.against, ...lists.abstain];
  const bases: Record<Base, string[]> = {
    due: staying(lists.due),
    present: staying(lists.present),
    participants: staying(lists.present),
    allMembers: staying(lists.members),
    valid: handedIn,
    cast: [...handedIn, ...lists.blank, ...lists.invalid],
  };
  return bases[rule.base];
}
