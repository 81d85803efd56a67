import type { ReactNode } from 'react';
import './figure-strip.css';

export interface Figure {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/** A few figures side by side, each with its word. */
export function FigureStrip({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="figure-strip panel">
      {figures.map(({ key, label, value, note }) => (
        <div key={key}>
          <dt className="second">{label}</dt>
          <dd className="figure-strip-value">{value}</dd>
          {note !== undefined && <dd className="hint">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}
