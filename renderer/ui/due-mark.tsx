import { ClockCircleOutlined } from '@ant-design/icons';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../shared/domain/days.ts';
import type { Day } from '../../shared/values.ts';
import { DayText } from './day-text.tsx';
import { StateTag, type Tone } from './state-tag.tsx';
import './due-mark.css';

interface DueMarkProps {
  readonly dueOn: Day;
  readonly today: Day;
}

const SOON_DAYS = 3;

/** The last day of something, and beneath it the word when it is near or over. */
export function DueMark({ dueOn, today }: DueMarkProps) {
  const { t } = useTranslation('matters');
  const left = daysBetween(today, dueOn);
  return (
    <span className="due-mark">
      <DayText day={dueOn} className={left < 0 ? 'due-mark-late' : ''} />
      {left <= SOON_DAYS && <StateTag tone={dueTone(left)}>{dueWord(left, t)}</StateTag>}
    </span>
  );
}

/** Only the word: 还剩3天, 今天到期, 超期2天. */
export function DueTag({ dueOn, today }: DueMarkProps) {
  const { t } = useTranslation('matters');
  const left = daysBetween(today, dueOn);
  return (
    <StateTag tone={dueTone(left)} icon={left < 0 ? undefined : <ClockCircleOutlined aria-hidden />}>
      {dueWord(left, t)}
    </StateTag>
  );
}

function dueTone(left: number): Tone {
  if (left < 0) return 'bad';
  return left <= SOON_DAYS ? 'due' : 'quiet';
}

function dueWord(left: number, t: TFunction): string {
  if (left < 0) return t('matters:due.overdue', { count: -left });
  if (left === 0) return t('matters:due.today');
  return left === 1 ? t('matters:due.tomorrow') : t('matters:due.left', { count: left });
}
