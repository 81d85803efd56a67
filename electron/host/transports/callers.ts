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
export function callerFor(transactions: Transactions, holder: TokenHolder, lanAddress?: string): Caller {
  return {
    call(commandId) {
      const token = holder.get();
      const found = token === null ? null : transactions.read((tx) => actorOfToken(tx, token, tx.now));
      // Over the network nobody is staff, whatever was sent along.
      const actor = lanAddress !== undefined && found?.seat === undefined ? null : found;
      return {
        actor,
        commandId,
        ...(lanAddress !== undefined && { address: lanAddress }),
        session: {
          tokenHash: token === null ? null : createHash('sha256').update(token).digest('hex'),
          start: (fresh) => holder.set(fresh),
          end: () => holder.set(null),
        },
      };
    },
  };
}
