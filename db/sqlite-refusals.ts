import Database from 'better-sqlite3';
import { Refusal, type RefusalCode } from '../shared/errors.ts';

const CODES: readonly [prefix: string, code: RefusalCode][] = [
  ['SQLITE_FULL', 'stores.diskFull'],
  // A full disk also shows where the shared index of the write-ahead log cannot grow.
  ['SQLITE_IOERR_SHMSIZE', 'stores.diskFull'],
  ['SQLITE_READONLY', 'stores.readOnly'],
  // The folder exists, but no file may be made in it.
  ['SQLITE_CANTOPEN', 'stores.readOnly'],
  ['SQLITE_CORRUPT', 'stores.damaged'],
  ['SQLITE_NOTADB', 'stores.damaged'],
  ['SQLITE_BUSY', 'stores.inUse'],
];

/** What a person can do something about becomes a refusal; anything else stays the bug it is. */
export function asRefusal(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const found = CODES.find(([prefix]) => error.code.startsWith(prefix));
  return found ? new Refusal(found[1]) : error;
}
