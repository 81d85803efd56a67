import { existsSync, readdirSync, statSync } from 'node:fs';
import { inProject } from './project.mjs';

/**
 * Is a built file older than what it was built from?
 * @param {string} built
 * @param {string[]} sources files and folders
 */
export function isStale(built, sources) {
  if (!existsSync(inProject(built))) return true;
  const builtAt = statSync(inProject(built)).mtimeMs;
  return sources.some((source) => newest(inProject(source)) > builtAt);
}

/**
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(`${path}/${name}`)), mtimeMs);
}
