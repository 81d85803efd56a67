import type { Grant, Role } from '../../shared/actor.ts';
import { refuse } from '../../shared/errors.ts';
import type { Id, Instant } from '../../shared/values.ts';
import type { Store } from '../open.ts';

export interface Account {
  readonly id: Id;
  readonly signInName: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly disabled: boolean;
  readonly failedTries: number;
  readonly lockedUntil: Instant | null;
  readonly lastSignInAt: Instant | null;
  /** Made with the sample street, named on its sign-in page. */
  readonly demo: boolean;
  readonly version: number;
  readonly grants: readonly Grant[];
}

type Row = Omit<Account, 'disabled' | 'demo' | 'grants'> & {
  readonly disabled: number;
  readonly demo: number;
};
interface GrantRow {
  readonly accountId: Id;
  readonly role: Role;
  readonly communityId: Id | null;
}

const COLUMNS = `id, sign_in_name AS signInName, name, password_hash AS passwordHash, disabled, failed_tries AS failedTries,
  locked_until AS lockedUntil, last_sign_in_at AS lastSignInAt, demo, version`;
const GRANT_COLUMNS = 'account_id AS accountId, role, community_id AS communityId';

/** Who may sign in, and as what. */
export function readAccounts({ sqlite }: Store) {
  const count = sqlite.prepare<[], number>('SELECT count(*) FROM accounts').pluck();
  const all = sqlite.prepare<[], Row>(`SELECT ${COLUMNS} FROM accounts ORDER BY sign_in_name`);
  const byId = sqlite.prepare<[Id], Row>(`SELECT ${COLUMNS} FROM accounts WHERE id = ?`);
  const byName = sqlite.prepare<[string], Row>(`SELECT ${COLUMNS} FROM accounts WHERE sign_in_name = ?`);
  const allGrants = sqlite.prepare<[], GrantRow>(`SELECT ${GRANT_COLUMNS} FROM account_grants`);
  const grantsOf = sqlite.prepare<[Id], GrantRow>(
    `SELECT ${GRANT_COLUMNS} FROM account_grants WHERE account_id = ?`,
  );
  const whole = (row: Row | undefined): Account | null => (row ? accountOf(row, grantsOf.all(row.id)) : null);
  return {
    isEmpty: (): boolean => count.get() === 0,
    find: (id: Id): Account | null => whole(byId.get(id)),
    findByName: (signInName: string): Account | null => whole(byName.get(signInName)),
    get: (id: Id): Account => whole(byId.get(id)) ?? refuse('things.notFound', { what: 'account' }),
    list(): Account[] {
      const grants = Map.groupBy(allGrants.all(), (grant) => grant.accountId);
      return all.all().map((row) => accountOf(row, grants.get(row.id) ?? []));
    },
  };
}

export function writeAccounts(store: Store) {
  const { sqlite } = store;
  const insert = sqlite.prepare(
    `INSERT INTO accounts (id, sign_in_name, name, password_hash, disabled, failed_tries, locked_until, last_sign_in_at, demo, version)
     VALUES (?, ?, ?, ?, 0, 0, NULL, NULL, ?, 1)`,
  );
  const rename = sqlite.prepare('UPDATE accounts SET name = ?, version = version + 1 WHERE id = ?');
  const removeGrants = sqlite.prepare('DELETE FROM account_grants WHERE account_id = ?');
  const addGrant = sqlite.prepare(
    'INSERT INTO account_grants (account_id, role, community_id) VALUES (?, ?, ?)',
  );
  const setHash = sqlite.prepare(
    'UPDATE accounts SET password_hash = ?, failed_tries = 0, locked_until = NULL WHERE id = ?',
  );
  const disable = sqlite.prepare('UPDATE accounts SET disabled = ?, version = version + 1 WHERE id = ?');
  const signedIn = sqlite.prepare(
    'UPDATE accounts SET failed_tries = 0, locked_until = NULL, last_sign_in_at = ? WHERE id = ?',
  );
  const open = sqlite.prepare('UPDATE accounts SET failed_tries = 0, locked_until = NULL WHERE id = ?');
  const grantAll = (id: Id, grants: readonly Grant[]) => {
    for (const { role, communityId } of grants) addGrant.run(id, role, communityId);
  };
  return {
    ...readAccounts(store),
    add(account: Pick<Account, 'id' | 'signInName' | 'name' | 'passwordHash' | 'demo' | 'grants'>): void {
      const { id, signInName, name, passwordHash, demo } = account;
      insert.run(id, signInName, name, passwordHash, demo ? 1 : 0);
      grantAll(id, account.grants);
    },
    change(id: Id, name: string, grants: readonly Grant[]): void {
      rename.run(name, id);
      removeGrants.run(id);
      grantAll(id, grants);
    },
    setPassword(id: Id, passwordHash: string): void {
      setHash.run(passwordHash, id);
    },
    setDisabled(id: Id, disabled: boolean): void {
      disable.run(disabled ? 1 : 0, id);
    },
    markSignedIn(id: Id, at: Instant): void {
      signedIn.run(at, id);
    },
    unlock(id: Id): void {
      open.run(id);
    },
  };
}

/** Counting tries at a password. It must stay when the sign-in itself is refused. */
export function quietAccounts(store: Store) {
  const count = store.sqlite.prepare('UPDATE accounts SET failed_tries = ?, locked_until = ? WHERE id = ?');
  const { findByName, find } = readAccounts(store);
  return {
    find,
    findByName,
    countTry(id: Id, failedTries: number, lockedUntil: Instant | null): void {
      count.run(failedTries, lockedUntil, id);
    },
  };
}

const accountOf = (row: Row, grants: readonly GrantRow[]): Account => ({
  ...row,
  disabled: row.disabled === 1,
  demo: row.demo === 1,
  grants: grants.map(({ role, communityId }) => ({ role, communityId })),
});
