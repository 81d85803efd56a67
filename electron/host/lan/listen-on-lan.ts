import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { AnswerLan } from './lan.ts';

export interface LanListener {
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Listens on each address by itself, never on all at once: a card that reaches the internet stays shut. */
export async function listenOnLan(
  addresses: readonly string[],
  port: number,
  answer: AnswerLan,
): Promise<LanListener[]> {
  const tried = await Promise.all(
    addresses.map((address) =>
      listenOn(address, port, answer)
        .catch(() => listenOn(address, 0, answer))
        .catch(() => null),
    ),
  );
  return tried.filter((listener) => listener !== null);
}

interface Incoming {
  readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
}

const listenOn = (hostname: string, port: number, answer: AnswerLan): Promise<LanListener> =>
  new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: (request: Request, env: unknown) =>
          answer(request, (env as Incoming).incoming?.socket?.remoteAddress ?? ''),
        port,
        hostname,
      },
      (info: AddressInfo) => resolve({ address: hostname, port: info.port, close }),
    );
    server.once('error', reject);
    const close = () =>
      new Promise<void>((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
  });
