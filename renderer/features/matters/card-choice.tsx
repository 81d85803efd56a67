import { useId } from 'react';
import './card-choice.css';

interface CardChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly title: string; readonly hint: string }[];
  onChange(value: Value): void;
}

/** One of a few, each explained where it is chosen. */
export function CardChoice<Value extends string>({
  label,
  value,
  choices,
  onChange,
}: CardChoiceProps<Value>) {
  const group = useId();
  return (
    <fieldset className="card-choice">
      <legend>{label}</legend>
      <div className="card-choice-cards">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className={`card-choice-card ${choice.value === value ? 'is-chosen' : ''}`}
          >
            <input
              type="radio"
              name={group}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span className="card-choice-title">{choice.title}</span>
            <span className="second">{choice.hint}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
