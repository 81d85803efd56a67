import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { filings, notices, objections } from '../schema.ts';

export type FilingRow = typeof filings.$inferSelect;
export type NoticeRow = typeof notices.$inferSelect;
export type ObjectionRow = typeof objections.$inferSelect;

/** Filings, notices and what residents objected. */
export function readPublications({ orm }: Store) {
  const filingsOf = orm
    .select()
    .from(filings)
    .where(eq(filings.matterId, sql.placeholder('matterId')))
    .orderBy(asc(filings.round))
    .prepare();
  const noticesOf = orm
    .select()
    .from(notices)
    .where(eq(notices.matterId, sql.placeholder('matterId')))
    .orderBy(asc(notices.postedOn), asc(notices.id))
    .prepare();
  const objectionsOf = orm
    .select({ objection: objections })
    .from(objections)
    .innerJoin(notices, eq(notices.id, objections.noticeId))
    .where(eq(notices.matterId, sql.placeholder('matterId')))
    .orderBy(asc(objections.raisedOn), asc(objections.number))
    .prepare();
  const openObjections = orm
    .select()
    .from(objections)
    .where(and(eq(objections.noticeId, sql.placeholder('noticeId')), isNull(objections.answeredOn)))
    .orderBy(asc(objections.number))
    .prepare();
  return {
    filingsOf: (matterId: Id): FilingRow[] => filingsOf.all({ matterId }),
    noticesOf: (matterId: Id): NoticeRow[] => noticesOf.all({ matterId }),
    objectionsOf: (matterId: Id): ObjectionRow[] =>
      objectionsOf.all({ matterId }).map(({ objection }) => objection),
    /** Oldest first. */
    openObjections: (noticeId: Id): ObjectionRow[] => openObjections.all({ noticeId }),
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
