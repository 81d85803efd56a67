import { withEventMeta } from '@orpc/server';
import type { Hint, Transactions } from '../../db/transaction.ts';

/** Tells every listener after a commit that something changed, never what. */
export interface LiveHints {
  send(hint: Hint): void;
  /** A listener that slept names the last hint it heard and gets what it missed first. */
  listen(lastEventId: string | undefined, signal: AbortSignal | undefined): AsyncGenerator<Hint>;
}

const MOST_AT_ONCE = 500;

export function createLiveHints(transactions: Pick<Transactions, 'eventsAfter'>): LiveHints {
  const listeners = new Set<(hint: Hint) => void>();
  const after = (seq: number) => transactions.eventsAfter(seq, MOST_AT_ONCE);
  return {
    send: (hint) => {
      for (const tell of listeners) tell(hint);
    },
    async *listen(lastEventId, signal) {
      const waiting: Hint[] = [];
      let wake: () => void = () => {};
      const tell = (hint: Hint) => {
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
          const next = waiting.shift();
          if (next === undefined)
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          else if (heard === null || next.seq > heard) yield marked(next);
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

const marked = (hint: Hint): Hint => withEventMeta(hint, { id: String(hint.seq) });
