import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import { refuse } from '../shared/errors.ts';
import { APPLICATION_ID, assertOurs } from './file-header.ts';
import { type Migration, migrate, pendingMigrations, readMigrations } from './migrate.ts';
import { type Schema, schema } from './schema.ts';
import { asRefusal } from './sqlite-refusals.ts';

const IN_MEMORY = ':memory:';

export interface Store {
  readonly sqlite: Database.Database;
  readonly orm: BetterSQLite3Database<Schema>;
  readonly file: string;
  close(): void;
}

export interface OpenOptions {
  readonly migrationsDir: string;
  /** false for temporary stores only: a power cut may lose or damage them. */
  readonly durable?: boolean;
}

/**
 * Opens or creates a store and brings it to this program's version; a copy is kept before an existing one changes.
 * Refuses `stores.notAStore`, `stores.newerVersion`, `stores.migrationChanged`, `stores.readOnly`, `stores.damaged`,
 * `stores.diskFull`. A file that is not ours is read, never opened for writing.
 */
export function openStore(file: string, options: OpenOptions): Store {
  const path = file === IN_MEMORY ? file : resolve(file);
  const migrations = readMigrations(options.migrationsDir);
  if (path !== IN_MEMORY) assertUsable(path);
  let sqlite: Database.Database | undefined;
  try {
    sqlite = new Database(path);
    prepare(sqlite, path, migrations, options.durable ?? true);
    return storeOn(sqlite, path);
  } catch (error) {
    sqlite?.close();
    throw asRefusal(error);
  }
}

function assertUsable(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    if (existsSync(path)) {
      assertOurs(path);
      accessSync(path, constants.R_OK | constants.W_OK);
    }
    accessSync(dirname(path), constants.W_OK);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') refuse('stores.readOnly');
    throw error;
  }
}

function prepare(
  sqlite: Database.Database,
  path: string,
  migrations: readonly Migration[],
  durable: boolean,
): void {
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma(`synchronous = ${durable ? 'FULL' : 'OFF'}`);
  // A write that is taken back says now, not at the first command, that the file cannot be written.
  sqlite.exec('BEGIN IMMEDIATE; PRAGMA user_version = 0; ROLLBACK');
  const pending = pendingMigrations(sqlite, migrations);
  const existing = pending.length < migrations.length;
  if (!existing) claim(sqlite);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('busy_timeout = 5000');
  // The system keeps pages of the file as well; a larger cache of ours costs memory and gains little.
  sqlite.pragma('cache_size = -16384');
  sqlite.pragma('temp_store = MEMORY');
  sqlite.pragma('journal_size_limit = 67108864');
  const [next] = pending;
  if (existing && next && path !== IN_MEMORY) keepCopy(sqlite, path, next.number);
  migrate(sqlite, pending);
}

/** Marks an empty file as ours before it holds anything, so that a start cut short can be repeated. */
function claim(sqlite: Database.Database): void {
  const objects = sqlite.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get();
  if (objects !== 0) refuse('stores.notAStore');
  sqlite.pragma(`application_id = ${APPLICATION_ID}`);
}

function keepCopy(sqlite: Database.Database, path: string, before: number): void {
  const stem = `${path.replace(/\.sqlite$/, '')}.before-${String(before).padStart(4, '0')}`;
  let copy = `${stem}.sqlite`;
  for (let count = 2; existsSync(copy); count += 1) copy = `${stem}-${count}.sqlite`;
  sqlite.prepare('VACUUM INTO ?').run(copy);
}

function storeOn(sqlite: Database.Database, file: string): Store {
  return {
    sqlite,
    orm: drizzle(sqlite, { schema }),
    file,
    close() {
      if (!sqlite.open) return;
      try {
        sqlite.pragma('optimize');
      } catch (error) {
        // Statistics are a kindness: a full or read-only disk must not keep the store from closing.
        if (asRefusal(error) === error) throw error;
      } finally {
        sqlite.close();
      }
    },
  };
}
