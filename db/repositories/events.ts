import type { EventType } from '../../shared/events.ts';
import type { Id, Instant } from '../../shared/values.ts';
import type { Store } from '../open.ts';

export interface Fact {
  readonly seq: number;
  readonly at: Instant;
  readonly actorId: Id | null;
  readonly actorName: string;
  readonly type: EventType;
  readonly subject: Id;
  readonly data: Record<string, unknown>;
}

type Row = Omit<Fact, 'data'> & { readonly data: string };
export type ChainedFact = Row & { readonly hash: string; readonly hashBefore: string };

const COLUMNS = 'seq, at, actor_id AS actorId, actor_name AS actorName, type, subject, data';

/** The journal as people read it. It is written by `record` alone. */
export function readEvents({ sqlite }: Store) {
  const newest = sqlite.prepare<[Id, number, number], Row>(
    `SELECT ${COLUMNS} FROM events WHERE subject = ? AND seq < ? ORDER BY seq DESC LIMIT ?`,
  );
  const range = sqlite.prepare<[number, number], Row>(
    `SELECT ${COLUMNS} FROM events WHERE seq BETWEEN ? AND ? ORDER BY seq`,
  );
  const chained = sqlite.prepare<[Id], ChainedFact>(
    `SELECT ${COLUMNS}, hash, COALESCE((SELECT hash FROM events AS before WHERE before.seq = events.seq - 1), printf('%064d', 0)) AS hashBefore
     FROM events WHERE subject = ? ORDER BY seq`,
  );
  return {
    /** Every fact about one thing with its link of the chain, oldest first; `data` as it was hashed. */
    chain: (subject: Id): ChainedFact[] => chained.all(subject),
    /** What happened to one thing, newest first; `before` is the seq of the last fact already shown. */
    history: (subject: Id, before: number | null, limit: number): Fact[] =>
      newest.all(subject, before ?? Number.MAX_SAFE_INTEGER, limit).map(factOf),
    /** The facts from one seq to another, both included, oldest first. */
    between: (first: number, last: number): Fact[] => range.all(first, last).map(factOf),
  };
}

const factOf = (row: Row): Fact => ({ ...row, data: JSON.parse(row.data) });
