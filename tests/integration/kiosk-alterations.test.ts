import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openKiosk } from '../../electron/host/kiosk/kiosk.ts';
import { standingClock } from '../../electron/host/outside/clock.ts';
import { noticeAbout, noticeFiles } from '../../electron/host/packages/contents/notice.ts';
import { bagOf, makePackage } from '../../electron/host/packages/make.ts';
import { newSigner, noticeOf, settingsFor, TODAY } from '../support/kiosk-packages.ts';
import { alterationsOf } from '../support/package-alterations.ts';

const folder = mkdtempSync(join(tmpdir(), 'yishiting-kiosk-alterations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('2,000 alterations of packages are refused by the screen by name, and it goes on with what it has', () => {
  const signer = newSigner();
  const inbox = join(folder, 'inbox');
  mkdirSync(inbox);
  writeFileSync(join(inbox, 'kiosk.json'), JSON.stringify(settingsFor(signer)));
  const [known, never] = [1, 2].map((number) => {
    const notice = noticeOf(number);
    const about = noticeAbout(notice, '2026-03-02T01:00:00.000Z');
    const files = noticeFiles(notice, new Map());
    const whole = makePackage(about, files, signer);
    return { whole, alterations: alterationsOf(whole, bagOf(about, files, signer)) };
  });
  if (!known || !never) throw new Error('two packages were made');
  writeFileSync(join(inbox, 'known.zip'), known.whole);
  const clock = standingClock(`${TODAY}T02:00:00.000Z`);
  const kiosk = openKiosk({ dataDir: join(folder, 'data'), inbox, clock, printer: false });
  const before = JSON.stringify(kiosk.state().notices);
  expect(kiosk.state().notices.map(({ notice }) => notice.number)).toEqual([noticeOf(1).number]);

  const tried = [
    { file: 'known.zip', of: known },
    { file: 'never.zip', of: never },
  ].flatMap(({ file, of }) =>
    fc
      .sample(of.alterations, { numRuns: 1000, seed: 20260305 })
      .map((alter) => ({ file, bytes: alter(of.whole) }))
      .filter(({ bytes }) => Buffer.compare(bytes, of.whole) !== 0),
  );
  // A swap of two equal bytes alters nothing; there must not be many of those.
  expect(tried.length).toBeGreaterThan(1900);
  const wrong = tried.filter(({ file, bytes }) => {
    rmSync(join(inbox, file), { force: true });
    kiosk.look();
    writeFileSync(join(inbox, file), bytes);
    // A file is read at the second look, when it no longer grows.
    kiosk.look();
    kiosk.look();
    const { notices, refused } = kiosk.state();
    return JSON.stringify(notices) !== before || !refused.some((one) => one.file === file);
  });
  kiosk.close();
  expect(wrong).toEqual([]);
}, 120_000);
