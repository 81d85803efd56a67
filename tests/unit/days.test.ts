import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayOf,
  daysBetween,
  isDay,
  isWorkingDay,
  lastDayOf,
  NO_EXCEPTIONS,
  plusDays,
  plusWorkingDays,
} from '../../shared/domain/days.ts';

/** A calendar on paper: months with their lengths, turned leaf by leaf. */
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number) =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
const written = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function nextLeaf(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (date < lengthOf(year, month)) return written(year, month, date + 1);
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1);
}

function turned(day: string, leaves: number): string {
  let leaf = day;
  for (let count = 0; count < leaves; count += 1) leaf = nextLeaf(leaf);
  return leaf;
}

/** The State Council's notice for 2026, as it was printed. */
const HOLIDAYS = [
  ['2026-01-01', 3],
  ['2026-02-15', 9],
  ['2026-04-04', 3],
  ['2026-05-01', 5],
  ['2026-06-19', 3],
  ['2026-09-25', 3],
  ['2026-10-01', 7],
] as const;
const FREE = new Set(
  HOLIDAYS.flatMap(([first, length]) => Array.from({ length }, (_, place) => turned(first, place))),
);
const MADE_UP = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];

/** 2026-01-01 was a Thursday; the week is counted from there. */
const YEAR = Array.from({ length: 365 }, (_, place) => ({
  day: turned('2026-01-01', place),
  weekend: [2, 3].includes(place % 7),
}));
const WORKING = new Set(
  YEAR.filter(({ day, weekend }) => MADE_UP.includes(day) || (!weekend && !FREE.has(day))).map(
    ({ day }) => day,
  ),
);

const daysOf2026 = fc.integer({ min: 0, max: 364 }).map((place) => YEAR[place]?.day ?? '');
const anyDay = fc
  .tuple(
    fc.integer({ min: 1990, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => written(year, month, day));

describe('days', () => {
  test('so many days later is where so many leaves of a calendar lead', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 800 }), (day, count) => {
        const later = turned(day, count);
        expect(plusDays(day, count)).toBe(later);
        expect(daysBetween(day, later)).toBe(count);
        expect(plusDays(later, -count)).toBe(day);
      }),
    );
  });

  test('a day exists exactly when its month is that long', () => {
    const numbers = fc.tuple(
      fc.integer({ min: 1900, max: 2100 }),
      fc.integer({ min: 0, max: 13 }),
      fc.integer({ min: 0, max: 32 }),
    );
    fc.assert(
      fc.property(numbers, ([year, month, day]) => {
        expect(isDay(written(year, month, day))).toBe(day >= 1 && day <= lengthOf(year, month));
      }),
      { numRuns: 500 },
    );
  });

  test.each(['2026-3-5', '2026/03/05', '20260305', '2026-03-05T00:00', '', '2026-02-29', 'heute'])(
    '“%s” is no day',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );

  test('the day of posting does not count: fifteen days from 1 March end on the 16th', () => {
    expect(daysBetween('2026-03-01', '2026-03-16')).toBe(15);
    expect(daysBetween('2026-03-16', '2026-03-01')).toBe(-15);
  });

  test.each([
    ['2026-03-04T15:59:59.999Z', '2026-03-04'],
    ['2026-03-04T16:00:00.000Z', '2026-03-05'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('at %s it is %s in China', (instant, day) => {
    expect(dayOf(instant)).toBe(day);
  });
});

describe('working days', () => {
  test('of 2026 are those of the printed notice, every one', () => {
    const counted = YEAR.filter(({ day }) => isWorkingDay(day, NO_EXCEPTIONS)).map(({ day }) => day);
    expect(counted).toEqual([...WORKING].sort());
  });

  test('a limit ends where somebody who crosses off working days stops', () => {
    fc.assert(
      fc.property(daysOf2026, fc.integer({ min: 0, max: 30 }), (from, count) => {
        let day = from;
        for (let crossed = 0; crossed < count && day < '2027'; ) {
          day = nextLeaf(day);
          if (WORKING.has(day)) crossed += 1;
        }
        fc.pre(day.startsWith('2026'));
        expect(plusWorkingDays(from, count, NO_EXCEPTIONS)).toBe(day);
        expect(lastDayOf({ count, unit: 'workingDays' }, from, NO_EXCEPTIONS)).toBe(day);
      }),
      { numRuns: 300 },
    );
  });

  test('a street’s own calendar goes before the statutory one, in both directions', () => {
    fc.assert(
      fc.property(
        daysOf2026,
        fc.integer({ min: 1, max: 15 }),
        fc.array(fc.tuple(daysOf2026, fc.boolean()), { maxLength: 40 }),
        (from, count, own) => {
          const exceptions = new Map(own);
          let day = from;
          for (let crossed = 0; crossed < count && day < '2027'; ) {
            day = nextLeaf(day);
            if (exceptions.get(day) ?? WORKING.has(day)) crossed += 1;
          }
          fc.pre(day.startsWith('2026'));
          expect(plusWorkingDays(from, count, exceptions)).toBe(day);
        },
      ),
    );
  });

  test('five working days from the eve of Spring Festival end after it', () => {
    expect(plusWorkingDays('2026-02-13', 5, NO_EXCEPTIONS)).toBe('2026-02-27');
    expect(lastDayOf({ count: 5, unit: 'days' }, '2026-02-13', NO_EXCEPTIONS)).toBe('2026-02-18');
  });
});
