import { refuse } from '../errors.ts';
import type { Day } from '../values.ts';
import { daysBetween, isDay, plusDays } from './days.ts';
import type { NoticePeriod } from './notice-periods.ts';

/** Refuses a meeting called with fewer whole days than the rule asks; a reason helps only where the rule allows it. */
export function assertNoticed(
  rule: { noticeDays: number; urgentAllowed: boolean },
  noticedOn: Day,
  heldOn: Day,
  urgentReason: string | null,
): void {
  const given = daysBetween(noticedOn, heldOn);
  const urgent = rule.urgentAllowed && given >= 0 && (urgentReason ?? '').trim() !== '';
  if (given >= rule.noticeDays || urgent) return;
  refuse('meetings.noticeTooShort', {
    given,
    needed: rule.noticeDays,
    earliest: plusDays(noticedOn, rule.noticeDays),
    urgentAllowed: rule.urgentAllowed,
  });
}

/** Refuses a planned notice shorter than the rule (居民委员会组织法 art. 34: not less than fifteen days). */
export function assertPeriod(neededDays: number, from: Day, until: Day): void {
  assertInOrder('from', from, 'until', until);
  const given = daysBetween(from, until);
  if (given < neededDays) {
    refuse('notices.periodTooShort', { given, needed: neededDays, earliest: plusDays(from, neededDays) });
  }
}

/** Refuses to take a notice down before its last day is over, while days are owed, or while an objection is unanswered. */
export function assertComplete(
  notice: { until: Day; openObjections: number; period?: NoticePeriod },
  today: Day,
): void {
  if (today <= notice.until) {
    refuse('notices.stillRunning', { until: notice.until, earliest: plusDays(notice.until, 1) });
  }
  if (notice.period && !notice.period.over) {
    const { neededDays, shownDays, until } = notice.period;
    refuse('notices.daysOwed', {
      needed: neededDays,
      shown: shownDays,
      owed: neededDays - shownDays,
      until,
      earliest: plusDays(until, 1),
    });
  }
  if (notice.openObjections > 0) refuse('notices.objectionOpen', { count: notice.openObjections });
}

/** Refuses days that do not exist or stand in the wrong order. The names are keys of `fields` in the words. */
export function assertInOrder(firstName: string, first: Day, secondName: string, second: Day): void {
  if (isDay(first) && isDay(second) && first <= second) return;
  refuse('dates.outOfOrder', { firstName, first, secondName, second });
}
