import chineseDays from 'chinese-days';
import type { Day } from '../values.ts';

const MS_PER_DAY = 86_400_000;

/** Days a street's own calendar says otherwise than the statutory one: true is a working day. */
export type CalendarExceptions = ReadonlyMap<Day, boolean>;

export const NO_EXCEPTIONS: CalendarExceptions = new Map();

/** Is it a day that exists, written `YYYY-MM-DD`? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/**
 * Whole days after `from` until `until`. The day of posting does not count:
 * 3-01 → 3-16 is fifteen days. Negative when `until` is earlier.
 */
export function daysBetween(from: Day, until: Day): number {
  return Math.round((midnight(until) - midnight(from)) / MS_PER_DAY);
}

export function plusDays(day: Day, count: number): Day {
  return new Date(midnight(day) + count * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Statutory working day (holidays and make-up workdays of the State Council's yearly notice), or as the street's calendar says. */
export function isWorkingDay(day: Day, exceptions: CalendarExceptions): boolean {
  return exceptions.get(day) ?? chineseDays.isWorkday(day);
}

/** The last day of a limit of `count` working days that begins on the day after `from`. */
export function plusWorkingDays(from: Day, count: number, exceptions: CalendarExceptions): Day {
  let day = from;
  for (let left = count; left > 0; ) {
    day = plusDays(day, 1);
    if (isWorkingDay(day, exceptions)) left -= 1;
  }
  return day;
}

export interface TimeLimit {
  readonly count: number;
  readonly unit: 'days' | 'workingDays';
}

/** The last day on which something with this limit is still in time. */
export function lastDayOf(limit: TimeLimit, from: Day, exceptions: CalendarExceptions): Day {
  return limit.unit === 'days' ? plusDays(from, limit.count) : plusWorkingDays(from, limit.count, exceptions);
}

/** The calendar day in China at an instant. The desk stands in one time zone, UTC+8, without daylight saving. */
export function dayOf(instant: string): Day {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}

const midnight = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
