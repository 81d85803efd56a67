import type { Account } from '../../../db/repositories/accounts.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import type { Contract, Outputs } from '../../../shared/contract/index.ts';
import { refuse } from '../../../shared/errors.ts';
import { meOf } from '../me.ts';
import { newPasswordHash, provePassword } from '../password-tries.ts';
import { openSession } from '../session-actor.ts';
import { actorOf, type UseCases } from '../use-cases.ts';

/** Signing in and out. */
export const sessions: UseCases<Contract['sessions']> = {
  status(tx, _input, call) {
    const card = tx.store.get();
    const account = call.actor && tx.accounts.find(call.actor.accountId);
    return {
      firstRun: tx.accounts.isEmpty(),
      rehearsal: card?.rehearsal ?? false,
      street: card?.street ?? '',
      today: tx.today,
      me: account && meOf(account),
      demoAccounts: card?.rehearsal ? tx.accounts.list().filter(isDemo).map(demoAccountOf(tx)) : [],
    };
  },

  signIn: {
    prepare: (input, _call, _read, lasting) =>
      provePassword((accounts) => accounts.findByName(input.signInName), input.password, lasting),
    run(tx, _input, call, proven: Account) {
      const account = tx.accounts.get(proven.id);
      if (account.disabled) refuse('session.disabled');
      openSession(tx, call.session, account.id);
      return meOf(account);
    },
  },

  signOut(tx, _input, call) {
    const { accountId } = actorOf(call);
    if (call.session.tokenHash !== null) tx.sessions.close(call.session.tokenHash);
    tx.record({ type: 'sessions.closed', subject: accountId });
    call.session.end();
    return {};
  },

  changePassword: {
    async prepare(input, call, _read, lasting) {
      const { accountId } = actorOf(call);
      const account = await provePassword((accounts) => accounts.find(accountId), input.oldPassword, lasting);
      return newPasswordHash(input.newPassword, account.signInName);
    },
    run(tx, _input, call, hash: string) {
      const { accountId } = actorOf(call);
      tx.accounts.setPassword(accountId, hash);
      tx.sessions.closeOthers(accountId, call.session.tokenHash);
      tx.record({ type: 'accounts.passwordChanged', subject: accountId });
      return {};
    },
  },
};

const isDemo = (account: Account): boolean => account.demo && !account.disabled;

type DemoAccount = Outputs['sessions']['status']['demoAccounts'][number];

const demoAccountOf =
  (tx: ReadTx) =>
  ({ signInName, name, grants }: Account): DemoAccount => {
    const communityId = grants.find((grant) => grant.communityId !== null)?.communityId;
    const community = communityId ? (tx.structure.findCommunity(communityId)?.name ?? null) : null;
    return { signInName, name, roles: [...new Set(grants.map((grant) => grant.role))], community };
  };
