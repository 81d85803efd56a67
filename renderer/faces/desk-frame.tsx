import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { Band } from './band.tsx';
import './desk-frame.css';
import { ErrorFence } from './error-fence.tsx';
import { isHere, PLACES } from './places.ts';
import { Rail } from './rail.tsx';

interface DeskFrameProps {
  readonly street: string;
  readonly rehearsal: boolean;
  readonly children: ReactNode;
}

/** The band across the top, the rail of places on the left, and the page. */
export function DeskFrame({ street, rehearsal, children }: DeskFrameProps) {
  const [address] = useLocation();
  const page = useRef<HTMLElement>(null);
  const earlier = useRef(address);
  const wide = PLACES.some((place) => place.wide && place.path === address && isHere(place, address));

  // A new page begins at its top, for the eye and for the keyboard.
  useEffect(() => {
    if (earlier.current === address) return;
    earlier.current = address;
    page.current?.scrollTo(0, 0);
    page.current?.focus();
  }, [address]);

  return (
    <div className="desk">
      <Band street={street} rehearsal={rehearsal} onSkip={() => page.current?.focus()} />
      <Rail />
      <main ref={page} tabIndex={-1} className="desk-main">
        <div className={wide ? 'desk-page desk-page-wide' : 'desk-page'}>
          <ErrorFence place={address}>{children}</ErrorFence>
        </div>
      </main>
    </div>
  );
}
