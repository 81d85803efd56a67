import { withEventMeta } from '@orpc/server';
import type { Hint, Transactions } from '../../db/transaction.ts';
import type { EventType } from '../../shared/events.ts';

/** Tells every listener after a commit that something changed, never what. */
export interface LiveHints {
  send(hint: Hint): void;
  /** A listener that slept names the last hint it heard and gets what it missed first. */
  listen(
    lastEventId: string | undefined,
    signal: AbortSignal | undefined,
    only?: ReadonlySet<EventType>,
  ): AsyncGenerator<Hint>;
}

const MOST_AT_ONCE = 500;
const REST_MS = 100;

export function createLiveHints(transactions: Pick<Transactions, 'eventsAfter'>): LiveHints {
  const listeners = new Set<(hint: Hint) => void>();
  const after = (seq: number) => transactions.eventsAfter(seq, MOST_AT_ONCE);
  return {
    send: (hint) => {
      for (const tell of listeners) tell(hint);
    },
    async *listen(lastEventId, signal, only) {
      const waiting: Hint[] = [];
      let wake: () => void = () => {};
      const tell = (hint: Hint) => {
        if (only !== undefined && !hint.types.some((type) => only.has(type))) return;
        waiting.push(hint);
        wake();
      };
      listeners.add(tell);
      signal?.addEventListener('abort', () => wake());
      try {
        let heard = lastEventId !== undefined && /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : null;
        for (let missed = heard === null ? [] : after(heard); missed.length > 0; missed = after(heard)) {
          const hint = gathered(missed);
          heard = hint.seq;
          yield marked(hint);
        }
        while (signal?.aborted !== true) {
          if (waiting.length === 0)
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          else {
            const next = gathered(waiting.splice(0));
            if (heard !== null && next.seq <= heard) continue;
            heard = next.seq;
            yield marked(next);
            // Two hundred votes in a second are a few hints to each listener, not two hundred.
            await resting(signal);
          }
        }
      } finally {
        listeners.delete(tell);
      }
    },
  };
}

/** Many hints in one: what was missed is asked for once, not once for every fact. */
const gathered = (hints: readonly Hint[]): Hint => ({
  seq: hints.at(-1)?.seq ?? 0,
  types: [...new Set(hints.flatMap((hint) => hint.types))],
  subjects: [...new Set(hints.flatMap((hint) => hint.subjects))],
});

const resting = (signal: AbortSignal | undefined): Promise<void> =>
  signal?.aborted ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, REST_MS));

const marked = (hint: Hint): Hint => withEventMeta(hint, { id: String(hint.seq) });
