import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { refuse } from '../shared/errors.ts';

/** `YiST` in the header of each of our files: another program's SQLite file is told apart without opening it. */
export const APPLICATION_ID = 0x59695354;

const MAGIC = 'SQLite format 3\0';
const HEADER_BYTES = 100;
const APPLICATION_ID_AT = 68;

/** Refuses `stores.notAStore` for anything but a file of ours or an empty one, and `stores.damaged` for a stump. */
export function assertOurs(path: string): void {
  const header = readHeader(path);
  if (header === null) return;
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) refuse('stores.notAStore');
  if (header.length < HEADER_BYTES) refuse('stores.damaged');
  if (header.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID) refuse('stores.notAStore');
}

/** null for an empty file: a start that was cut short leaves one. */
function readHeader(path: string): Buffer | null {
  const descriptor = openSync(path, 'r');
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return refuse('stores.notAStore');
    if (stat.size === 0) return null;
    const header = Buffer.alloc(HEADER_BYTES);
    return header.subarray(0, readSync(descriptor, header, 0, HEADER_BYTES, 0));
  } finally {
    closeSync(descriptor);
  }
}
