import { isStale } from './freshness.mjs';
import { nodeBinary } from './packages.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { say } from './words.mjs';

const screens = ['renderer', 'shared', 'build/config', 'package-lock.json'];
const everything = [...screens, 'electron', 'db'];

/** What a browser needs, built when it is missing or old. */
export async function ensurePage() {
  if (isStale('dist/renderer/index.html', screens)) await build(['page']);
}

/** What Electron needs. */
export async function ensureApp() {
  if (isStale('dist/main/main.js', everything)) await build([]);
}

/** @param {string[]} parts */
async function build(parts) {
  process.stderr.write(`${say('start.building')}\n`);
  const stdio = /** @type {import('node:child_process').StdioOptions} */ (['ignore', 2, 2]);
  const code = await run(nodeBinary(), [inProject('build/scripts/build.mjs'), ...parts], { stdio });
  if (code === 0) return;
  process.stderr.write(`${say('start.buildFailed', { code })}\n`);
  process.exit(1);
}
