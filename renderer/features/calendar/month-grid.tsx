import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/values.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { DayCell } from './day-cell.tsx';
import type { CalendarDay } from './day-kind.ts';
import { isWeekend, monthText, placeInWeek } from './month.ts';

interface MonthGridProps {
  readonly days: readonly CalendarDay[];
  readonly today: Day;
  readonly mayEdit: boolean;
}

const WEEK = ['1', '2', '3', '4', '5', '6', '0'] as const;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Weeks under each other, Monday first. One stop of the Tab key; the arrow keys walk from day to day. */
export function MonthGrid({ days, today, mayEdit }: MonthGridProps) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const grid = useRef<HTMLTableElement>(null);
  const set = useHostCommand('calendar.setDay');
  const [chosen, setChosen] = useState<Day | null>(null);
  const reached = days.find(({ day }) => day === chosen) ?? days.find(({ day }) => day === today) ?? days[0];

  const walk = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const at = days.findIndex(({ day }) => day === reached?.day);
    const next = step === undefined ? undefined : days[at + step];
    // Keys of an open choice bubble up to here as well.
    const ofGrid = grid.current?.contains(event.target as Node) ?? false;
    if (next === undefined || !ofGrid) return;
    event.preventDefault();
    setChosen(next.day);
    grid.current?.querySelector<HTMLElement>(`[data-day="${next.day}"]`)?.focus();
  };
  const month = days[0] ? monthText(days[0].day.slice(0, 7), language) : '';

  return (
    <>
      <RefusalAlert refusal={set.refusal} onClose={set.clear} />
      <table
        ref={grid}
        className="panel month-grid"
        aria-label={mayEdit ? t('calendar.monthGrid', { month }) : month}
      >
        <thead>
          <tr>
            {WEEK.map((weekday) => (
              <th key={weekday} scope="col">
                {t(`words:weekdays.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={walk}>
          {weeksOf(days).map((week) => (
            <tr key={week.find((one) => one !== null)?.day}>
              {week.map((one, place) => (
                <td
                  key={one?.day ?? `empty-${WEEK[place]}`}
                  className={one && isWeekend(one.day) ? 'month-weekend' : ''}
                >
                  {one && (
                    <DayCell
                      day={one}
                      isToday={one.day === today}
                      reached={one.day === reached?.day}
                      onSet={
                        mayEdit
                          ? (working) => void set.run({ day: one.day, working }).catch(() => undefined)
                          : null
                      }
                      onReach={() => setChosen(one.day)}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Seven places a week; those outside the month are empty. */
function weeksOf(days: readonly CalendarDay[]): (CalendarDay | null)[][] {
  const before = days[0] ? placeInWeek(days[0].day) : 0;
  const places = [...Array<null>(before).fill(null), ...days];
  const weeks = Math.ceil(places.length / 7);
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: 7 }, (_day, day) => places[week * 7 + day] ?? null),
  );
}
