import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { lockFolder } from '../../db/folder-lock.ts';
import { networkKind } from './network-share.ts';

export type FolderTrouble =
  | { trouble: 'inUse'; folder: string; pid: number }
  | { trouble: 'notAFolder'; folder: string }
  | { trouble: 'readOnly'; folder: string }
  | { trouble: 'networkShare'; folder: string; kind: string };

export interface ClaimedFolder {
  readonly folder: string;
  release(): void;
}

const LOCK_FILE = 'in-use.lock';

/** Makes the data folder if need be and keeps every other process out of it; or says what is wrong. */
export function claimDataFolder(given: string): ClaimedFolder | FolderTrouble {
  const folder = resolve(given);
  const existing = nearestExisting(folder);
  if (!statSync(existing).isDirectory()) return { trouble: 'notAFolder', folder: existing };
  const kind = networkKind(realpathSync.native(existing), mounts());
  if (kind !== null) return { trouble: 'networkShare', folder, kind };
  try {
    makeFolder(folder);
    const lock = lockFolder(join(folder, LOCK_FILE));
    return 'heldBy' in lock
      ? { trouble: 'inUse', folder, pid: lock.heldBy }
      : { folder, release: lock.release };
  } catch (thrown) {
    if (isNotWritable(thrown)) return { trouble: 'readOnly', folder };
    throw thrown;
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path));
}

/** One level after the other: Node's own recursive way never ends where the system refuses with `ENOENT`. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

function isNotWritable(thrown: unknown): boolean {
  const { code = '' } = thrown as { code?: string };
  return /^(EACCES|EPERM|EROFS|ENOENT|SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code);
}

/** The list of mounted file systems as the system tells it; empty where it does not. */
function mounts(): string {
  if (process.platform === 'linux') return readFileSync('/proc/self/mounts', 'utf8');
  if (process.platform === 'darwin') return execFileSync('/sbin/mount', { encoding: 'utf8' });
  return '';
}
