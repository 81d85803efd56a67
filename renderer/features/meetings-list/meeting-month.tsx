import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import type { Day } from '../../../shared/values.ts';
import { useLanguage } from '../../ui/text-of.ts';
import type { MeetingRow } from './meeting-days.tsx';
import './meeting-month.css';
import { type Period, weeksOf } from './period.ts';

const SHOWN = 4;

interface MeetingMonthProps {
  readonly period: Period;
  readonly rows: readonly MeetingRow[];
  readonly today: Day;
}

/** A month on one page, Monday first; every meeting opens from its day. */
export function MeetingMonth({ period, rows, today }: MeetingMonthProps) {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  const weeks = weeksOf(period);
  const weekday = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'short',
    timeZone: 'UTC',
  });
  const byDay = Map.groupBy(rows, (row) => row.heldOn);
  return (
    <table className="panel meeting-month">
      <caption className="only-read-aloud">{t('meetings.title')}</caption>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th key={day} scope="col">
              {weekday.format(Date.parse(`${day}T00:00:00Z`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => {
              const meetings = [...(byDay.get(day) ?? [])].sort((one, other) =>
                one.startsAt.localeCompare(other.startsAt),
              );
              const outside = day < period.from || day > period.until;
              return (
                <td key={day} className={outside ? 'is-outside' : day === today ? 'is-today' : undefined}>
                  <time dateTime={day} title={dayText(day, language)}>
                    {Number(day.slice(8))}
                  </time>
                  {meetings.slice(0, SHOWN).map((meeting) => (
                    <Link
                      key={meeting.id}
                      href={`/meetings/${meeting.id}`}
                      className={`month-meeting month-meeting-${meeting.state}`}
                      title={meeting.title}
                    >
                      {meeting.startsAt && <span className="figure">{meeting.startsAt} </span>}
                      {meeting.body}
                    </Link>
                  ))}
                  {meetings.length > SHOWN && (
                    <Link href={`/meetings?on=${day}`} className="month-more">
                      {t('meetings.more', { count: meetings.length - SHOWN })}
                    </Link>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
