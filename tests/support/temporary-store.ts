import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { openStore, type Store } from '../../db/open.ts';
import { createTransactions, type Transactions } from '../../db/transaction.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../db/migrations', import.meta.url));

/** A folder of this test alone, gone when it ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yishiting-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A real store in a file of its own, with the real migrations. */
export function temporaryStore(file = join(temporaryFolder(), 'hall.sqlite')): Store {
  const store = openStore(file, { migrationsDir: MIGRATIONS, durable: false });
  onTestFinished(() => store.close());
  return store;
}

/** A clock that shows one second more each time it is asked. */
export function steppingClock(start = '2026-03-05T01:00:00.000Z'): { now(): string } {
  let ms = Date.parse(start);
  return {
    now() {
      ms += 1000;
      return new Date(ms).toISOString();
    },
  };
}

export const SECRETARY = { id: 'secretary0000000000000', name: '王书记' };

/** So many facts, one per command, about two matters in turn. */
export function recordFacts(transactions: Transactions, count: number): void {
  for (let number = 1; number <= count; number += 1) {
    transactions.write(SECRETARY, null, (tx) =>
      tx.record({ type: 'comments.written', subject: `matter${number % 2}`, data: { number, text: '“好”' } }),
    );
  }
}

export const transactionsOn = (store: Store): Transactions => createTransactions(store, steppingClock());
