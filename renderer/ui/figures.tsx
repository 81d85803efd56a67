import { InputNumber } from 'antd';
import { useId } from 'react';
import './figures.css';

interface FiguresProps<Name extends string> {
  /** Says what is counted; read aloud before each figure. */
  readonly legend: string;
  readonly fields: readonly { readonly name: Name; readonly label: string; readonly unit?: string }[];
  readonly value: Readonly<Record<Name, number | null>>;
  onChange(value: Record<Name, number | null>): void;
  readonly disabled?: boolean;
}

/** Figures somebody counted, side by side. What cannot be true is not rounded away: the host says why. */
export function Figures<Name extends string>(props: FiguresProps<Name>) {
  const { legend, fields, value, onChange, disabled = false } = props;
  const id = useId();
  return (
    <fieldset className="figures">
      <legend>{legend}</legend>
      <div className="figures-row">
        {fields.map(({ name, label, unit }) => (
          <div key={name} className="figures-field">
            <label htmlFor={`${id}-${name}`}>{label}</label>
            <InputNumber
              id={`${id}-${name}`}
              value={value[name]}
              disabled={disabled}
              controls={false}
              inputMode="numeric"
              suffix={unit}
              onChange={(figure) => onChange({ ...value, [name]: figure })}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
