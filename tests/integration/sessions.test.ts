import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashPassword, matchesPassword } from '../../electron/host/passwords.ts';
import { lockAfter } from '../../shared/domain/sign-in.ts';
import { ADMIN, type Desk, openDesk, refusalOf, signInAs, signInAsAdmin } from '../support/memory-desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = openDesk();
});
afterEach(() => desk.close());

const minutesLater = (minutes: number) =>
  desk.clock.set(new Date(Date.parse('2026-03-05T02:00:00Z') + minutes * 60_000).toISOString());
const wrongTry = () => refusalOf(desk.seat().sessions.signIn({ ...ADMIN, password: 'wrong' }));

describe('the first run', () => {
  test('an empty store asks for an administrator, and says so to anybody', async () => {
    expect(await desk.seat().sessions.status({})).toMatchObject({
      firstRun: true,
      me: null,
      street: '',
      today: '2026-03-05',
    });
  });

  test('the administrator made on the first run is signed in and names the street', async () => {
    const admin = await signInAsAdmin(desk);
    const status = await admin.sessions.status({});
    expect(status).toMatchObject({ firstRun: false, rehearsal: false, street: '海伦路街道' });
    expect(status.me?.permissions).toContain('accounts.manage');
  });

  test('the shipped procedures apply from the day of the revised law', async () => {
    const admin = await signInAsAdmin(desk);
    const { versions } = await admin.procedures.list({});
    expect(
      versions.map(({ key, state, appliesFrom, inForce }) => [key, state, appliesFrom, inForce]),
    ).toEqual(
      ['liu_yi_village', 'si_yi', 'urban_default', 'wu_yi', 'yi_zheng_san_yi'].map((key) => [
        key,
        'enacted',
        '2026-01-01',
        true,
      ]),
    );
  });

  test('a second administrator is not made this way', async () => {
    await signInAsAdmin(desk);
    const again = desk.seat().setup.createAdmin({ street: '别处', name: '某人', ...ADMIN });
    expect(await refusalOf(again)).toMatchObject({ code: 'setup.alreadyDone' });
  });

  test.each(['seven77', 'administrator'])('the password %s is too weak', async (password) => {
    const weak = desk
      .seat()
      .setup.createAdmin({ street: '街道', name: '管理员', signInName: 'Administrator', password });
    expect(await refusalOf(weak)).toMatchObject({ code: 'accounts.weakPassword' });
    expect((await desk.seat().sessions.status({})).firstRun).toBe(true);
  });
});

describe('signing in', () => {
  beforeEach(async () => {
    await signInAsAdmin(desk);
  });

  test('the right password opens a session, which ends with signing out', async () => {
    const seat = desk.seat();
    expect(await seat.sessions.signIn(ADMIN)).toMatchObject({ name: '管理员' });
    await seat.sessions.signOut({});
    expect((await seat.sessions.status({})).me).toBeNull();
  });

  test('a session ends after twelve hours', async () => {
    const seat = desk.seat();
    await seat.sessions.signIn(ADMIN);
    minutesLater(12 * 60 - 1);
    expect((await seat.sessions.status({})).me).not.toBeNull();
    minutesLater(12 * 60);
    expect((await seat.sessions.status({})).me).toBeNull();
  });

  test('the store keeps neither a password nor a token', async () => {
    const seat = desk.seat();
    await seat.sessions.signIn(ADMIN);
    const kept = ['accounts', 'sessions', 'events'].map((table) =>
      desk.store.sqlite.prepare(`SELECT * FROM ${table}`).all(),
    );
    const text = JSON.stringify(kept);
    expect(text).toContain('scrypt$');
    expect(text).not.toContain(ADMIN.password);
    expect(text).not.toContain(seat.token());
  });

  test('a wrong password and an unknown name are told apart by nothing', async () => {
    const unknown = refusalOf(desk.seat().sessions.signIn({ signInName: 'nobody', password: 'wrong' }));
    expect(await wrongTry()).toEqual(await unknown);
  });

  test('the fifth wrong try locks the account for five minutes, even for the right password', async () => {
    for (const left of [4, 3, 2, 1])
      expect(await wrongTry()).toEqual({ code: 'session.wrongPassword', details: { left } });
    const locked = { code: 'session.locked', details: { until: '2026-03-05T02:05:00.000Z' } };
    expect(await wrongTry()).toEqual(locked);
    expect(await refusalOf(desk.seat().sessions.signIn(ADMIN))).toEqual(locked);
    minutesLater(5);
    expect(await desk.seat().sessions.signIn(ADMIN)).toMatchObject({ signInName: 'admin' });
    expect(await wrongTry()).toMatchObject({ details: { left: 4 } });
  });

  test('the lock is a fact of the journal, the tries before it are not', async () => {
    for (let tries = 0; tries < 5; tries += 1) await wrongTry();
    const refused = desk.store.sqlite
      .prepare("SELECT data FROM events WHERE type = 'sessions.refused'")
      .pluck()
      .all();
    expect(refused).toEqual(['{"tries":5,"until":"2026-03-05T02:05:00.000Z"}']);
  });

  test('tries made at the same moment are counted like tries in a row', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, wrongTry));
    expect(answers.filter(({ code }) => code === 'session.wrongPassword')).toHaveLength(4);
  });

  test('an administrator unlocks an account', async () => {
    const admin = desk.seat();
    await admin.sessions.signIn(ADMIN);
    for (let tries = 0; tries < 5; tries += 1) await wrongTry();
    const [account] = (await admin.accounts.list({})).accounts;
    expect(account?.lockedUntil).toBe('2026-03-05T02:05:00.000Z');
    await admin.accounts.unlock({ id: account?.id ?? '' });
    expect(await desk.seat().sessions.signIn(ADMIN)).toMatchObject({ signInName: 'admin' });
  });

  test('a changed password ends the other sessions and the old password', async () => {
    const [here, there] = [desk.seat(), desk.seat()];
    await here.sessions.signIn(ADMIN);
    await there.sessions.signIn(ADMIN);
    await here.sessions.changePassword({ oldPassword: ADMIN.password, newPassword: 'another long one' });
    expect((await here.sessions.status({})).me).not.toBeNull();
    expect((await there.sessions.status({})).me).toBeNull();
    expect(await refusalOf(there.sessions.signIn(ADMIN))).toMatchObject({ code: 'session.wrongPassword' });
  });

  test('an unfinished form is kept for its writer alone', async () => {
    const admin = desk.seat();
    await admin.sessions.signIn(ADMIN);
    const clerk = await signInAs(desk, admin, 'clerk', [{ role: 'clerk', communityId: null }]);
    await clerk.drafts.save({ form: 'matters.propose', content: '半句话' });
    expect(await clerk.drafts.get({ form: 'matters.propose' })).toEqual({
      content: '半句话',
      savedAt: '2026-03-05T02:00:00.000Z',
    });
    expect(await admin.drafts.get({ form: 'matters.propose' })).toEqual({ content: null, savedAt: null });
    await clerk.drafts.discard({ form: 'matters.propose' });
    expect((await clerk.drafts.get({ form: 'matters.propose' })).content).toBeNull();
  });
});

test('a lock doubles with each further wrong try, up to an hour', () => {
  const minutes = [4, 5, 6, 7, 8, 9, 40].map((tries) => {
    const until = lockAfter(tries, '2026-03-05T02:00:00.000Z');
    return until === null ? null : (Date.parse(until) - Date.parse('2026-03-05T02:00:00.000Z')) / 60_000;
  });
  expect(minutes).toEqual([null, 5, 10, 20, 40, 60, 60]);
});

test('two hashes of one password differ, and both match it', async () => {
  const [one, other] = await Promise.all([hashPassword('a password'), hashPassword('a password')]);
  expect(one).not.toBe(other);
  expect(await matchesPassword('a password', one)).toBe(true);
  expect(await matchesPassword('a password ', other)).toBe(false);
  expect(await matchesPassword('a password', null)).toBe(false);
});
