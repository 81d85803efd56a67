import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';

export const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

interface NodeProgram {
  source: string;
  folder: string;
  file: string;
  format: 'es' | 'cjs';
  external: (string | RegExp)[];
}

/** One file with everything in it, except what has to stay outside. */
export function nodeProgram({ source, folder, file, format, external }: NodeProgram): UserConfig {
  return {
    root: inProject('.'),
    cacheDir: inProject('.cache/vite'),
    publicDir: false,
    ssr: { noExternal: true, external: external.filter((name) => typeof name === 'string') },
    build: {
      ssr: inProject(source),
      outDir: inProject(folder),
      emptyOutDir: true,
      target: 'node22',
      minify: false,
      rolldownOptions: {
        external,
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}
