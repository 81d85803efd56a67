import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';

const READ_WAIT_MS = 2_000;

export interface FolderLock {
  release(): void;
}

/**
 * Holds a lock file as long as this process lives. The operating system frees it however the process ends,
 * so a lock left by a crash or by a reused process number never stands in the way.
 */
export function lockFolder(file: string): FolderLock | { heldBy: number } {
  const lock = openLock(file);
  try {
    // Who is second is told at once; only reading waits, for the instant in which a holder writes its number.
    lock.pragma('busy_timeout = 0');
    lock.exec(`BEGIN IMMEDIATE; PRAGMA user_version = ${process.pid}; COMMIT; BEGIN IMMEDIATE`);
    return { release: () => lock.close() };
  } catch (thrown) {
    if (!isBusy(thrown)) {
      lock.close();
      throw thrown;
    }
    lock.pragma(`busy_timeout = ${READ_WAIT_MS}`);
    const heldBy = Number(lock.pragma('user_version', { simple: true }));
    lock.close();
    return { heldBy };
  }
}

function openLock(file: string): Database.Database {
  const lock = new Database(file, { timeout: READ_WAIT_MS });
  try {
    lock.pragma('user_version');
    return lock;
  } catch (thrown) {
    lock.close();
    if (!(thrown instanceof Database.SqliteError) || thrown.code !== 'SQLITE_NOTADB') throw thrown;
    rmSync(file);
    return new Database(file, { timeout: READ_WAIT_MS });
  }
}

const isBusy = (thrown: unknown): boolean =>
  thrown instanceof Database.SqliteError && thrown.code.startsWith('SQLITE_BUSY');
