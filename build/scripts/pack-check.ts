import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FUSE_SENTINEL, makeElectronStandIn } from './electron-stand-in-folder.ts';
import { inProject } from './project.mjs';

/** Packs for Linux around a stand-in Electron and starts the host from what was packed. Needs no network. */
const work = mkdtempSync(join(tmpdir(), 'yishiting-pack-'));
const standIn = await makeElectronStandIn();
try {
  const resources = join(pack(standIn, work), 'resources');
  checkFuses(join(resources, '..', 'yishiting'));
  checkContents(join(resources, 'app.asar'));
  const app = join(work, 'extracted');
  // Plain Node cannot read an archive; this lays the unpacked native file back among the others.
  extractAll(join(resources, 'app.asar'), app);
  await checkStart(app, join(work, 'data'));
  console.log(
    `packed, ${Math.round(statSync(join(resources, 'app.asar')).size / 1024)} KiB, started out of the archive`,
  );
} finally {
  for (const folder of [work, standIn]) rmSync(folder, { recursive: true, force: true });
}

function pack(electronDist: string, output: string): string {
  const asked = [`-c.electronDist=${electronDist}`, `-c.directories.output=${output}`, '--publish', 'never'];
  const builder = inProject('node_modules/electron-builder/cli.js');
  const packed = spawnSync(process.execPath, [builder, '--linux', '--x64', '--dir', ...asked], {
    encoding: 'utf8',
  });
  if (packed.status !== 0)
    throw new Error(`electron-builder ended with ${packed.status}\n${packed.stdout}${packed.stderr}`);
  return join(output, 'linux-unpacked');
}

/** In Electron's own order; the seventh is not ours to decide. */
function checkFuses(program: string): void {
  const bytes = readFileSync(program, 'latin1');
  const switches = bytes.slice(bytes.indexOf(FUSE_SENTINEL) + FUSE_SENTINEL.length + 2);
  if (!/^010011.0$/.test(switches)) throw new Error(`the fuses stand at ${switches}`);
}

function checkContents(archive: string): void {
  const names = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/'));
  const native = names.filter((name) => name.endsWith('.node'));
  if (native.join() !== '/node_modules/better-sqlite3/prebuilds/linux-x64.node') {
    throw new Error(`one native file is wanted, packed were: ${native.join()}`);
  }
  const packages = names.map((name) => /^\/node_modules\/([^/]+)/.exec(name)?.[1]).filter(Boolean);
  const foreign = packages.filter((name) => name !== 'better-sqlite3');
  if (foreign.length > 0) throw new Error(`packed and not needed: ${[...new Set(foreign)].join()}`);
  for (const file of ['main/main.js', 'preload/preload.cjs', 'host/main.js', 'renderer/index.html']) {
    if (!names.includes(`/dist/${file}`)) throw new Error(`not packed: dist/${file}`);
  }
  if (!existsSync(`${archive}.unpacked${native[0]}`))
    throw new Error('the native file lies inside the archive');
}

async function checkStart(app: string, data: string): Promise<void> {
  const host = spawn(process.execPath, [join(app, 'dist/host/main.js'), '--port', '0', '--data', data], {
    cwd: work,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await readyAddress(host);
    const page = await fetch(url);
    const wanted = readFileSync(join(app, 'dist/renderer/index.html'), 'utf8');
    if (page.status !== 200 || (await page.text()) !== wanted)
      throw new Error(`the page answered ${page.status}`);
  } finally {
    host.kill('SIGTERM');
  }
}

function readyAddress(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    host.stdout?.on('data', (bytes) => {
      said += bytes;
      const url = /^READY (\S+)$/m.exec(said)?.[1];
      if (url) resolve(url);
    });
    host.on('exit', (code) => reject(new Error(`the packed host ended with ${code}`)));
  });
}
