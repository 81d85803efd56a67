import { createHash } from 'node:crypto';

/** What the first row follows. */
export const NO_HASH = '0'.repeat(64);

/** A row as it lies in `events`, `data` as its text. */
export type ChainedRow = readonly [
  seq: number,
  at: string,
  actorId: string | null,
  actorName: string,
  type: string,
  subject: string,
  data: string,
];

export type StoredRow = readonly [...row: ChainedRow, hash: string];

export interface JournalHead {
  readonly seq: number;
  readonly hash: string;
}

/** The hash of a row: SHA-256 over the canonical form that db/README.md describes. */
export function hashOf(previousHash: string, row: ChainedRow): string {
  return createHash('sha256')
    .update(JSON.stringify([previousHash, ...row]))
    .digest('hex');
}

export const storedHash = (row: StoredRow): string => row[7];

/** Does the row hang on this hash? */
export const follows = (row: StoredRow, previousHash: string): boolean =>
  recomputedHash(row, previousHash) === storedHash(row);

export function recomputedHash(row: StoredRow, previousHash: string): string {
  const [seq, at, actorId, actorName, type, subject, data] = row;
  return hashOf(previousHash, [seq, at, actorId, actorName, type, subject, data]);
}
