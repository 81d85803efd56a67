import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { sha256 } from './signing.ts';

/** What kept a package from reaching a stick. */
export type WriteTrouble = 'noFolder' | 'readOnly' | 'full' | 'gone' | 'other' | 'altered' | 'failed';

const SPARE_BYTES = 64 * 1024;

/**
 * Writes a package into a folder, usually a stick's: under a name of its own first, brought to the medium, renamed,
 * read back and compared. Under the final name there is the whole file or none. Null when it is done.
 */
export function writeOut(source: string, folder: string): { place: string; trouble: WriteTrouble | null } {
  const bytes = readFileSync(source);
  const place = join(folder, basename(source));
  const part = `${place}.part`;
  const ended = (trouble: WriteTrouble | null) => ({ place, trouble });
  if (!existsSync(folder)) return ended('noFolder');
  if (existsSync(place)) return ended(sha256(readFileSync(place)) === sha256(bytes) ? null : 'other');
  if (freeBytes(folder) < bytes.length + SPARE_BYTES) return ended('full');
  try {
    writeSynced(part, bytes);
    renameSync(part, place);
    syncFolder(folder);
    // Read from the medium's own file: what a cheap stick lost is seen here, not at the other house.
    if (sha256(readFileSync(place)) === sha256(bytes)) return ended(null);
    rmSync(place, { force: true });
    return ended('altered');
  } catch (thrown) {
    tidy(part);
    return ended(troubleIn(thrown));
  }
}

function writeSynced(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Also the name must have reached the medium; Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    // Some media do not tell; the write itself will.
    return Number.POSITIVE_INFINITY;
  }
}

function tidy(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // The stick is gone, and the unfinished file with it.
  }
}

function troubleIn(thrown: unknown): WriteTrouble {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full';
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return 'readOnly';
  if (code === 'ENOENT' || code === 'ENODEV' || code === 'EIO' || code === 'ENXIO') return 'gone';
  if (code === '') throw thrown;
  return 'failed';
}
