import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { files, records } from '../schema.ts';
import { columnsOf, selectWhole } from '../select.ts';

export type RecordRow = typeof records.$inferSelect;
export type NewRecord = typeof records.$inferInsert;

/** Files and waivers attached to the stages of a matter. */
export function readRecords({ sqlite }: Store) {
  const ofMatter = sqlite.prepare<[Id], RecordRow & { stage: string; round: number; size: number | null }>(
    `SELECT ${columnsOf(records)}, runs.stage, runs.round, files.size FROM records JOIN runs ON runs.id = run_id
     LEFT JOIN files ON files.hash = file_hash WHERE records.matter_id = ? ORDER BY attached_at, records.id`,
  );
  const ofRun = selectWhole(sqlite, records, 'WHERE run_id = ?');
  const ofFile = sqlite.prepare<{ hash: string }, { fileName: string | null; communityId: Id | null }>(
    `SELECT file_name AS fileName, matters.community_id AS communityId FROM records JOIN matters ON matters.id = matter_id
       WHERE file_hash = @hash
     UNION ALL SELECT file_name, community_id FROM agenda_papers JOIN agenda_items ON agenda_items.id = item_id
       JOIN meetings ON meetings.id = agenda_items.meeting_id WHERE file_hash = @hash
     UNION ALL SELECT file_name, community_id FROM scans JOIN meetings ON meetings.id = meeting_id WHERE file_hash = @hash`,
  );
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
