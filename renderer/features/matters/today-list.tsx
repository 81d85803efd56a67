import { type ReactNode, useId } from 'react';
import { Link } from 'wouter';
import type { Tone } from '../../ui/state-tag.tsx';
import './today-list.css';

interface TodayListProps {
  readonly tone: Tone;
  readonly title: string;
  /** Null when there are more than the host names. */
  readonly total: number | null;
  /** The word that leads to all of them; null when all are here. */
  readonly all: string | null;
  readonly address: string;
  readonly children: readonly ReactNode[];
}

/** One kind of work that waits; nothing at all when there is none. */
export function TodayList({ tone, title, total, all, address, children }: TodayListProps) {
  const heading = useId();
  if (children.length === 0) return null;
  return (
    <section className={`panel today-list today-list-${tone}`} aria-labelledby={heading}>
      <header className="today-list-head">
        <h2 id={heading}>
          {title}
          {total !== null && <span className="today-list-total">{total}</span>}
        </h2>
        {all !== null && <Link href={address}>{all}</Link>}
      </header>
      <ul>{children}</ul>
    </section>
  );
}

interface TodayItemProps {
  readonly address: string;
  readonly title: string;
  readonly beside?: ReactNode;
  readonly end: ReactNode;
}

/** One line that opens the thing it names. */
export function TodayItem({ address, title, beside, end }: TodayItemProps) {
  return (
    <li>
      <Link href={address} className="today-item">
        <span className="today-item-words">
          <span className="today-item-title" title={title}>
            {title}
          </span>
          <span className="today-item-beside">{beside}</span>
        </span>
        <span className="today-item-end">{end}</span>
      </Link>
    </li>
  );
}
