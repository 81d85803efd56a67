import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { Day } from '../../shared/values.ts';
import { useLanguage } from './text-of.ts';

interface DayPickerProps {
  readonly value: Day | null | undefined;
  onChange(day: Day | null): void;
  readonly id?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly allowClear?: boolean;
  /** The first and the last day that can be chosen. */
  readonly from?: Day;
  readonly until?: Day;
  readonly 'aria-describedby'?: string;
}

const STORED = 'YYYY-MM-DD';
const SHOWN = { 'zh-CN': 'YYYY年M月D日 ddd', en: 'ddd D MMM YYYY' } as const;
const TYPED = [STORED, 'YYYY-M-D', 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY年M月D日'];

/** A calendar day, shown with its weekday; 20260305 and 2026.3.5 can be typed as well. */
export function DayPicker({ value, onChange, from, until, allowClear = true, ...rest }: DayPickerProps) {
  const language = useLanguage();
  return (
    <DatePicker
      {...rest}
      allowClear={allowClear}
      className="day-picker"
      value={value ? dayjs(value, STORED) : null}
      format={[SHOWN[language], ...TYPED]}
      minDate={from ? dayjs(from, STORED) : undefined}
      maxDate={until ? dayjs(until, STORED) : undefined}
      onChange={(day) => onChange(day ? day.format(STORED) : null)}
    />
  );
}
