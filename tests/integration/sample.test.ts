import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callerAs } from '../../electron/host/assemble.ts';
import { type Host, openHost } from '../../electron/host/host.ts';
import { SAMPLE_PASSWORD } from '../../electron/host/sample/accounts.ts';
import { STREET } from '../../electron/host/sample/street-plan.ts';
import type { Actor } from '../../shared/actor.ts';
import { presetOf } from '../../shared/domain/presets/index.ts';

const NOW = '2026-11-24T02:00:00.000Z';
const migrationsDir = fileURLToPath(new URL('../../db/migrations', import.meta.url));
const street: Actor = {
  accountId: 'street',
  name: '街道',
  grants: [{ role: 'secretary', communityId: null }],
};

const openSample = (now: string): Promise<Host> =>
  openHost({
    dataDir: ':memory:',
    sample: true,
    pageDir: null,
    migrationsDir,
    durable: false,
    clock: { now: () => now },
    checkAnswers: true,
  });

describe('the sample street', () => {
  let host: Host;
  let desk: ReturnType<Host['direct']>;
  beforeAll(async () => {
    host = await openSample(NOW);
    desk = host.direct(callerAs(street));
  }, 30_000);
  afterAll(() => host.close());

  const allMatters = async () => (await desk.matters.list({ state: 'all', limit: 200 })).rows;

  test('has the numbers of the street', async () => {
    const { street: name, totals } = await desk.structure.overview({});
    expect(name).toBe(STREET.name);
    expect(totals).toEqual({
      communities: 8,
      grids: 64,
      stations: 26,
      compounds: 83,
      managedCompounds: 30,
      households: 25_000,
      residents: 61_300,
      partyMembers: 4_600,
    });
  });

  test('is marked as a rehearsal and names its demo accounts, who sign in with the written password', async () => {
    const nobody = host.direct(callerAs(null));
    const { rehearsal, demoAccounts } = await nobody.sessions.status({});
    expect(rehearsal).toBe(true);
    expect(new Set(demoAccounts.flatMap((account) => account.roles))).toEqual(
      new Set(['admin', 'secretary', 'clerk', 'teller', 'supervisor', 'filing']),
    );
    const me = await nobody.sessions.signIn({ signInName: 'shuji', password: SAMPLE_PASSWORD });
    expect(me.grants).toHaveLength(1);
  });

  test('draws up no notice that could be taken for a real one', async () => {
    const [running] = (await desk.notices.list({ state: 'running' })).rows;
    const { matterId = '', stage = '' } = running ?? {};
    const { notice } = await desk.releases.draft({ matterId, stage });
    expect(notice.title).toMatch(/^【演练】/);
  });

  test('has rosters whose probationary members have no vote', async () => {
    const [community] = (await desk.structure.overview({})).communities;
    const { bodies } = await desk.structure.community({ id: community?.id ?? '' });
    const branches = bodies.filter((body) => body.kind === 'party_branch');
    expect(branches).toHaveLength(8);
    const [members, voters] = ['members' as const, 'voters' as const].map((figure) =>
      branches.reduce((sum, body) => sum + body[figure], 0),
    );
    expect(voters).toBeLessThan(members ?? 0);
    const figures = Object.fromEntries(bodies.map((body) => [body.kind, body.members]));
    expect(figures).toMatchObject({ party_committee: 7, residents_committee: 7, supervision_committee: 5 });
    expect(figures.representatives).toBeGreaterThan(60);
  });

  test('has a matter at every stage of the default procedure', async () => {
    const open = (await allMatters()).filter((row) => row.state === 'open');
    const stages = new Set(open.map((row) => row.stage));
    for (const stage of presetOf('urban_default')?.stages ?? []) expect(stages).toContain(stage.key);
    expect(open.length).toBeGreaterThanOrEqual(40);
  });

  test('has every trouble and every ending', async () => {
    const rows = await allMatters();
    expect(new Set(rows.flatMap((row) => row.troubles))).toEqual(
      new Set(['overdue', 'returned', 'objection', 'noQuorum']),
    );
    expect(new Set(rows.map((row) => row.state))).toEqual(
      new Set(['open', 'suspended', 'closed', 'closed_rejected', 'archived']),
    );
  });

  test('gives the desk of today something in every list', async () => {
    const { counts, meetings, overdue, dueSoon, noticesEnding, filingsWaiting } = await desk.matters.today(
      {},
    );
    expect(meetings.some((meeting) => meeting.heldOn === '2026-11-24')).toBe(true);
    for (const list of [overdue, dueSoon, noticesEnding, filingsWaiting]) expect(list).not.toHaveLength(0);
    expect(counts.overdue).toBeGreaterThan(0);
  });

  test('shows every matter and every meeting', async () => {
    for (const row of await allMatters()) {
      const page = await desk.matters.get({ id: row.id });
      expect(page.road.some((stop) => stop.look === 'here')).toBe(['open', 'suspended'].includes(row.state));
      for (const meeting of page.meetings) await desk.meetings.get({ id: meeting.id });
    }
  });

  test('has an override, a correction, a choice of one and one of ten in its past', async () => {
    const rows = await allMatters();
    const pages = await Promise.all(rows.map((row) => desk.matters.get({ id: row.id })));
    expect(pages.some((page) => page.overrides.some((override) => override.used))).toBe(true);
    expect(pages.some((page) => page.corrections.length > 0)).toBe(true);
    const chosen = pages.flatMap((page) => page.runs.map((run) => run.chosen.length));
    expect(chosen).toContain(1);
    expect(chosen).toContain(10);
  });

  test('keeps the files its records name', async () => {
    const rows = await allMatters();
    const { records } = await desk.matters.get({
      id: rows.find((row) => row.state === 'archived')?.id ?? '',
    });
    for (const { hash, size } of records) expect(host.files.find(hash ?? '')?.size).toBe(size);
  });

  test('has a journal that holds', async () => {
    const { rows, firstFault } = await desk.journal.verify({});
    expect(firstFault).toBeNull();
    expect(rows).toBeGreaterThan(10_000);
  });
});

test('a sample made on another day of another year stands the same way', async () => {
  const hosts = await Promise.all(['2026-01-05T16:30:00.000Z', '2028-02-29T15:59:00.000Z'].map(openSample));
  const stories = await Promise.all(
    hosts.map(async (host) => {
      const { rows } = await host.direct(callerAs(street)).matters.list({ state: 'all', limit: 200 });
      return rows.map((row) => `${row.title} ${row.stage} ${row.state}`).sort();
    }),
  );
  expect(stories[0]).toEqual(stories[1]);
  for (const host of hosts) await host.close();
}, 30_000);
