import { createHash, randomBytes } from 'node:crypto';
import type { ReadTx, WriteTx } from '../../db/transaction.ts';
import type { Actor } from '../../shared/actor.ts';
import type { Id, Instant } from '../../shared/values.ts';
import { actorOfMember } from './lan/member-actor.ts';
import type { CallSession } from './use-cases.ts';

const SESSION_MS = 12 * 60 * 60 * 1000;

/** Who holds this token: an account, or a phone in the hall. An account that was disabled holds nothing from that moment on. */
export function actorOfToken(tx: ReadTx, token: string, now: Instant): Actor | null {
  const accountId = tx.sessions.accountOf(hashOfToken(token), now);
  if (accountId === null) return actorOfMember(tx, hashOfToken(token), now);
  const account = tx.accounts.find(accountId);
  if (account === null || account.disabled) return null;
  return { accountId: account.id, name: account.name, grants: account.grants };
}

/** Opens a session for an account and ends the one this caller had. The token leaves the host, its hash stays. */
export function openSession(tx: WriteTx, session: CallSession, accountId: Id): void {
  if (session.tokenHash !== null) tx.sessions.close(session.tokenHash);
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.parse(tx.now) + SESSION_MS).toISOString();
  tx.sessions.open({ tokenHash: hashOfToken(token), accountId, openedAt: tx.now, expiresAt });
  tx.accounts.markSignedIn(accountId, tx.now);
  tx.record({ type: 'sessions.opened', subject: accountId });
  session.start(token);
}

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex');
