import { chmodSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../db/open.ts';
import {
  MIGRATIONS,
  recordFacts,
  temporaryFolder,
  temporaryStore,
  transactionsOn,
} from '../support/temporary-store.ts';

const NOBODY = 65534;

const open = (file: string) => openStore(file, { migrationsDir: MIGRATIONS }).close();

test('a new store is made with its folder, and keeps what was written', () => {
  const file = join(temporaryFolder(), 'data', 'hall.sqlite');
  const store = temporaryStore(file);
  recordFacts(transactionsOn(store), 3);
  store.close();
  expect(transactionsOn(temporaryStore(file)).eventsAfter(1, 10)).toEqual([
    { seq: 2, types: ['comments.written'], subjects: ['matter0'] },
    { seq: 3, types: ['comments.written'], subjects: ['matter1'] },
  ]);
});

test('a store writes ahead, waits for the disk, keeps foreign keys and distrusts its own schema', () => {
  const store = openStore(join(temporaryFolder(), 'hall.sqlite'), { migrationsDir: MIGRATIONS });
  onTestFinished(() => store.close());
  const read = (pragma: string) => store.sqlite.pragma(pragma, { simple: true });
  expect(['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema'].map(read)).toEqual([
    'wal',
    2,
    1,
    0,
  ]);
});

test('closing leaves one file only, and closing twice does no harm', () => {
  const store = temporaryStore();
  store.close();
  store.close();
  expect(readdirSync(dirname(store.file))).toEqual(['hall.sqlite']);
});

test('an empty file left by a start that was cut short becomes a store', () => {
  const file = join(temporaryFolder(), 'hall.sqlite');
  writeFileSync(file, '');
  expect(() => open(file)).not.toThrow();
});

test('a text file is not a store, and stays as it was', () => {
  const file = join(temporaryFolder(), 'letter.txt');
  writeFileSync(file, '尊敬的居民:'.repeat(40));
  expect(() => open(file)).toThrow(refusal('stores.notAStore'));
  expect(readFileSync(file, 'utf8')).toBe('尊敬的居民:'.repeat(40));
});

test('a folder is not a store', () => {
  const folder = join(temporaryFolder(), 'hall.sqlite');
  mkdirSync(folder);
  expect(() => open(folder)).toThrow(refusal('stores.notAStore'));
});

test("another program's SQLite file is not a store, and not a byte of it or beside it changes", () => {
  const file = join(temporaryFolder(), 'other.sqlite');
  const other = new Database(file);
  other.exec(
    'CREATE TABLE notes (text TEXT); CREATE TABLE migrations (id TEXT); INSERT INTO notes VALUES (1)',
  );
  other.close();
  const before = readFileSync(file);
  expect(() => open(file)).toThrow(refusal('stores.notAStore'));
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(dirname(file))).toEqual(['other.sqlite']);
});

test('a store cut off in the middle is damaged', () => {
  const file = closedStore();
  truncateSync(file, 8192);
  expect(() => open(file)).toThrow(refusal('stores.damaged'));
});

test('a store of which only a stump of the header is left is damaged', () => {
  const file = closedStore();
  truncateSync(file, 50);
  expect(() => open(file)).toThrow(refusal('stores.damaged'));
});

test('a store whose pages were overwritten says it is damaged when they are read', () => {
  const file = closedStore();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0x5a, 8192, bytes.length));
  expect(() => {
    const store = temporaryStore(file);
    transactionsOn(store).read((tx) => tx.events.history('matter1', null, 10));
  }).toThrow(refusal('stores.damaged'));
});

test('a store of a newer program is refused with both numbers', () => {
  const newest = readdirSync(MIGRATIONS).length;
  const file = closedStore();
  edit(file, "INSERT INTO migrations VALUES (999, '0999_later.sql', 'x', '2030-01-01')");
  expect(() => open(file)).toThrow(refusal('stores.newerVersion', { found: 999, known: newest }));
});

test('a file that may not be written is refused (a run of the administrator steps down to an ordinary user)', () => {
  const file = closedStore();
  chmodSync(file, 0o444);
  asOrdinaryUser(dirname(file), () => expect(() => open(file)).toThrow(refusal('stores.readOnly')));
});

test('a folder that may not be written is refused, with a store in it or without (likewise)', () => {
  const file = closedStore();
  chmodSync(dirname(file), 0o555);
  asOrdinaryUser(null, () => {
    expect(() => open(file)).toThrow(refusal('stores.readOnly'));
    expect(() => open(join(dirname(file), 'second.sqlite'))).toThrow(refusal('stores.readOnly'));
  });
  chmodSync(dirname(file), 0o755);
});

function closedStore(): string {
  const store = temporaryStore();
  recordFacts(transactionsOn(store), 200);
  store.close();
  return store.file;
}

function edit(file: string, sql: string): void {
  const sqlite = new Database(file);
  sqlite.exec(sql);
  sqlite.close();
}

/** The administrator of a machine may write anything: such a run steps down to a user without rights. */
function asOrdinaryUser(ownFolder: string | null, work: () => void): void {
  const administrator = process.geteuid?.() === 0;
  if (administrator && ownFolder) chmodSync(ownFolder, 0o777);
  if (administrator) process.seteuid?.(NOBODY);
  try {
    work();
  } finally {
    if (administrator) process.seteuid?.(0);
  }
}

const refusal = (code: string, details = {}) => expect.objectContaining({ name: 'Refusal', code, details });
