import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ClaimedFolder, claimDataFolder } from '../../electron/host/data-folder.ts';
import { projectFolder } from '../support/imports.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yishiting-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder is made and held, and free again when it is released', () => {
  const data = join(folder, 'new', 'data');
  claimed(data).release();
  claimed(data).release();
});

test('a second start is told which process holds the folder, and the first is not disturbed', () => {
  const first = claimed(folder);
  expect(claimDataFolder(folder)).toEqual({ trouble: 'inUse', folder, pid: process.pid });
  expect(claimDataFolder(folder)).toMatchObject({ trouble: 'inUse' });
  first.release();
  claimed(folder).release();
});

test('another process is kept out as long as it lives, and a killed one leaves nothing in the way', async () => {
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', HOLD_IT, folder], {
    cwd: projectFolder,
  });
  await once(holder.stdout, 'data');
  expect(claimDataFolder(folder)).toEqual({ trouble: 'inUse', folder, pid: holder.pid });
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  claimed(folder).release();
});

test('a second start in the very instant in which the first takes the folder is told so too', async () => {
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', TAKE_IT_SLOWLY, folder], {
    cwd: projectFolder,
  });
  await once(holder.stdout, 'data');
  expect(claimDataFolder(folder)).toEqual({ trouble: 'inUse', folder, pid: holder.pid });
  holder.kill('SIGKILL');
  await once(holder, 'exit');
});

test('a lock file full of nonsense is replaced', () => {
  writeFileSync(join(folder, 'in-use.lock'), 'nonsense '.repeat(2000));
  claimed(folder).release();
});

test('a path that is a file, or goes through one, is not a folder', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(claimDataFolder(file)).toEqual({ trouble: 'notAFolder', folder: file });
  expect(claimDataFolder(join(file, 'below'))).toEqual({ trouble: 'notAFolder', folder: file });
});

test.runIf(process.platform === 'linux')('a folder that cannot be written is said to be so', () => {
  expect(claimDataFolder('/proc/yishiting')).toEqual({ trouble: 'readOnly', folder: '/proc/yishiting' });
});

const TAKE_IT_SLOWLY = `
import { join } from 'node:path';
import Database from 'better-sqlite3';
const lock = new Database(join(process.argv[1], 'in-use.lock'));
lock.exec('BEGIN EXCLUSIVE; PRAGMA user_version = ' + process.pid);
console.log('taking');
setTimeout(() => lock.exec('COMMIT; BEGIN IMMEDIATE'), 400);
setInterval(() => {}, 1000);
`;

const HOLD_IT = `
import { claimDataFolder } from './electron/host/data-folder.ts';
claimDataFolder(process.argv[1]);
console.log('held');
setInterval(() => {}, 1000);
`;

function claimed(path: string): ClaimedFolder {
  const answer = claimDataFolder(path);
  if ('trouble' in answer) throw new Error(answer.trouble);
  return answer;
}
