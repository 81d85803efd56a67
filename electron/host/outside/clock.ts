import type { Instant } from '../../../shared/values.ts';

/** The only place that knows what time it is. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands where it is put: for tests, for the sample, for replaying a case. */
export function standingClock(start: Instant): Clock & { set(instant: Instant): void } {
  let instant = start;
  return {
    now: () => instant,
    set: (next) => {
      instant = next;
    },
  };
}
