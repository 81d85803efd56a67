import { type ReactNode, useId } from 'react';

export function GiveSection({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="panel give-section" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
