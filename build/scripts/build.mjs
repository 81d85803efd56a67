import { build } from 'vite';
import { inProject } from './project.mjs';

const parts = ['page', 'host', 'main', 'preload'];
const wanted = process.argv.slice(2);

process.env.NODE_ENV = 'production';
for (const part of parts.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  await build({ configFile: inProject(`build/config/${part}.config.ts`), logLevel: 'warn' });
}
