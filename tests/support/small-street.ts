import { newId } from '../../db/ids.ts';
import type { WriteTx } from '../../db/transaction.ts';
import { callerAs, type DirectClient } from '../../electron/host/assemble.ts';
import type { Host } from '../../electron/host/host.ts';
import { hashPassword } from '../../electron/host/passwords.ts';
import { installPresets } from '../../electron/host/presets.ts';
import type { Actor, Grant, Role } from '../../shared/actor.ts';
import type { Capacity } from '../../shared/domain/people.ts';
import type { BodyKind } from '../../shared/domain/procedure.ts';
import type { Id } from '../../shared/values.ts';
import { COMMUNITY, NEIGHBOUR, PASSWORD, STREET } from './small-street-names.ts';

const TERM_BEGAN = '2024-01-01';

/** A street small enough for one test: two communities, rosters, and one account for every role. */
export async function makeSmallStreet(host: Host): Promise<void> {
  const keeper: Actor = { accountId: 'keeper', name: '系统', grants: [{ role: 'admin', communityId: null }] };
  host.transactions.write({ id: null, name: keeper.name }, null, (tx) => {
    const id = newId();
    tx.store.create({ id, street: STREET, rehearsal: false, createdAt: tx.now });
    tx.record({ type: 'stores.created', subject: id, data: { street: STREET, rehearsal: false } });
    installPresets(tx);
  });
  const desk = host.direct(callerAs(keeper));
  const here = await addCommunity(desk, COMMUNITY);
  const there = await addCommunity(desk, NEIGHBOUR);
  await fillBodies(host, desk, here);
  const passwordHash = await hashPassword(PASSWORD);
  host.transactions.write({ id: null, name: keeper.name }, null, (tx) => {
    const add = (signInName: string, name: string, role: Role, communityId: Id | null) =>
      addAccount(tx, { signInName, name, passwordHash, grants: [{ role, communityId }] });
    add('admin', '管理员', 'admin', null);
    add('shuji', '王秀兰', 'secretary', here);
    add('fushuji', '刘建国', 'secretary', here);
    add('jilu', '陈晓', 'clerk', here);
    add('jipiao', '周敏', 'teller', here);
    add('jiandu', '孙德明', 'supervisor', here);
    add('beian', '韩晓静', 'filing', null);
    add('linshuji', '赵立新', 'secretary', there);
  });
}

async function addCommunity(desk: DirectClient, name: string): Promise<Id> {
  const figures = { shortName: name.slice(0, 2), households: 1500, residents: 3800 };
  const { id } = await desk.structure.saveCommunity({ id: null, name, ...figures, expectedVersion: 0 });
  return id;
}

async function fillBodies(host: Host, desk: DirectClient, communityId: Id): Promise<void> {
  const grid = { id: null, communityId, name: '第一网格', station: '', households: 700, expectedVersion: 0 };
  const { id: gridId } = await desk.structure.saveGrid(grid);
  const add = async (kind: BodyKind, name: string, members: number, ofGrid: Id | null = null) => {
    const body = { id: null, communityId, gridId: ofGrid, kind, name, expectedVersion: 0 };
    const { id } = await desk.structure.saveBody(body);
    seat(host, { bodyId: id, communityId, members, family: FAMILIES[kind] ?? '张' });
  };
  await add('party_committee', '海伦社区党委', 7);
  await add('residents_committee', '海伦社区居委会', 7);
  await add('representatives', '居民代表会议', 45);
  await add('council', '居民议事会', 15);
  await add('open_meeting', '民主协商会', 0);
  await add('party_branch', '第一网格党支部', 20, gridId);
}

/** One family a body, so that nobody sits in two that exclude each other. */
const FAMILIES: Partial<Record<BodyKind, string>> = {
  party_committee: '赵',
  residents_committee: '钱',
  representatives: '孙',
  council: '李',
  party_branch: '吴',
};
const GIVEN =
  '安邦宝昌晨德东芳刚光海和红华慧建江静军军凯兰磊丽林玲梅敏明娜宁鹏萍强琴青瑞珊胜松涛伟文霞湘晓欣秀雪燕'.split(
    '',
  );

interface Seats {
  readonly bodyId: Id;
  readonly communityId: Id;
  readonly members: number;
  readonly family: string;
}

function seat(host: Host, { bodyId, communityId, members, family }: Seats): void {
  host.transactions.write({ id: null, name: '系统' }, null, (tx) => {
    for (let place = 0; place < members; place += 1) {
      const personId = newId();
      const name = `${family}${GIVEN[place % GIVEN.length]}${place < GIVEN.length ? '' : '来'}`;
      const capacity: Capacity = place === 0 ? 'chair' : 'member';
      tx.people.save({ id: personId, name, gender: 'unknown', communityId, gridId: null });
      tx.people.join(newId(), { bodyId, personId, capacity, since: TERM_BEGAN, until: null });
      tx.record({ type: 'people.saved', subject: personId, data: { name } });
    }
  });
}

interface NewAccount {
  readonly signInName: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly grants: readonly Grant[];
}

function addAccount(tx: WriteTx, account: NewAccount): void {
  const id = newId();
  tx.accounts.add({ id, ...account, demo: false });
  const { signInName, name, grants } = account;
  const roles = grants.map(({ role }) => role);
  tx.record({ type: 'accounts.created', subject: id, data: { signInName, name, roles } });
}
