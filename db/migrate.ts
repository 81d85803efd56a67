import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { refuse } from '../shared/errors.ts';

export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

/** The migrations of this program, `NNNN_name.sql`, numbered from 0001 without a gap. */
export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return names.map((name, index) => {
    const number = index + 1;
    const prefix = `${String(number).padStart(4, '0')}_`;
    if (!name.startsWith(prefix)) throw new Error(`expected a migration ${prefix}…, found ${name}`);
    // A checkout may have turned line ends; the same SQL must keep its hash.
    const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return { number, name, sql, hash: createHash('sha256').update(sql).digest('hex') };
  });
}

/** Those not yet applied. Refuses `stores.newerVersion` and `stores.migrationChanged`. */
export function pendingMigrations(sqlite: Database.Database, known: readonly Migration[]): Migration[] {
  const applied = appliedMigrations(sqlite);
  const newest = applied.at(-1)?.number ?? 0;
  if (newest > known.length) refuse('stores.newerVersion', { found: newest, known: known.length });
  for (const { number, name, hash } of known.slice(0, newest)) {
    const then = applied.find((migration) => migration.number === number);
    if (then?.hash !== hash) refuse('stores.migrationChanged', { name });
  }
  return known.slice(newest);
}

/** Applies each in a transaction of its own: foreign keys off during, checked before it is kept. */
export function migrate(sqlite: Database.Database, pending: readonly Migration[]): void {
  if (pending.length === 0) return;
  sqlite.pragma('foreign_keys = OFF');
  try {
    for (const migration of pending) apply(sqlite, migration);
  } finally {
    sqlite.pragma('foreign_keys = ON');
  }
}

interface Applied {
  readonly number: number;
  readonly hash: string;
}

function appliedMigrations(sqlite: Database.Database): Applied[] {
  const table = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'");
  if (table.get() === undefined) return [];
  return sqlite.prepare<[], Applied>('SELECT number, hash FROM migrations ORDER BY number').all();
}

function apply(sqlite: Database.Database, migration: Migration): void {
  sqlite
    .transaction(() => {
      sqlite.exec(LEDGER);
      sqlite.exec(migration.sql);
      if (!sqlite.inTransaction) throw new Error(`${migration.name} ends its own transaction`);
      assertForeignKeys(sqlite, migration.name);
      sqlite
        .prepare('INSERT INTO migrations (number, name, hash, applied_at) VALUES (?, ?, ?, ?)')
        .run(migration.number, migration.name, migration.hash, new Date().toISOString());
    })
    .immediate();
}

const LEDGER = `CREATE TABLE IF NOT EXISTS migrations (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  hash TEXT NOT NULL,
  applied_at TEXT NOT NULL
) STRICT`;

function assertForeignKeys(sqlite: Database.Database, name: string): void {
  const [broken] = sqlite.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[];
  if (broken) throw new Error(`${name} leaves ${broken.table} without its row of ${broken.parent}`);
}
