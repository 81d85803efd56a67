import { createRouterClient } from '@orpc/server';
import type { Store } from '../../db/open.ts';
import { createTransactions, type Hint, type Transactions } from '../../db/transaction.ts';
import type { Actor } from '../../shared/actor.ts';
import { type Caller, createRouter } from './dispatch.ts';
import { createUseCases } from './features/index.ts';
import type { Files } from './files.ts';
import { privateAddresses } from './lan/addresses.ts';
import { endWithMeeting } from './lan/end-with-meeting.ts';
import { createLan, type Lan, type LanPlace } from './lan/lan.ts';
import { createLiveHints } from './live.ts';
import type { Clock } from './outside/clock.ts';
import { browserPrinter, type Printer } from './outside/pdf.ts';
import { createKeyring, type Keyring } from './packages/keyring.ts';

export interface CoreOptions {
  readonly clock: Clock;
  readonly checkAnswers?: boolean;
  readonly lanPlace?: LanPlace;
  /** Where the secret halves of signing keys lie; in memory where none is named. */
  readonly keyring?: Keyring;
  /** Prints the PDF of a package; null where none is wanted. A browser of the machine where it is not named. */
  readonly printer?: Printer | null;
  readonly log?: (line: string) => void;
}

export type Router = ReturnType<typeof createRouter>;
export type DirectClient = ReturnType<typeof directClient>;

/** The core over one store: transactions, use cases and the road to them. */
export interface Core {
  readonly transactions: Transactions;
  readonly router: Router;
  readonly lan: Lan;
  /** The same road without a transport, for tests, the sample and the case runner. */
  direct(caller: Caller): DirectClient;
}

const OFFICE_NETWORK: LanPlace = { addresses: privateAddresses, port: 4320 };

export function assemble(store: Store, files: Files, options: CoreOptions): Core {
  const transactions = createTransactions(store, options.clock);
  const lan = createLan(options.lanPlace ?? OFFICE_NETWORK, () => performance.now());
  const hints = createLiveHints(transactions);
  const endLan = endWithMeeting(lan, transactions, hints.send);
  const send = (hint: Hint) => {
    hints.send(hint);
    endLan(hint);
  };
  const router = createRouter(
    createUseCases({
      files,
      sqlite: store.sqlite,
      lan,
      keyring: options.keyring ?? createKeyring(null),
      printer: options.printer === undefined ? browserPrinter() : options.printer,
    }),
    {
      transactions,
      hints: { ...hints, send },
      checkAnswers: options.checkAnswers ?? false,
      log: options.log ?? ((line) => console.error(line)),
    },
  );
  return { transactions, router, lan, direct: (caller) => directClient(router, caller) };
}

const directClient = (router: Router, caller: Caller) => createRouterClient(router, { context: { caller } });

/** Somebody who asks without a session: a test, the sample, a replayed case. */
export const callerAs = (actor: Actor | null): Caller => ({
  call: (commandId) => ({ actor, commandId, session: { tokenHash: null, start: () => {}, end: () => {} } }),
});
