import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { dayOf } from '../../shared/domain/days.ts';
import { readSeedFlags, type SeedFlags } from './seed/flags.ts';
import { say } from './words.mjs';

/** `npm run seed -- --years 10 --out FILE`: a street with years of work, for measuring and trying out. */
const flags = readSeedFlags(process.argv.slice(2));
if ('trouble' in flags) {
  const { trouble, ...values } = flags;
  tell(say(`seed.${trouble}`, values));
  tell(say('seed.usage'));
  process.exitCode = 2;
} else process.exitCode = await seed(flags);

async function seed({ years, out }: SeedFlags): Promise<number> {
  const file = resolve(out);
  if (existsSync(file)) {
    tell(say('seed.exists', { file }));
    return 1;
  }
  const began = performance.now();
  mkdirSync(dirname(file), { recursive: true });
  // Loaded only now: a wrong flag is answered at once.
  const { seedStore } = await import('./seed/seed-store.ts');
  const unfinished = `${file}.unfinished`;
  for (const side of ['', '-wal', '-shm', '-journal']) rmSync(unfinished + side, { force: true });
  const { matters, facts } = await seedStore(unfinished, years, dayOf(new Date().toISOString()), tell);
  renameSync(unfinished, file);
  const seconds = Math.round((performance.now() - began) / 1000);
  tell(say('seed.done', { file, matters, facts, megabytes: Math.round(statSync(file).size / 1e6), seconds }));
  return 0;
}

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}
