import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { claimDataFolder } from '../../electron/host/data-folder.ts';
import { pickedFileAddress } from '../../shared/shell.ts';
import { type Desktop, startDesktop } from '../support/desktop.ts';

/** Starting the host is quick, except when every core is busy. */
const PATIENCE = { timeout: 20_000 };

let folder = '';
let desktop: Desktop;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yishiting-shell-'));
});
afterEach(async () => {
  await desktop.end();
  rmSync(folder, { recursive: true, force: true });
});

test('one confined window opens on our own page, with a Chinese menu', async () => {
  desktop = await startDesktop(folder);
  const { windows, menu } = desktop.world;
  expect(windows).toHaveLength(1);
  expect(windows[0]?.address).toBe('app://yishiting/index.html');
  expect(windows[0]?.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
  });
  expect(menu.map(({ label }) => label)).toEqual(['文件', '编辑', '查看', '窗口', '帮助']);
});

test('a second start opens nothing and ends', async () => {
  desktop = await startDesktop(folder, (world) => {
    world.isFirst = false;
  });
  expect(desktop.world.windows).toHaveLength(0);
  expect(desktop.world.hosts).toHaveLength(0);
  expect(desktop.world.quits).toBe(1);
});

test('the first window comes to the front when somebody starts a second time', async () => {
  desktop = await startDesktop(folder);
  desktop.app.emit('second-instance');
  expect(desktop.world.windows[0]?.focused).toBe(1);
});

test('the page reaches the host over its own line, without a network port', async () => {
  desktop = await startDesktop(folder);
  const host = await desktop.ask();
  expect(await host.sessions.status({})).toMatchObject({ firstRun: true });
});

test('a crashed host is started again and the page goes on asking', async () => {
  desktop = await startDesktop(folder);
  const host = await desktop.ask();
  await host.sessions.status({});
  await desktop.world.hosts[0]?.terminate();
  await vi.waitFor(() => expect(desktop.world.hosts).toHaveLength(2), PATIENCE);
  await vi.waitFor(
    async () => expect(await host.sessions.status({})).toMatchObject({ firstRun: true }),
    5000,
  );
});

test('a host that refuses its folder is not started again, and the reason is shown', async () => {
  const held = claimDataFolder(folder);
  desktop = await startDesktop(folder);
  await vi.waitFor(() => expect(desktop.world.exitCode).toBe(1), PATIENCE);
  expect(desktop.world.errorBoxes[0]).toContain('正在被另一个议事厅使用');
  expect(desktop.world.hosts).toHaveLength(1);
  if ('release' in held) held.release();
});

test('leaving closes the store and frees the folder before the program ends', async () => {
  desktop = await startDesktop(folder);
  await (await desktop.ask()).sessions.status({});
  desktop.app.quit();
  await vi.waitFor(() => expect(desktop.world.quits).toBeGreaterThan(1), PATIENCE);
  const claimed = claimDataFolder(folder);
  expect(claimed).toMatchObject({ folder });
  if ('release' in claimed) claimed.release();
});

test('the window stands where it was closed', async () => {
  desktop = await startDesktop(folder);
  await (await desktop.ask()).sessions.status({});
  const placeFile = join(folder, 'window', 'place.json');
  const place = { bounds: { x: 40, y: 30, width: 900, height: 650 }, maximized: true };
  Object.assign(desktop.world.windows[0]?.options ?? {}, place.bounds);
  desktop.world.windows[0]?.maximize();
  desktop.world.windows[0]?.emit('close');
  await vi.waitFor(() => expect(JSON.parse(readFileSync(placeFile, 'utf8'))).toEqual(place), PATIENCE);
  await desktop.end();
  desktop = await startDesktop(folder);
  expect(desktop.world.windows[0]?.options).toMatchObject(place.bounds);
  expect(desktop.world.windows[0]?.maximized).toBe(true);
});

test('the page cannot leave, open a window or use a device', async () => {
  desktop = await startDesktop(folder);
  const contents = desktop.contents();
  const goTo = (url: string) => {
    const event = { url, preventDefault: vi.fn() };
    contents?.emit('will-frame-navigate', event);
    return event.preventDefault.mock.calls.length === 0;
  };
  expect([goTo('https://example.org/'), goTo('app://yishiting/index.html')]).toEqual([false, true]);
  expect(contents?.opener({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
  expect(contents?.opener({ url: 'file:///etc/passwd' })).toEqual({ action: 'deny' });
  expect(desktop.world.openedOutside).toEqual(['https://example.org/']);
  expect(contents?.session.ask('geolocation', 'app://yishiting/')).toBe(false);
});

test('the hall’s screen opens over the second display, once, with the desk’s session', async () => {
  desktop = await startDesktop(folder, (world) => {
    world.displays.push({ workArea: { x: 1366, y: 0, width: 1920, height: 1080 } });
  });
  const host = await desktop.ask();
  const first = { street: '海伦路街道', name: '王芳', signInName: 'wangfang', password: 'correct horse 9' };
  await host.setup.createAdmin(first);
  await host.sessions.signIn({ signInName: 'wangfang', password: 'correct horse 9' });
  const contents = desktop.contents();
  const address = 'app://yishiting/index.html#/screen/01m85e1h0atmjqat89vpfs';
  expect(contents?.opener({ url: address })).toEqual({ action: 'deny' });
  expect(contents?.opener({ url: address })).toEqual({ action: 'deny' });
  const { windows } = desktop.world;
  expect(windows.map((window) => window.address)).toEqual(['app://yishiting/index.html', address]);
  expect(windows[1]?.options).toMatchObject({ x: 1366, width: 1920, fullscreen: true });
  expect(windows[1]?.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true });
  expect(contents?.opener({ url: 'app://yishiting/index.html#/matters' })).toEqual({ action: 'deny' });
  expect(windows).toHaveLength(2);
  const { me } = await (await desktop.ask()).sessions.status({});
  expect(me?.signInName).toBe('wangfang');
});

test('a picked file reaches the page as a token and its bytes once, never as a path', async () => {
  const path = join(folder, '决议.txt');
  writeFileSync(path, '第一条');
  desktop = await startDesktop(folder, (world) => {
    world.pickedPath = path;
  });
  const picked = await (await desktop.shell()).pickFile('document');
  expect(picked).toMatchObject({ name: '决议.txt', size: 9 });
  expect(JSON.stringify(picked)).not.toContain(folder);
  const address = pickedFileAddress(picked?.token ?? '');
  expect(await (await desktop.fetch(address))?.text()).toBe('第一条');
  expect((await desktop.fetch(address))?.status).toBe(404);
});

test('files of the page are answered by the host, with the rights of the window', async () => {
  desktop = await startDesktop(folder);
  const host = await desktop.ask();
  expect((await desktop.fetch('/files', { method: 'PUT', body: 'x' }))?.status).toBe(401);
  const first = { street: '海伦路街道', name: '王芳', signInName: 'wangfang', password: 'correct horse 9' };
  await host.setup.createAdmin(first);
  const clerk = { name: '李强', signInName: 'liqiang', password: 'correct horse 8' };
  await host.accounts.create({ ...clerk, grants: [{ role: 'clerk', communityId: null }] });
  await host.sessions.signIn({ signInName: clerk.signInName, password: clerk.password });
  const body = '表决票'.repeat(100_000);
  const stored = await (await desktop.fetch('/files', { method: 'PUT', body }))?.json();
  expect(stored).toMatchObject({ size: 900_000 });
});

test('what could not be saved leaves no half file and is told', async () => {
  desktop = await startDesktop(folder, (world) => {
    world.savePath = join(folder, 'minutes.docx');
  });
  expect(await (await desktop.shell()).saveFile({ address: '/files/unknown', name: 'minutes.docx' })).toBe(
    'failed',
  );
  expect(desktop.world.errorBoxes[0]).toContain('没有保存成功');
  expect(existsSync(desktop.world.savePath)).toBe(false);
});

test('only addresses of the host can be saved, and a page may be kept as PDF', async () => {
  desktop = await startDesktop(folder, (world) => {
    world.savePath = join(folder, 'page.pdf');
  });
  expect(await (await desktop.shell()).saveFile({ address: 'https://example.org/x', name: 'x' })).toBe(
    'failed',
  );
  expect(existsSync(desktop.world.savePath)).toBe(false);
  expect(await (await desktop.shell()).printToPdf('page.pdf')).toBe('saved');
  expect(readFileSync(desktop.world.savePath, 'utf8')).toMatch(/^%PDF/);
});
