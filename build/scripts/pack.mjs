import { ensurePackages, nodeBinary } from './packages.mjs';
import { inProject } from './project.mjs';
import { run } from './run.mjs';

await ensurePackages();
const built = await run(nodeBinary(), [inProject('build/scripts/build.mjs')]);
const builder = inProject('node_modules/electron-builder/cli.js');
const packed =
  built === 0 ? await run(nodeBinary(), [builder, '--publish', 'never', ...process.argv.slice(2)]) : built;
process.exitCode = packed;
