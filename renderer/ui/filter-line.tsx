import type { ReactNode } from 'react';
import './filter-line.css';

interface FilterLineProps {
  readonly label: string;
  readonly search?: ReactNode;
  /** At the end of the line: how many there are. */
  readonly end?: ReactNode;
  readonly children?: ReactNode;
}

/** The line above a list that narrows it. */
export function FilterLine({ label, search, end, children }: FilterLineProps) {
  return (
    <search className="filter-line" aria-label={label}>
      {search !== undefined && <div className="filter-line-search">{search}</div>}
      {children}
      {end !== undefined && (
        <span className="filter-line-end figure" role="status">
          {end}
        </span>
      )}
    </search>
  );
}
