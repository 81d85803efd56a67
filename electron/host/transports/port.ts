import type { SupportedMessagePort } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import { RequestHeadersPlugin } from '@orpc/server/plugins';
import type { Transactions } from '../../../db/transaction.ts';
import type { createRouter } from '../dispatch.ts';
import { callerFor } from './callers.ts';

export type PortLike = SupportedMessagePort;

/** The window's own line to the host: no network port is open, and the session is the window's. */
export function attachPort(
  router: ReturnType<typeof createRouter>,
  transactions: Transactions,
  windowSessions: Map<string, string>,
  port: PortLike,
  windowId: string,
): void {
  const caller = callerFor(transactions, {
    get: () => windowSessions.get(windowId) ?? null,
    set: (token) => (token === null ? windowSessions.delete(windowId) : windowSessions.set(windowId, token)),
  });
  new RPCHandler(router, { plugins: [new RequestHeadersPlugin()] }).upgrade(port, { context: { caller } });
}
