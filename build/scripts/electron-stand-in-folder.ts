import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { inProject } from './project.mjs';

/** Where @electron/fuses looks for the switches in a real binary. */
export const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSE_VERSION = 1;
const FUSE_COUNT = 8;

/** A folder that looks like an unpacked Electron for Linux, so that packing can be tried where none can be had. */
export async function makeElectronStandIn(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'yishiting-electron-'));
  mkdirSync(join(folder, 'resources'));
  mkdirSync(join(folder, 'locales'));
  for (const locale of ['zh-CN', 'en-US', 'de']) writeFileSync(join(folder, 'locales', `${locale}.pak`), '');
  const app = mkdtempSync(join(tmpdir(), 'yishiting-default-app-'));
  writeFileSync(join(app, 'main.js'), '');
  await createPackage(app, join(folder, 'resources', 'default_app.asar'));
  rmSync(app, { recursive: true });
  const program = join(folder, 'electron');
  const fuses = Buffer.from([FUSE_VERSION, FUSE_COUNT, ...Buffer.from('1'.repeat(FUSE_COUNT))]);
  writeFileSync(program, Buffer.concat([Buffer.from(`stand-in ${FUSE_SENTINEL}`), fuses]));
  chmodSync(program, 0o755);
  cpSync(inProject('LICENSE'), join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'version'), '0.0.0');
  return folder;
}
