import { withEventMeta } from '@orpc/server';
import type { Hint, Transactions } from '../../db/transaction.ts';

/** Tells every listener after a commit that something changed, never what. */
export interface LiveHints {
  send(hint: Hint): void;
  /** A listener that slept names the last hint it heard and gets what it missed first. */
  listen(lastEventId: string | undefined, signal: AbortSignal | undefined): AsyncGenerator<Hint>;
}

const MOST_MISSED = 500;

export function createLiveHints(transactions: Pick<Transactions, 'eventsAfter'>): LiveHints {
  const listeners = new Set<(hint: Hint) => void>();
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
        if (lastEventId !== undefined && /^\d+$/.test(lastEventId)) {
          for (const hint of transactions.eventsAfter(Number(lastEventId), MOST_MISSED)) yield marked(hint);
        }
        while (signal?.aborted !== true) {
          const next = waiting.shift();
          if (next === undefined)
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          else yield marked(next);
        }
      } finally {
        listeners.delete(tell);
      }
    },
  };
}

const marked = (hint: Hint): Hint => withEventMeta(hint, { id: String(hint.seq) });
