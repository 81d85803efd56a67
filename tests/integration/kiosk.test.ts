import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { linesIn } from '../../electron/host/kiosk/display-log.ts';
import { type Kiosk, openKiosk } from '../../electron/host/kiosk/kiosk.ts';
import { kioskDoor } from '../../electron/host/kiosk/kiosk-door.ts';
import { standingClock } from '../../electron/host/outside/clock.ts';
import { KioskState } from '../../shared/contract/kiosk.ts';
import { newSigner, noticeOf, noticePackage, settingsFor, trustPackage } from '../support/kiosk-packages.ts';

const community = newSigner();
const stranger = newSigner('某处');
const at = (day: string) => `${day}T02:00:00.000Z`;

let folder = '';
let inbox = '';
let clock = standingClock(at('2026-03-05'));
let open: Kiosk[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yishiting-kiosk-'));
  inbox = join(folder, 'inbox');
  mkdirSync(inbox);
  clock = standingClock(at('2026-03-05'));
});
afterEach(() => {
  for (const kiosk of open) kiosk.close();
  open = [];
  rmSync(folder, { recursive: true, force: true });
});

test('a screen learns from the first settings where it stands, and shows what is signed for it', () => {
  feed('a.zip', noticePackage(noticeOf(1), community));
  pair();
  const { place, notices, refused } = start().state();
  expect(place).toEqual({ kiosk: '一楼大厅', street: '海伦路街道', community: '金门路社区' });
  expect(notices.map(({ notice }) => notice.id)).toEqual(['notice000001']);
  expect(notices[0]?.proof.fingerprint).toBe(community.fingerprint);
  expect(notices[0]?.compounds).toEqual(['香港花园']);
  expect(refused).toEqual([]);
});

test('a notice that a correction took the place of never comes back, nor when the correction has ended', () => {
  pair();
  const wrong = noticeOf(1, { period: { ...noticeOf(1).period, until: '2026-06-30' } });
  const correction = noticeOf(2, { replaces: { number: wrong.number, because: '金额印错' } });
  feed('wrong.zip', noticePackage(wrong, community));
  const kiosk = start();
  expect(shownBy(kiosk)).toEqual([wrong.id]);
  feed('right.zip', noticePackage(correction, community));
  lookTwice(kiosk);
  expect(shownBy(kiosk)).toEqual([correction.id]);
  kiosk.close();
  clock = standingClock(at('2026-05-20'));
  const later = start();
  expect(shownBy(later)).toEqual([]);
  expect(codes(later)).toMatchObject({ 'wrong.zip': 'package.older' });
});

const shownBy = (kiosk: Kiosk): string[] => kiosk.state().notices.map(({ notice }) => notice.id);

test('later settings of anybody are refused; a list of trust counts when a trusted office signed it', () => {
  pair();
  const kiosk = start();
  feed('kiosk.json', JSON.stringify(settingsFor(stranger)));
  feed('a.zip', noticePackage(noticeOf(1), stranger));
  feed('trust.zip', trustPackage(stranger, [stranger], '2026-03-04T00:00:00.000Z'));
  lookTwice(kiosk);
  expect(codes(kiosk)).toEqual({
    'kiosk.json': 'settings.known',
    'a.zip': 'signer.unknown',
    'trust.zip': 'signer.unknown',
  });
  feed('trust.zip', trustPackage(community, [community, stranger], '2026-03-04T00:00:00.000Z'));
  lookTwice(kiosk);
  feed('b.zip', noticePackage(noticeOf(2), stranger));
  lookTwice(kiosk);
  expect(ids(kiosk)).toEqual(['notice000002']);
});

describe('what is not to be shown is refused by name, and what stood there stays', () => {
  const good = noticePackage(noticeOf(1), community);
  const newer = noticePackage(noticeOf(1), community, { madeAt: '2026-03-04T01:00:00.000Z' });
  const cases: [string, Uint8Array, string][] = [
    ['a half-copied file', newer.slice(0, newer.length >> 1), 'container.unreadable'],
    ['an empty file', new Uint8Array(), 'container.unreadable'],
    ['an unknown signer', noticePackage(noticeOf(1), stranger), 'signer.unknown'],
    [
      'another community',
      noticePackage(noticeOf(2, { communityId: 'community0002' }), community),
      'community.other',
    ],
    [
      'a period to come',
      noticePackage(
        noticeOf(2, { period: { from: '2026-03-09', until: '2026-03-24', days: 15, place: '' } }),
        community,
      ),
      'dates.early',
    ],
    [
      'a period that is over',
      noticePackage(
        noticeOf(2, { period: { from: '2026-02-01', until: '2026-02-16', days: 15, place: '' } }),
        community,
      ),
      'dates.over',
    ],
    [
      'a package made years ahead',
      noticePackage(noticeOf(2), community, { madeAt: at('2031-01-01') }),
      'dates.early',
    ],
    ['a filing package', noticePackage(noticeOf(2), community, { kind: 'filing' }), 'kind.notShown'],
    [
      'an older package',
      noticePackage(noticeOf(1), community, { madeAt: '2026-03-01T01:00:00.000Z' }),
      'package.older',
    ],
  ];
  test.each(cases)('%s', (_name, bytes, code) => {
    pair();
    feed('a.zip', good);
    const kiosk = start();
    feed('a.zip', bytes);
    lookTwice(kiosk);
    expect(codes(kiosk)).toEqual({ 'a.zip': code });
    expect(ids(kiosk)).toEqual(['notice000001']);
    kiosk.close();
    expect(ids(start())).toEqual(['notice000001']);
  });

  test('one byte anywhere', () => {
    pair();
    feed('a.zip', good);
    const kiosk = start();
    for (let place = 3; place < newer.length; place += Math.ceil(newer.length / 60)) {
      const spoilt = newer.slice();
      spoilt[place] = (spoilt[place] ?? 0) ^ 0x10;
      feed('a.zip', spoilt);
      lookTwice(kiosk);
      expect(codes(kiosk)['a.zip'], `byte ${place}`).toMatch(
        /^(container|names|parts|files|signature|signer)\./,
      );
      expect(kiosk.state().notices[0]?.madeAt).toBe('2026-03-02T01:00:00.000Z');
    }
  });
});

test('a file that still grows waits for the next look', () => {
  pair();
  const kiosk = start();
  const whole = noticePackage(noticeOf(1), community);
  feed('a.zip', whole.slice(0, 900));
  kiosk.look();
  feed('a.zip', whole);
  kiosk.look();
  expect(kiosk.state()).toMatchObject({ refused: [], notices: [] });
  kiosk.look();
  expect(ids(kiosk)).toEqual(['notice000001']);
});

test('a newer package with the same notice takes its place, and a correction that of the notice it names', () => {
  pair();
  feed('a.zip', noticePackage(noticeOf(1), community));
  const kiosk = start();
  const said = noticeOf(1, { summary: '更正后的说明。' });
  feed('b.zip', noticePackage(said, community, { madeAt: '2026-03-04T01:00:00.000Z' }));
  lookTwice(kiosk);
  expect(kiosk.state().notices.map(({ notice }) => notice.summary)).toEqual(['更正后的说明。']);
  const replaces = { number: said.number, because: '金额有误' };
  feed('c.zip', noticePackage(noticeOf(7, { replaces }), community));
  lookTwice(kiosk);
  expect(ids(kiosk)).toEqual(['notice000007']);
});

test('a notice leaves by itself when its period ends, also with the stick pulled out', () => {
  pair();
  feed('a.zip', noticePackage(noticeOf(1), community));
  const kiosk = start();
  rmSync(inbox, { recursive: true });
  kiosk.look();
  expect(kiosk.state()).toMatchObject({ inboxFound: false, unfedDays: null });
  expect(ids(kiosk)).toEqual(['notice000001']);
  clock.set(at('2026-03-17'));
  kiosk.look();
  expect(ids(kiosk)).toEqual(['notice000001']);
  clock.set(at('2026-03-18'));
  expect(ids(kiosk)).toEqual([]);
  clock.set(at('2026-03-20'));
  expect(kiosk.state().unfedDays).toBe(15);
});

test('what was shown is written down at once, outlives a crash and goes back on the stick', () => {
  pair();
  feed('a.zip', noticePackage(noticeOf(1), community));
  const kiosk = start();
  expect(kiosk.noteShown({ noticeId: 'notice000001', seconds: 20 })).toBe(true);
  expect(kiosk.noteShown({ noticeId: 'notice000001', seconds: 15 })).toBe(true);
  expect(kiosk.noteShown({ noticeId: 'notice000099', seconds: 15 })).toBe(false);
  writeFileSync(join(folder, 'kiosk', 'display-log.jsonl'), '\n{"kiosk":"一楼', { flag: 'a' });
  const again = start();
  again.noteShown({ noticeId: 'notice000001', seconds: 5 });
  clock.set('2026-03-05T04:00:00.000Z');
  again.look();
  const written = linesIn(readFileSync(join(inbox, '公开屏日志-2026-03-05.jsonl'), 'utf8'));
  expect(written).toEqual([
    { kiosk: '一楼大厅', noticeId: 'notice000001', day: '2026-03-05', shows: 3, seconds: 40 },
  ]);
});

test('it keeps nothing but packages, its log and its settings: there is no store of matters', () => {
  pair();
  start();
  expect(existsSync(join(folder, 'yishiting.sqlite'))).toBe(false);
  expect(readdirSync(folder).sort()).toEqual(['inbox', 'kiosk']);
});

test('its door answers what is shown, and nothing else', async () => {
  pair();
  feed('a.zip', noticePackage(noticeOf(1), community));
  const door = kioskDoor(start(), null);
  const ask = (path: string, options: RequestInit = {}, host = '127.0.0.1:4310') =>
    door.fetch(new Request(`http://${host}${path}`, { headers: { host }, ...options }), {
      transport: 'http',
    });
  expect(KioskState.parse(await (await ask('/kiosk/state.json')).json()).notices).toHaveLength(1);
  expect((await ask('/kiosk/notices/notice000001')).status).toBe(200);
  expect(await (await ask('/kiosk/codes/notice000001.svg')).text()).toMatch(/^<svg/);
  for (const path of ['/kiosk/notices/notice000002', '/rpc/sessions/status', '/api/', '/files/x'])
    expect((await ask(path)).status, path).toBe(404);
  expect((await ask('/kiosk/state.json', {}, 'evil.example')).status).toBe(421);
  const shown = { method: 'POST', body: JSON.stringify({ noticeId: 'notice000001', seconds: 20 }) };
  expect(
    (await ask('/kiosk/shown', { ...shown, headers: { host: 'localhost', 'content-type': 'text/plain' } }))
      .status,
  ).toBe(415);
  const json = { host: 'localhost', 'content-type': 'application/json' };
  expect((await ask('/kiosk/shown', { ...shown, headers: json })).status).toBe(204);
  expect((await ask('/kiosk/shown', { ...shown, body: '{"seconds":-1}', headers: json })).status).toBe(400);
});

function start(): Kiosk {
  const kiosk = openKiosk({ dataDir: folder, inbox, clock, printer: false });
  open.push(kiosk);
  return kiosk;
}

const pair = () => feed('kiosk.json', JSON.stringify(settingsFor(community)));
const feed = (name: string, bytes: string | Uint8Array) => writeFileSync(join(inbox, name), bytes);
const ids = (kiosk: Kiosk) => kiosk.state().notices.map(({ notice }) => notice.id);
const codes = (kiosk: Kiosk) =>
  Object.fromEntries(kiosk.state().refused.map(({ file, code }) => [file, code]));

function lookTwice(kiosk: Kiosk): void {
  kiosk.look();
  kiosk.look();
}
