import { ensurePackages, nodeBinary } from './packages.mjs';
import { run } from './run.mjs';

// `node build/scripts/with-packages.mjs FILE ARGS…` runs FILE under the pinned Node once its packages are there.
await ensurePackages();
process.exitCode = await run(nodeBinary(), process.argv.slice(2));
