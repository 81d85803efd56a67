import { defineConfig } from 'vite';
import { nodeProgram } from './node-program.ts';

export default defineConfig(
  nodeProgram({
    source: 'electron/main/main.ts',
    folder: 'dist/main',
    file: 'main.js',
    format: 'es',
    external: ['electron'],
  }),
);
