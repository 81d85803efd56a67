import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { electronBinary } from './electron-binary.mjs';
import { openPage } from './open-page.mjs';
import { ensurePackages, nodeBinary } from './packages.mjs';
import { ensureApp, ensurePage } from './page.mjs';
import { inProject, projectFolder } from './project.mjs';
import { run } from './run.mjs';
import { readStartFlags } from './start-flags.mjs';
import { say } from './words.mjs';

const read = readStartFlags(process.argv.slice(2));
if ('complaint' in read) {
  process.stderr.write(`${say(read.complaint.key, read.complaint.values)}\n${say('start.usage')}\n`);
  process.exit(2);
}
const { flags } = read;
const forHost = [
  ...(flags.data === null ? [] : ['--data', resolve(flags.data)]),
  ...(flags.sample ? ['--sample'] : []),
  ...(flags.inbox === null ? [] : ['--kiosk', '--inbox', resolve(flags.inbox)]),
  ...(flags.printer ? ['--printer'] : []),
];

await ensurePackages();
const electron = flags.browser ? null : await electronBinary();
if (electron && 'path' in electron) {
  await ensureApp();
  process.exitCode = await run(electron.path, [projectFolder, ...forHost]);
} else {
  if (electron) process.stderr.write(`${say('start.noElectron', electron)}\n`);
  await ensurePage();
  process.exitCode = await runHost();
}

function runHost() {
  // Read, not imported: this script starts on any Node.
  const engineFlags = JSON.parse(readFileSync(inProject('shared/engine-flags.json'), 'utf8'));
  const port = flags.port === null ? [] : ['--port', String(flags.port)];
  const args = [...engineFlags, inProject('dist/host/main.js'), ...forHost, ...port];
  // The channel tells the host when this script is gone, however it ended.
  const stdio = /** @type {import('node:child_process').StdioOptions} */ (['ignore', 'pipe', 2, 'ipc']);
  return run(nodeBinary(), args, { stdio }, (child) => {
    let said = '';
    child.stdout?.on('data', (bytes) => {
      process.stdout.write(bytes);
      const before = said;
      said = (said + bytes).slice(0, 4096);
      const url = /^READY (\S+)\r?\n/m.exec(said)?.[1];
      if (url && flags.open && !/^READY \S+\r?\n/m.test(before)) openPage(url);
    });
  });
}
