import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { verifyJournal } from '../../db/journal.ts';
import { MIGRATIONS, temporaryFolder, temporaryStore } from '../support/temporary-store.ts';

const WRITER = fileURLToPath(new URL('../support/store-writer.ts', import.meta.url));

test('a program killed while it writes loses no acknowledged command, and half of none is kept', {
  timeout: 60_000,
}, async () => {
  for (const patienceMs of [1, 20 + Math.random() * 60, 100 + Math.random() * 200]) {
    const file = join(temporaryFolder(), 'hall.sqlite');
    const acknowledged = await writeUntilKilled(file, patienceMs);
    const store = temporaryStore(file);
    const count = (sql: string) => store.sqlite.prepare<[], number>(sql).pluck().get() ?? 0;
    const commands = count('SELECT count(*) FROM receipts');
    expect(acknowledged).toBeGreaterThan(0);
    // One more than acknowledged may have been kept: it was killed between its commit and its word.
    expect([acknowledged, acknowledged + 1]).toContain(commands);
    expect(count('SELECT count(*) FROM drafts')).toBe(commands);
    expect(verifyJournal(store.sqlite)).toMatchObject({ rows: 2 * commands, firstFault: null });
    expect(count('SELECT max(CAST(substr(command_id, 8) AS INTEGER)) FROM receipts')).toBe(commands);
    store.close();
  }
});

/** The number of the last command that was acknowledged before the process was killed. */
async function writeUntilKilled(file: string, patienceMs: number): Promise<number> {
  const writer = spawn(process.execPath, [WRITER, file, MIGRATIONS], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const closed = once(writer, 'close');
  await once(writer.stdout, 'data');
  await pause(patienceMs);
  writer.kill('SIGKILL');
  await closed;
  return said.slice(0, said.lastIndexOf('\n')).split('\n').length;
}
