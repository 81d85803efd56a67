import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Client, Seat } from './hosts.ts';

/** A phone in the hall: a browser with a cookie of its own, over the network's door. */
export function lanSeat(address: string): Seat {
  let cookie: string | null = null;
  const link = new RPCLink({
    url: `${address}/rpc`,
    async fetch(request, init) {
      if (cookie !== null) request.headers.set('cookie', cookie);
      const response = await fetch(request, init);
      const set = response.headers.getSetCookie()[0];
      if (set !== undefined) cookie = set.split(';')[0] ?? null;
      return response;
    },
  });
  return { client: createORPCClient(link) as Client, cookie: () => cookie };
}
