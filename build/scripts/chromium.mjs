import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { nodeBinary } from './packages.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';

export const chromiumFlags = ['--no-sandbox', '--disable-quic', '--disable-background-networking'];

/** @returns {string | null} the browser of the machine, which Playwright then uses instead of its own */
export function systemChromium() {
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path)) ?? null;
}

/** Makes sure that a Chromium with Chinese letters is there. */
export async function ensureChromium() {
  if (isRootOnDebian() && !(systemChromium() && hasChineseLetters())) {
    const quiet = { stdio: /** @type {import('node:child_process').StdioOptions} */ (['ignore', 2, 2]) };
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['update', '-qq'], quiet);
    await run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk', 'fontconfig'], {
      ...quiet,
      env,
    });
  }
  if (systemChromium()) return;
  await run(nodeBinary(), [inProject('node_modules/@playwright/test/cli.js'), 'install', 'chromium']);
}

function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function hasChineseLetters() {
  return (spawnSync('fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).stdout ?? '').trim() !== '';
}
