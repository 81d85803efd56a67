import { scryptSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { newId } from '../../db/ids.ts';
import { callerAs, type DirectClient } from '../../electron/host/assemble.ts';
import { type Host, openHost, STORE_FILE } from '../../electron/host/host.ts';
import { standingClock } from '../../electron/host/outside/clock.ts';
import type { Printer } from '../../electron/host/outside/pdf.ts';
import { installPresets } from '../../electron/host/presets.ts';
import { callerFor } from '../../electron/host/transports/callers.ts';
import { listen } from '../../electron/host/transports/http.ts';
import { type Grant, ROLES } from '../../shared/actor.ts';
import type { Contract } from '../../shared/contract/index.ts';
import { dayOf } from '../../shared/domain/days.ts';
import type { Day, Id } from '../../shared/values.ts';

/** The roads on which a host is asked: without a transport, over a window's line, over HTTP. */
export const ROADS = ['direct', 'port', 'http'] as const;
export type Road = (typeof ROADS)[number];

interface CallContext {
  readonly commandId?: string;
}
export type Client = ContractRouterClient<Contract, CallContext>;

/** One caller with a session of its own. */
export interface Seat {
  readonly client: Client;
  /** Only over HTTP: what the browser would send along. */
  cookie(): string | null;
}

export interface TestHost {
  readonly host: Host;
  /** The file everything is kept in. */
  readonly file: string;
  /** Where it listens; only over HTTP. */
  readonly address: string;
  /** Everything is allowed to them: for what has to be there before a test begins. */
  readonly office: DirectClient;
  seat(): Seat;
  /** Makes an account with these roles and signs it in, over the road. */
  signIn(name: string, grants: readonly Grant[]): Promise<Client>;
  /** Somebody who has an account comes in anew: days passed, and sessions end with the day. */
  enter(name: string): Promise<Client>;
  setDay(day: Day): void;
  today(): Day;
  close(): Promise<void>;
}

export interface HostWishes {
  readonly firstDay?: Day;
  readonly pageDir?: string | null;
  /** An empty store has no street yet, and no procedure. */
  readonly empty?: boolean;
  readonly lanAddresses?: () => readonly string[];
  readonly log?: (line: string) => void;
  readonly printer?: Printer;
}

/** A host behind one of the roads, on a real store in a folder of its own, with a clock that stands. */
export async function startHost(road: Road, wishes: HostWishes = {}): Promise<TestHost> {
  const folder = mkdtempSync(join(tmpdir(), 'yishiting-host-'));
  const clock = standingClock(morningOf(wishes.firstDay ?? '2026-03-05'));
  const host = await openHost({
    dataDir: folder,
    pageDir: wishes.pageDir ?? null,
    migrationsDir: fileURLToPath(new URL('../../db/migrations', import.meta.url)),
    clock,
    durable: false,
    // A browser prints for a second; what it prints has a test of its own.
    printer: wishes.printer ?? null,
    checkAnswers: true,
    lanPlace: { addresses: wishes.lanAddresses ?? (() => ['127.0.0.1']), port: 0 },
    // A bug must not pass as the refusal that a test expects.
    log: wishes.log ?? ((line) => console.error(line)),
  });
  if (!wishes.empty) makeStreet(host);
  const listening = road === 'http' ? await listen(host, { port: 0, hostname: '127.0.0.1' }) : null;
  const address = listening ? `http://127.0.0.1:${listening.port}` : '';
  const closings: (() => void)[] = [];
  const seats: Record<Road, () => Seat> = {
    direct: () => directSeat(host),
    port: () => portSeat(host, closings),
    http: () => httpSeat(address),
  };
  const enter = async (name: string) => {
    const { client } = seats[road]();
    await client.sessions.signIn({ signInName: name, password: PASSWORD });
    return client;
  };
  const everything = ROLES.map((role) => ({ role, communityId: null }));
  return {
    host,
    file: join(folder, STORE_FILE),
    address,
    office: host.direct(callerAs({ accountId: 'office', name: '经办人', grants: everything })),
    seat: seats[road],
    enter,
    async signIn(name, grants) {
      addAccount(host, name, grants);
      return enter(name);
    },
    setDay: (day) => clock.set(morningOf(day)),
    today: () => dayOf(clock.now()),
    async close() {
      for (const close of closings) close();
      await listening?.close();
      await host.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const PASSWORD = 'long enough';

/** What a refused call said: its code and its figures. */
export async function refusalOf(asked: Promise<unknown>): Promise<{ code: string; details: object }> {
  try {
    await asked;
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, details: error.data };
    throw error;
  }
  throw new Error('it was not refused');
}

const morningOf = (day: Day): string => `${day}T01:00:00.000Z`;

function makeStreet(host: Host): void {
  host.transactions.write({ id: null, name: '' }, null, (tx) => {
    const id = newId();
    tx.store.create({ id, street: '海伦路街道', rehearsal: false, createdAt: tx.now });
    tx.record({ type: 'stores.created', subject: id });
    installPresets(tx);
  });
}

/** The real hash at its lowest cost: a stored password names its own. */
const CHEAP = { N: 1024, r: 8, p: 1 };
const SALT = Buffer.from('sixteen bytes ok');
const HASH = ['scrypt', CHEAP.N, CHEAP.r, CHEAP.p, SALT.toString('base64url')]
  .concat(scryptSync(PASSWORD, SALT, 32, CHEAP).toString('base64url'))
  .join('$');

export function addAccount(host: Host, name: string, grants: readonly Grant[]): Id {
  const id = newId();
  host.transactions.write({ id: null, name: '' }, null, (tx) => {
    tx.accounts.add({ id, signInName: name, name, passwordHash: HASH, demo: false, grants: [...grants] });
    tx.record({ type: 'accounts.created', subject: id, data: { signInName: name } });
  });
  return id;
}

function directSeat(host: Host): Seat {
  let token: string | null = null;
  const holder = {
    get: () => token,
    set: (next: string | null) => {
      token = next;
    },
  };
  const caller = callerFor(host.transactions, holder);
  const client = createRouterClient(host.router, {
    context: ({ commandId }: CallContext) => ({ caller, reqHeaders: new Headers(headersFor(commandId)) }),
  });
  return { client: client as unknown as Client, cookie: () => null };
}

function portSeat(host: Host, closings: (() => void)[]): Seat {
  const { port1, port2 } = new MessageChannel();
  host.attachPort(port1, newId());
  port1.start();
  port2.start();
  closings.push(() => {
    port1.close();
    port2.close();
  });
  const link = new PortLink<CallContext>({
    port: port2,
    headers: ({ context }) => headersFor(context.commandId),
  });
  return { client: createORPCClient(link), cookie: () => null };
}

function httpSeat(address: string): Seat {
  let cookie: string | null = null;
  const link = new HttpLink<CallContext>({
    url: `${address}/rpc`,
    headers: ({ context }) => headersFor(context.commandId),
    async fetch(request, init) {
      if (cookie !== null) request.headers.set('cookie', cookie);
      const response = await fetch(request, init);
      const set = response.headers.getSetCookie()[0];
      if (set !== undefined) cookie = set.split(';')[0] ?? null;
      return response;
    },
  });
  return { client: createORPCClient(link), cookie: () => cookie };
}

const headersFor = (commandId: string | undefined): Record<string, string> =>
  commandId === undefined ? {} : { 'x-command-id': commandId };
