import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));

export interface Import {
  /** The file that imports, from the project's root. */
  readonly file: string;
  /** A file of ours from the project's root, or the name of a package; `node:` for every part of Node. */
  readonly target: string;
  readonly isOurs: boolean;
}

/** Every import line below a folder. */
export function importsIn(folder: string): Import[] {
  return sourcesIn(folder).flatMap((file) =>
    readImports(file, readFileSync(join(projectFolder, file), 'utf8')),
  );
}

export function sourcesIn(folder: string): string[] {
  if (!existsSync(join(projectFolder, folder))) return [];
  return readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
    .filter((name) => /\.(ts|tsx|mts|mjs)$/.test(name))
    .sort();
}

const FORMS = [
  /^\s*(?:import|export)\s[^;'"]*?\bfrom\s+['"]([^'"]+)['"]/gm,
  /^\s*import\s+['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]/g,
];

export function readImports(file: string, text: string): Import[] {
  return FORMS.flatMap((form) =>
    [...text.matchAll(form)].map((found) => resolveImport(file, found[1] ?? '')),
  );
}

function resolveImport(file: string, written: string): Import {
  if (written.startsWith('.')) {
    return { file, target: posix.join(posix.dirname(file), written.split('?')[0] ?? ''), isOurs: true };
  }
  if (written.startsWith('node:')) return { file, target: 'node:', isOurs: false };
  const segments = written.split('/');
  const target = written.startsWith('@') ? segments.slice(0, 2).join('/') : (segments[0] ?? '');
  return { file, target, isOurs: false };
}
