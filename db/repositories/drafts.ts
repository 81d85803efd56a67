import type { Id, Instant } from '../../shared/values.ts';
import type { Store } from '../open.ts';

export interface Draft {
  readonly content: string;
  readonly savedAt: Instant;
}

/** Half-typed forms, one per account and form. */
export function readDrafts({ sqlite }: Store) {
  const select = sqlite.prepare<[Id, string], Draft>(
    'SELECT content, saved_at AS savedAt FROM drafts WHERE account_id = ? AND form = ?',
  );
  return {
    find: (accountId: Id, form: string): Draft | null => select.get(accountId, form) ?? null,
  };
}

export function writeDrafts(store: Store) {
  const upsert = store.sqlite.prepare(
    `INSERT INTO drafts (account_id, form, content, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (account_id, form) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
  );
  const remove = store.sqlite.prepare('DELETE FROM drafts WHERE account_id = ? AND form = ?');
  return {
    ...readDrafts(store),
    save(accountId: Id, form: string, content: string, savedAt: Instant): void {
      upsert.run(accountId, form, content, savedAt);
    },
    discard(accountId: Id, form: string): void {
      remove.run(accountId, form);
    },
  };
}
