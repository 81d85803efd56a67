import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { callerAs } from '../../../electron/host/assemble.ts';
import { openHost, STORE_FILE } from '../../../electron/host/host.ts';
import { migrationsFolder } from '../../../electron/host/places.ts';
import type { Actor } from '../../../shared/actor.ts';
import { say } from '../words.mjs';
import { type Program, signIn, startHost } from './host-process.ts';
import { rawReads } from './raw-reads.ts';
import type { Line } from './table.ts';
import { alone, inTurn, type Times, timesOf } from './timing.ts';
import { compareVotes } from './votes.ts';

const READER: Actor = {
  accountId: 'bench',
  name: '测量',
  grants: [{ role: 'secretary', communityId: null }],
};
const WORD = '路灯';
const ROUNDS = 400;
const HTTP_ROUNDS = 300;
const STARTS = 7;
const REQUESTS = 1000;
const MOST_TIMES_RAW = 3;
const MOST_MS = 5;
const LEAST_RATE = 0.5;
const MOST_START = 1.3;
const MOST_MEMORY = 200;

/** What the measures ask for: pages of the register and matters, a different one each round. */
interface Asked {
  readonly communities: readonly string[];
  readonly matters: readonly string[];
}

/** In one process: the road without a transport, and the raw rows beside it. */
export async function measureDirect(folder: string): Promise<{ lines: Line[]; asked: Asked }> {
  const host = await openHost({ dataDir: folder, pageDir: null, migrationsDir: migrationsFolder() });
  const sqlite = new Database(join(folder, STORE_FILE), { readonly: true });
  sqlite.pragma('cache_size = -16384');
  const raw = rawReads(sqlite);
  const desk = host.direct(callerAs(READER));
  const asked = askedOf(sqlite);
  const community = (round: number) => asked.communities[round % asked.communities.length] ?? '';
  const matter = (round: number) => asked.matters[round % asked.matters.length] ?? '';
  const reads = [
    {
      what: say('bench.register'),
      ...(await inTurn(
        async (round) => JSON.stringify(await desk.matters.list(registerInput(community(round)))),
        (round) => raw.list(community(round)),
        ROUNDS,
      )),
    },
    {
      what: say('bench.search', { word: WORD }),
      ...(await inTurn(
        async (round) => JSON.stringify(await desk.matters.list(registerInput(community(round), WORD))),
        (round) => raw.search(community(round), WORD),
        ROUNDS,
      )),
    },
    {
      what: say('bench.matter'),
      ...(await inTurn(
        async (round) => JSON.stringify(await desk.matters.get({ id: matter(round) })),
        (round) => raw.matter(matter(round)),
        ROUNDS,
      )),
    },
  ];
  sqlite.close();
  const votes = await compareVotes(host, folder);
  await host.close();
  return { lines: [...reads.map(readLine), voteLine(votes)], asked };
}

const registerInput = (communityId: string, search = '') => ({
  communityId,
  search,
  state: 'ended' as const,
});

function askedOf(sqlite: Database.Database): Asked {
  const communities = sqlite.prepare<[], string>('SELECT id FROM communities').pluck().all();
  const matters = sqlite
    .prepare<[], string>("SELECT id FROM matters WHERE state = 'archived' ORDER BY title, id LIMIT 100")
    .pluck()
    .all();
  return { communities, matters };
}

/** Over HTTP, from another process, as a browser asks; with the host's memory before and after. */
export async function measureHttp(folder: string, { communities, matters }: Asked): Promise<Line[]> {
  const host = await startHost(folder, 'built');
  const before = host.memory();
  await signIn(host);
  const community = (round: number) => communities[round % communities.length] ?? '';
  const list = await alone((round) => host.ask('matters.list', registerInput(community(round))), HTTP_ROUNDS);
  const search = await alone(
    (round) => host.ask('matters.list', registerInput(community(round), WORD)),
    HTTP_ROUNDS,
  );
  const street = await alone(
    (round) => host.ask('matters.list', { state: 'all', offset: round }),
    HTTP_ROUNDS,
  );
  const today = await alone(() => host.ask('matters.today', {}), HTTP_ROUNDS);
  const page = await alone(
    (round) => host.ask('matters.get', { id: matters[round % matters.length] ?? '' }),
    HTTP_ROUNDS,
  );
  for (let round = 0; round < REQUESTS; round += 1)
    await host.ask('matters.get', { id: matters[round % matters.length] ?? '' });
  const after = host.memory();
  await host.stop();
  return [
    httpLine(say('bench.registerHttp'), list),
    httpLine(say('bench.searchHttp', { word: WORD }), search),
    httpLine(say('bench.streetHttp'), street),
    httpLine(say('bench.todayHttp'), today),
    httpLine(say('bench.matterHttp'), page),
    memoryLine(say('bench.memoryAtStart'), before),
    memoryLine(say('bench.memoryAfter', { count: REQUESTS }), after),
  ];
}

/** From the start of the process until READY: the long years against an empty folder, in turn. */
export async function measureStart(folder: string, program: Program): Promise<Line[]> {
  const [years, empty]: [number[], number[]] = [[], []];
  let megabytes: number | null = null;
  for (let start = 0; start < STARTS; start += 1) {
    const host = await startHost(folder, program);
    megabytes = host.memory();
    years.push(host.readyMs);
    await host.stop();
    empty.push(await readyOnNothing(program));
  }
  const [ours, other] = [timesOf(years).median, timesOf(empty).median];
  const ratio = ours / other;
  const start = {
    what: say(`bench.start.${program}`),
    ours: `${ours.toFixed(0)} ms`,
    raw: `${other.toFixed(0)} ms`,
    ratio: `${ratio.toFixed(2)}×`,
    aim: `≤ ${MOST_START}×`,
    reached: ratio <= MOST_START,
  };
  if (program === 'built') return [start];
  // Node reads sources and their packages itself: what that costs is not the program's.
  return [start, { ...memoryLine(say('bench.memorySources'), megabytes), aim: '', reached: null }];
}

async function readyOnNothing(program: Program): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'yishiting-bench-'));
  const host = await startHost(folder, program);
  await host.stop();
  rmSync(folder, { recursive: true });
  return host.readyMs;
}

function readLine({ what, ours, raw }: { what: string; ours: Times; raw: Times }): Line {
  const ratio = ours.median / raw.median;
  return {
    what,
    ours: `${ours.median.toFixed(3)} ms`,
    raw: `${raw.median.toFixed(3)} ms`,
    ratio: `${ratio.toFixed(2)}×`,
    aim: `≤ ${MOST_TIMES_RAW}×`,
    reached: ratio <= MOST_TIMES_RAW,
  };
}

function voteLine({ ours, raw }: { ours: Times; raw: Times }): Line {
  const rate = (times: Times) => 1000 / (times.all.reduce((sum, one) => sum + one, 0) / times.all.length);
  const ratio = rate(ours) / rate(raw);
  return {
    what: say('bench.vote'),
    ours: `${rate(ours).toFixed(0)} /s`,
    raw: `${rate(raw).toFixed(0)} /s`,
    ratio: ratio.toFixed(2),
    aim: `≥ ${LEAST_RATE}`,
    reached: ratio >= LEAST_RATE,
  };
}

const httpLine = (what: string, { median, p95 }: Times): Line => ({
  what,
  ours: `p50 ${median.toFixed(2)}  p95 ${p95.toFixed(2)} ms`,
  raw: '',
  ratio: '',
  aim: `p95 < ${MOST_MS} ms`,
  reached: p95 < MOST_MS,
});

const memoryLine = (what: string, megabytes: number | null): Line => ({
  what,
  ours: megabytes === null ? '–' : `${megabytes.toFixed(0)} MB`,
  raw: '',
  ratio: '',
  aim: `< ${MOST_MEMORY} MB`,
  reached: megabytes === null ? null : megabytes < MOST_MEMORY,
});
