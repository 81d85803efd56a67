import { and, eq } from 'drizzle-orm';
import type { DisplayLine } from '../../shared/contract/kiosk.ts';
import type { Day, Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { boardPhotos, displays, noticeGaps, notices, releases } from '../schema.ts';
import { selectWhole } from '../select.ts';
import type { NoticeRow } from './publications.ts';

export type PhotoRow = typeof boardPhotos.$inferSelect;
export type GapRow = typeof noticeGaps.$inferSelect;
export type DisplayRow = typeof displays.$inferSelect;

/** What became of a notice on the paper board and on public screens. */
export function readBoards({ sqlite }: Store) {
  const photos = selectWhole(sqlite, boardPhotos, 'WHERE notice_id = ? ORDER BY taken_on, id');
  const gaps = selectWhole(sqlite, noticeGaps, 'WHERE notice_id = ? ORDER BY from_day, id');
  const gap = selectWhole(sqlite, noticeGaps, 'WHERE id = ?');
  const shown = selectWhole(sqlite, displays, 'WHERE notice_id = ? ORDER BY day, kiosk');
  const byId = selectWhole(sqlite, notices, 'WHERE id = ?');
  // A screen knows a notice by the release it shows. One let go before it was posted finds what hung on that day.
  const ofRelease = selectWhole(
    sqlite,
    notices,
    `JOIN releases ON releases.run_id = notices.run_id AND (releases.notice_id IS NULL OR releases.notice_id = notices.id)
     WHERE releases.id = ? AND notices.from_day <= ? ORDER BY notices.from_day DESC, notices.id DESC LIMIT 1`,
  );
  const fileOf = sqlite.prepare<[string], { name: string; communityId: Id }>(
    `SELECT board_photos.name, matters.community_id AS communityId FROM board_photos
     JOIN notices ON notices.id = notice_id JOIN matters ON matters.id = notices.matter_id WHERE file_hash = ?`,
  );
  const latestRelease = selectWhole(
    sqlite,
    releases,
    "WHERE run_id = ? AND state = 'released' ORDER BY released_at DESC, id DESC LIMIT 1",
  );
  return {
    photosOf: (noticeId: Id): PhotoRow[] => photos.all(noticeId),
    gapsOf: (noticeId: Id): GapRow[] => gaps.all(noticeId),
    findGap: (id: Id): GapRow | undefined => gap.get(id),
    displaysOf: (noticeId: Id): DisplayRow[] => shown.all(noticeId),
    findNotice: (id: Id): NoticeRow | undefined => byId.get(id),
    /** The notice a line of a screen's log speaks of, by its own id or by that of its release. */
    noticeShown: (id: Id, day: Day): NoticeRow | undefined => byId.get(id) ?? ofRelease.get(id, day),
    photoFiles: (hash: string) => fileOf.all(hash),
    releaseToPost: (runId: Id): Id | null => latestRelease.get(runId)?.id ?? null,
  };
}

export function writeBoards(store: Store) {
  const { orm } = store;
  return {
    ...readBoards(store),
    addPhoto(row: typeof boardPhotos.$inferInsert): void {
      orm.insert(boardPhotos).values(row).run();
    },
    addGap(row: typeof noticeGaps.$inferInsert): void {
      orm.insert(noticeGaps).values(row).run();
    },
    takeBackGap(id: Id, because: string): void {
      orm.update(noticeGaps).set({ takenBack: because }).where(eq(noticeGaps.id, id)).run();
    },
    /** Which release hangs there: its id is what screens write into their logs. */
    linkRelease(releaseId: Id, noticeId: Id): void {
      orm.update(releases).set({ noticeId }).where(eq(releases.id, releaseId)).run();
    },
    saveDisplay(noticeId: Id, { day, kiosk, shows, seconds }: DisplayLine): void {
      const known = and(eq(displays.noticeId, noticeId), eq(displays.day, day), eq(displays.kiosk, kiosk));
      orm.delete(displays).where(known).run();
      orm.insert(displays).values({ noticeId, day, kiosk, shows, seconds }).run();
    },
  };
}
