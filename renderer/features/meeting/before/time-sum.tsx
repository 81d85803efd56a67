import { useTranslation } from 'react-i18next';
import { useDay } from '../day-view.tsx';

/** The budgets together, against the hours set for the meeting. */
export function TimeSum() {
  const { t } = useTranslation('agenda');
  const { meeting, items } = useDay();
  const kept = items.filter((item) => item.state !== 'dropped' && item.state !== 'moved');
  // What stands below an item shares that item's time where it has one of its own.
  const timed = new Set(kept.filter((item) => item.budgetMinutes !== null).map((item) => item.id));
  const own = kept.filter((item) => item.parentId === null || !timed.has(item.parentId));
  const sum = own.reduce((minutes, item) => minutes + (item.budgetMinutes ?? 0), 0);
  if (sum === 0) return null;
  const given = minutesBetween(meeting.startsAt, meeting.endsAt);
  if (given === null) return <span className="second">{t('time.sum', { sum })}</span>;
  const over = sum - given;
  return (
    <span className={over > 0 ? 'time-over' : 'second'}>
      {t(over > 0 ? 'time.over' : 'time.fits', { sum, given, over })}
    </span>
  );
}

function minutesBetween(from: string, until: string): number | null {
  const [start, end] = [minuteOf(from), minuteOf(until)];
  return start === null || end === null || end <= start ? null : end - start;
}

function minuteOf(clock: string): number | null {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours === undefined || minutes === undefined || clock === '' ? null : hours * 60 + minutes;
}
