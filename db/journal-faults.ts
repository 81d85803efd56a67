import { follows, type JournalHead, recomputedHash, type StoredRow, storedHash } from './journal-chain.ts';

export type Fault = 'altered' | 'removed' | 'inserted' | 'headWrong' | 'triggerMissing';

export interface JournalFault {
  readonly seq: number;
  readonly fault: Fault;
}

/** How far the chain holds: so many rows, the hash and the time of the last. */
export interface Reached {
  readonly rows: number;
  readonly hash: string;
  readonly at: string;
}

/** What is wrong with the row that comes next; null when it hangs on the chain. */
export function faultOf(
  row: StoredRow,
  reached: Reached,
  head: JournalHead | null,
  peek: () => StoredRow | null,
): JournalFault | null {
  const [seq] = row;
  const expected = reached.rows + 1;
  const atHead = reached.rows > 0 && head?.seq === reached.rows && head.hash === reached.hash;
  if (atHead || seq < expected) return { seq, fault: 'inserted' };
  if (seq > expected) return { seq: expected, fault: 'removed' };
  if (follows(row, reached.hash)) return null;
  return { seq, fault: isAltered(row, reached, head, peek()) ? 'altered' : 'inserted' };
}

/** What is wrong with the end of the journal. `highest` is the highest seq SQLite remembers, even of a row cut off. */
export function faultAtEnd(reached: Reached, head: JournalHead | null, highest: number): JournalFault | null {
  const { rows, hash } = reached;
  if (head !== null && head.seq > rows && head.hash !== hash) return { seq: rows + 1, fault: 'removed' };
  const headHolds = rows === 0 ? head === null : head?.seq === rows && head.hash === hash;
  if (!headHolds) return { seq: rows, fault: 'headWrong' };
  return highest > rows ? { seq: rows + 1, fault: 'removed' } : null;
}

/**
 * A row that does not hang on the one before it was edited, or put into the place of a removed one.
 * An edited row still carries the hash that the next row (or the head) hangs on, or would have it if recomputed.
 */
function isAltered(
  row: StoredRow,
  reached: Reached,
  head: JournalHead | null,
  next: StoredRow | null,
): boolean {
  const hashes = [storedHash(row), recomputedHash(row, reached.hash)];
  if (next === null) return head === null || head.seq !== row[0] || hashes.includes(head.hash);
  if (next[0] !== row[0] + 1) return true;
  if (hashes.some((hash) => follows(next, hash))) return true;
  // Both rows are wrong. A hash or a time that cannot have stood here speaks for a row from elsewhere.
  const madeUp = !/^[0-9a-f]{64}$/.test(storedHash(row)) || /^(.)\1*$/.test(storedHash(row));
  const copied = [reached.hash, storedHash(next)].includes(storedHash(row));
  const outOfTime = row[1] < reached.at || row[1] > next[1];
  return !(madeUp || copied || outOfTime);
}
