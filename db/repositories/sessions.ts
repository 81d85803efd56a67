import type { Id, Instant } from '../../shared/values.ts';
import type { Store } from '../open.ts';

/** Open sessions, known by the hash of their token alone. */
export function readSessions({ sqlite }: Store) {
  const select = sqlite
    .prepare<[string, Instant], Id>('SELECT account_id FROM sessions WHERE token_hash = ? AND expires_at > ?')
    .pluck();
  return {
    /** The account of a session that has not expired. */
    accountOf: (tokenHash: string, now: Instant): Id | null => select.get(tokenHash, now) ?? null,
  };
}

export function writeSessions(store: Store) {
  const insert = store.sqlite.prepare(
    'INSERT INTO sessions (token_hash, account_id, opened_at, expires_at) VALUES (?, ?, ?, ?)',
  );
  const remove = store.sqlite.prepare('DELETE FROM sessions WHERE token_hash = ?');
  const removeOthers = store.sqlite.prepare('DELETE FROM sessions WHERE account_id = ? AND token_hash <> ?');
  const removeExpired = store.sqlite.prepare('DELETE FROM sessions WHERE expires_at <= ?');
  return {
    ...readSessions(store),
    open(session: { tokenHash: string; accountId: Id; openedAt: Instant; expiresAt: Instant }): void {
      removeExpired.run(session.openedAt);
      insert.run(session.tokenHash, session.accountId, session.openedAt, session.expiresAt);
    },
    close(tokenHash: string): void {
      remove.run(tokenHash);
    },
    /** Closes every session of an account but the one that asks. */
    closeOthers(accountId: Id, kept: string | null): void {
      removeOthers.run(accountId, kept ?? '');
    },
  };
}
