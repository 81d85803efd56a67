import type Database from 'better-sqlite3';
import type { EventType } from '../shared/events.ts';
import type { Id, Instant } from '../shared/values.ts';
import {
  type ChainedRow,
  hashOf,
  type JournalHead,
  NO_HASH,
  type StoredRow,
  storedHash,
} from './journal-chain.ts';
import { faultAtEnd, faultOf, type JournalFault, type Reached } from './journal-faults.ts';

export interface JournalEntry {
  readonly at: Instant;
  readonly actorId: Id | null;
  readonly actorName: string;
  readonly type: EventType;
  readonly subject: Id;
  readonly data: Record<string, unknown>;
}

/** The rows one transaction adds. `finish` moves the head; without it the transaction must be rolled back. */
export interface JournalPage {
  append(entry: JournalEntry): JournalHead;
  finish(): void;
}

export interface Verification {
  /** Rows that hold, counted up to the first fault. */
  readonly rows: number;
  /** The hash of the last of them. */
  readonly head: string;
  readonly firstFault: JournalFault | null;
}

/** Statements are prepared once per store; each transaction begins its own page. */
export function createJournal(sqlite: Database.Database): { begin(): JournalPage } {
  const readHead = sqlite.prepare<[], JournalHead>('SELECT seq, hash FROM journal_head');
  const addRow = sqlite.prepare(
    'INSERT INTO events (seq, at, actor_id, actor_name, type, subject, data, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
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

/**
 * Walks the chain in one snapshot, row by row, and names the first fault. It trusts no index, no trigger and no head:
 * the rows come first, then the end of the journal, and only when both hold the guards that forbid editing.
 */
export function verifyJournal(sqlite: Database.Database): Verification {
  return sqlite.transaction(() => {
    const head = sqlite.prepare<[], JournalHead>('SELECT seq, hash FROM journal_head').get() ?? null;
    const { reached, fault } = walk(storedRows(sqlite), head);
    const firstFault =
      fault ?? faultAtEnd(reached, head, highestSeq(sqlite)) ?? faultOfGuards(sqlite, reached);
    return { rows: reached.rows, head: reached.hash, firstFault };
  })();
}

/** The rows as they lie there, oldest first, one at a time: a long journal does not fit into memory. */
export function storedRows(sqlite: Database.Database): IterableIterator<StoredRow> {
  return sqlite
    .prepare<[], StoredRow>(
      'SELECT seq, at, actor_id, actor_name, type, subject, data, hash FROM events ORDER BY seq',
    )
    .raw()
    .iterate();
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

function walk(
  rows: IterableIterator<StoredRow>,
  head: JournalHead | null,
): { reached: Reached; fault: JournalFault | null } {
  let reached: Reached = { rows: 0, hash: NO_HASH, at: '' };
  for (const row of rows) {
    const fault = faultOf(row, reached, head, () => rows.next().value ?? null);
    if (fault) return { reached, fault };
    reached = { rows: reached.rows + 1, hash: storedHash(row), at: row[1] };
  }
  return { reached, fault: null };
}

const highestSeq = (sqlite: Database.Database): number =>
  sqlite.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'events'").pluck().get() ?? 0;

/** The two guards word for word, as the first migration makes them. */
const GUARDS = ['UPDATE', 'DELETE'].map(
  (act) =>
    `CREATE TRIGGER events_keep_${act.toLowerCase()} BEFORE ${act} ON events BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END`,
);

function faultOfGuards(sqlite: Database.Database, { rows }: Reached): JournalFault | null {
  const present = sqlite
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'events'")
    .pluck()
    .all();
  return GUARDS.every((sql) => present.includes(sql)) ? null : { seq: rows, fault: 'triggerMissing' };
}
