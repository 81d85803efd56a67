import type { Account } from '../../db/repositories/accounts.ts';
import { isStrongPassword, lockAfter, TRIES_BEFORE_LOCK } from '../../shared/domain/sign-in.ts';
import { refuse } from '../../shared/errors.ts';
import type { Instant } from '../../shared/values.ts';
import { hashPassword, matchesPassword } from './passwords.ts';
import type { LastingWrites } from './use-cases.ts';

/**
 * Checks a password for an account found by `find`. A try is counted before it is checked and forgotten when it was right,
 * so that many at once are not more than many in a row. Refuses `session.wrongPassword`, `session.locked`.
 */
export async function provePassword(
  find: (accounts: AccountFinder) => Account | null,
  password: string,
  lasting: LastingWrites,
): Promise<Account> {
  const { account, tries, lockedUntil } = lasting.quietly((tx) => {
    const found = find(tx.accounts);
    if (found === null) return { account: null, tries: 1, lockedUntil: null };
    if (isLocked(found, tx.now)) refuse('session.locked', { until: found.lockedUntil });
    const failed = found.failedTries + 1;
    const until = lockAfter(failed, tx.now);
    tx.accounts.countTry(found.id, failed, until);
    return { account: found, tries: failed, lockedUntil: until };
  });
  const right = await matchesPassword(password, account?.passwordHash ?? null);
  if (account !== null && right) return account;
  if (account !== null && lockedUntil !== null) {
    lasting.write((tx) =>
      tx.record({ type: 'sessions.refused', subject: account.id, data: { tries, until: lockedUntil } }),
    );
    refuse('session.locked', { until: lockedUntil });
  }
  return refuse('session.wrongPassword', { left: Math.max(0, TRIES_BEFORE_LOCK - tries) });
}

/** Hashes a new password. Refuses `accounts.weakPassword`. */
export async function newPasswordHash(password: string, signInName: string): Promise<string> {
  if (!isStrongPassword(password, signInName)) refuse('accounts.weakPassword');
  return hashPassword(password);
}

type AccountFinder = Parameters<Parameters<LastingWrites['quietly']>[0]>[0]['accounts'];

const isLocked = (account: Account, now: Instant): boolean =>
  account.lockedUntil !== null && account.lockedUntil > now;
