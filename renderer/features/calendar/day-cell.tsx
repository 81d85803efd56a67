import {
  CheckCircleOutlined,
  CoffeeOutlined,
  EditOutlined,
  GiftOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import { Dropdown } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { holidayOf } from '../../../shared/domain/holidays.ts';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import { textOf, useLanguage } from '../../ui/text-of.ts';
import { type CalendarDay, type DayKind, kindOf } from './day-kind.ts';

interface DayCellProps {
  readonly day: CalendarDay;
  readonly isToday: boolean;
  /** The one day the Tab key stops at. */
  readonly reached: boolean;
  /** null where the calendar is only read. */
  readonly onSet: ((working: boolean | null) => void) | null;
  onReach(): void;
}

const ICONS: Readonly<Record<DayKind, ReactNode>> = {
  work: null,
  rest: <CoffeeOutlined aria-hidden />,
  holiday: <GiftOutlined aria-hidden />,
  makeUp: <SwapOutlined aria-hidden />,
  ownWork: <CheckCircleOutlined aria-hidden />,
  ownRest: <EditOutlined aria-hidden />,
};

/** A day: its number, what it is in a word, and the choice to set it otherwise. */
export function DayCell({ day, isToday, reached, onSet, onReach }: DayCellProps) {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  const kind = kindOf(day);
  const holiday = holidayOf(day.day);
  const word = t(`calendar.${kind}`);
  const face = (
    <>
      <span className="day-number">
        {Number(day.day.slice(8))}
        {isToday && <span className="day-today">{t('calendar.today')}</span>}
      </span>
      <span className="day-word">
        {ICONS[kind]} {word}
      </span>
      <span className="day-holiday">{holiday ? textOf(holiday, language) : ''}</span>
    </>
  );
  const look = `day-cell kind-${kind}${isToday ? ' day-is-today' : ''}`;
  if (onSet === null) return <div className={look}>{face}</div>;
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      onOpenChange={(open) => {
        // Once the choice has let go of the focus, it comes back to the day.
        if (!open) requestAnimationFrame(() => button.current?.focus());
      }}
      menu={{
        items: [
          { key: 'work', label: t('calendar.setWork'), disabled: day.working },
          { key: 'rest', label: t('calendar.setRest'), disabled: !day.working },
          { key: 'statutory', label: t('calendar.takeBack'), disabled: !day.exception },
        ],
        onClick: ({ key }) => onSet(key === 'statutory' ? null : key === 'work'),
      }}
    >
      <button
        ref={button}
        type="button"
        className={look}
        data-day={day.day}
        tabIndex={reached ? 0 : -1}
        aria-label={`${dayText(day.day, language)} ${word}`}
        onFocus={onReach}
      >
        {face}
      </button>
    </Dropdown>
  );
}
