import { TimePicker } from 'antd';
import dayjs from 'dayjs';

interface ClockFieldProps {
  /** 14:30; empty when there is none. */
  readonly value: string;
  onChange(clock: string): void;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly 'aria-describedby'?: string;
}

const STORED = 'HH:mm';

/** An hour and minute on the wall; 0930 and 9:30 can be typed as well. */
export function ClockField({ value, onChange, ...rest }: ClockFieldProps) {
  return (
    <TimePicker
      {...rest}
      placeholder="--:--"
      value={value === '' ? null : dayjs(`2000-01-01T${value}`)}
      format={[STORED, 'H:mm', 'HHmm']}
      minuteStep={5}
      needConfirm={false}
      onChange={(clock) => onChange(clock ? clock.format(STORED) : '')}
    />
  );
}
