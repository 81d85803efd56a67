import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { verifyJournal } from '../../db/journal.ts';
import { openStore, type Store } from '../../db/open.ts';
import { MIGRATIONS, recordFacts, temporaryFolder, transactionsOn } from '../support/temporary-store.ts';

test('a store with rows is copied before it is brought to a newer version, and keeps its rows', () => {
  const { folder, file } = storeWithFacts(5);
  add(folder, '0002_rooms.sql', 'CREATE TABLE rooms (id TEXT PRIMARY KEY, seats INTEGER NOT NULL) STRICT;');
  const store = open(file, folder);
  expect(store.sqlite.prepare('SELECT count(*) AS rooms FROM rooms').get()).toEqual({ rooms: 0 });
  expect(verifyJournal(store.sqlite)).toMatchObject({ rows: 5, firstFault: null });
  const copy = new Database(join(dirname(file), 'hall.before-0002.sqlite'), { readonly: true });
  onTestFinished(() => void copy.close());
  expect(verifyJournal(copy)).toMatchObject({ rows: 5, firstFault: null });
  expect(copy.prepare("SELECT count(*) AS rooms FROM sqlite_schema WHERE name = 'rooms'").get()).toEqual({
    rooms: 0,
  });
});

test('the copy is a store of the older version that opens', () => {
  const { folder, file } = storeWithFacts(5);
  add(folder, '0002_rooms.sql', 'CREATE TABLE rooms (id TEXT PRIMARY KEY) STRICT;');
  open(file, folder).close();
  const copy = open(join(dirname(file), 'hall.before-0002.sqlite'), MIGRATIONS);
  expect(transactionsOn(copy).eventsAfter(0, 10)).toHaveLength(5);
});

test('a new store and a store that is up to date leave no copy', () => {
  const { folder, file } = storeWithFacts(1);
  open(file, folder).close();
  expect(readdirSync(dirname(file))).toEqual(['hall.sqlite']);
});

test('a migration that fails leaves the store as it was, with the copies of both tries', () => {
  const { folder, file } = storeWithFacts(5);
  add(folder, '0002_half.sql', 'CREATE TABLE rooms (id TEXT) STRICT; INSERT INTO nowhere VALUES (1);');
  expect(() => open(file, folder)).toThrow('no such table');
  expect(() => open(file, folder)).toThrow('no such table');
  expect(readdirSync(dirname(file)).filter((name) => name.includes('before'))).toEqual([
    'hall.before-0002-2.sqlite',
    'hall.before-0002.sqlite',
  ]);
  const store = open(file, MIGRATIONS);
  expect(store.sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'rooms'").get()).toBeUndefined();
});

test('a migration may rebuild a table that others refer to', () => {
  const { folder, file } = storeWithFacts(1);
  edit(
    file,
    `INSERT INTO communities VALUES ('c1', '春光社区', '春光', 1, 1, 1, 1);
     INSERT INTO grids VALUES ('g1', 'c1', '一网格', '', 1, 1, 1)`,
  );
  add(
    folder,
    '0002_rebuild.sql',
    `CREATE TABLE newer (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
     INSERT INTO newer SELECT id, name FROM communities; DROP TABLE communities; ALTER TABLE newer RENAME TO communities;`,
  );
  const store = open(file, folder);
  expect(store.sqlite.prepare('SELECT name FROM communities').get()).toEqual({ name: '春光社区' });
  expect(store.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('a migration that leaves a row without its parent is not kept', () => {
  const { folder, file } = storeWithFacts(1);
  add(folder, '0002_orphan.sql', "INSERT INTO grids VALUES ('g1', 'nobody', '一网格', '', 1, 1, 1);");
  expect(() => open(file, folder)).toThrow('0002_orphan.sql leaves grids without its row of communities');
});

test('an old migration that was edited is refused by name', () => {
  const { folder, file } = storeWithFacts(1);
  add(folder, '0001_init.sql', 'CREATE TABLE other (id TEXT) STRICT;');
  expect(() => open(file, folder)).toThrow(
    expect.objectContaining({ code: 'stores.migrationChanged', details: { name: '0001_init.sql' } }),
  );
});

test('a gap in the numbers stops the start', () => {
  const { folder, file } = storeWithFacts(1);
  add(folder, '0003_later.sql', 'SELECT 1;');
  expect(() => open(file, folder)).toThrow('expected a migration 0002_…, found 0003_later.sql');
});

function storeWithFacts(count: number): { folder: string; file: string } {
  const folder = temporaryFolder();
  copyFileSync(join(MIGRATIONS, '0001_init.sql'), join(folder, '0001_init.sql'));
  const file = join(temporaryFolder(), 'hall.sqlite');
  const store = open(file, folder);
  recordFacts(transactionsOn(store), count);
  store.close();
  return { folder, file };
}

function open(file: string, migrationsDir: string): Store {
  const store = openStore(file, { migrationsDir, durable: false });
  onTestFinished(() => store.close());
  return store;
}

const add = (folder: string, name: string, sql: string): void => writeFileSync(join(folder, name), sql);

function edit(file: string, sql: string): void {
  const sqlite = new Database(file);
  sqlite.exec(sql);
  sqlite.close();
}
