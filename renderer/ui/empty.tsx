import type { ReactNode } from 'react';
import './empty.css';

interface EmptyHintProps {
  readonly title: ReactNode;
  /** What to do first. */
  readonly hint: ReactNode;
  readonly action?: ReactNode;
}

/** A place with nothing in it yet says what to do first. */
export function EmptyHint({ title, hint, action }: EmptyHintProps) {
  return (
    <div className="empty-hint">
      <p className="empty-hint-title">{title}</p>
      <p className="second">{hint}</p>
      {action !== undefined && <div className="empty-hint-action">{action}</div>}
    </div>
  );
}
