import { createHash } from 'node:crypto';
import type { Transactions } from '../../../db/transaction.ts';
import type { Caller } from '../dispatch.ts';
import { actorOfToken } from '../session-actor.ts';

/** Where a transport keeps the session token of the one at its other end. */
export interface TokenHolder {
  get(): string | null;
  set(token: string | null): void;
}

/** The actor is looked up anew for every request, so a role taken away is gone at once. */
export function callerFor(transactions: Transactions, holder: TokenHolder): Caller {
  return {
    call(commandId) {
      const token = holder.get();
      const actor = token === null ? null : transactions.read((tx) => actorOfToken(tx, token, tx.now));
      return {
        actor,
        commandId,
        session: {
          tokenHash: token === null ? null : createHash('sha256').update(token).digest('hex'),
          start: (fresh) => holder.set(fresh),
          end: () => holder.set(null),
        },
      };
    },
  };
}
