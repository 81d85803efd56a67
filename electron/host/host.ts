import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { openStore } from '../../db/open.ts';
import { createTransactions, type Transactions } from '../../db/transaction.ts';
import { type Caller, createRouter } from './dispatch.ts';
import { createDoor } from './door.ts';
import { createUseCases } from './features/index.ts';
import { createFiles, type Files } from './files.ts';
import { createLiveHints } from './live.ts';
import type { Clock } from './outside/clock.ts';
import { systemClock } from './outside/clock.ts';
import { createSample } from './sample/sample.ts';
import { attachPort, type PortLike } from './transports/port.ts';

export interface HostOptions {
  /** Folder of the store; `:memory:` keeps everything in memory. */
  readonly dataDir: string;
  /** Make the sample street when the store is empty. */
  readonly sample?: boolean;
  /** The built page, or null when only the methods are served. */
  readonly pageDir: string | null;
  readonly migrationsDir: string;
  readonly clock?: Clock;
  /** false only for throw-away stores: nothing is synced to disk. */
  readonly durable?: boolean;
  readonly checkAnswers?: boolean;
  readonly log?: (line: string) => void;
}

export interface Host {
  /** Answers a request that came over HTTP or through the window's own `app://` scheme. */
  fetch(request: Request, from: { transport: 'http' | 'app'; windowId?: string }): Promise<Response>;
  attachPort(port: PortLike, windowId: string): void;
  /** The same road without a transport, for tests, the sample and the case runner. */
  direct(caller: Caller): ReturnType<typeof directClient>;
  readonly files: Files;
  readonly transactions: Transactions;
  close(): Promise<void>;
}

const STORE_FILE = 'yishiting.sqlite';

/** Builds everything once: store, use cases, router, doors. Refuses with a `stores.*` code when the store cannot be used. */
export async function openHost(options: HostOptions): Promise<Host> {
  const inMemory = options.dataDir === ':memory:';
  const clock = options.clock ?? systemClock;
  const store = openStore(inMemory ? ':memory:' : join(options.dataDir, STORE_FILE), {
    migrationsDir: options.migrationsDir,
    durable: options.durable ?? true,
  });
  const transactions = createTransactions(store, clock);
  const files = createFiles(inMemory ? null : join(options.dataDir, 'attachments'));
  const hints = createLiveHints(transactions);
  const router = createRouter(createUseCases({ files, sqlite: store.sqlite }), {
    transactions,
    hints,
    checkAnswers: options.checkAnswers ?? false,
    log: options.log ?? ((line) => console.error(line)),
  });
  const door = createDoor({ router, transactions, files, pageDir: options.pageDir });
  const host: Host = {
    fetch: door.fetch,
    attachPort: (port, windowId) => attachPort(router, transactions, door.windowSessions, port, windowId),
    direct: (caller) => directClient(router, caller),
    files,
    transactions,
    close: async () => store.close(),
  };
  if (options.sample) await createSample({ host, transactions, now: clock.now() });
  return host;
}

const directClient = (router: ReturnType<typeof createRouter>, caller: Caller) =>
  createRouterClient(router, { context: { caller } });
