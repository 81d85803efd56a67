import { asc, eq, sql } from 'drizzle-orm';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { files, matters, records, runs } from '../schema.ts';

export type RecordRow = typeof records.$inferSelect;
export type NewRecord = typeof records.$inferInsert;

/** Files and waivers attached to the stages of a matter. */
export function readRecords({ orm }: Store) {
  const ofMatter = orm
    .select({ record: records, stage: runs.stage, round: runs.round, size: files.size })
    .from(records)
    .innerJoin(runs, eq(runs.id, records.runId))
    .leftJoin(files, eq(files.hash, records.fileHash))
    .where(eq(records.matterId, sql.placeholder('matterId')))
    .orderBy(asc(records.attachedAt), asc(records.id))
    .prepare();
  const ofRun = orm
    .select()
    .from(records)
    .where(eq(records.runId, sql.placeholder('runId')))
    .prepare();
  const ofFile = orm
    .select({ fileName: records.fileName, communityId: matters.communityId })
    .from(records)
    .innerJoin(matters, eq(matters.id, records.matterId))
    .where(eq(records.fileHash, sql.placeholder('hash')))
    .prepare();
  return {
    ofMatter: (matterId: Id) =>
      ofMatter.all({ matterId }).map(({ record, ...rest }) => ({ ...record, ...rest })),
    ofRun: (runId: Id): RecordRow[] => ofRun.all({ runId }),
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
