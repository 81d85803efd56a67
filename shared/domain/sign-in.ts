import type { Instant } from '../values.ts';

export const TRIES_BEFORE_LOCK = 5;
export const SHORTEST_PASSWORD = 8;

const FIRST_LOCK_MINUTES = 5;
const LONGEST_LOCK_MINUTES = 60;

/** Until when an account is locked after so many wrong tries in a row: five minutes, doubled by each further one, an hour at most. */
export function lockAfter(tries: number, now: Instant): Instant | null {
  if (tries < TRIES_BEFORE_LOCK) return null;
  // Beyond this many doublings the hour has long been reached.
  const doublings = Math.min(tries - TRIES_BEFORE_LOCK, 10);
  const minutes = Math.min(FIRST_LOCK_MINUTES * 2 ** doublings, LONGEST_LOCK_MINUTES);
  return new Date(Date.parse(now) + minutes * 60_000).toISOString();
}

/** Long enough, counted in characters as people see them, and not the sign-in name. */
export const isStrongPassword = (password: string, signInName: string): boolean =>
  [...password].length >= SHORTEST_PASSWORD && password.toLowerCase() !== signInName.toLowerCase();
