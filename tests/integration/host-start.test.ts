import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectFolder } from '../support/imports.ts';

let folder = '';
let started: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yishiting-start-'));
});
afterEach(async () => {
  for (const host of started.filter(isRunning)) {
    host.kill('SIGKILL');
    await once(host, 'exit');
  }
  started = [];
  rmSync(folder, { recursive: true, force: true });
});

test('the host says READY with its address, and closes its store when it is asked to end', async () => {
  const host = start('--data', folder, '--port', '0');
  const { url } = await readyLine(host);
  const answer = await fetch(`${url}/api/openapi.json`);
  expect(answer.status).toBe(200);
  expect(await ending(host, 'SIGTERM')).toEqual({ code: 0, said: '' });
  expect(existsSync(join(folder, 'yishiting.sqlite'))).toBe(true);
  expect(existsSync(join(folder, 'yishiting.sqlite-wal'))).toBe(false);
});

test('a second start on the same folder says so in one sentence, and the first goes on', async () => {
  const first = start('--data', folder, '--port', '0');
  const { url } = await readyLine(first);
  const second = await ending(start('--data', folder, '--port', '0'));
  expect(second.code).toBe(1);
  expect(second.said).toBe(
    `数据文件夹 ${folder} 正在被另一个议事厅使用（进程 ${first.pid}）。${OTHER_FOLDER}\n`,
  );
  expect((await fetch(`${url}/api/openapi.json`)).status).toBe(200);
});

test('a killed host leaves nothing in the way of the next', async () => {
  const first = start('--data', folder, '--port', '0');
  await readyLine(first);
  await ending(first, 'SIGKILL');
  expect((await readyLine(start('--data', folder, '--port', '0'))).url).toMatch(
    /^http:\/\/127\.0\.0\.1:\d+$/,
  );
});

test('a port that was asked for and is taken is said to be so', async () => {
  const { url } = await readyLine(start('--data', join(folder, 'a'), '--port', '0'));
  const { port } = new URL(url);
  const second = await ending(start('--data', join(folder, 'b'), '--port', port));
  expect(second).toMatchObject({ code: 1 });
  expect(second.said).toContain(`端口 ${port} 已被别的程序占用`);
});

test('a file that is no store is left alone and the person is told', async () => {
  writeFileSync(join(folder, 'yishiting.sqlite'), 'nonsense '.repeat(5000));
  const { code, said } = await ending(start('--data', folder, '--port', '0'));
  expect(code).toBe(1);
  expect(said).toMatch(/^[^\n]+。\n$/);
  expect(said).not.toMatch(/Error|\{\{/);
});

test('an unknown flag ends with 2, in English where the terminal is English', async () => {
  expect(await ending(start('--prot', '1'))).toEqual({ code: 2, said: '不认识的参数 --prot。\n' });
  const english = launch(['--prot', '1'], 'en_GB.UTF-8');
  expect(await ending(english)).toEqual({ code: 2, said: 'Unknown option --prot.\n' });
});

const OTHER_FOLDER = '请先关闭它，或者用 --data 指定另一个文件夹。';

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;

const start = (...flags: string[]): ChildProcess => launch(flags, 'zh_CN.UTF-8');

function launch(flags: string[], language: string): ChildProcess {
  const host = spawn(process.execPath, ['electron/host/main.ts', ...flags], {
    cwd: projectFolder,
    env: { PATH: process.env.PATH, LANG: language },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(host);
  return host;
}

async function readyLine(host: ChildProcess): Promise<{ url: string }> {
  let said = '';
  host.stdout?.on('data', (bytes) => {
    said += bytes;
    if (said.includes('\n')) host.emit('line', said);
  });
  const [line] = await Promise.race([once(host, 'line'), once(host, 'exit')]);
  return { url: /^READY (\S+)\n$/.exec(String(line))?.[1] ?? '' };
}

async function ending(host: ChildProcess, signal?: NodeJS.Signals): Promise<{ code: number; said: string }> {
  let said = '';
  host.stderr?.on('data', (bytes) => {
    said += bytes;
  });
  if (signal) host.kill(signal);
  const [code] = await once(host, 'close');
  return { code, said };
}
