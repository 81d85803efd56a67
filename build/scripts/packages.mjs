import { existsSync, readFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';
import { say } from './words.mjs';

/** Installs when packages are missing or the lock file asks for others. Everything is said on stderr. */
export async function ensurePackages() {
  if (areInstalled()) return;
  process.stderr.write(`${say('start.installing')}\n`);
  const code = await npm(['ci', '--loglevel=error']);
  if (code === 0) return;
  process.stderr.write(`${say('start.installFailed', { code })}\n`);
  process.exit(1);
}

/** The Node that runs our TypeScript: the pinned one, else this one when it is new enough. */
export function nodeBinary() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = inProject(`node_modules/${pinnedNodePackage()}/bin/${file}`);
  if (existsSync(pinned)) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  process.stderr.write(`${say('start.oldNode', { version: process.version })}\n`);
  process.exit(1);
}

function pinnedNodePackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${process.arch}`;
}

/** npm notes what it installed in node_modules/.package-lock.json, as its last act; that is compared. */
function areInstalled() {
  const installed = lockedVersions('node_modules/.package-lock.json');
  const wanted = lockedVersions('package-lock.json');
  if (!installed || !wanted) return false;
  return [...wanted].every(([path, { version, optional }]) => {
    const found = installed.get(path);
    return found ? found.version === version : optional;
  });
}

/** @param {string} file */
function lockedVersions(file) {
  if (!existsSync(inProject(file))) return null;
  const lock = JSON.parse(readFileSync(inProject(file), 'utf8'));
  const entries = Object.entries(lock.packages).filter(([path]) => path !== '');
  return new Map(
    entries.map(([path, { version, optional, devOptional }]) => [
      path,
      { version: String(version), optional: Boolean(optional || devOptional) },
    ]),
  );
}

/**
 * npm's own words go to stderr, because stdout belongs to the program that is about to run.
 * @param {string[]} args
 */
function npm(args) {
  const stdio = /** @type {import('node:child_process').StdioOptions} */ (['ignore', 2, 2]);
  const npmScript = process.env.npm_execpath;
  if (npmScript?.endsWith('.js')) return run(process.execPath, [npmScript, ...args], { stdio });
  return run('npm', args, { stdio, shell: process.platform === 'win32' });
}
