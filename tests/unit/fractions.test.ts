import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCount, leastThatReaches, reaches, threshold } from '../../shared/domain/fractions.ts';
import { leastByWalking, satisfies } from '../support/by-hand.ts';

const comparators = fc.constantFrom('atLeast' as const, 'moreThan' as const);
const fractions = fc
  .integer({ min: 1, max: 20 })
  .chain((denominator) => fc.tuple(fc.integer({ min: 1, max: denominator }), fc.constant(denominator)));

describe('the least number that satisfies a fraction', () => {
  test('is where somebody who walks up one by one stops', () => {
    fc.assert(
      fc.property(
        comparators,
        fractions,
        fc.integer({ min: 0, max: 700 }),
        (comparator, [numerator, denominator], base) => {
          expect(leastThatReaches(threshold(comparator, numerator, denominator), base)).toBe(
            leastByWalking(comparator, numerator, denominator, base),
          );
        },
      ),
      { numRuns: 600 },
    );
  });

  test('satisfies it and one less does not, also in hundredths of a square metre of a whole city', () => {
    fc.assert(
      fc.property(
        comparators,
        fractions,
        fc.integer({ min: 1, max: 9_999_999_999_999 }),
        (comparator, [numerator, denominator], base) => {
          const least = leastThatReaches(threshold(comparator, numerator, denominator), base);
          const enough = (count: number) =>
            satisfies(comparator, numerator, denominator, BigInt(count), BigInt(base));
          expect([enough(least), enough(least - 1)]).toEqual([true, false]);
        },
      ),
    );
  });

  test('is what a count must reach, and nobody reaches nothing', () => {
    fc.assert(
      fc.property(
        comparators,
        fractions,
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        (comparator, [numerator, denominator], base, count) => {
          const by = satisfies(comparator, numerator, denominator, BigInt(count), BigInt(base));
          expect(reaches(threshold(comparator, numerator, denominator), count, base)).toBe(by);
        },
      ),
      { numRuns: 600 },
    );
    expect(reaches(threshold('atLeast', 2, 3), 0, 0)).toBe(false);
  });
});

describe('the table of cases every such program gets wrong once', () => {
  const columns = [
    threshold('atLeast', 1, 2),
    threshold('moreThan', 1, 2),
    threshold('atLeast', 2, 3),
    threshold('moreThan', 2, 3),
    threshold('atLeast', 3, 4),
  ];
  test.each([
    [8, [4, 5, 6, 6, 6]],
    [9, [5, 5, 6, 7, 7]],
    [21, [11, 11, 14, 15, 16]],
    [30, [15, 16, 20, 21, 23]],
    [45, [23, 23, 30, 31, 34]],
    [46, [23, 24, 31, 31, 35]],
    [47, [24, 24, 32, 32, 36]],
    [100, [50, 51, 67, 67, 75]],
  ])(
    'of %i members: half, more than half, two thirds, more than two thirds, three quarters',
    (members, row) => {
      expect(columns.map((column) => leastThatReaches(column, members))).toEqual(row);
    },
  );

  test.each([
    [16, 11],
    [70, 47],
    [75, 50],
    [95, 64],
    [165, 110],
  ])('a roster of %i opens with %i', (roster, needed) => {
    expect(leastThatReaches(threshold('atLeast', 2, 3), roster)).toBe(needed);
  });

  test('with fifty present twenty-five is not more than half, twenty-six is', () => {
    const half = threshold('moreThan', 1, 2);
    expect([reaches(half, 25, 50), reaches(half, 26, 50)]).toEqual([false, true]);
  });

  test('sixty-seven percent would annul the lawful meeting of thirty among forty-five', () => {
    expect(reaches(threshold('atLeast', 2, 3), 30, 45)).toBe(true);
    expect(reaches(threshold('atLeast', 67, 100), 30, 45)).toBe(false);
    expect(reaches(threshold('atLeast', 2, 3), 66, 100)).toBe(false);
    expect(reaches(threshold('atLeast', 66, 100), 66, 100)).toBe(true);
  });

  test('a sum too long for a floating-point number is still exact', () => {
    const all = Number.MAX_SAFE_INTEGER;
    const twoThirds = Number((BigInt(all) * 2n + 2n) / 3n);
    expect(leastThatReaches(threshold('atLeast', 2, 3), all)).toBe(twoThirds);
  });
});

test.each([
  [0, true],
  [17, true],
  [-1, false],
  [0.5, false],
  [Number.NaN, false],
  [Number.POSITIVE_INFINITY, false],
  [2 ** 53, false],
])('is %d a count? %s', (value, counts) => {
  expect(isCount(value)).toBe(counts);
});
