import type { Account } from '../../db/repositories/accounts.ts';
import { type Actor, may, PERMISSIONS } from '../../shared/actor.ts';
import type { Outputs } from '../../shared/contract/index.ts';

export type Me = Outputs['sessions']['signIn'];

/** What the signed-in person is told of themselves. */
export function meOf(account: Account): Me {
  const { id: accountId, name, signInName, grants } = account;
  const actor: Actor = { accountId, name, grants };
  return {
    accountId,
    name,
    signInName,
    grants: grants.map((grant) => ({ ...grant })),
    permissions: PERMISSIONS.filter((permission) => may(actor, permission)),
  };
}
