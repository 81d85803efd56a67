import { cloneElement, type ReactElement, type ReactNode, useId } from 'react';
import './field-row.css';

interface FieldRowProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong with it, in words. */
  readonly wrong?: ReactNode;
  readonly required?: boolean;
  readonly children: ReactElement<{ id?: string; 'aria-describedby'?: string }>;
}

/** A label above its control, tied together; beneath it the hint, or what is wrong. */
export function FieldRow({ label, hint, wrong, required = false, children }: FieldRowProps) {
  const made = useId();
  const id = children.props.id ?? made;
  const below = wrong ?? hint;
  return (
    <div className="field-row">
      <label htmlFor={id}>
        {label}
        {required && <span className="field-row-required" aria-hidden />}
      </label>
      {cloneElement(children, { id, ...(below ? { 'aria-describedby': `${id}-below` } : {}) })}
      {below && (
        <div id={`${id}-below`} className={wrong ? 'field-row-wrong' : 'hint'}>
          {below}
        </div>
      )}
    </div>
  );
}
