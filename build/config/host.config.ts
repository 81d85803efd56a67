import { cpSync } from 'node:fs';
import { defineConfig } from 'vite';
import { inProject, nodeProgram } from './node-program.ts';

const program = nodeProgram({
  source: 'electron/host/main.ts',
  folder: 'dist/host',
  file: 'main.js',
  format: 'es',
  // It carries a native file, which has to lie outside the archive.
  external: ['better-sqlite3'],
  // A third of all bytes, for the rare PDF attachment and the Word file: nobody pays for them at the start.
  beside: ['unpdf', 'docx'],
});

export default defineConfig({
  ...program,
  plugins: [
    {
      name: 'migrations-beside-the-host',
      writeBundle: () =>
        cpSync(inProject('db/migrations'), inProject('dist/host/migrations'), { recursive: true }),
    },
  ],
});
