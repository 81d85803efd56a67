import { describe, expect, test } from 'vitest';
import { verifyJournal } from '../../db/journal.ts';
import type { WriteTx } from '../../db/transaction.ts';
import { createTransactions } from '../../db/transaction.ts';
import { recordFacts, SECRETARY, temporaryStore, transactionsOn } from '../support/temporary-store.ts';

const CARD = { id: 'store1', street: '海伦路街道', rehearsal: true, createdAt: '2026-03-05T01:00:00.000Z' };
const create = (tx: WriteTx) => {
  tx.store.create(CARD);
  tx.record({ type: 'stores.created', subject: CARD.id, data: { street: CARD.street } });
  return { street: CARD.street };
};

describe('a write', () => {
  test('keeps rows and fact together, and hints at what changed', () => {
    const { transactions } = hall();
    expect(transactions.write(SECRETARY, null, create)).toEqual({
      value: { street: '海伦路街道' },
      hint: { seq: 1, types: ['stores.created'], subjects: ['store1'] },
      repeated: false,
    });
    expect(transactions.read((tx) => tx.store.get())).toEqual({
      id: 'store1',
      street: '海伦路街道',
      rehearsal: true,
    });
    expect(transactions.read((tx) => tx.events.history('store1', null, 10))).toEqual([
      {
        seq: 1,
        at: '2026-03-05T01:00:01.000Z',
        actorId: SECRETARY.id,
        actorName: SECRETARY.name,
        type: 'stores.created',
        subject: 'store1',
        data: { street: '海伦路街道' },
      },
    ]);
  });

  test('knows the moment, the calendar day in China, and who asks', () => {
    const store = temporaryStore();
    const transactions = createTransactions(store, { now: () => '2026-03-05T16:30:00.000Z' });
    const { value } = transactions.write(SECRETARY, null, (tx) => [tx.now, tx.today, tx.author.name]);
    expect(value).toEqual(['2026-03-05T16:30:00.000Z', '2026-03-06', '王书记']);
  });

  test('that throws leaves neither row nor fact', () => {
    const { store, transactions } = hall();
    const work = (tx: WriteTx) => {
      create(tx);
      throw new Error('the rule says no');
    };
    expect(() => transactions.write(SECRETARY, null, work)).toThrow('the rule says no');
    expect(transactions.read((tx) => tx.store.get())).toBeNull();
    expect(verifyJournal(store.sqlite)).toMatchObject({ rows: 0, firstFault: null });
    recordFacts(transactions, 2);
    expect(verifyJournal(store.sqlite)).toMatchObject({ rows: 2, firstFault: null });
  });

  test('without a fact is refused, and its rows are taken back', () => {
    const { transactions } = hall();
    const silent = (tx: WriteTx) => tx.store.create(CARD);
    expect(() => transactions.write(SECRETARY, receipt('c1'), silent)).toThrow(
      'stores.create changed rows without a fact',
    );
    expect(transactions.read((tx) => tx.store.get())).toBeNull();
  });

  test('that changes nothing needs no fact and gives no hint', () => {
    const { transactions } = hall();
    expect(transactions.write(SECRETARY, null, (tx) => tx.store.get())).toMatchObject({
      value: null,
      hint: null,
    });
  });

  const waiting: [string, (tx: WriteTx) => unknown][] = [
    ['returned', async (tx) => create(tx)],
    ['hidden in an object', (tx) => ({ street: Promise.resolve(create(tx)) })],
    ['hidden in a list', (tx) => ({ streets: [Promise.resolve(create(tx))] })],
  ];
  for (const [where, work] of waiting) {
    test(`that waits is refused: a promise ${where}`, () => {
      const { transactions } = hall();
      expect(() => transactions.write(SECRETARY, null, work)).toThrow('a transaction never waits');
      expect(transactions.read((tx) => tx.store.get())).toBeNull();
    });
  }

  test('within another transaction is refused', () => {
    const { transactions } = hall();
    const nested = () => transactions.write(SECRETARY, null, create);
    expect(() => transactions.write(SECRETARY, null, nested)).toThrow('a write transaction is already open');
    expect(() => transactions.read(nested)).toThrow('a read transaction is already open');
    expect(() => transactions.write(SECRETARY, null, () => transactions.read(() => 1))).toThrow(
      'already open',
    );
  });

  test('cannot go on after its end, neither by the transaction nor by a part of it', () => {
    const { transactions } = hall();
    const kept = transactions.write(SECRETARY, null, (tx) => ({
      tx: () => tx,
      part: () => tx.store,
      keep: { ...tx },
    }));
    const { tx, keep } = kept.value;
    expect(() => tx().store).toThrow('store was asked of a transaction that has ended');
    expect(() => tx().record({ type: 'stores.created', subject: 'x' })).toThrow('ended');
    expect(() => keep.store.rename('某街道')).toThrow('store.rename outside its transaction');
    expect(() => keep.record({ type: 'stores.created', subject: 'x' })).toThrow('ended');
    expect(() => transactions.read(() => keep.store.rename('某街道'))).toThrow('outside its transaction');
    expect(() =>
      transactions.write(SECRETARY, null, () => keep.record({ type: 'stores.created', subject: 'x' })),
    ).toThrow('ended');
  });
});

describe('a command sent twice', () => {
  test('is done once and answered twice', () => {
    const { transactions } = hall();
    const first = transactions.write(SECRETARY, receipt('c1'), create);
    const second = transactions.write(SECRETARY, receipt('c1'), create);
    expect(first).toMatchObject({ repeated: false });
    expect(second).toEqual({ value: first.value, hint: null, repeated: true });
    expect(transactions.eventsAfter(0, 10)).toHaveLength(1);
  });

  test('with another input or for another method is refused', () => {
    const { transactions } = hall();
    transactions.write(SECRETARY, receipt('c1'), create);
    const other = { ...receipt('c1'), inputHash: 'other' };
    expect(() => transactions.write(SECRETARY, other, create)).toThrow(refusal('edits.conflict'));
    const renamed = { ...receipt('c1'), method: 'stores.rename' };
    expect(() => transactions.write(SECRETARY, renamed, create)).toThrow(refusal('edits.conflict'));
  });

  test('by somebody else is somebody else’s command', () => {
    const { transactions } = hall();
    const note = (tx: WriteTx) => tx.record({ type: 'comments.written', subject: 'matter1' });
    transactions.write(SECRETARY, receipt('c1'), note);
    expect(transactions.write({ id: null, name: '' }, receipt('c1'), note).repeated).toBe(false);
    expect(transactions.write({ id: 'clerk', name: '记录员' }, receipt('c1'), note).repeated).toBe(false);
  });

  test('after a refusal is tried again', () => {
    const { transactions } = hall();
    const fails = () => {
      throw new Error('not yet');
    };
    expect(() => transactions.write(SECRETARY, receipt('c1'), fails)).toThrow('not yet');
    expect(transactions.write(SECRETARY, receipt('c1'), create).repeated).toBe(false);
  });

  test('is remembered for a day', () => {
    const store = temporaryStore();
    let now = '2026-03-05T01:00:00.000Z';
    const transactions = createTransactions(store, { now: () => now });
    const note = (tx: WriteTx) => tx.record({ type: 'comments.written', subject: 'matter1' });
    transactions.write(SECRETARY, receipt('c1'), note);
    now = '2026-03-06T00:59:59.000Z';
    transactions.write(SECRETARY, receipt('c2'), note);
    expect(transactions.write(SECRETARY, receipt('c1'), note).repeated).toBe(true);
    now = '2026-03-06T01:00:01.000Z';
    transactions.write(SECRETARY, receipt('c3'), note);
    expect(transactions.write(SECRETARY, receipt('c1'), note).repeated).toBe(false);
  });
});

describe('drafts', () => {
  test('are kept, replaced and thrown away without a fact', () => {
    const { transactions } = hall();
    transactions.writeQuietly((tx) => tx.drafts.save('a1', 'matter:new', '加装电', tx.now));
    transactions.writeQuietly((tx) => tx.drafts.save('a1', 'matter:new', '加装电梯', tx.now));
    const find = () => transactions.read((tx) => tx.drafts.find('a1', 'matter:new'));
    expect(find()).toEqual({ content: '加装电梯', savedAt: '2026-03-05T01:00:02.000Z' });
    transactions.writeQuietly((tx) => tx.drafts.discard('a1', 'matter:new'));
    expect(find()).toBeNull();
    expect(transactions.eventsAfter(0, 10)).toEqual([]);
  });
});

describe('the journal', () => {
  test('is read by subject in pages, newest first', () => {
    const { transactions } = hall();
    recordFacts(transactions, 9);
    const page = (before: number | null) =>
      transactions.read((tx) => tx.events.history('matter1', before, 2)).map(({ seq }) => seq);
    expect([page(null), page(7), page(3), page(1)]).toEqual([[9, 7], [5, 3], [1], []]);
    expect(transactions.read((tx) => tx.events.between(4, 6)).map(({ seq }) => seq)).toEqual([4, 5, 6]);
  });

  test('finds what happened to one thing by an index', () => {
    const { store } = hall();
    const plan = store.sqlite
      .prepare<[string, number, number], { detail: string }>(
        'EXPLAIN QUERY PLAN SELECT * FROM events WHERE subject = ? AND seq < ? ORDER BY seq DESC LIMIT ?',
      )
      .all('matter1', 9, 2);
    expect(plan.map(({ detail }) => detail)).toEqual([
      'SEARCH events USING INDEX events_by_subject (subject=? AND seq<?)',
    ]);
  });

  test('hears of several facts of one command in the order they were recorded', () => {
    const { store, transactions } = hall();
    const { hint } = transactions.write(SECRETARY, null, (tx) => {
      tx.record({ type: 'ballots.closed', subject: 'ballot1' });
      tx.record({ type: 'stages.concluded', subject: 'matter1' });
      tx.record({ type: 'stages.opened', subject: 'matter1' });
      return tx.events.history('matter1', null, 10).length;
    });
    expect(hint).toEqual({
      seq: 3,
      types: ['ballots.closed', 'stages.concluded', 'stages.opened'],
      subjects: ['ballot1', 'matter1'],
    });
    expect(transactions.eventsAfter(1, 1)).toEqual([
      { seq: 2, types: ['stages.concluded'], subjects: ['matter1'] },
    ]);
    expect(verifyJournal(store.sqlite).rows).toBe(3);
  });
});

test('a full disk is said, and nothing is half done', () => {
  const { store, transactions } = hall();
  recordFacts(transactions, 1);
  const pages = store.sqlite.pragma('page_count', { simple: true });
  store.sqlite.pragma(`max_page_count = ${pages}`);
  const large = (tx: WriteTx) => {
    tx.drafts.save('a1', 'form', '长'.repeat(100_000), tx.now);
    tx.record({ type: 'comments.written', subject: 'matter1' });
  };
  expect(() => transactions.write(SECRETARY, receipt('c1'), large)).toThrow(refusal('stores.diskFull'));
  store.sqlite.pragma('max_page_count = 100000');
  expect(verifyJournal(store.sqlite)).toMatchObject({ rows: 1, firstFault: null });
  expect(transactions.write(SECRETARY, receipt('c1'), large).repeated).toBe(false);
});

test('a disk that turned read-only is said', () => {
  const { store, transactions } = hall();
  store.sqlite.pragma('query_only = ON');
  expect(() => transactions.write(SECRETARY, null, create)).toThrow(refusal('stores.readOnly'));
});

function hall() {
  const store = temporaryStore();
  return { store, transactions: transactionsOn(store) };
}

const receipt = (commandId: string) => ({ commandId, method: 'stores.create', inputHash: 'i1' });

const refusal = (code: string) => expect.objectContaining({ name: 'Refusal', code });
