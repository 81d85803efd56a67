import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedStore } from '../../build/scripts/seed/seed-store.ts';
import { callerAs } from '../../electron/host/assemble.ts';
import { type Host, openHost, STORE_FILE } from '../../electron/host/host.ts';
import type { Actor } from '../../shared/actor.ts';
import { presetOf } from '../../shared/domain/presets/index.ts';

const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
const NOW = '2026-11-24T02:00:00.000Z';
const secretary: Actor = {
  accountId: 'secretary',
  name: '书记',
  grants: [{ role: 'secretary', communityId: null }],
};

describe('a small street with years of work', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yishiting-seed-'));
  const file = join(folder, STORE_FILE);
  let host: Host;
  let desk: ReturnType<Host['direct']>;
  beforeAll(async () => {
    await seedStore(file, 0.1, '2026-11-24', () => {});
    host = await openHost({
      dataDir: folder,
      pageDir: null,
      migrationsDir: join(projectFolder, 'db/migrations'),
      durable: false,
      clock: { now: () => NOW },
      checkAnswers: true,
    });
    desk = host.direct(callerAs(secretary));
  }, 60_000);
  afterAll(async () => {
    await host.close();
    rmSync(folder, { recursive: true });
  });

  const listed = async (state: 'all' | 'open' | 'ended') =>
    (
      await Promise.all([0, 200, 400].map((offset) => desk.matters.list({ state, offset, limit: 200 })))
    ).flatMap(({ rows }) => rows);

  test('holds so many matters and a journal that holds', async () => {
    expect((await desk.matters.list({ state: 'all' })).total).toBe(420);
    const { rows, firstFault } = await desk.journal.verify({});
    expect(firstFault).toBeNull();
    expect(rows).toBeGreaterThan(15_000);
  });

  test('has no reference to a row that is not there', () => {
    const sqlite = new Database(file, { readonly: true });
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
    sqlite.close();
  });

  test('has open matters at every stage, and most have ended', async () => {
    const stages = new Set((await listed('open')).map((row) => row.stage));
    for (const stage of presetOf('urban_default')?.stages ?? []) expect(stages).toContain(stage.key);
    expect((await listed('ended')).length).toBeGreaterThan(200);
  });

  test('shows every matter with its meetings and its history', async () => {
    for (const row of await listed('all')) {
      const { meetings } = await desk.matters.get({ id: row.id });
      const [first] = meetings;
      if (first) await desk.meetings.get({ id: first.id });
      expect((await desk.matters.history({ id: row.id })).facts).not.toHaveLength(0);
    }
  }, 30_000);

  test('answers the desk of today, the board and the lists', async () => {
    expect((await desk.matters.today({})).counts.open).toBeGreaterThan(50);
    expect((await desk.matters.board({})).columns.length).toBeGreaterThan(12);
    expect((await desk.meetings.list({})).total).toBeGreaterThan(500);
    expect((await desk.notices.list({ state: 'all' })).total).toBeGreaterThan(50);
    expect((await desk.matters.list({ state: 'all', search: 'ldbl' })).total).toBeGreaterThan(0);
  });

  test('lets its matters be worked on', async () => {
    const [waiting] = (await desk.filings.waiting({})).rows;
    const filing = host.direct(callerAs({ ...secretary, grants: [{ role: 'filing', communityId: null }] }));
    const step = await filing.filings.acknowledge({
      matterId: waiting?.matterId ?? '',
      number: '海街备〔2026〕9999号',
    });
    expect(step.stage).toBe('publish_decision');
  });
});

describe('npm run seed', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [join(projectFolder, 'build/scripts/seed.ts'), ...words], {
      encoding: 'utf8',
      env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '' },
    });

  test('does not overwrite a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'yishiting-seed-'));
    const file = join(folder, 'kept.sqlite');
    writeFileSync(file, 'kept');
    const { status, stderr } = run('--years', '0.02', '--out', file);
    expect({ status, kept: readFileSync(file, 'utf8') }).toEqual({ status: 1, kept: 'kept' });
    expect(stderr).toContain('exists already and is not overwritten');
    rmSync(folder, { recursive: true });
  }, 20_000);

  test.each([
    [['--years', '10'], 'No file to write to'],
    [['--year', '10'], 'Unknown flag --year.'],
    [['--years', 'ten', '--out', 'x.sqlite'], 'is not a number of years'],
    [['--out'], 'needs a value'],
  ])(
    'says what is wrong with %j and exits with 2',
    (words, sentence) => {
      const { status, stderr } = run(...words);
      expect(status).toBe(2);
      expect(stderr).toContain(sentence);
    },
    20_000,
  );
});
