import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../../shared/domain/days.ts';
import type { Day } from '../../../shared/values.ts';
import type { OutputOf } from '../../host/methods.ts';
import { DayText } from '../../ui/day-text.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { MeetingLine } from './meeting-line.tsx';
import './meeting-days.css';

export type MeetingRow = OutputOf<'meetings.list'>['rows'][number];

/** Meetings under their day, in the order of the calendar. */
export function MeetingDays({ rows, today }: { rows: readonly MeetingRow[]; today: Day }) {
  return byDay(rows).map(([day, meetings]) => (
    <MeetingDay key={day} day={day} meetings={meetings} today={today} />
  ));
}

interface MeetingDayProps {
  readonly day: Day;
  readonly meetings: readonly MeetingRow[];
  readonly today: Day;
}

function MeetingDay({ day, meetings, today }: MeetingDayProps) {
  const { t } = useTranslation('matters');
  const heading = useId();
  const ahead = daysBetween(today, day);
  return (
    <section className={`meeting-day ${ahead < 0 ? 'is-past' : ''}`} aria-labelledby={heading}>
      <h2 id={heading} className="meeting-day-head">
        <DayText day={day} />
        {ahead === 0 && <StateTag tone="due">{t('meetings.today')}</StateTag>}
        {ahead === 1 && <StateTag tone="due">{t('meetings.tomorrow')}</StateTag>}
        <span className="meeting-day-total">{t('meetings.dayTotal', { count: meetings.length })}</span>
      </h2>
      <ul className="panel meeting-day-list">
        {meetings.map((meeting) => (
          <li key={meeting.id}>
            <MeetingLine meeting={meeting} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const byDay = (rows: readonly MeetingRow[]): [Day, MeetingRow[]][] =>
  [...Map.groupBy(rows, (row) => row.heldOn)].sort(([one], [other]) => (one < other ? -1 : 1));
