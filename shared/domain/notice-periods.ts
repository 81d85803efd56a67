import type { Day } from '../values.ts';
import { daysBetween, plusDays } from './days.ts';

/** How a notice hung: its planned days, the days on which the board did not show it, and those on which a screen did. */
export interface Hanging {
  readonly from: Day;
  readonly until: Day;
  readonly neededDays: number;
  readonly gaps: readonly { readonly from: Day; readonly until: Day }[];
  /** Days on which a public screen showed it, whatever became of the paper. */
  readonly screenDays: readonly Day[];
}

export interface NoticePeriod {
  readonly neededDays: number;
  /** Days on which residents could read it until today; the day of posting does not count. */
  readonly shownDays: number;
  /** Days the planned period falls short of the rule; they are hung on behind its last day. */
  readonly owedDays: number;
  /** The last day, with what is owed. */
  readonly until: Day;
  readonly over: boolean;
}

/** The period of a notice as it really was. A gap extends its end until the days of the rule are full. */
export function noticePeriod(hanging: Hanging, today: Day): NoticePeriod {
  const { from, until, neededDays } = hanging;
  const isShown = shownOn(hanging);
  const planned = countDays(from, until, isShown);
  const owedDays = Math.max(0, neededDays - planned);
  let end = until;
  for (let owed = owedDays; owed > 0; ) {
    end = plusDays(end, 1);
    if (isShown(end)) owed -= 1;
  }
  const counted = today < end ? today : end;
  return {
    neededDays,
    shownDays: countDays(from, counted, isShown),
    owedDays,
    until: end,
    over: today > end,
  };
}

/** Who objects while the notice hangs is in time; later objections are answered as well, and said to be late. */
export const isInTime = (raisedOn: Day, period: Pick<NoticePeriod, 'until'>): boolean =>
  raisedOn <= period.until;

function shownOn({ gaps, screenDays }: Hanging): (day: Day) => boolean {
  const onScreen = new Set(screenDays);
  return (day) => onScreen.has(day) || !gaps.some((gap) => gap.from <= day && day <= gap.until);
}

function countDays(from: Day, until: Day, isShown: (day: Day) => boolean): number {
  let count = 0;
  for (let place = daysBetween(from, until); place > 0; place -= 1)
    if (isShown(plusDays(from, place))) count += 1;
  return count;
}
