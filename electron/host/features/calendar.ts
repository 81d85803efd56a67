import type { Contract } from '../../../shared/contract/index.ts';
import { isDay, isWorkingDay, plusDays } from '../../../shared/domain/days.ts';
import type { Day } from '../../../shared/values.ts';
import { assertMayIn } from '../may-in.ts';
import { actorOf, type UseCases } from '../use-cases.ts';

/** Working days: the statutory calendar, and where the street departs from it. */
export const calendar: UseCases<Contract['calendar']> = {
  month(tx, { month }) {
    const exceptions = tx.calendar.exceptions();
    const days = daysOfMonth(month).map((day) => ({
      day,
      working: isWorkingDay(day, exceptions),
      exception: exceptions.has(day),
    }));
    return { days };
  },
  setDay(tx, { day, working }, call) {
    assertMayIn(actorOf(call), 'procedures.edit', null);
    if (working === null) tx.calendar.clearDay(day);
    else tx.calendar.setDay(day, working);
    tx.record({ type: 'calendar.daySet', subject: day, data: { day, working } });
    return {};
  },
};

function daysOfMonth(month: string): Day[] {
  const first = `${month}-01`;
  if (!isDay(first)) return [];
  return Array.from({ length: 31 }, (_, count) => plusDays(first, count)).filter((day) =>
    day.startsWith(month),
  );
}
