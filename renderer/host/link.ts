import type { ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';

/** What goes along with a call besides its input. */
export interface CallContext {
  readonly commandId?: string;
}

/** The road to the host: HTTP from wherever the page came. */
export function createLink(): ClientLink<CallContext> {
  return new RPCLink<CallContext>({ url: new URL('/rpc', window.location.href), headers });
}

const headers = ({ context }: { context: CallContext }): Record<string, string> =>
  context?.commandId ? { 'x-command-id': context.commandId } : {};
