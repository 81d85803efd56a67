import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';

/** Writes a file so that after a power cut either the old or the new one is there, whole. */
export function keepFile(path: string, bytes: string | Uint8Array): void {
  const beside = `${path}.new`;
  const file = openSync(beside, 'w');
  try {
    const whole = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
    for (let at = 0; at < whole.length; ) at += writeSync(file, whole, at);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}

/** The text of a file, or null where there is none to be read. */
export function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
