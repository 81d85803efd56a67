import type { ReactNode } from 'react';
import './empty.css';

interface EmptyHintProps {
  readonly title: ReactNode;
  /** What to do first. */
  readonly hint: ReactNode;
  readonly action?: ReactNode;
  /** It is the whole page: the title is the page's own. */
  readonly page?: boolean;
}

/** A place with nothing in it yet says what to do first. */
export function EmptyHint({ title, hint, action, page = false }: EmptyHintProps) {
  return (
    <div className="empty-hint">
      {page ? <h1>{title}</h1> : <p className="empty-hint-title">{title}</p>}
      <p className="second">{hint}</p>
      {action !== undefined && <div className="empty-hint-action">{action}</div>}
    </div>
  );
}
