import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

/** @param {string} path */
export function inProject(path) {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
