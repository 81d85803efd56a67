import { createHash, timingSafeEqual } from 'node:crypto';
import { holdAfter, waitAfter } from '../../../shared/domain/hall.ts';
import { refuse } from '../../../shared/errors.ts';

/** Wrong codes, counted in memory per address and over all. */
export interface JoinTries {
  /** Before a code is looked at. Refuses `hall.waitBeforeTrying`, and holds everybody back a little while many guess. */
  before(address: string): Promise<void>;
  wrong(address: string): void;
  right(address: string): void;
}

interface Tries {
  readonly wrong: number;
  readonly nextAtMs: number;
}

/** A phone that mistyped waits; the desk asks no code and never does. */
export function createJoinTries(nowMs: () => number): JoinTries {
  const byAddress = new Map<string, Tries>();
  let overall = 0;
  return {
    async before(address) {
      const waits = (byAddress.get(address)?.nextAtMs ?? 0) - nowMs();
      if (waits > 0) refuse('hall.waitBeforeTrying', { seconds: Math.ceil(waits / 1000) });
      const hold = holdAfter(overall);
      if (hold > 0) await new Promise((resolve) => setTimeout(resolve, hold));
    },
    wrong(address) {
      overall += 1;
      const wrong = (byAddress.get(address)?.wrong ?? 0) + 1;
      byAddress.set(address, { wrong, nextAtMs: nowMs() + waitAfter(wrong) });
    },
    right(address) {
      byAddress.delete(address);
      overall = Math.max(0, overall - 1);
    },
  };
}

/** Compares without telling by its time how much was right. */
export const sameCode = (one: string, other: string): boolean => timingSafeEqual(hashed(one), hashed(other));

const hashed = (code: string): Buffer => createHash('sha256').update(code).digest();
