import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Day, Language } from '../../../shared/values.ts';
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
        icon={<LeftOutlined aria-hidden />}
        aria-label={week ? t('meetings.previousWeek') : t('meetings.previousMonth')}
        onClick={() => onWalk(periodBefore(period).from)}
      />
      <span className="period-walk-name figure" aria-live="polite">
        {periodText(period, language, t)}
      </span>
      <Button
        icon={<RightOutlined aria-hidden />}
        aria-label={week ? t('meetings.nextWeek') : t('meetings.nextMonth')}
        onClick={() => onWalk(periodAfter(period).from)}
      />
      <Button disabled={isWithin(today, period)} onClick={() => onWalk(today)}>
        {week ? t('meetings.thisWeek') : t('meetings.thisMonth')}
      </Button>
    </div>
  );
}

/** 2026年11月, or 2026年11月23日至11月29日: as the language writes the ends of a week. */
function periodText(period: Period, language: Language, t: TFunction<'matters'>): string {
  if (period.kind === 'month') return written(period.from, language, { year: 'numeric', month: 'long' });
  const sameYear = period.from.slice(0, 4) === period.until.slice(0, 4);
  const day = { month: 'long', day: 'numeric' } as const;
  return t('meetings.weekRange', {
    from: written(period.from, language, { year: 'numeric', ...day }),
    until: written(period.until, language, sameYear ? day : { year: 'numeric', ...day }),
  });
}

const written = (day: Day, language: Language, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...parts, timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
