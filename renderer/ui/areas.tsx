import { Input } from 'antd';
import { useId } from 'react';
import './figures.css';

interface AreasProps<Name extends string> {
  readonly legend: string;
  readonly unit: string;
  readonly fields: readonly { readonly name: Name; readonly label: string }[];
  readonly value: Readonly<Record<Name, string>>;
  onChange(value: Record<Name, string>): void;
  readonly disabled?: boolean;
}

/** Areas as they stand in the register: decimal text, never a floating-point number. */
export function Areas<Name extends string>(props: AreasProps<Name>) {
  const { legend, unit, fields, value, onChange, disabled = false } = props;
  const id = useId();
  return (
    <fieldset className="figures">
      <legend>{legend}</legend>
      <div className="figures-row figures-row-wide">
        {fields.map(({ name, label }) => (
          <div key={name} className="figures-field">
            <label htmlFor={`${id}-${name}`}>{label}</label>
            <Input
              id={`${id}-${name}`}
              value={value[name]}
              disabled={disabled}
              inputMode="decimal"
              suffix={unit}
              onChange={(change) => onChange({ ...value, [name]: change.target.value })}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
