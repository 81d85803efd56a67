import { writeSync } from 'node:fs';
import { openStore } from '../../db/open.ts';
import { createTransactions } from '../../db/transaction.ts';

/** Writes commands until it is killed, and says each one's number once it is acknowledged. */
const [file = '', migrationsDir = ''] = process.argv.slice(2);
const store = openStore(file, { migrationsDir });
const transactions = createTransactions(store, { now: () => new Date().toISOString() });

for (let number = 1; ; number += 1) {
  const receipt = { commandId: `command${number}`, method: 'comments.write', inputHash: 'i' };
  transactions.write({ id: 'clerk', name: '记录员' }, receipt, (tx) => {
    tx.drafts.save('clerk', `form${number}`, '字'.repeat(number % 500), tx.now);
    tx.record({ type: 'comments.written', subject: `matter${number}`, data: { number } });
    tx.record({ type: 'matters.edited', subject: `matter${number}` });
  });
  writeSync(1, `${number}\n`);
}
