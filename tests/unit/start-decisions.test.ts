import { describe, expect, test } from 'vitest';
import { whyNoWindow } from '../../build/scripts/electron-binary.mjs';
import { opener } from '../../build/scripts/open-page.mjs';
import { readStartFlags } from '../../build/scripts/start-flags.mjs';
import { sum, tallyOfPlaywright, tallyOfStep, tallyOfVitest } from '../../build/scripts/tally.mjs';
import { say, terminalLanguage } from '../../build/scripts/words.mjs';
import { readHostFlags } from '../../electron/host/host-flags.ts';
import { networkKind } from '../../electron/host/network-share.ts';

describe('npm start', () => {
  const usual = {
    browser: false,
    open: true,
    sample: false,
    port: null,
    data: null,
    kiosk: false,
    inbox: null,
    printer: false,
  };

  test('opens the desktop when nothing else is asked', () => {
    expect(readStartFlags([])).toEqual({ flags: usual });
  });

  test('takes every flag, with a space or an equals sign', () => {
    const asked = ['--browser', '--no-open', '--sample', '--port', '0', '--data=D'];
    const flags = { ...usual, browser: true, open: false, sample: true, port: 0, data: 'D' };
    expect(readStartFlags(asked)).toEqual({ flags });
  });

  test('opens a public screen on its inbox, and asks for the inbox where it was forgotten', () => {
    const flags = { ...usual, kiosk: true, inbox: 'I' };
    expect(readStartFlags(['--kiosk', '--inbox=I'])).toEqual({ flags });
    expect(readHostFlags(['--kiosk', '--inbox', 'I'])).toMatchObject({ kiosk: true, inbox: 'I' });
    expect(readHostFlags(['--kiosk'])).toEqual({ trouble: 'kioskNeedsInbox' });
    expect(readHostFlags(['--inbox', 'I'])).toEqual({ trouble: 'kioskNeedsInbox' });
  });

  test.each([
    [['--kiosk'], 'start.kioskNeedsInbox'],
    [['--brwser'], 'start.unknownFlag'],
    [['file'], 'start.unknownFlag'],
    [['--port'], 'start.flagNeedsValue'],
    [['--data', '--sample'], 'start.flagNeedsValue'],
    [['--data='], 'start.flagNeedsValue'],
    [['--port', '65536'], 'start.badPort'],
    [['--port', '-1'], 'start.badPort'],
    [['--port', '80a'], 'start.badPort'],
  ])('answers %j with a sentence', (asked, key) => {
    const read = readStartFlags(asked);
    const complaint = 'complaint' in read ? read.complaint : null;
    expect(complaint?.key).toBe(key);
    expect(say(key, complaint?.values)).not.toMatch(/\{\{|undefined/);
  });

  test('uses the browser where Electron could not show a window', () => {
    expect(whyNoWindow('linux', {}, 1000)).toBe('start.electronNoDisplay');
    expect(whyNoWindow('linux', { DISPLAY: ':0' }, 0)).toBe('start.electronRoot');
    expect(whyNoWindow('linux', { WAYLAND_DISPLAY: 'w' }, 1000)).toBeNull();
    expect(whyNoWindow('win32', {}, undefined)).toBeNull();
  });

  test('opens the page with what each system has for it', () => {
    expect(['linux', 'darwin', 'win32'].map((platform) => opener(platform, 'http://x')[0])).toEqual([
      'xdg-open',
      'open',
      'rundll32',
    ]);
  });

  test('speaks Chinese unless the terminal is English', () => {
    expect(terminalLanguage({ LANG: 'C.UTF-8' })).toBe('zh-CN');
    expect(terminalLanguage({ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' })).toBe('en');
  });
});

describe('the host', () => {
  test('reads its flags', () => {
    expect(readHostFlags(['--data', 'D', '--port', '0', '--sample'])).toEqual({
      data: 'D',
      port: 0,
      sample: true,
      kiosk: false,
      inbox: null,
      printer: false,
    });
    expect(readHostFlags([])).toMatchObject({ data: null, port: null, sample: false });
  });

  test('says what is wrong with a flag', () => {
    expect(readHostFlags(['--x'])).toEqual({ trouble: 'unknownFlag', flag: '--x' });
    expect(readHostFlags(['--data'])).toEqual({ trouble: 'flagNeedsValue', flag: '--data' });
    expect(readHostFlags(['--port', 'a'])).toEqual({ trouble: 'badPort', value: 'a' });
  });
});

describe('a network share', () => {
  const linux = [
    '/dev/sda1 / ext4 rw 0 0',
    'nas:/v /mnt/nas nfs4 rw 0 0',
    '//nas/b /mnt/my\\040share cifs rw 0 0',
    '/dev/sdb1 /mnt/nas/local xfs rw 0 0',
  ].join('\n');

  test('is recognised by the deepest mount on Linux', () => {
    expect(networkKind('/mnt/nas/data', linux)).toBe('nfs4');
    expect(networkKind('/mnt/my share/data', linux)).toBe('cifs');
    expect(networkKind('/mnt/nas/local/data', linux)).toBeNull();
    expect(networkKind('/mnt/nasty', linux)).toBeNull();
  });

  test('is recognised on macOS', () => {
    const mac = '/dev/disk3s1 on / (apfs, local)\n//me@nas/street on /Volumes/street (smbfs, nodev)';
    expect(networkKind('/Volumes/street/data', mac)).toBe('smbfs');
    expect(networkKind('/Users/me', mac)).toBeNull();
  });

  test('is recognised on Windows by its two strokes', () => {
    expect(networkKind('\\\\nas\\street', '')).toBe('SMB');
    expect(networkKind('\\\\?\\UNC\\nas\\street', '')).toBe('SMB');
    expect(networkKind('C:\\Users\\me', '')).toBeNull();
    expect(networkKind('\\\\?\\C:\\Users', '')).toBeNull();
  });
});

describe('the last line of npm test', () => {
  test('adds up all steps', () => {
    expect(sum([tallyOfStep(0), tallyOfStep(2)])).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('counts a report that is missing as a failure', () => {
    expect(tallyOfVitest('/nowhere.json', 0)).toEqual(tallyOfStep(1));
    expect(tallyOfPlaywright('/nowhere.json', 0)).toEqual(tallyOfStep(1));
  });
});
