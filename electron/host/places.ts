import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Built, the migrations lie beside the program; in the source tree, in db. */
export function migrationsFolder(): string {
  return existsSync(here('./migrations')) ? here('./migrations') : here('../../db/migrations');
}

/** The built page, or null when there is none yet. */
export function pageFolder(): string | null {
  const page = existsSync(here('../renderer/index.html')) ? here('../renderer') : here('../../dist/renderer');
  return existsSync(`${page}/index.html`) ? page : null;
}
