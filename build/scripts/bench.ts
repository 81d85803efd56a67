import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { STORE_FILE } from '../../electron/host/host.ts';
import { dayOf } from '../../shared/domain/days.ts';
import { measureGate } from './bench/gate.ts';
import { measureHall } from './bench/hall.ts';
import { measureKiosk } from './bench/kiosk.ts';
import { measureDirect, measureHttp, measureStart } from './bench/measures.ts';
import { measureMinutes } from './bench/minutes.ts';
import { measurePackages } from './bench/packages.ts';
import { measureRosterImport } from './bench/roster-import.ts';
import { tableOf } from './bench/table.ts';
import { ensureHost } from './page.mjs';
import { inProject } from './project.mjs';
import { seedStore } from './seed/seed-store.ts';
import { say } from './words.mjs';

const YEARS = 10;
const QUICK_YEARS = 0.25;

/** `npm run bench [-- --quick]`: ours beside raw better-sqlite3, on a street with ten years of work, in one run. */
const words = process.argv.slice(2);
const unknown = words.find((word) => word !== '--quick');
if (unknown !== undefined) {
  tell(say('bench.unknownFlag', { flag: unknown }));
  process.exitCode = 2;
} else await bench(words.includes('--quick') ? QUICK_YEARS : YEARS);

async function bench(years: number): Promise<void> {
  await ensureHost();
  const folder = await folderWith(years);
  tell(say('bench.measuring', { folder }));
  const { lines, asked } = await measureDirect(folder);
  const rosterLine = await measureRosterImport();
  const minutesLine = await measureMinutes();
  const hallLines = await measureHall();
  const packageLines = await measurePackages();
  const kioskLines = await measureKiosk();
  const overHttp = await measureHttp(folder, asked);
  const starts = [...(await measureStart(folder, 'built')), ...(await measureStart(folder, 'sources'))];
  const heads = ['what', 'ours', 'raw', 'ratio', 'aim'].map((head) => say(`bench.${head}`));
  const all = [
    ...[...lines, rosterLine, minutesLine, ...hallLines, ...measureGate()],
    ...[...packageLines, ...kioskLines, ...overHttp, ...starts],
  ];
  process.stdout.write(`${tableOf([...heads, ''], all)}\n`);
}

/** The store of the last run is used again: making ten years takes longer than measuring them. */
async function folderWith(years: number): Promise<string> {
  const folder = inProject(`.cache/bench/${years}-years`);
  const file = join(folder, STORE_FILE);
  if (existsSync(file)) return folder;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.unfinished`;
  rmSync(unfinished, { force: true });
  await seedStore(unfinished, years, dayOf(new Date().toISOString()), tell);
  renameSync(unfinished, file);
  return folder;
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
