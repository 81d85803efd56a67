import { copyFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { APPLICATION_ID } from '../../db/file-header.ts';
import { verifyJournal } from '../../db/journal.ts';
import { migrate, readMigrations } from '../../db/migrate.ts';
import { openStore, type Store } from '../../db/open.ts';
import { MIGRATIONS, recordFacts, temporaryFolder, transactionsOn } from '../support/temporary-store.ts';

const OWN = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'));
/** The number of the migration after the newest of ours. */
const NEXT = String(OWN.length + 1).padStart(4, '0');

test('a store with rows is copied before it is brought to a newer version, and keeps its rows', () => {
  const { folder, file } = storeWithFacts(5);
  add(
    folder,
    `${NEXT}_rooms.sql`,
    'CREATE TABLE rooms (id TEXT PRIMARY KEY, seats INTEGER NOT NULL) STRICT;',
  );
  const store = open(file, folder);
  expect(store.sqlite.prepare('SELECT count(*) AS rooms FROM rooms').get()).toEqual({ rooms: 0 });
  expect(verifyJournal(store.sqlite)).toMatchObject({ rows: 5, firstFault: null });
  const copy = new Database(join(dirname(file), `hall.before-${NEXT}.sqlite`), { readonly: true });
  onTestFinished(() => void copy.close());
  expect(verifyJournal(copy)).toMatchObject({ rows: 5, firstFault: null });
  expect(copy.prepare("SELECT count(*) AS rooms FROM sqlite_schema WHERE name = 'rooms'").get()).toEqual({
    rooms: 0,
  });
});

test('the copy is a store of the older version that opens', () => {
  const { folder, file } = storeWithFacts(5);
  add(folder, `${NEXT}_rooms.sql`, 'CREATE TABLE rooms (id TEXT PRIMARY KEY) STRICT;');
  open(file, folder).close();
  const copy = open(join(dirname(file), `hall.before-${NEXT}.sqlite`), MIGRATIONS);
  expect(transactionsOn(copy).eventsAfter(0, 10)).toHaveLength(5);
});

test('a new store and a store that is up to date leave no copy', () => {
  const { folder, file } = storeWithFacts(1);
  open(file, folder).close();
  expect(readdirSync(dirname(file))).toEqual(['hall.sqlite']);
});

test('a migration that fails leaves the store as it was, with the copies of both tries', () => {
  const { folder, file } = storeWithFacts(5);
  add(folder, `${NEXT}_half.sql`, 'CREATE TABLE rooms (id TEXT) STRICT; INSERT INTO nowhere VALUES (1);');
  expect(() => open(file, folder)).toThrow('no such table');
  expect(() => open(file, folder)).toThrow('no such table');
  expect(readdirSync(dirname(file)).filter((name) => name.includes('before'))).toEqual([
    `hall.before-${NEXT}-2.sqlite`,
    `hall.before-${NEXT}.sqlite`,
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
    `${NEXT}_rebuild.sql`,
    `CREATE TABLE newer (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
     INSERT INTO newer SELECT id, name FROM communities; DROP TABLE communities; ALTER TABLE newer RENAME TO communities;`,
  );
  const store = open(file, folder);
  expect(store.sqlite.prepare('SELECT name FROM communities').get()).toEqual({ name: '春光社区' });
  expect(store.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('a migration that leaves a row without its parent is not kept', () => {
  const { folder, file } = storeWithFacts(1);
  add(folder, `${NEXT}_orphan.sql`, "INSERT INTO grids VALUES ('g1', 'nobody', '一网格', '', 1, 1, 1);");
  expect(() => open(file, folder)).toThrow(`${NEXT}_orphan.sql leaves grids without its row of communities`);
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
  add(folder, '9000_later.sql', 'SELECT 1;');
  expect(() => open(file, folder)).toThrow(`expected a migration ${NEXT}_…, found 9000_later.sql`);
});

test('meetings, votes and attendance from before the meeting day are kept, with what refers to them', () => {
  const file = join(temporaryFolder(), 'hall.sqlite');
  const old = new Database(file);
  old.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(old, readMigrations(MIGRATIONS).slice(0, 3));
  old.exec(`INSERT INTO communities VALUES ('c1', '春光社区', '春光', 1, 1, 1, 1);
    INSERT INTO people VALUES ('p1', '王秀兰', 'wxl', 'female', 'c1', NULL, 1);
    INSERT INTO procedure_versions VALUES ('v1', 'k', 1, '{}', 'enacted', 1, NULL, '2026-01-01');
    INSERT INTO matters (id, title, search, situation, request, plan, community_id, level, resolve_by, proposer_kind, proposer_name,
      proposer_contact, funding, common_parts, procedure_id, state, stage, stage_opened_on, proposed_on, changed_at, version)
      VALUES ('m1', '修步道', '', '', '', '', 'c1', 'grid', 'representatives', 'resident', '', '', '', 0, 'v1', 'open', 'resolve', '2026-03-01', '2026-03-01', '2026-03-01', 1);
    INSERT INTO runs (id, matter_id, stage, round, state, opened_on) VALUES ('r1', 'm1', 'resolve', 1, 'open', '2026-03-01');
    INSERT INTO meetings (id, matter_id, run_id, community_id, sitting, body, body_kind, form, state, held_on, place, noticed_on, due, present)
      VALUES ('t1', 'm1', 'r1', 'c1', 1, '居民代表会议', 'representatives', 'representatives', 'held', '2026-03-05', '', '2026-03-01', 6, 5);
    INSERT INTO attendance VALUES ('t1', 'p1', 'present', '', 1);
    INSERT INTO recusals VALUES ('t1', 'p1', '本人是施工方');
    INSERT INTO motions VALUES ('o1', 't1', 1, '同意', 'yesNo', 'adopt', 1, '[]');
    INSERT INTO ballots VALUES ('b1', 'o1', 'hands', 'closed', NULL, NULL, NULL)`);
  old.close();
  const { sqlite } = open(file, MIGRATIONS);
  const row = (sql: string) => sqlite.prepare(sql).get();
  expect(row('SELECT body, due, host_id, title FROM meetings')).toEqual({
    body: '居民代表会议',
    due: 6,
    host_id: null,
    title: '',
  });
  expect(row('SELECT presence, arrived_at FROM attendance')).toEqual({
    presence: 'present',
    arrived_at: null,
  });
  expect(row('SELECT title, kind, state, part_id FROM agenda_items')).toEqual({
    title: '修步道',
    kind: 'matter',
    state: 'done',
    part_id: 't1',
  });
  expect(row('SELECT item_id, reason FROM recusals')).toEqual({ item_id: '', reason: '本人是施工方' });
  expect(row('SELECT text, method FROM motions JOIN ballots ON motion_id = motions.id')).toEqual({
    text: '同意',
    method: 'hands',
  });
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
});

function storeWithFacts(count: number): { folder: string; file: string } {
  const folder = temporaryFolder();
  for (const name of OWN) copyFileSync(join(MIGRATIONS, name), join(folder, name));
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
