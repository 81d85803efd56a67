import { fileURLToPath } from 'node:url';
import type { UserConfig } from 'vite';

export const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

interface NodeProgram {
  source: string;
  folder: string;
  file: string;
  format: 'es' | 'cjs';
  external: (string | RegExp)[];
  /** Packages that lie beside the file and are read when they are first needed. */
  beside?: readonly string[];
}

/** One file with everything in it, except what has to stay outside or is named as lying beside it. */
export function nodeProgram({
  source,
  folder,
  file,
  format,
  external,
  beside = [],
}: NodeProgram): UserConfig {
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
        output: {
          format,
          entryFileNames: file,
          chunkFileNames: '[name].js',
          codeSplitting:
            beside.length === 0
              ? false
              : { groups: beside.map((name) => ({ name, test: new RegExp(`/node_modules/${name}/`) })) },
        },
      },
    },
  };
}
