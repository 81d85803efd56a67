import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../shared/values.ts';
import { useLanguage } from '../../ui/text-of.ts';
import { isWithin, type Period, periodAfter, periodBefore } from './period.ts';
import './period-walk.css';

interface PeriodWalkProps {
  readonly period: Period;
  readonly today: Day;
  onWalk(day: Day): void;
}

/** Back and forth by a week or a month, and to this one. */
export function PeriodWalk({ period, today, onWalk }: PeriodWalkProps) {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  const week = period.kind === 'week';
  return (
    <div className="period-walk">
      <Button
        icon={<LeftOutlined />}
        aria-label={week ? t('meetings.previousWeek') : t('meetings.previousMonth')}
        onClick={() => onWalk(periodBefore(period).from)}
      />
      <span className="period-walk-name figure" aria-live="polite">
        {periodText(period, language)}
      </span>
      <Button
        icon={<RightOutlined />}
        aria-label={week ? t('meetings.nextWeek') : t('meetings.nextMonth')}
        onClick={() => onWalk(periodAfter(period).from)}
      />
      <Button disabled={isWithin(today, period)} onClick={() => onWalk(today)}>
        {week ? t('meetings.thisWeek') : t('meetings.thisMonth')}
      </Button>
    </div>
  );
}

function periodText(period: Period, language: string): string {
  const from = new Date(`${period.from}T00:00:00Z`);
  if (period.kind === 'month') {
    return new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
      from,
    );
  }
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  }).formatRange(from, new Date(`${period.until}T00:00:00Z`));
}
