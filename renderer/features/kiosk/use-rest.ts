import { useEffect, useRef, useState } from 'react';
import { type Rest, restAfter } from '../../../shared/domain/kiosk.ts';

const TOUCHES = ['pointerdown', 'keydown', 'wheel'] as const;

/** Goes back to the beginning when nobody has touched the screen for long; not while it reads aloud. */
export function useRest(away: boolean, held: boolean, toTheBeginning: () => void): Rest {
  const [rest, setRest] = useState<Rest>({ state: 'used' });
  const begin = useRef(toTheBeginning);
  begin.current = toTheBeginning;
  useEffect(() => {
    let touchedAt = performance.now();
    const touch = () => {
      touchedAt = performance.now();
      setRest({ state: 'used' });
    };
    touch();
    if (!away || held) return;
    for (const name of TOUCHES) window.addEventListener(name, touch, { passive: true });
    const watching = setInterval(() => {
      const next = restAfter((performance.now() - touchedAt) / 1000);
      if (next.state === 'rest') begin.current();
      else setRest((before) => (before.state === 'used' && next.state === 'used' ? before : next));
    }, 1000);
    return () => {
      clearInterval(watching);
      for (const name of TOUCHES) window.removeEventListener(name, touch);
    };
  }, [away, held]);
  return rest;
}
