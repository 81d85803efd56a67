import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refusal, refuse } from '../../../shared/errors.ts';

/** Makes a PDF of one self-contained page. On the desktop the shell may hand in its own; elsewhere a browser prints. */
export type Printer = (html: string) => Promise<Buffer>;

const PATIENCE_MS = 60_000;

/**
 * Prints with a Chromium, Chrome or Edge of this machine, one page after the other.
 * Refuses `documents.noPrinter` where there is none, `documents.printFailed` where it gives no PDF.
 */
export function browserPrinter(places: readonly string[] = usualPlaces()): Printer {
  let earlier: Promise<unknown> = Promise.resolve();
  return (html) => {
    const browser = places.find((place) => existsSync(place));
    if (browser === undefined) return Promise.reject(new Refusal('documents.noPrinter'));
    const printing = earlier.then(() => printWith(browser, html));
    earlier = printing.catch(() => undefined);
    return printing;
  };
}

async function printWith(browser: string, html: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'yishiting-print-'));
  try {
    const page = join(folder, 'page.html');
    const pdf = join(folder, 'page.pdf');
    await writeFile(page, html, { mode: 0o600 });
    await run(browser, [...flags(folder), `--print-to-pdf=${pdf}`, pathToFileURL(page).href]);
    const bytes = await readFile(pdf).catch(() => Buffer.alloc(0));
    if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') refuse('documents.printFailed');
    return bytes;
  } finally {
    // A browser just ended may hold its profile for a moment longer.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(
      () => undefined,
    );
  }
}

const flags = (folder: string): string[] => [
  '--headless',
  '--no-pdf-header-footer',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-extensions',
  '--no-first-run',
  // The page needs nothing from outside, and nothing typed into it may fetch anything.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  `--user-data-dir=${join(folder, 'profile')}`,
  // Chromium has no sandbox for root, and would not start.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Ends when the browser does; one that hangs is ended, and its missing PDF says so. */
function run(browser: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(browser, args, {
      stdio: 'ignore',
      timeout: PATIENCE_MS,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
}

/** Where browsers that print lie on this kind of system. */
export function usualPlaces(): string[] {
  switch (process.platform) {
    case 'win32':
      return [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
        ]);
    case 'darwin':
      return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
        ['Google Chrome', 'Microsoft Edge', 'Chromium'].map((name) =>
          join(folder, `${name}.app/Contents/MacOS/${name}`),
        ),
      );
    default:
      return [
        '/usr/bin',
        '/usr/local/bin',
        '/snap/bin',
        '/opt/google/chrome',
        '/opt/microsoft/msedge',
      ].flatMap((folder) =>
        [
          'chromium',
          'chromium-browser',
          'google-chrome',
          'google-chrome-stable',
          'chrome',
          'microsoft-edge',
          'msedge',
        ].map((name) => join(folder, name)),
      );
  }
}
