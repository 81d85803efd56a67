import { dayOf } from '../shared/domain/days.ts';
import type { EventType } from '../shared/events.ts';
import type { Day, Id, Instant } from '../shared/values.ts';
import { createJournal } from './journal.ts';
import type { Store } from './open.ts';
import { createReceipts } from './receipts.ts';
import { createRecording } from './recording.ts';
import {
  type QuietWrites,
  quietAll,
  type Reads,
  readAll,
  type Writes,
  writeAll,
} from './repositories/all.ts';
import { asRefusal } from './sqlite-refusals.ts';
import { assertNothingPending, fenced, revocable } from './transaction-guards.ts';

export interface Author {
  readonly id: Id | null;
  readonly name: string;
}

export interface Receipt {
  readonly commandId: string;
  readonly method: string;
  readonly inputHash: string;
}

/** That something changed, never what: the listener asks again through the authorised road. */
export interface Hint {
  readonly seq: number;
  readonly types: EventType[];
  readonly subjects: string[];
}

/** A fact as a use case tells it. */
export interface Occurrence {
  readonly type: EventType;
  readonly subject: Id;
  readonly data?: Record<string, unknown>;
}

interface Moment {
  readonly now: Instant;
  /** The calendar day of `now` in China. */
  readonly today: Day;
}

export type ReadTx = Reads & Moment;
export type QuietTx = QuietWrites & Moment;
export type WriteTx = Writes &
  Moment & {
    readonly author: Author;
    record(event: Occurrence): void;
  };

export interface Written<T> {
  readonly value: T;
  /** null when no fact was recorded, or when the answer is an earlier one. */
  readonly hint: Hint | null;
  readonly repeated: boolean;
}

export interface Transactions {
  /** One snapshot of the store. */
  read<T>(work: (tx: ReadTx) => T): T;
  /**
   * Rows, facts and the receipt, all or nothing. A command seen before is answered as before; with another input it is
   * refused with `edits.conflict`. Rows changed without a fact are a bug, and so is anything that waits.
   */
  write<T>(author: Author, receipt: Receipt | null, work: (tx: WriteTx) => T): Written<T>;
  /** Drafts and the bookkeeping of sessions, of which nobody tells a fact. */
  writeQuietly<T>(work: (tx: QuietTx) => T): T;
  /** Empties the write-ahead file: its pages lie in the order in which they were written, also that of secret votes. */
  settle(): void;
  /** The facts after `seq`, oldest first, one hint each. */
  eventsAfter(seq: number, limit: number): Hint[];
}

type Kind = 'read' | 'write' | 'quiet';

/** Repositories and statements are built once, here; what they write is reachable only while a transaction is open. */
export function createTransactions(store: Store, clock: { now(): Instant }): Transactions {
  const { sqlite } = store;
  const begin = sqlite.prepare('BEGIN');
  const beginImmediate = sqlite.prepare('BEGIN IMMEDIATE');
  const commit = sqlite.prepare('COMMIT');
  const rollback = sqlite.prepare('ROLLBACK');
  const changes = sqlite.prepare<[], number>('SELECT total_changes()').pluck();
  const newer = sqlite.prepare<[number, number], { seq: number; type: EventType; subject: string }>(
    'SELECT seq, type, subject FROM events WHERE seq > ? ORDER BY seq LIMIT ?',
  );
  const journal = createJournal(sqlite);
  const receipts = createReceipts(sqlite);
  let open: Kind | null = null;
  const reads = fenced(readAll(store), () => open === 'read');
  const writes = fenced(writeAll(store), () => open === 'write');
  const quiet = fenced(quietAll(store), () => open === 'quiet');

  function within<M extends object, T>(kind: Kind, members: M, work: (tx: M) => T): T {
    if (open !== null || sqlite.inTransaction)
      throw new Error(`a ${open ?? 'foreign'} transaction is already open`);
    const tx = revocable(members);
    try {
      (kind === 'read' ? begin : beginImmediate).run();
      open = kind;
      const value = work(tx.members);
      commit.run();
      return value;
    } catch (error) {
      // SQLite itself rolls back when the disk is full.
      if (sqlite.inTransaction) rollback.run();
      throw asRefusal(error);
    } finally {
      open = null;
      tx.revoke();
    }
  }

  /** Runs the work and looks at what it left behind: nothing pending, and whether rows changed. */
  function watched<T>(work: () => T): { value: T; changed: boolean } {
    const before = changes.get();
    const value = work();
    assertNothingPending(value);
    return { value, changed: changes.get() !== before };
  }

  return {
    read(work) {
      return within('read', { ...reads, ...momentOf(clock) }, (tx) => {
        const { value, changed } = watched(() => work(tx));
        if (changed) throw new Error('a read changed rows');
        return value;
      });
    },

    write<T>(author: Author, receipt: Receipt | null, work: (tx: WriteTx) => T): Written<T> {
      const moment = momentOf(clock);
      const page = journal.begin();
      const { record, hint, end } = createRecording(page, author, moment.now);
      try {
        return within('write', { ...writes, ...moment, author, record }, (tx) => {
          const earlier = receipt && receipts.find(author.id, receipt);
          if (earlier) return { value: earlier.answer as T, hint: null, repeated: true };
          const { value, changed } = watched(() => work(tx));
          if (changed && hint() === null)
            throw new Error(`${receipt?.method ?? 'a write'} changed rows without a fact`);
          page.finish();
          if (receipt) receipts.add(author.id, receipt, value, moment.now);
          return { value, hint: hint(), repeated: false };
        });
      } finally {
        end();
      }
    },

    writeQuietly(work) {
      return within('quiet', { ...quiet, ...momentOf(clock) }, (tx) => watched(() => work(tx)).value);
    },

    settle: () => void sqlite.pragma('wal_checkpoint(TRUNCATE)'),

    eventsAfter: (seq, limit) =>
      newer.all(seq, limit).map((row) => ({ seq: row.seq, types: [row.type], subjects: [row.subject] })),
  };
}

function momentOf(clock: { now(): Instant }): Moment {
  const now = clock.now();
  return { now, today: dayOf(now) };
}
