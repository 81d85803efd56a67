import { Segmented } from 'antd';
import './segment-choice.css';

interface SegmentChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  onChange(value: Value): void;
}

/** One of two or three views of the same list. */
export function SegmentChoice<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: SegmentChoiceProps<Value>) {
  return (
    <Segmented<Value>
      className="segment-choice"
      aria-label={label}
      value={value}
      options={[...choices]}
      onChange={onChange}
    />
  );
}
