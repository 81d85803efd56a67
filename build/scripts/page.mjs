import { isStale } from './freshness.mjs';
import { nodeBinary } from './packages.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { say } from './words.mjs';

const settings = ['shared', 'build/config', 'package-lock.json'];
const sourcesByPart = {
  page: ['renderer', ...settings],
  host: ['electron/host', 'db', ...settings],
  main: ['electron/main', ...settings],
  preload: ['electron/preload', ...settings],
};
const fileByPart = {
  page: 'dist/renderer/index.html',
  host: 'dist/host/main.js',
  main: 'dist/main/main.js',
  preload: 'dist/preload/preload.cjs',
};

/** @typedef {keyof typeof fileByPart} Part */

/** What a browser needs. Built, the host starts four times as fast as from its sources. */
export const ensurePage = () => ensureBuilt(['page', 'host']);

/** The host alone, for measuring it. */
export const ensureHost = () => ensureBuilt(['host']);

/** What Electron needs. */
export const ensureApp = () => ensureBuilt(['page', 'host', 'main', 'preload']);

/**
 * Builds what is missing or older than its sources.
 * @param {Part[]} parts
 */
async function ensureBuilt(parts) {
  const stale = parts.filter((part) => isStale(fileByPart[part], sourcesByPart[part]));
  if (stale.length === 0) return;
  process.stderr.write(`${say('start.building')}\n`);
  const stdio = /** @type {import('node:child_process').StdioOptions} */ (['ignore', 2, 2]);
  const code = await run(nodeBinary(), [inProject('build/scripts/build.mjs'), ...stale], { stdio });
  if (code === 0) return;
  process.stderr.write(`${say('start.buildFailed', { code })}\n`);
  process.exit(1);
}
