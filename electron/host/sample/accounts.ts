import { newId } from '../../../db/ids.ts';
import type { Author, WriteTx } from '../../../db/transaction.ts';
import type { Actor, Grant, Role } from '../../../shared/actor.ts';
import type { Core } from '../assemble.ts';
import { hashPassword } from '../passwords.ts';
import type { SampleCommunity } from './sample-street.ts';

/** Written on the sign-in page of a rehearsal store; it guards nothing. */
export const SAMPLE_PASSWORD = 'yanlian-2026';

/** Who keeps the books before anybody has signed in. */
export const KEEPER: Author = { id: null, name: '系统' };

export interface SampleAccounts {
  readonly secretaries: readonly Actor[];
  readonly clerks: readonly Actor[];
  readonly supervisor: Actor;
  readonly filing: Actor;
  /** Decides for the whole street. */
  readonly street: Actor;
}

interface NewAccount {
  readonly signInName: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** Named on the sign-in page. */
  readonly shown: boolean;
}

/** The administrator comes first: the street is laid out in this name. */
export async function makeAdmin(core: Core): Promise<Actor> {
  const [admin] = await addAccounts(core, [
    { signInName: 'admin', name: '管理员', grants: streetWide('admin'), shown: true },
  ]);
  return admin as Actor;
}

/** A secretary and a clerk for every community, a full set for the first, and those who reach the whole street. */
export async function makeAccounts(
  core: Core,
  communities: readonly SampleCommunity[],
): Promise<SampleAccounts> {
  const grants = (place: number, role: Role): Grant[] => [
    { role, communityId: communities[place]?.id ?? null },
  ];
  const own = (role: 'secretary' | 'clerk', signInName: string) =>
    communities.map((community, place) => ({
      signInName: place === 0 ? signInName : `${signInName}${place + 1}`,
      name: community[role],
      grants: grants(place, role),
      shown: place < 2,
    }));
  const secretaries = await addAccounts(core, own('secretary', 'shuji'));
  const clerks = await addAccounts(core, own('clerk', 'jilu'));
  const [, supervisor, filing, street] = await addAccounts(core, [
    { signInName: 'jipiao', name: '周敏', grants: grants(0, 'teller'), shown: true },
    { signInName: 'jiandu', name: '孙德明', grants: grants(0, 'supervisor'), shown: true },
    { signInName: 'beian', name: '韩晓静', grants: streetWide('filing'), shown: true },
    { signInName: 'jiedao', name: '街道演示', grants: streetWide('secretary'), shown: true },
  ]);
  return {
    secretaries,
    clerks,
    supervisor: supervisor as Actor,
    filing: filing as Actor,
    street: street as Actor,
  };
}

const streetWide = (role: Role): Grant[] => [{ role, communityId: null }];

async function addAccounts(core: Core, list: readonly NewAccount[]): Promise<Actor[]> {
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  return core.transactions.write(KEEPER, null, (tx) => list.map((one) => addAccount(tx, one, passwordHash)))
    .value;
}

function addAccount(
  tx: WriteTx,
  { signInName, name, grants, shown }: NewAccount,
  passwordHash: string,
): Actor {
  const id = newId();
  tx.accounts.add({ id, signInName, name, passwordHash, demo: shown, grants });
  const roles = [...new Set(grants.map((grant) => grant.role))];
  tx.record({ type: 'accounts.created', subject: id, data: { signInName, name, roles } });
  return { accountId: id, name, grants };
}
