import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './imports.ts';

/** Files as offices really send them lie beside the project, or where `SHARED` says; not everybody has them. */
const FOLDERS = [process.env.SHARED ?? '', join(projectFolder, '../shared')].filter(
  (folder) => folder !== '',
);

/** Absent, its tests say so in their name and do not run. */
export const fixturesFolder: string | null =
  FOLDERS.map((folder) => join(folder, 'fixtures')).find((folder) => existsSync(folder)) ?? null;

export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(fixturesFolder ?? '', name)));
