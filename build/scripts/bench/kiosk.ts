import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { chromiumFlags, ensureChromium, systemChromium } from '../chromium.mjs';
import { inProject } from '../project.mjs';
import { say } from '../words.mjs';
import type { Line } from './table.ts';

const SLIDES = 2000;
/** Until everything that is made once has been made. */
const FIRST_SLIDES = 100;
const SLIDE_MS = 20_000;
/** What the browser compiles and caches in the first thousand slides; from there on the heap is level. */
const MOST_GROWTH = 1.5;

interface Held {
  readonly host: number;
  readonly page: number;
}

/** Days of a public screen at a run: the page's clock is turned on, every slide is shown, asked for and logged. */
export async function measureKiosk(): Promise<Line[]> {
  await ensureChromium();
  const host = fork(inProject('tests/support/kiosk-host.ts'), { execArgv: ['--expose-gc'] });
  const [port] = (await once(host, 'message')) as [number];
  const executablePath = systemChromium() ?? undefined;
  const browser = await chromium.launch({ args: chromiumFlags, ...(executablePath && { executablePath }) });
  try {
    const { before, after } = await playedThrough(host, browser, `http://127.0.0.1:${port}/kiosk`);
    return [
      lineOf(say('bench.kioskHost', { count: SLIDES }), before.host, after.host),
      lineOf(say('bench.kioskPage', { count: SLIDES }), before.page, after.page),
    ];
  } finally {
    await browser.close();
    host.disconnect();
  }
}

async function playedThrough(
  host: ChildProcess,
  browser: Browser,
  address: string,
): Promise<{ before: Held; after: Held }> {
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  await page.clock.install();
  await page.goto(address);
  await page.locator('.kiosk-turning').waitFor();
  const devtools = await page.context().newCDPSession(page);
  await turn(page, FIRST_SLIDES);
  const before = await heldBy(host, devtools);
  await turn(page, SLIDES);
  return { before, after: await heldBy(host, devtools) };
}

async function turn(page: Page, slides: number): Promise<void> {
  for (let slide = 0; slide < slides; slide += 1) await page.clock.runFor(SLIDE_MS);
}

/** Heaps after everything unused was let go, in MB. */
async function heldBy(host: ChildProcess, devtools: CDPSession): Promise<Held> {
  host.send('heap');
  const [bytes] = (await once(host, 'message')) as [number];
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return { host: bytes / 1_048_576, page: usedSize / 1_048_576 };
}

function lineOf(what: string, before: number, after: number): Line {
  const ratio = after / before;
  return {
    what,
    ours: say('bench.overStart', { now: after.toFixed(1), start: before.toFixed(1) }),
    raw: '—',
    ratio: `${ratio.toFixed(2)}×`,
    aim: `≤ ${MOST_GROWTH}×`,
    reached: ratio <= MOST_GROWTH,
  };
}
