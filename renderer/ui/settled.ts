import { useEffect, useState } from 'react';

const SETTLES_MS = 150;

/** The value once it has stopped changing: a question for a word, not for every key. */
export function useSettled<T>(value: T, afterMs: number = SETTLES_MS): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
