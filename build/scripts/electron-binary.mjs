import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { nodeBinary } from './packages.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { say } from './words.mjs';

const LIMIT_MINUTES = 3;
const DAY_MS = 24 * 60 * 60 * 1000;
const failureNote = '.cache/electron-not-fetched';

/**
 * Where Electron is, or why it cannot be used here. Never imports the package: that would start a download.
 * @returns {Promise<{ path: string } | { reason: string }>}
 */
export async function electronBinary() {
  const obstacle = whyNoWindow(process.platform, process.env, process.getuid?.());
  if (obstacle) return { reason: say(obstacle) };
  if (installedPath()) return { path: installedPath() };
  if (wasTriedToday()) return { reason: say('start.electronTriedToday') };
  process.stderr.write(`${say('start.fetchingElectron', { minutes: LIMIT_MINUTES })}\n`);
  await fetchElectron();
  return installedPath() ? { path: installedPath() } : { reason: say('start.electronOffline') };
}

/**
 * @param {string} platform
 * @param {Record<string, string | undefined>} env
 * @param {number | undefined} userId
 * @returns {string | null} the key of the reason
 */
export function whyNoWindow(platform, env, userId) {
  if (platform !== 'linux') return null;
  if (!env.DISPLAY && !env.WAYLAND_DISPLAY) return 'start.electronNoDisplay';
  // Chromium's sandbox does not work for root, and we do not run without it.
  return userId === 0 ? 'start.electronRoot' : null;
}

function installedPath() {
  const note = inProject('node_modules/electron/path.txt');
  if (!existsSync(note)) return '';
  const path = inProject(`node_modules/electron/dist/${readFileSync(note, 'utf8').trim()}`);
  return existsSync(path) ? path : '';
}

function wasTriedToday() {
  const note = inProject(failureNote);
  return existsSync(note) && Date.now() - statSync(note).mtimeMs < DAY_MS;
}

async function fetchElectron() {
  const options = { stdio: /** @type {const} */ ('ignore'), timeout: LIMIT_MINUTES * 60 * 1000 };
  const code = await run(nodeBinary(), [inProject('node_modules/electron/install.js')], options);
  mkdirSync(inProject('.cache'), { recursive: true });
  if (code === 0) rmSync(inProject(failureNote), { force: true });
  else writeFileSync(inProject(failureNote), '');
}
