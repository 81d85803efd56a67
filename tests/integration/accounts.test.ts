import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type Desk,
  openDesk,
  refusalOf,
  type Seat,
  signInAs,
  signInAsAdmin,
} from '../support/memory-desk.ts';

let desk: Desk;
let admin: Seat;
let ningxia: string;
let yanan: string;
beforeEach(async () => {
  desk = openDesk();
  admin = await signInAsAdmin(desk);
  ningxia = await community('宁夏路社区');
  yanan = await community('延安路社区');
});
afterEach(() => desk.close());

async function community(name: string): Promise<string> {
  const figures = { shortName: name.slice(0, 3), households: 3000, residents: 7500 };
  return (await admin.structure.saveCommunity({ id: null, name, ...figures, expectedVersion: 0 })).id;
}

const accountNamed = async (signInName: string) => {
  const found = (await admin.accounts.list({})).accounts.find((account) => account.signInName === signInName);
  if (!found) throw new Error(signInName);
  return found;
};

describe('making accounts', () => {
  test('a clerk may do what clerks may, and nothing of accounts', async () => {
    const clerk = await signInAs(desk, admin, 'clerk', [{ role: 'clerk', communityId: ningxia }]);
    expect((await clerk.sessions.status({})).me?.permissions).toContain('matters.write');
    expect(await refusalOf(clerk.accounts.list({}))).toEqual({
      code: 'permission.denied',
      details: { needs: 'accounts.manage', roles: ['admin'] },
    });
  });

  test('a sign-in name belongs to one account', async () => {
    const again = admin.accounts.create({
      signInName: 'admin',
      name: '另一人',
      password: 'long enough',
      grants: [{ role: 'clerk', communityId: null }],
    });
    expect(await refusalOf(again)).toMatchObject({ code: 'accounts.nameTaken' });
  });

  test('a role of a community nobody knows is refused', async () => {
    const lost = admin.accounts.create({
      signInName: 'lost',
      name: '某人',
      password: 'long enough',
      grants: [{ role: 'clerk', communityId: 'nowhere00' }],
    });
    expect(await refusalOf(lost)).toMatchObject({ code: 'things.notFound' });
  });

  test('an administrator of one community hands out roles there alone', async () => {
    const local = await signInAs(desk, admin, 'local', [{ role: 'admin', communityId: ningxia }]);
    const create = (signInName: string, communityId: string | null) =>
      local.accounts.create({
        signInName,
        name: '某人',
        password: 'long enough',
        grants: [{ role: 'clerk', communityId }],
      });
    await create('here', ningxia);
    expect(await refusalOf(create('there', yanan))).toMatchObject({ code: 'permission.otherCommunity' });
    expect(await refusalOf(create('everywhere', null))).toMatchObject({ code: 'permission.otherCommunity' });
    expect((await local.accounts.list({})).accounts.map((account) => account.signInName)).toEqual([
      'here',
      'local',
    ]);
    const { id } = await accountNamed('admin');
    expect(await refusalOf(local.accounts.setPassword({ id, password: 'taken over' }))).toMatchObject({
      code: 'permission.otherCommunity',
    });
  });
});

describe('changing accounts', () => {
  test('a role that was taken away is gone at the next request', async () => {
    const clerk = await signInAs(desk, admin, 'clerk', [{ role: 'clerk', communityId: null }]);
    const { id, version } = await accountNamed('clerk');
    await admin.accounts.change({
      id,
      name: '老张',
      grants: [{ role: 'teller', communityId: null }],
      expectedVersion: version,
    });
    expect((await clerk.sessions.status({})).me?.grants).toEqual([{ role: 'teller', communityId: null }]);
    const rename = clerk.structure.renameStreet({ name: '别的街道' });
    expect(await refusalOf(rename)).toMatchObject({ code: 'permission.denied' });
  });

  test('of two people who change one account at once the second is told', async () => {
    await signInAs(desk, admin, 'clerk', [{ role: 'clerk', communityId: null }]);
    const { id, version, grants } = await accountNamed('clerk');
    await admin.accounts.change({ id, name: '老张', grants, expectedVersion: version });
    const second = admin.accounts.change({ id, name: '老李', grants, expectedVersion: version });
    expect(await refusalOf(second)).toMatchObject({ code: 'edits.conflict' });
  });

  test('the last administrator stays', async () => {
    const { id, version } = await accountNamed('admin');
    expect(await refusalOf(admin.accounts.setDisabled({ id, disabled: true }))).toMatchObject({
      code: 'accounts.lastAdmin',
    });
    const demoted = admin.accounts.change({
      id,
      name: '管理员',
      grants: [{ role: 'admin', communityId: ningxia }],
      expectedVersion: version,
    });
    expect(await refusalOf(demoted)).toMatchObject({ code: 'accounts.lastAdmin' });
    expect((await accountNamed('admin')).grants).toEqual([{ role: 'admin', communityId: null }]);
  });

  test('a disabled account is out at once, and says so when it comes back', async () => {
    const clerk = await signInAs(desk, admin, 'clerk', [{ role: 'clerk', communityId: null }]);
    const { id } = await accountNamed('clerk');
    await admin.accounts.setDisabled({ id, disabled: true });
    expect((await clerk.sessions.status({})).me).toBeNull();
    const back = clerk.sessions.signIn({ signInName: 'clerk', password: 'clerk has a long one' });
    expect(await refusalOf(back)).toMatchObject({ code: 'session.disabled' });
    await admin.accounts.setDisabled({ id, disabled: false });
    expect(
      await clerk.sessions.signIn({ signInName: 'clerk', password: 'clerk has a long one' }),
    ).toMatchObject({ name: 'clerk' });
  });

  test('a password that an administrator sets ends the sessions under the old one', async () => {
    const clerk = await signInAs(desk, admin, 'clerk', [{ role: 'clerk', communityId: null }]);
    const { id } = await accountNamed('clerk');
    await admin.accounts.setPassword({ id, password: 'given by the office' });
    expect((await clerk.sessions.status({})).me).toBeNull();
    await clerk.sessions.signIn({ signInName: 'clerk', password: 'given by the office' });
  });
});
