import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isDay } from '../../../shared/domain/days.ts';
import { isYearKnown } from '../../../shared/domain/holidays.ts';
import { useMay } from '../../host/me.tsx';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useToday } from '../../host/use-today.ts';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import './calendar-page.css';
import { monthAfter, monthText } from './month.ts';
import { MonthGrid } from './month-grid.tsx';

const AT_FIRST = { month: '' };

/** The working days of a month; an administrator sets where the street departs from the statutory calendar. */
export function CalendarPage() {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const today = useToday();
  const mayEdit = useMay()('procedures.edit', null);
  const { filters, change } = useUrlFilters(AT_FIRST);
  const month = isDay(`${filters.month}-01`) ? filters.month : today.slice(0, 7);
  const year = month.slice(0, 4);
  const { data, isPending, error } = useHostQuery('calendar.month', { month }, { keepPrevious: true });
  const days = data?.days ?? [];
  const walk = (by: number) => change({ month: monthAfter(month, by) });
  return (
    <>
      <PageHead
        title={t('calendar.title')}
        subtitle={t(mayEdit ? 'calendar.subtitle' : 'calendar.subtitleReader')}
      />
      <RefusalAlert refusal={error} />
      {!isYearKnown(year) && (
        <Alert className="calendar-note" type="warning" showIcon title={t('calendar.notYet', { year })} />
      )}
      <div className="calendar-walk">
        <Button icon={<LeftOutlined />} aria-label={t('calendar.previous')} onClick={() => walk(-1)} />
        <h2 className="calendar-month figure" aria-live="polite">
          {monthText(month, language)}
        </h2>
        <Button icon={<RightOutlined />} aria-label={t('calendar.next')} onClick={() => walk(1)} />
        <Button disabled={month === today.slice(0, 7)} onClick={() => change({ month: '' })}>
          {t('calendar.thisMonth')}
        </Button>
        <span className="second">
          {t('calendar.workingDays', { count: days.filter((day) => day.working).length })}
        </span>
      </div>
      {isPending ? <Loading /> : <MonthGrid days={days} today={today} mayEdit={mayEdit} />}
    </>
  );
}
