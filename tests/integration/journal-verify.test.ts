import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { verifyJournal } from '../../db/journal.ts';
import { recordFacts, SECRETARY, temporaryStore, transactionsOn } from '../support/temporary-store.ts';

const ROWS = 12;
const DROP = 'DROP TRIGGER events_keep_update; DROP TRIGGER events_keep_delete;';
const RESTORE = `CREATE TRIGGER events_keep_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER events_keep_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;`;
const COLUMNS = 'at, actor_id, actor_name, type, subject, data, hash';

test('a journal nobody touched is sound, and its head is the hash of its last row', () => {
  const sqlite = journalOf(ROWS);
  const head = sqlite.prepare('SELECT hash FROM events WHERE seq = 12').pluck().get();
  expect(verifyJournal(sqlite)).toEqual({ rows: ROWS, head, firstFault: null });
});

test('an empty journal is sound', () => {
  expect(verifyJournal(journalOf(0))).toEqual({ rows: 0, head: '0'.repeat(64), firstFault: null });
});

test('the chain can be recomputed from its description alone', () => {
  const sqlite = journalOf(3);
  let previous = '0'.repeat(64);
  for (const row of sqlite.prepare('SELECT * FROM events ORDER BY seq').raw().all() as string[][]) {
    previous = createHash('sha256')
      .update(JSON.stringify([previous, ...row.slice(0, 7)]))
      .digest('hex');
    expect(row[7]).toBe(previous);
  }
});

test('names that cannot be written as UTF-8 do not break the chain', () => {
  const store = temporaryStore();
  const author = { id: SECRETARY.id, name: '王\ud800\u0000书记' };
  transactionsOn(store).write(author, null, (tx) =>
    tx.record({ type: 'comments.written', subject: 'matter1', data: { text: '\udfff“\u2028”\u0000' } }),
  );
  expect(verifyJournal(store.sqlite).firstFault).toBeNull();
});

describe('a row changed', () => {
  const changes = [
    "at = '2026-03-05T00:00:00.000Z'",
    'actor_id = NULL',
    "actor_name = '李书记'",
    "type = 'matters.closed'",
    "subject = 'another'",
    `data = '{"number":99}'`,
    "data = data || ' '",
    "hash = 'made up'",
    'hash = (SELECT hash FROM events WHERE seq = 1)',
  ];
  for (const change of changes) {
    for (const seq of [1, 5, ROWS]) {
      if (change.includes('seq = 1') && seq === 1) continue;
      test(`${change} in row ${seq} is found, though the guards were put back`, () => {
        const sqlite = tampered(`${DROP} UPDATE events SET ${change} WHERE seq = ${seq}; ${RESTORE}`);
        expect(verifyJournal(sqlite)).toMatchObject({
          rows: seq - 1,
          firstFault: { seq, fault: 'altered' },
        });
      });
    }
  }

  test('several in a row are found at the first', () => {
    const sqlite = tampered(
      `${DROP} UPDATE events SET actor_name = '某' WHERE seq BETWEEN 4 AND 9; ${RESTORE}`,
    );
    expect(faultIn(sqlite)).toEqual({ seq: 4, fault: 'altered' });
  });

  test('the row is named rather than the missing guard', () => {
    const sqlite = tampered(`${DROP} UPDATE events SET subject = 'another' WHERE seq = 5`);
    expect(faultIn(sqlite)).toEqual({ seq: 5, fault: 'altered' });
  });
});

describe('a row removed', () => {
  const removals: [string, string, number][] = [
    ['the first', 'DELETE FROM events WHERE seq = 1;', 1],
    ['in the middle', 'DELETE FROM events WHERE seq = 5;', 5],
    ['several in the middle', 'DELETE FROM events WHERE seq BETWEEN 5 AND 8;', 5],
    ['the last', 'DELETE FROM events WHERE seq = 12;', 12],
    ['several at the end', 'DELETE FROM events WHERE seq > 7;', 8],
    ['all', 'DELETE FROM events;', 1],
    [
      'at the end, with the head cut down to fit',
      `DELETE FROM events WHERE seq > 7;
       UPDATE journal_head SET seq = 7, hash = (SELECT hash FROM events WHERE seq = 7);`,
      8,
    ],
  ];
  for (const [where, sql, seq] of removals) {
    test(`${where} is found, though the guards were put back`, () => {
      expect(faultIn(tampered(`${DROP} ${sql} ${RESTORE}`))).toEqual({ seq, fault: 'removed' });
    });
  }

  test('and the following ones moved up to close the gap is found where the gap was', () => {
    const sqlite = tampered(
      `${DROP} DELETE FROM events WHERE seq = 5; UPDATE events SET seq = seq - 1 WHERE seq > 5; ${RESTORE}`,
    );
    expect(faultIn(sqlite)?.seq).toBe(5);
  });
});

describe('a row inserted', () => {
  const foreign = (hash: string, at = '2026-03-05T01:00:20.000Z') =>
    `'${at}', 'someone', '某', 'matters.closed', 'matter1', '{}', ${hash}`;

  test('at the end is found', () => {
    const sqlite = tampered(`INSERT INTO events (${COLUMNS}) VALUES (${foreign("'made up'")})`);
    expect(verifyJournal(sqlite)).toMatchObject({ rows: ROWS, firstFault: { seq: 13, fault: 'inserted' } });
  });

  test('at the end with the right hash is found', () => {
    const sqlite = journalOf(ROWS);
    const last = sqlite.prepare('SELECT hash FROM events WHERE seq = 12').pluck().get();
    const row = [last, 13, '2026-03-05T02:00:00.000Z', null, '某', 'matters.closed', 'matter1', '{}'];
    const hash = createHash('sha256').update(JSON.stringify(row)).digest('hex');
    sqlite.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(...row.slice(1), hash);
    expect(faultIn(sqlite)).toEqual({ seq: 13, fault: 'inserted' });
  });

  test('far beyond the end is found', () => {
    const sqlite = tampered(`INSERT INTO events (seq, ${COLUMNS}) VALUES (500, ${foreign("'x'")})`);
    expect(faultIn(sqlite)).toEqual({ seq: 500, fault: 'inserted' });
  });

  test('before the beginning is found', () => {
    const sqlite = tampered(`INSERT INTO events (seq, ${COLUMNS}) VALUES (0, ${foreign("'x'")})`);
    expect(faultIn(sqlite)).toEqual({ seq: 0, fault: 'inserted' });
  });

  for (const seq of [1, 5, ROWS]) {
    for (const hash of ["'made up'", `'${'ab'.repeat(32)}'`]) {
      test(`in the place of the removed row ${seq} is found (hash ${hash})`, () => {
        const sqlite = tampered(
          `${DROP} DELETE FROM events WHERE seq = ${seq};
           INSERT INTO events (seq, ${COLUMNS}) VALUES (${seq}, ${foreign(hash)}); ${RESTORE}`,
        );
        expect(verifyJournal(sqlite)).toMatchObject({
          rows: seq - 1,
          firstFault: { seq, fault: 'inserted' },
        });
      });
    }
  }

  test('by REPLACE, which the guards do not hear of, is found', () => {
    const sqlite = tampered(`INSERT OR REPLACE INTO events (seq, ${COLUMNS}) VALUES (5, ${foreign("'x'")})`);
    expect(faultIn(sqlite)).toEqual({ seq: 5, fault: 'inserted' });
  });
});

describe('the end and the guards', () => {
  test('a chain rewritten from the first row to the last does not fit the head', () => {
    const sqlite = tampered(DROP);
    rewrite(sqlite, (row) => row.with(3, '李书记'));
    sqlite.exec(RESTORE);
    expect(verifyJournal(sqlite)).toMatchObject({
      rows: ROWS,
      firstFault: { seq: ROWS, fault: 'headWrong' },
    });
  });

  test('a head taken away is found', () => {
    expect(faultIn(tampered('DELETE FROM journal_head'))).toEqual({ seq: ROWS, fault: 'headWrong' });
  });

  test('a head whose hash was changed is found', () => {
    expect(faultIn(tampered("UPDATE journal_head SET hash = 'x'"))).toEqual({
      seq: ROWS,
      fault: 'headWrong',
    });
  });

  for (const guard of ['events_keep_update', 'events_keep_delete']) {
    test(`${guard} taken away is found where all rows are sound`, () => {
      expect(faultIn(tampered(`DROP TRIGGER ${guard}`))).toEqual({ seq: ROWS, fault: 'triggerMissing' });
    });
  }

  test('a guard replaced by one that never stops anybody is found', () => {
    const sqlite = tampered(
      `${DROP} ${RESTORE.replace('BEFORE UPDATE ON events', 'BEFORE UPDATE ON events WHEN 0')}`,
    );
    expect(faultIn(sqlite)).toEqual({ seq: ROWS, fault: 'triggerMissing' });
  });

  test('the guards refuse to change or remove a row', () => {
    const sqlite = journalOf(1);
    expect(() => sqlite.exec("UPDATE events SET data = '{}'")).toThrow('the journal is append-only');
    expect(() => sqlite.exec('DELETE FROM events')).toThrow('the journal is append-only');
  });
});

const faultIn = (sqlite: Database.Database) => verifyJournal(sqlite).firstFault;

function journalOf(rows: number): Database.Database {
  return tampered('', rows);
}

/** A closed store, opened by somebody with the sqlite3 shell. */
function tampered(sql: string, rows = ROWS): Database.Database {
  const store = temporaryStore();
  recordFacts(transactionsOn(store), rows);
  store.close();
  const shell = new Database(store.file);
  onTestFinished(() => void shell.close());
  shell.pragma('recursive_triggers = OFF');
  shell.pragma('foreign_keys = OFF');
  shell.exec(sql);
  return shell;
}

/** Edits every row and computes the whole chain anew, as somebody who has read the description could. */
function rewrite(sqlite: Database.Database, edit: (row: unknown[]) => unknown[]): void {
  let previous = '0'.repeat(64);
  for (const stored of sqlite.prepare('SELECT * FROM events ORDER BY seq').raw().all() as unknown[][]) {
    const row = edit(stored.slice(0, 7));
    previous = createHash('sha256')
      .update(JSON.stringify([previous, ...row]))
      .digest('hex');
    sqlite.prepare('UPDATE events SET actor_name = ?, hash = ? WHERE seq = ?').run(row[3], previous, row[0]);
  }
}
