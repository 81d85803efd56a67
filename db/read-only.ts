import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { assertOurs } from './file-header.ts';

/**
 * Reads a store without a trace, also from a read-only disk and while the host has it open. A store at rest is read as it
 * lies there, so that no side file is left behind; should somebody open it meanwhile, the work is done again beside them.
 * For small programs of their own only: it must be the first to open a database in its process.
 * Refuses `stores.notAStore` and `stores.damaged`.
 */
export async function readingOnly<T>(
  file: string,
  work: (sqlite: Database.Database) => T,
): Promise<Awaited<T>> {
  const path = resolve(file);
  assertOurs(path);
  if (!isInUse(path)) {
    // better-sqlite3 understands addresses only when this was said before its first use.
    process.env.SQLITE_USE_URI = '1';
    const value = await reading(`${pathToFileURL(path).href}?immutable=1`, work);
    if (!isInUse(path)) return value;
  }
  return reading(path, work);
}

async function reading<T>(name: string, work: (sqlite: Database.Database) => T): Promise<Awaited<T>> {
  const sqlite = new Database(name, { readonly: true, fileMustExist: true });
  try {
    sqlite.pragma('trusted_schema = OFF');
    return await work(sqlite);
  } finally {
    sqlite.close();
  }
}

/** A write-ahead log with something in it: the main file alone is not the whole store. */
function isInUse(path: string): boolean {
  const log = `${path}-wal`;
  return existsSync(log) && statSync(log).size > 0;
}
