import { join } from 'node:path';
import { openStore } from '../../db/open.ts';
import { assemble, type Core } from './assemble.ts';
import { createDoor, type From } from './door.ts';
import { createFiles, type Files } from './files.ts';
import type { LanPlace } from './lan/lan.ts';
import { type Clock, systemClock } from './outside/clock.ts';
import type { Printer } from './outside/pdf.ts';
import { createKeyring } from './packages/keyring.ts';
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
  readonly lanPlace?: LanPlace;
  /** Prints the PDF of a package; null where none is wanted. */
  readonly printer?: Printer | null;
  readonly log?: (line: string) => void;
}

export interface Host extends Core {
  /** Answers a request that came over HTTP or through the window's own `app://` scheme. */
  fetch(request: Request, from: From): Promise<Response>;
  attachPort(port: PortLike, windowId: string): void;
  readonly files: Files;
  close(): Promise<void>;
}

export const STORE_FILE = 'yishiting.sqlite';
const IN_MEMORY = ':memory:';

/** Builds everything once: store, use cases, router, doors. Refuses with a `stores.*` code when the store cannot be used. */
export async function openHost(options: HostOptions): Promise<Host> {
  const inMemory = options.dataDir === IN_MEMORY;
  const clock = options.clock ?? systemClock;
  const store = openStore(inMemory ? IN_MEMORY : join(options.dataDir, STORE_FILE), {
    migrationsDir: options.migrationsDir,
    durable: options.durable ?? true,
  });
  const files = createFiles(inMemory ? null : join(options.dataDir, 'attachments'));
  const keyring = createKeyring(inMemory ? null : join(options.dataDir, 'keys'));
  const core = assemble(store, files, { ...options, clock, keyring });
  if (options.sample && core.transactions.read((tx) => tx.store.get()) === null) {
    await createSample({ store, files, now: clock.now() });
  }
  const door = createDoor({ ...core, files, pageDir: options.pageDir });
  core.lan.answerWith((request, address) => door.fetch(request, { transport: 'lan', address }));
  return {
    ...core,
    files,
    fetch: door.fetch,
    attachPort: (port, windowId) =>
      attachPort(core.router, core.transactions, door.windowSessions, port, windowId),
    async close() {
      await core.lan.close();
      store.close();
    },
  };
}
