import type Database from 'better-sqlite3';
import { refuse } from '../shared/errors.ts';
import type { Id, Instant } from '../shared/values.ts';
import type { Receipt } from './transaction.ts';

const KEPT_MS = 86_400_000;

/** What was answered to which command, for a day: a command sent again is answered, not done again. */
export function createReceipts(sqlite: Database.Database) {
  const select = sqlite.prepare<[string, string], { method: string; inputHash: string; answer: string }>(
    'SELECT method, input_hash AS inputHash, answer FROM receipts WHERE actor_id = ? AND command_id = ?',
  );
  const insert = sqlite.prepare('INSERT INTO receipts VALUES (?, ?, ?, ?, ?, ?)');
  const forget = sqlite.prepare('DELETE FROM receipts WHERE at < ?');
  return {
    /** The earlier answer, or null. Refuses `edits.conflict` when the same id once stood for another command. */
    find(authorId: Id | null, { commandId, method, inputHash }: Receipt): { answer: unknown } | null {
      const row = select.get(keyOf(authorId), commandId);
      if (row === undefined) return null;
      if (row.method !== method || row.inputHash !== inputHash) refuse('edits.conflict');
      return { answer: JSON.parse(row.answer) };
    },
    add(authorId: Id | null, receipt: Receipt, answer: unknown, now: Instant): void {
      forget.run(new Date(Date.parse(now) - KEPT_MS).toISOString());
      const text = JSON.stringify(answer ?? null);
      insert.run(keyOf(authorId), receipt.commandId, receipt.method, receipt.inputHash, text, now);
    },
  };
}

// Before anybody has signed in, all share one drawer; a commandId is drawn at random.
const keyOf = (authorId: Id | null): string => authorId ?? '';
