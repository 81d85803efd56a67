import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ReleaseRow } from '../../db/repositories/releases.ts';
import { noticeAbout, noticeFiles } from '../../electron/host/packages/contents/notice.ts';
import { siteContent, siteFiles } from '../../electron/host/packages/contents/site.ts';
import { bagOf } from '../../electron/host/packages/make.ts';
import type { PublicNotice } from '../../shared/contract/public-notice.ts';
import { COMMUNITY_ID, newSigner, noticeOf } from './kiosk-packages.ts';
import { releasedRow } from './released-rows.ts';

/** The public site and one notice's package unpacked into a folder, as a resident gets them. Says where. */
const folder = mkdtempSync(join(tmpdir(), 'yishiting-from-disk-'));
const signer = newSigner();
const rows = Array.from({ length: 14 }, (_, place) => rowOf(noticeOf(place + 1), place));
const office = { office: '海伦路街道金门路社区', street: '海伦路街道', communityId: COMMUNITY_ID };
const site = siteContent(rows, office);
lay('site', bagOf(site.about, siteFiles(site, new Map()), signer));
const notice = noticeOf(3);
lay('notice', bagOf(noticeAbout(notice, '2026-03-02T01:00:00.000Z'), noticeFiles(notice, new Map()), signer));
process.send?.(folder);
process.disconnect();

function lay(name: string, entries: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of entries) {
    const place = join(folder, name, path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
}

/** The last two are one notice and its correction. */
function rowOf(given: PublicNotice, place: number): ReleaseRow {
  const notice = { ...given, publishedOn: place > 9 ? '2025-11-02' : given.publishedOn };
  return releasedRow(notice, place, `matter${Math.min(place, 12)}`);
}
