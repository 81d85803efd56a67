import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { callerAs } from '../../../electron/host/assemble.ts';
import { type Host, openHost } from '../../../electron/host/host.ts';
import { migrationsFolder } from '../../../electron/host/places.ts';
import type { Actor } from '../../../shared/actor.ts';
import { say } from '../words.mjs';
import type { Line } from './table.ts';
import { timesOf } from './timing.ts';

const CLERK: Actor = {
  accountId: 'bench',
  name: '测量',
  grants: [{ role: 'secretary', communityId: null }],
};
const MEMBERS = 575;
const BRANCHES = [...'一二三四五六七八'].map((number) => `第${number}网格党支部`);
const ROUNDS = 9;
const MOST_MS = 1000;

/** A roster of party members of a whole community: read, looked at, confirmed, against the bare rows inserted raw on the same disk. */
export async function measureRosterImport(): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'yishiting-bench-'));
  const host = await openHost({ dataDir: folder, pageDir: null, migrationsDir: migrationsFolder() });
  const [ours, theirs]: [number[], number[]] = [[], []];
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const mine = await importOnce(host, round);
    const raw = insertRaw(join(folder, `raw-${round}.sqlite`));
    if (round === 0) continue;
    ours.push(mine);
    theirs.push(raw);
  }
  await host.close();
  rmSync(folder, { recursive: true });
  const [median, raw] = [timesOf(ours).median, timesOf(theirs).median];
  return {
    what: say('bench.rosterImport', { count: MEMBERS }),
    ours: `${median.toFixed(0)} ms`,
    raw: `${raw.toFixed(1)} ms`,
    ratio: `${(median / raw).toFixed(0)}×`,
    aim: `< ${MOST_MS} ms`,
    reached: median < MOST_MS,
  };
}

/** Into a community of its own, so that every row is a new person; the milliseconds it took. */
async function importOnce(host: Host, round: number): Promise<number> {
  let said = 0;
  const call = () => {
    said += 1;
    return callerAs(CLERK).call(`bench-${round}-${said}`);
  };
  const desk = host.direct({ call });
  const { id: communityId } = await desk.structure.saveCommunity({
    id: null,
    name: `社区${round}`,
    shortName: `社区${round}`,
    households: 3000,
    residents: 7500,
    expectedVersion: 0,
  });
  const ids: string[] = [];
  for (const name of BRANCHES) {
    const branch = {
      id: null,
      communityId,
      gridId: null,
      kind: 'party_branch' as const,
      name,
      expectedVersion: 0,
    };
    ids.push((await desk.structure.saveBody(branch)).id);
  }
  const bodyId = ids[0] ?? '';
  const { hash } = await host.files.put(new TextEncoder().encode(rosterText(round)));
  const file = { hash, name: '党员名册.csv' };
  const began = performance.now();
  const { sheet, headerRow, columns } = await desk.rosters.read({ bodyId, file, sheet: null });
  const fields = columns.map(({ field }) => field);
  const asked = { bodyId, file, sheet, headerRow, columns: fields, since: '2026-01-01', until: null };
  const { fingerprint, counts } = await desk.rosters.preview(asked);
  if (counts.added !== MEMBERS) throw new Error(`${counts.added} of ${MEMBERS} members would be added`);
  await desk.rosters.confirm({ ...asked, fingerprint });
  return performance.now() - began;
}

function rosterText(round: number): string {
  const rows = Array.from({ length: MEMBERS }, (_, place) => {
    const birth = `${1940 + (place % 60)}-${String((place % 12) + 1).padStart(2, '0')}-${String((place % 28) + 1).padStart(2, '0')}`;
    const category = place % 40 === 0 ? '预备党员' : '正式党员';
    return [nameAt(place), place % 2 ? '男' : '女', birth, category, BRANCHES[place % 8], round].join(',');
  });
  return `姓名,性别,出生日期,党员类别,所在党支部,备注\n${rows.join('\n')}\n`;
}

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const GIVEN = '秀兰国强玉梅永福建华丽英志明红霞春芳海平文';
/** Different ones, and no more alike than people are. */
const nameAt = (place: number): string =>
  `${SURNAMES[place % 20]}${GIVEN[Math.floor(place / 20) % 22]}${GIVEN[(place * 7) % 22]}`;

/** The same people and memberships as bare rows in one synced transaction. */
function insertRaw(file: string): number {
  const raw = new Database(file);
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.exec(`CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT, initials TEXT, gender TEXT, community_id TEXT, grid_id TEXT, version INTEGER) STRICT;
    CREATE TABLE memberships (id TEXT PRIMARY KEY, body_id TEXT, person_id TEXT, capacity TEXT, since TEXT, until TEXT) STRICT`);
  const person = raw.prepare('INSERT INTO people VALUES (?, ?, ?, ?, ?, ?, ?)');
  const seat = raw.prepare('INSERT INTO memberships VALUES (?, ?, ?, ?, ?, ?)');
  const began = performance.now();
  raw.transaction(() => {
    for (let place = 0; place < MEMBERS; place += 1) {
      person.run(`person${place}`, nameAt(place), 'wxl', 'female', 'community', null, 1);
      seat.run(`seat${place}`, `branch${place % 8}`, `person${place}`, 'member', '2026-01-01', null);
    }
  })();
  const took = performance.now() - began;
  raw.close();
  return took;
}
