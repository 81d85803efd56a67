import type { ReactNode } from 'react';

interface PartProps {
  readonly title: string;
  readonly act?: ReactNode;
  /** Said where there is nothing to list. */
  readonly none: string;
  readonly children: readonly ReactNode[];
}

/** A short list with its heading and, beside it, what can be added. */
export function Part({ title, act, none, children }: PartProps) {
  return (
    <section className="packages-part">
      <div className="packages-part-head">
        <h2>{title}</h2>
        {act}
      </div>
      <div className="panel">
        {children.length === 0 ? (
          <p className="packages-none second">{none}</p>
        ) : (
          <ul className="packages-list">{children}</ul>
        )}
      </div>
    </section>
  );
}
