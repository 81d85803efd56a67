import type { ReactNode } from 'react';
import { type Place, placeId } from '../jump.ts';

interface StageSectionProps {
  title: string;
  /** What is done here, so that "what is missing" can lead to it. */
  place?: Place;
  extra?: ReactNode;
  children: ReactNode;
}

export function StageSection({ title, place, extra, children }: StageSectionProps) {
  return (
    <section className="stage-section" tabIndex={-1} {...(place && { id: placeId(place) })}>
      <header className="stage-section-head">
        <h3>{title}</h3>
        {extra}
      </header>
      {children}
    </section>
  );
}
