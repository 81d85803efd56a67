import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePackage } from '../../electron/host/packages/make.ts';
import { writeOut } from '../../electron/host/packages/write-out.ts';
import { ABOUT, FILES, office } from '../support/packages.ts';

const CLI = fileURLToPath(new URL('../../electron/host/packages/package-cli.ts', import.meta.url));
let folder = '';
const at = (name: string) => join(folder, name);
const whole = makePackage(ABOUT, FILES, office());
const isRoot = process.getuid?.() === 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'yishiting-stick-'));
  mkdirSync(at('stick'));
  writeFileSync(at('包.zip'), whole);
  writeFileSync(at('altered.zip'), whole.with(400, (whole[400] ?? 0) ^ 1));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, to: string): { status: number | null; said: string } {
  const run = spawnSync(process.execPath, [CLI, 'write', at(name), to], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
  });
  return { status: run.status, said: run.stdout + run.stderr };
}

test('a package reaches the stick whole, and once more is done at once', () => {
  for (const _time of ['first', 'again']) {
    const { status, said } = write('包.zip', at('stick'));
    expect(status, said).toBe(0);
    expect(said).toContain('读回核对无误');
  }
  expect(readdirSync(at('stick'))).toEqual(['包.zip']);
  expect(readFileSync(at('stick/包.zip')).equals(Buffer.from(whole))).toBe(true);
});

test('another file of that name is never written over, and an altered package is not carried', () => {
  mkdirSync(at('other'));
  writeFileSync(at('other/包.zip'), 'something else');
  const { status, said } = write('包.zip', at('other'));
  expect(status).toBe(1);
  expect(said).toContain('内容不同');
  expect(readFileSync(at('other/包.zip'), 'utf8')).toBe('something else');
  expect(write('altered.zip', at('stick')).status).toBe(1);
  expect(readdirSync(at('stick'))).toEqual(['包.zip']);
});

test('a folder that is not there, and a file that is not there, are said', () => {
  const gone = write('包.zip', at('nowhere'));
  expect(gone.status).toBe(1);
  expect(gone.said).toContain('请插好U盘');
  expect(write('nothing.zip', at('stick')).status).toBe(2);
});

test.skipIf(isRoot)('a stick that is locked against writing is said', () => {
  mkdirSync(at('locked'));
  chmodSync(at('locked'), 0o500);
  expect(writeOut(at('包.zip'), at('locked')).trouble).toBe('readOnly');
  expect(readdirSync(at('locked'))).toEqual([]);
});

test('a full stick holds nothing of it', (context) => {
  mkdirSync(at('small'));
  const mounted =
    isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8k', 'tmpfs', at('small')]).status === 0;
  if (!mounted) return context.skip('no small file system can be made here');
  try {
    expect(writeOut(at('包.zip'), at('small')).trouble).toBe('full');
    expect(readdirSync(at('small'))).toEqual([]);
  } finally {
    spawnSync('umount', [at('small')]);
  }
});
