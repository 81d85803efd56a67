import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKiosk } from '../../electron/host/kiosk/kiosk.ts';
import { kioskDoor } from '../../electron/host/kiosk/kiosk-door.ts';
import { standingClock } from '../../electron/host/outside/clock.ts';
import { pageFolder } from '../../electron/host/places.ts';
import { listen } from '../../electron/host/transports/http.ts';
import { newSigner, noticeOf, noticePackage, settingsFor, TODAY } from './kiosk-packages.ts';

/** A public screen's host as a process of its own: fourteen notices, a half-copied newer one and a stranger's. */
const folder = mkdtempSync(join(tmpdir(), 'yishiting-screen-'));
const inbox = join(folder, 'inbox');
mkdirSync(inbox);
const community = newSigner();
const put = (name: string, bytes: string | Uint8Array) => writeFileSync(join(inbox, name), bytes);
put('kiosk.json', JSON.stringify(settingsFor(community)));
for (let n = 1; n <= 14; n += 1) put(`${n}.zip`, noticePackage(noticeOf(n), community));
put('half.zip', noticePackage(noticeOf(15), community).slice(0, 4000));
put('stranger.zip', noticePackage(noticeOf(16), newSigner()));

const clock = standingClock(`${TODAY}T02:00:00.000Z`);
const kiosk = openKiosk({ dataDir: folder, inbox, clock, printer: false });
const listening = await listen(kioskDoor(kiosk, pageFolder()), { port: 0, hostname: '127.0.0.1' });
process.on('disconnect', async () => {
  kiosk.close();
  await listening.close();
  rmSync(folder, { recursive: true, force: true });
});
// With --expose-gc: how much is held when everything unused was let go.
process.on('message', () => {
  globalThis.gc?.();
  process.send?.(process.memoryUsage().heapUsed);
});
process.send?.(listening.port);
