import type Database from 'better-sqlite3';
import type { Id, Instant } from '../shared/values.ts';

const KEPT_MS = 86_400_000;

interface Kept {
  readonly method: string;
  readonly inputHash: string;
  readonly answer: unknown;
}

/** What was answered to which command, for a day: a command sent again is answered, not done again. */
export function createReceipts(sqlite: Database.Database) {
  const select = sqlite.prepare<[string, string], { method: string; inputHash: string; answer: string }>(
    'SELECT method, input_hash AS inputHash, answer FROM receipts WHERE actor_id = ? AND command_id = ?',
  );
  const insert = sqlite.prepare('INSERT INTO receipts VALUES (?, ?, ?, ?, ?, ?)');
  const forget = sqlite.prepare('DELETE FROM receipts WHERE at < ?');
  return {
    find(authorId: Id | null, commandId: string): Kept | null {
      const row = select.get(keyOf(authorId), commandId);
      return row ? { ...row, answer: JSON.parse(row.answer) } : null;
    },
    add(
      authorId: Id | null,
      receipt: { commandId: string; method: string; inputHash: string },
      answer: unknown,
      now: Instant,
    ): void {
      forget.run(new Date(Date.parse(now) - KEPT_MS).toISOString());
      const text = JSON.stringify(answer ?? null);
      insert.run(keyOf(authorId), receipt.commandId, receipt.method, receipt.inputHash, text, now);
    },
  };
}

// Before anybody has signed in, all share one drawer; a commandId is drawn at random.
const keyOf = (authorId: Id | null): string => authorId ?? '';
