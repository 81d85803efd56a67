import { isWorkingDay, NO_EXCEPTIONS, type TimeLimit } from '../../../shared/domain/days.ts';
import type { Day, Instant } from '../../../shared/values.ts';

/** Days as numbers since 1970: ten years are counted through millions of times. */

const MS_PER_DAY = 86_400_000;
const texts = new Map<number, Day>();
const limits = new Map<string, number>();

export const dayNumber = (day: Day): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);

export function dayText(day: number): Day {
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
  texts.set(day, text);
  return text;
}

/** The last day of a stage's limit, as `lastDayOf` counts it, remembered. */
export function limitEnd(limit: TimeLimit, from: number): number {
  if (limit.unit === 'days') return from + limit.count;
  const key = `${from} ${limit.count}`;
  const known = limits.get(key);
  if (known !== undefined) return known;
  let day = from;
  for (let left = limit.count; left > 0; ) {
    day += 1;
    if (isWorkingDay(dayText(day), NO_EXCEPTIONS)) left -= 1;
  }
  limits.set(key, day);
  return day;
}

/** Nine o'clock in China on a day, in milliseconds. */
export const morningOf = (day: number): number => day * MS_PER_DAY + 3_600_000;

export const instantAt = (ms: number): Instant => new Date(ms).toISOString();
