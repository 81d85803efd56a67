import { InputNumber } from 'antd';

interface CountFieldProps {
  readonly value: number;
  onChange(value: number): void;
  readonly suffix: string;
  readonly id?: string;
}

const MOST = 10_000_000;

/** A whole number of households or people. */
export function CountField({ value, onChange, suffix, id }: CountFieldProps) {
  return (
    <InputNumber
      id={id}
      min={0}
      max={MOST}
      precision={0}
      value={value}
      suffix={suffix}
      onChange={(next) => onChange(next ?? 0)}
    />
  );
}
