import { daysBetween, isDay, plusDays } from '../../../shared/domain/days.ts';
import type { Day } from '../../../shared/values.ts';

export type PeriodKind = 'week' | 'month';

/** The days from the first to the last, both shown. */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: Day;
  readonly until: Day;
}

/** The week (Monday first) or the month a day lies in. */
export function periodAround(kind: PeriodKind, day: Day): Period {
  if (kind === 'week') {
    const from = plusDays(day, -weekdayFromMonday(day));
    return { kind, from, until: plusDays(from, 6) };
  }
  const from = `${day.slice(0, 7)}-01`;
  // Day 1 plus 31 lies in the next month, whatever the month.
  const next = `${plusDays(from, 31).slice(0, 7)}-01`;
  return { kind, from, until: plusDays(next, -1) };
}

export const periodBefore = (period: Period): Period => periodAround(period.kind, plusDays(period.from, -1));
export const periodAfter = (period: Period): Period => periodAround(period.kind, plusDays(period.until, 1));

export const isWithin = (day: Day, { from, until }: Period): boolean => from <= day && day <= until;

/** A day of the address when it is one. */
export const dayOr = (word: string, otherwise: Day): Day => (isDay(word) ? word : otherwise);

const A_MONDAY = '2024-01-01';
const weekdayFromMonday = (day: Day): number => ((daysBetween(A_MONDAY, day) % 7) + 7) % 7;

/** The weeks of a month, Monday first, with the days of its neighbours that fill them. */
export function weeksOf(month: Period): Day[][] {
  const first = periodAround('week', month.from).from;
  const weeks: Day[][] = [];
  for (let monday = first; monday <= month.until; monday = plusDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, place) => plusDays(monday, place)));
  return weeks;
}
