import { fileURLToPath } from 'node:url';
import { createRouterClient, ORPCError } from '@orpc/server';
import { openStore } from '../../db/open.ts';
import { createTransactions } from '../../db/transaction.ts';
import { createRouter } from '../../electron/host/dispatch.ts';
import { accounts } from '../../electron/host/features/accounts.ts';
import { calendar } from '../../electron/host/features/calendar.ts';
import { drafts } from '../../electron/host/features/drafts.ts';
import { createJournal } from '../../electron/host/features/journal.ts';
import { procedures } from '../../electron/host/features/procedures.ts';
import { sessions } from '../../electron/host/features/sessions.ts';
import { setup } from '../../electron/host/features/setup.ts';
import { structure } from '../../electron/host/features/structure.ts';
import { createLiveHints } from '../../electron/host/live.ts';
import { standingClock } from '../../electron/host/outside/clock.ts';
import { callerFor } from '../../electron/host/transports/callers.ts';

export const ADMIN = { signInName: 'admin', password: 'long enough' };

/** A street's desk in memory: real store, real road, a clock that stands. `seat()` is a caller with a session of its own. */
export function openDesk(now = '2026-03-05T02:00:00.000Z') {
  const migrationsDir = fileURLToPath(new URL('../../db/migrations', import.meta.url));
  const store = openStore(':memory:', { migrationsDir, durable: false });
  const clock = standingClock(now);
  const transactions = createTransactions(store, clock);
  const journal = createJournal({ sqlite: store.sqlite });
  const router = createRouter(
    { sessions, setup, accounts, structure, procedures, calendar, drafts, journal },
    {
      transactions,
      hints: createLiveHints(transactions),
      checkAnswers: true,
      log: (line) => console.error(line),
    },
  );
  const seat = () => {
    let token: string | null = null;
    const set = (next: string | null) => {
      token = next;
    };
    const client = createRouterClient(router, {
      context: { caller: callerFor(transactions, { get: () => token, set }) },
    });
    return Object.assign(client, { token: () => token });
  };
  return { store, clock, transactions, seat, close: () => store.close() };
}

export type Desk = ReturnType<typeof openDesk>;
export type Seat = ReturnType<Desk['seat']>;

/** The street's first account, signed in. */
export async function signInAsAdmin(desk: Desk): Promise<Seat> {
  const seat = desk.seat();
  await seat.setup.createAdmin({ street: '海伦路街道', name: '管理员', ...ADMIN });
  return seat;
}

/** Another account with these roles, signed in. */
export async function signInAs(
  desk: Desk,
  admin: Seat,
  signInName: string,
  grants: { role: 'admin' | 'secretary' | 'clerk' | 'supervisor'; communityId: string | null }[],
): Promise<Seat> {
  const password = `${signInName} has a long one`;
  await admin.accounts.create({ signInName, name: signInName, password, grants });
  const seat = desk.seat();
  await seat.sessions.signIn({ signInName, password });
  return seat;
}

/** What a refused call said: its code and its figures. */
export async function refusalOf(asked: Promise<unknown>): Promise<{ code: string; details: unknown }> {
  try {
    await asked;
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, details: error.data };
    throw error;
  }
  throw new Error('it was not refused');
}
