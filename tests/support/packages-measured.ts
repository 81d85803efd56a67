import { readFileSync } from 'node:fs';
import type { PackagesMeasured } from '../../build/scripts/bench/packages.ts';
import { alone } from '../../build/scripts/bench/timing.ts';
import { noticeAbout, noticeFiles } from '../../electron/host/packages/contents/notice.ts';
import { siteContent, siteFiles } from '../../electron/host/packages/contents/site.ts';
import { makePackage } from '../../electron/host/packages/make.ts';
import { COMMUNITY_ID, newSigner, noticeOf, TODAY } from './kiosk-packages.ts';
import { releasedRow } from './released-rows.ts';

/** Makes the public site once, in a process of its own, then packages one by one; tells what it took. */
const count = Number(process.argv[2]);
const rows = Array.from({ length: count }, (_, place) => releasedRow(noticeOf(place + 1), place));
const signer = newSigner();
const office = { office: '海伦路街道金门路社区', street: '海伦路街道', communityId: COMMUNITY_ID };
const startMb = process.memoryUsage().rss / 1_048_576;
const began = performance.now();
const site = siteContent(rows, office);
const { length } = makePackage(site.about, siteFiles(site, new Map()), signer);
const siteMs = performance.now() - began;
const peakMb = peakKb() / 1024;
const { median: packageMs } = await alone((round) => {
  const notice = noticeOf(round + 1);
  return makePackage(noticeAbout(notice, `${TODAY}T01:00:00.000Z`), noticeFiles(notice, new Map()), signer);
}, 60);
const measured: PackagesMeasured = { packageMs, siteMs, siteMb: length / 1_048_576, startMb, peakMb };
process.send?.(measured, () => process.disconnect());

/** Linux counts into `maxRSS` what the parent held when it forked; the process's own peak is told elsewhere. */
function peakKb(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0);
}
