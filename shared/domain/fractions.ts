/**
 * Legal words as integers (民法典 art. 1259: 以上/以下 include the number, 超过/不满 exclude it).
 * A fraction is never turned into a percentage or a floating-point number.
 */

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** `atLeast` is 以上, `moreThan` is 超过 / 过半数. */
export type Comparator = 'atLeast' | 'moreThan';

export interface Threshold {
  readonly fraction: Fraction;
  readonly comparator: Comparator;
}

/**
 * Does `count` reach the threshold of `base`? Both are whole numbers of the same unit (people, or hundredths of m²).
 * Nobody never reaches anything: a threshold over an empty base is not satisfied by zero.
 */
export function reaches(threshold: Threshold, count: number, base: number): boolean {
  return count >= leastThatReaches(threshold, base);
}

/** The least whole number that satisfies the threshold; at least one, because nobody decides nothing. */
export function leastThatReaches(threshold: Threshold, base: number): number {
  const share = BigInt(threshold.fraction.numerator) * BigInt(base);
  const denominator = BigInt(threshold.fraction.denominator);
  const floor = share / denominator;
  const exact = floor * denominator === share;
  const least = threshold.comparator === 'moreThan' ? floor + 1n : exact ? floor : floor + 1n;
  return Number(least < 1n ? 1n : least);
}

export const threshold = (comparator: Comparator, numerator: number, denominator: number): Threshold => ({
  comparator,
  fraction: { numerator, denominator },
});

/** Whole and not negative: what a count of people, papers or hundredths must be. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
