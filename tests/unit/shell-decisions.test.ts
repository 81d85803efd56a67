import { describe, expect, test } from 'vitest';
import { readAppFlags } from '../../electron/main/app-flags.ts';
import { isOurPage, mayDownload, mayNavigate, mayOpenOutside, mayUse } from '../../electron/main/guard.ts';
import { destinationOf } from '../../electron/main/page-address.ts';
import { pauseBeforeRestart } from '../../electron/main/restart-limit.ts';
import { placeWindow } from '../../electron/main/window-place.ts';
import { usualDataFolder } from '../../shared/data-folder.ts';
import { fillIn, languageOf } from '../../shared/sentence.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const projector = { x: 1366, y: 0, width: 1920, height: 1080 };

describe('the window', () => {
  const saved = (x: number, y: number, width = 1000, height = 700) => ({
    bounds: { x, y, width, height },
    maximized: false,
  });

  test('opens in the middle of the first screen when nothing is remembered', () => {
    expect(placeWindow(null, [projector]).bounds).toEqual({ x: 1643, y: 156, width: 1366, height: 768 });
  });

  test('stands again where it was', () => {
    expect(placeWindow(saved(1500, 100), [laptop, projector])).toEqual(saved(1500, 100));
  });

  test('comes back to the first screen when its own is gone', () => {
    expect(placeWindow(saved(1500, 100), [laptop]).bounds).toEqual({
      x: 183,
      y: 14,
      width: 1000,
      height: 700,
    });
  });

  test('is pulled in when it hangs over an edge', () => {
    expect(placeWindow(saved(1000, 300), [laptop]).bounds).toEqual({
      x: 366,
      y: 28,
      width: 1000,
      height: 700,
    });
  });

  test('is never larger than the screen and never too small to use', () => {
    expect(placeWindow(saved(0, 0, 4000, 3000), [laptop]).bounds).toEqual(laptop);
    expect(placeWindow(saved(0, 0, 200, 200), [laptop]).bounds).toEqual({
      x: 0,
      y: 0,
      width: 800,
      height: 600,
    });
  });

  test('remembers that it was maximised', () => {
    expect(placeWindow({ ...saved(0, 0), maximized: true }, [laptop]).maximized).toBe(true);
  });

  test.each([
    'text',
    7,
    {},
    { bounds: { x: 'a', y: 0, width: 1, height: 1 }, maximized: false },
    { bounds: { x: 0.5, y: 0, width: 900, height: 700 }, maximized: false },
    { bounds: { x: 0, y: 0, width: 900, height: 700 } },
  ])('forgets a spoilt place %j', (spoilt) => {
    expect(placeWindow(spoilt, [laptop])).toEqual(placeWindow(null, [laptop]));
  });
});

describe('the guard', () => {
  const foreign = [
    'https://example.org/',
    'http://127.0.0.1:4310/',
    'file:///etc/passwd',
    'app://elsewhere/index.html',
    'app://yishiting.example.org/',
    'app://user@yishiting/',
    'javascript:alert(1)',
    'data:text/html,x',
    'about:blank',
    'not an address',
    '',
  ];

  test.each(foreign)('does not let the window go to %s', (address) => {
    expect(isOurPage(address)).toBe(false);
    expect(mayNavigate(address)).toBe(false);
    expect(mayDownload(address)).toBe(false);
    expect(mayUse('fullscreen', address)).toBe(false);
  });

  test('lets the window go to its own pages', () => {
    expect(mayNavigate('app://yishiting/index.html#/matters')).toBe(true);
    expect(mayDownload('blob:app://yishiting/3f0c')).toBe(true);
  });

  test('hands only plain https addresses to the system browser', () => {
    expect(mayOpenOutside('https://flk.npc.gov.cn/detail')).toBe(true);
    for (const address of [
      'http://example.org',
      'file:///tmp',
      'ms-settings:',
      'https://a:b@example.org',
      'x',
    ]) {
      expect(mayOpenOutside(address)).toBe(false);
    }
  });

  test('grants copying and full screen, and refuses every other permission', () => {
    const ask = (permission: string) => mayUse(permission, 'app://yishiting/index.html');
    expect(['clipboard-sanitized-write', 'fullscreen'].map(ask)).toEqual([true, true]);
    const refused = [
      'media',
      'geolocation',
      'notifications',
      'midi',
      'hid',
      'usb',
      'serial',
      'openExternal',
      'x',
    ];
    expect(refused.filter(ask)).toEqual([]);
  });
});

describe('an address of the page', () => {
  const to = (path: string, method = 'GET') => destinationOf(method, `app://yishiting${path}`);

  test('leads to the built page, and a place inside it to its first file', () => {
    expect(to('/assets/index-a1B2.js')).toEqual({ to: 'page', path: 'assets/index-a1B2.js' });
    expect(to('/')).toEqual({ to: 'page', path: 'index.html' });
    expect(to('/matters/12')).toEqual({ to: 'page', path: 'index.html' });
  });

  test('leads to the host for files, also when they are put', () => {
    expect(to('/files', 'PUT')).toEqual({ to: 'host' });
    expect(to('/files/abc')).toEqual({ to: 'host' });
  });

  test('leads to a picked file by its token', () => {
    expect(to('/picked/12-ab')).toEqual({ to: 'picked', token: '12-ab' });
  });

  test.each(['/..%2f..%2fetc/passwd', '/.env', '/a%5cb.js', '/assets/..%2Fsecret.js'])(
    '%s leads nowhere',
    (path) => {
      expect(to(path)).toEqual({ to: 'nowhere' });
    },
  );

  test('leads nowhere from another origin or with another method', () => {
    expect(destinationOf('GET', 'app://elsewhere/index.html')).toEqual({ to: 'nowhere' });
    expect(to('/index.html', 'POST')).toEqual({ to: 'nowhere' });
  });
});

describe('the host that crashed', () => {
  test('is started again at once, then after longer and longer pauses', () => {
    const pauses = [1, 2, 3, 4, 5].map((times) => pauseBeforeRestart(Array(times).fill(1000), 1000));
    expect(pauses).toEqual([250, 500, 1000, 2000, 4000]);
  });

  test('is given up after five crashes within five minutes', () => {
    expect(pauseBeforeRestart(Array(6).fill(1000), 1000)).toBeNull();
  });

  test('is forgiven what lies longer back', () => {
    expect(pauseBeforeRestart([0, 0, 0, 0, 0, 0, 400_000], 400_000)).toBe(250);
  });
});

describe('the start', () => {
  test('reads its own flags and leaves those of Chromium alone', () => {
    expect(readAppFlags(['app', '--disable-gpu', '--data', 'D', '--sample'])).toMatchObject({
      data: 'D',
      sample: true,
    });
    expect(readAppFlags(['app', '--data=D'])).toMatchObject({ data: 'D', sample: false, inbox: null });
    expect(readAppFlags(['app', '--data', '--sample'])).toMatchObject({ data: null, sample: true });
    const screen = readAppFlags(['app', '--kiosk', '--inbox', 'I', '--printer']);
    expect(screen).toMatchObject({ inbox: 'I', printer: true });
    expect(readAppFlags(['app', '--inbox', 'I'])).toMatchObject({ inbox: null });
  });

  test('finds the usual data folder of each platform', () => {
    expect(usualDataFolder('win32', { APPDATA: 'C:\\R' }, 'C:\\U')).toBe('C:\\R\\yishiting');
    expect(usualDataFolder('darwin', {}, '/U')).toBe('/U/Library/Application Support/yishiting');
    expect(usualDataFolder('linux', { XDG_DATA_HOME: '/x' }, '/h')).toBe('/x/yishiting');
    expect(usualDataFolder('linux', { XDG_DATA_HOME: 'x' }, '/h')).toBe('/h/.local/share/yishiting');
  });

  test('speaks Chinese unless the system says English', () => {
    expect(['en-GB', 'en_US.UTF-8', 'zh-CN', 'C', '', undefined].map(languageOf)).toEqual([
      'en',
      'en',
      'zh-CN',
      'zh-CN',
      'zh-CN',
      'zh-CN',
    ]);
  });

  test('fills values into a sentence', () => {
    expect(fillIn('端口 {{port}} 已被占用', { port: 80 })).toBe('端口 80 已被占用');
  });
});
