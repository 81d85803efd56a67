import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Host } from '../host.ts';

export type Answering = Pick<Host, 'fetch'>;

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

/** Opens the host on a loopback address. Refuses by rejecting when the port is taken. */
export function listen(
  host: Answering,
  options: { port: number; hostname: '127.0.0.1' },
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: (request: Request) => host.fetch(request, { transport: 'http' }),
        port: options.port,
        hostname: options.hostname,
      },
      (address: AddressInfo) => resolve({ port: address.port, close }),
    );
    server.once('error', reject);
    const close = () =>
      new Promise<void>((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
  });
}
