import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { servePage } from '../../electron/main/page.ts';
import { createPickedFiles } from '../../electron/main/picked-files.ts';
import { world } from '../support/electron-stand-in.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yishiting-page-'));
  mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'renderer', 'assets', 'index-1.js'), 'export {}');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  const askHost = async () => new Response('from the host');
  servePage({ folder: join(folder, 'renderer'), pickedFiles: createPickedFiles(), askHost });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the page comes with its type and a policy that allows nothing foreign', async () => {
  const page = await get('/');
  expect(await page.text()).toBe('<!doctype html>');
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/https?:|unsafe-eval/);
  const script = await get('/assets/index-1.js');
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('x-content-type-options')).toBe('nosniff');
});

test('what is not there, or lies outside, is not found', async () => {
  for (const path of [
    '/assets/none.js',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/picked/unknown',
    '/..%2fsecret.txt',
  ]) {
    const { status } = await get(path);
    const body = status === 200 ? await (await get(path)).text() : '';
    expect(body).not.toContain('secret');
  }
  expect((await get('/assets/none.js')).status).toBe(404);
  expect((await get('/picked/unknown')).status).toBe(404);
});

test('files are the business of the host', async () => {
  expect(await (await get('/files/abc')).text()).toBe('from the host');
});

async function get(path: string): Promise<Response> {
  const answer = await world.schemes.get('app')?.(new Request(`app://yishiting${path}`));
  if (!answer) throw new Error('nobody serves app://');
  return answer;
}
