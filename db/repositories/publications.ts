import { eq } from 'drizzle-orm';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { filings, notices, objections } from '../schema.ts';
import { selectWhole } from '../select.ts';

export type FilingRow = typeof filings.$inferSelect;
export type NoticeRow = typeof notices.$inferSelect;
export type ObjectionRow = typeof objections.$inferSelect;

/** Filings, notices and what residents objected. */
export function readPublications({ sqlite }: Store) {
  const filingsOf = selectWhole(sqlite, filings, 'WHERE matter_id = ? ORDER BY round');
  const noticesOf = selectWhole(sqlite, notices, 'WHERE matter_id = ? ORDER BY posted_on, notices.rowid');
  const objectionsOf = selectWhole(
    sqlite,
    objections,
    'JOIN notices ON notices.id = notice_id WHERE notices.matter_id = ? ORDER BY raised_on, number',
  );
  const openObjections = selectWhole(
    sqlite,
    objections,
    'WHERE notice_id = ? AND answered_on IS NULL ORDER BY number',
  );
  return {
    filingsOf: (matterId: Id): FilingRow[] => filingsOf.all(matterId),
    noticesOf: (matterId: Id): NoticeRow[] => noticesOf.all(matterId),
    objectionsOf: (matterId: Id): ObjectionRow[] => objectionsOf.all(matterId),
    /** Oldest first. */
    openObjections: (noticeId: Id): ObjectionRow[] => openObjections.all(noticeId),
  };
}

export function writePublications(store: Store) {
  const { orm } = store;
  return {
    ...readPublications(store),
    insertFiling(row: typeof filings.$inferInsert): void {
      orm.insert(filings).values(row).run();
    },
    updateFiling(id: Id, patch: Partial<FilingRow>): void {
      orm.update(filings).set(patch).where(eq(filings.id, id)).run();
    },
    insertNotice(row: typeof notices.$inferInsert): void {
      orm.insert(notices).values(row).run();
    },
    updateNotice(id: Id, patch: Partial<NoticeRow>): void {
      orm.update(notices).set(patch).where(eq(notices.id, id)).run();
    },
    insertObjection(row: typeof objections.$inferInsert): void {
      orm.insert(objections).values(row).run();
    },
    updateObjection(id: Id, patch: Partial<ObjectionRow>): void {
      orm.update(objections).set(patch).where(eq(objections.id, id)).run();
    },
  };
}
