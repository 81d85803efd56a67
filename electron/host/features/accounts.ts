import { newId } from '../../../db/ids.ts';
import type { Account } from '../../../db/repositories/accounts.ts';
import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import { type Actor, communitiesOf, type Grant, MAY, mayIn } from '../../../shared/actor.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import { assertMayIn } from '../may-in.ts';
import { newPasswordHash } from '../password-tries.ts';
import { actorOf, type Call, type UseCases } from '../use-cases.ts';

/** Who may sign in, and as what. Nobody hands out a role where they could not manage accounts themselves. */
export const accounts: UseCases<Contract['accounts']> = {
  list(tx, _input, call) {
    const visible = tx.accounts.list().filter((account) => isWithin(actorOf(call), account.grants));
    return {
      accounts: visible.map((account) => ({
        id: account.id,
        signInName: account.signInName,
        name: account.name,
        grants: account.grants.map((grant) => ({ ...grant })),
        disabled: account.disabled,
        lockedUntil:
          account.lockedUntil !== null && account.lockedUntil > tx.now ? account.lockedUntil : null,
        lastSignInAt: account.lastSignInAt,
        version: account.version,
      })),
    };
  },

  create: {
    prepare: (input) => newPasswordHash(input.password, input.signInName),
    run(tx, { signInName, name, grants }, call, passwordHash: string) {
      assertMayGrant(tx, actorOf(call), grants);
      if (tx.accounts.findByName(signInName) !== null) refuse('accounts.nameTaken', { signInName });
      const id = newId();
      tx.accounts.add({ id, signInName, name, passwordHash, demo: false, grants: once(grants) });
      tx.record({
        type: 'accounts.created',
        subject: id,
        data: { signInName, name, roles: rolesOf(grants) },
      });
      return { id };
    },
  },

  change(tx, { id, name, grants, expectedVersion }, call) {
    const account = getWithin(tx, call, id);
    if (account.version !== expectedVersion) refuse('edits.conflict');
    assertMayGrant(tx, actorOf(call), grants);
    tx.accounts.change(id, name, once(grants));
    assertSomeAdmin(tx);
    tx.record({ type: 'accounts.changed', subject: id, data: { name, roles: rolesOf(grants) } });
    return {};
  },

  setPassword: {
    async prepare({ id, password }, call, read) {
      const { signInName } = read((tx) => getWithin(tx, call, id));
      return newPasswordHash(password, signInName);
    },
    run(tx, { id }, call, passwordHash: string) {
      getWithin(tx, call, id);
      tx.accounts.setPassword(id, passwordHash);
      tx.sessions.closeOthers(id, call.session.tokenHash);
      tx.record({ type: 'accounts.passwordChanged', subject: id });
      return {};
    },
  },

  setDisabled(tx, { id, disabled }, call) {
    getWithin(tx, call, id);
    tx.accounts.setDisabled(id, disabled);
    assertSomeAdmin(tx);
    if (disabled) tx.sessions.closeOthers(id, null);
    tx.record({ type: disabled ? 'accounts.disabled' : 'accounts.changed', subject: id, data: { disabled } });
    return {};
  },

  unlock(tx, { id }, call) {
    getWithin(tx, call, id);
    tx.accounts.unlock(id);
    tx.record({ type: 'accounts.unlocked', subject: id });
    return {};
  },
};

/** An account that also reaches beyond the actor's communities is somebody else's to manage. */
function getWithin(tx: Pick<ReadTx, 'accounts'>, call: Call, id: Id): Account {
  const account = tx.accounts.get(id);
  if (!isWithin(actorOf(call), account.grants))
    refuse('permission.otherCommunity', { needs: 'accounts.manage' });
  return account;
}

const isWithin = (actor: Actor, grants: readonly Grant[]): boolean =>
  communitiesOf(actor, 'accounts.manage') === null ||
  grants.every((grant) => mayIn(actor, 'accounts.manage', grant.communityId));

function assertMayGrant(tx: WriteTx, actor: Actor, grants: readonly Grant[]): void {
  for (const { communityId } of grants) {
    assertMayIn(actor, 'accounts.manage', communityId);
    if (communityId !== null) tx.structure.getCommunity(communityId);
  }
}

/** Refuses `accounts.lastAdmin` when nobody is left who manages the accounts of the whole street. */
function assertSomeAdmin(tx: WriteTx): void {
  const manages = (grant: Grant) => grant.communityId === null && MAY[grant.role].includes('accounts.manage');
  const left = tx.accounts.list().some((account) => !account.disabled && account.grants.some(manages));
  if (!left) refuse('accounts.lastAdmin');
}

const once = (grants: readonly Grant[]): Grant[] => [
  ...new Map(grants.map((grant) => [`${grant.role} ${grant.communityId ?? ''}`, grant])).values(),
];

const rolesOf = (grants: readonly Grant[]): string[] => [...new Set(grants.map((grant) => grant.role))];
