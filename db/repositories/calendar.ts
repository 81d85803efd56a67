import type { CalendarExceptions } from '../../shared/domain/days.ts';
import type { Day } from '../../shared/values.ts';
import type { Store } from '../open.ts';

/** Days on which the street departs from the statutory calendar. */
export function readCalendar({ sqlite }: Store) {
  const all = sqlite.prepare<[], { day: Day; working: number }>('SELECT day, working FROM calendar_days');
  return {
    exceptions: (): CalendarExceptions => new Map(all.all().map(({ day, working }) => [day, working === 1])),
  };
}

export function writeCalendar(store: Store) {
  const upsert = store.sqlite.prepare(
    'INSERT INTO calendar_days (day, working) VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET working = excluded.working',
  );
  const remove = store.sqlite.prepare('DELETE FROM calendar_days WHERE day = ?');
  return {
    ...readCalendar(store),
    setDay(day: Day, working: boolean): void {
      upsert.run(day, working ? 1 : 0);
    },
    clearDay(day: Day): void {
      remove.run(day);
    },
  };
}
