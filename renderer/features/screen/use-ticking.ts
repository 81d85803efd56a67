import { useEffect, useState } from 'react';

const SECOND_MS = 1000;

/** The host's time now, counted on from its last answer: a browser whose own clock is wrong still shows it right. */
export function useHostTime(hostNow: string, heardAt: number): number {
  const [own, setOwn] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setOwn(Date.now()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  return Date.parse(hostNow) + Math.max(0, own - heardAt);
}
