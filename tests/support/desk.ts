import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type Browser, test as base, expect, type Page } from '@playwright/test';
import { whyNoWindow } from '../../build/scripts/electron-binary.mjs';
import { say } from '../../build/scripts/words.mjs';
import { watchConsole } from './console-watch.ts';
import { createHall, type Hall } from './hall.ts';
import { FIRST_DAY, PASSWORD, SAMPLE_PASSWORD } from './small-street-names.ts';
import { type ClockedHost, startClockedHost, startProgram } from './started-hosts.ts';

type Street = 'empty' | 'small' | 'sample';

interface TestFixtures {
  /** What the store holds when the test begins. */
  street: Street;
  /** A data folder of the test's own that holds it. */
  folder: string;
  hall: Hall;
  desk: Desk;
  /** The real window; a test that asks for it is left out, with the reason, where there is none. */
  electron: string;
}

/** The program as one person starts it, with the system's clock. */
export interface Desk {
  readonly page: Page;
  /** Its data folder. */
  readonly folder: string;
  /** Pulls the plug: host and page end without a word. */
  kill(): Promise<void>;
  /** Starts the program again on the same data folder. */
  startAgain(): Promise<Page>;
}

/**
 * Every test has a store, a host and windows of its own.
 * `hall`: Chromium windows for several people, on a host whose days the test lets pass.
 * `desk`: one person at the program itself, in Electron where its binary lies, otherwise in Chromium.
 */
export const test = base.extend<TestFixtures, { stores: (street: Street) => Promise<string> }>({
  street: ['small', { option: true }],

  stores: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the braces.
    async ({}, use) => {
      const made = new Map<Street, Promise<string>>();
      await use((street) => {
        const known = made.get(street) ?? makeStore(street);
        made.set(street, known);
        return known;
      });
      for (const folder of made.values()) rmSync(await folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  folder: async ({ street, stores }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'yishiting-desk-'));
    cpSync(await stores(street), folder, { recursive: true });
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },

  hall: async ({ street, folder, browser }, use) => {
    const host: ClockedHost = await startClockedHost({ folder, day: FIRST_DAY, street: 'empty' });
    const hall = createHall(browser, host, street === 'sample' ? SAMPLE_PASSWORD : PASSWORD);
    await use(hall);
    await hall.close();
    expect(hall.complaints, 'what the pages complained of').toEqual([]);
  },

  desk: async ({ folder, browser }, use) => {
    const complaints: string[] = [];
    const start = whyNoElectron() === null ? startInElectron : startInChromium;
    let running = await start(browser, folder, complaints);
    await use({
      page: running.page,
      folder,
      kill: () => running.kill(),
      async startAgain() {
        running = await start(browser, folder, complaints);
        return running.page;
      },
    });
    await running.kill();
    expect(complaints, 'what the page complained of').toEqual([]);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the braces.
  electron: async ({}, use, testInfo) => {
    const reason = whyNoElectron();
    // The reporter names what it left out, not why.
    if (reason !== null) process.stderr.write(`left out: ${testInfo.title}: ${reason}\n`);
    testInfo.skip(reason !== null, reason ?? '');
    await use(electronPath());
  },
});

interface Running {
  readonly page: Page;
  kill(): Promise<void>;
}

const project = fileURLToPath(new URL('../..', import.meta.url));

async function startInElectron(_browser: Browser, folder: string, complaints: string[]): Promise<Running> {
  const app = await launchElectron(folder);
  const page = await app.firstWindow();
  watchConsole(page, complaints);
  return {
    page,
    async kill() {
      app.process().kill('SIGKILL');
    },
  };
}

async function startInChromium(browser: Browser, folder: string, complaints: string[]): Promise<Running> {
  const host = await startProgram(folder);
  const context = await browser.newContext();
  const page = await context.newPage();
  watchConsole(page, complaints);
  await page.goto(host.address);
  return {
    page,
    async kill() {
      await host.kill();
      await context.close();
    },
  };
}

export const launchElectron = (folder: string) =>
  _electron.launch({ executablePath: electronPath(), args: [project, '--data', folder] });

/** In words, or null where there is one. The package is looked at, never imported: that would fetch it. */
export function whyNoElectron(): string | null {
  const obstacle = whyNoWindow(process.platform, process.env, process.getuid?.());
  if (obstacle !== null) return say(obstacle);
  return electronPath() === '' ? 'Electron is not installed here' : null;
}

function electronPath(): string {
  const note = join(project, 'node_modules/electron/path.txt');
  if (!existsSync(note)) return '';
  const path = join(project, 'node_modules/electron/dist', readFileSync(note, 'utf8').trim());
  return existsSync(path) ? path : '';
}

/** Made once for a worker; every test gets a copy. */
async function makeStore(street: Street): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'yishiting-store-'));
  const host = await startClockedHost({ folder, day: FIRST_DAY, street });
  await host.close();
  return folder;
}
