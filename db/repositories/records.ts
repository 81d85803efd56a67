import { eq, sql } from 'drizzle-orm';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { files, matters, records } from '../schema.ts';
import { columnsOf, selectWhole } from '../select.ts';

export type RecordRow = typeof records.$inferSelect;
export type NewRecord = typeof records.$inferInsert;

/** Files and waivers attached to the stages of a matter. */
export function readRecords({ orm, sqlite }: Store) {
  const ofMatter = sqlite.prepare<[Id], RecordRow & { stage: string; round: number; size: number | null }>(
    `SELECT ${columnsOf(records)}, runs.stage, runs.round, files.size FROM records JOIN runs ON runs.id = run_id
     LEFT JOIN files ON files.hash = file_hash WHERE records.matter_id = ? ORDER BY attached_at, records.id`,
  );
  const ofRun = selectWhole(sqlite, records, 'WHERE run_id = ?');
  const ofFile = orm
    .select({ fileName: records.fileName, communityId: matters.communityId })
    .from(records)
    .innerJoin(matters, eq(matters.id, records.matterId))
    .where(eq(records.fileHash, sql.placeholder('hash')))
    .prepare();
  return {
    ofMatter: (matterId: Id) => ofMatter.all(matterId),
    ofRun: (runId: Id): RecordRow[] => ofRun.all(runId),
    /** Where a file is used: who may read one of these matters may open it. */
    ofFile: (hash: string) => ofFile.all({ hash }),
  };
}

export function writeRecords(store: Store) {
  const { orm } = store;
  return {
    ...readRecords(store),
    addFile(hash: string, size: number, addedAt: string): void {
      orm.insert(files).values({ hash, size, addedAt }).onConflictDoNothing().run();
    },
    insert(row: NewRecord): void {
      orm.insert(records).values(row).run();
    },
  };
}
