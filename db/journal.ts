import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { EventType } from '../shared/events.ts';
import type { Id, Instant } from '../shared/values.ts';

/** What the first row follows. */
export const NO_HASH = '0'.repeat(64);

export interface JournalEntry {
  readonly at: Instant;
  readonly actorId: Id | null;
  readonly actorName: string;
  readonly type: EventType;
  readonly subject: Id;
  readonly data: Record<string, unknown>;
}

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

export interface JournalHead {
  readonly seq: number;
  readonly hash: string;
}

/** The rows one transaction adds. `finish` moves the head; without it the transaction must be rolled back. */
export interface JournalPage {
  append(entry: JournalEntry): JournalHead;
  finish(): void;
}

/** The hash of a row: SHA-256 over the canonical form that db/README.md describes. */
export function hashOf(previousHash: string, row: ChainedRow): string {
  return createHash('sha256')
    .update(JSON.stringify([previousHash, ...row]))
    .digest('hex');
}

/** Statements are prepared once per store; each transaction begins its own page. */
export function createJournal(sqlite: Database.Database): { begin(): JournalPage } {
  const readHead = sqlite.prepare<[], JournalHead>('SELECT seq, hash FROM journal_head');
  const addRow = sqlite.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const moveHead = sqlite.prepare(
    'INSERT INTO journal_head VALUES (1, ?, ?) ON CONFLICT (one) DO UPDATE SET seq = excluded.seq, hash = excluded.hash',
  );
  return {
    begin() {
      let head: JournalHead | null = null;
      return {
        append(entry) {
          const last = head ?? readHead.get() ?? { seq: 0, hash: NO_HASH };
          const row = rowOf(last.seq + 1, entry);
          const hash = hashOf(last.hash, row);
          addRow.run(...row, hash);
          head = { seq: row[0], hash };
          return head;
        },
        finish() {
          if (head) moveHead.run(head.seq, head.hash);
        },
      };
    },
  };
}

/** One fact in a transaction of somebody else's making; `write` has its own way. */
export function appendEvent(sqlite: Database.Database, entry: JournalEntry): JournalHead {
  const page = createJournal(sqlite).begin();
  const head = page.append(entry);
  page.finish();
  return head;
}

// The store keeps text as UTF-8, which knows no lone surrogates: what is hashed must be what is read back.
const rowOf = (seq: number, entry: JournalEntry): ChainedRow => [
  seq,
  entry.at,
  entry.actorId,
  entry.actorName.toWellFormed(),
  entry.type,
  entry.subject.toWellFormed(),
  JSON.stringify(entry.data),
];
