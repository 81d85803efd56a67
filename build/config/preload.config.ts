import { defineConfig } from 'vite';
import { nodeProgram } from './node-program.ts';

export default defineConfig(
  nodeProgram({
    source: 'electron/preload/preload.ts',
    folder: 'dist/preload',
    file: 'preload.cjs',
    // A sandboxed preload is read by Electron's own loader, which knows CommonJS only.
    format: 'cjs',
    external: ['electron'],
  }),
);
