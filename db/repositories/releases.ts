import { eq } from 'drizzle-orm';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { offices, releaseApprovals, releaseFiles, releaseFindings, releases } from '../schema.ts';
import { selectWhole } from '../select.ts';

export type ReleaseRow = typeof releases.$inferSelect;
export type FileRow = typeof releaseFiles.$inferSelect;
export type FindingRow = typeof releaseFindings.$inferSelect;
export type OfficeRow = typeof offices.$inferSelect;

/** Bodies whose members were elected and announced: their names may stand on a public board. */
const ANNOUNCED = `'party_committee', 'residents_committee', 'supervision_committee', 'representatives', 'council'`;

/** Releases with what was found in them, who let them go; and how residents reach the office. */
export function readReleases({ sqlite }: Store) {
  const byId = selectWhole(sqlite, releases, 'WHERE id = ?');
  const all = selectWhole(sqlite, releases, 'ORDER BY prepared_at DESC, id DESC');
  const released = selectWhole(
    sqlite,
    releases,
    "WHERE published IS NOT NULL AND state IN ('released', 'replaced') ORDER BY released_at DESC, id",
  );
  const ofMatter = selectWhole(sqlite, releases, 'WHERE matter_id = ? ORDER BY prepared_at, id');
  const findings = selectWhole(sqlite, releaseFindings, 'WHERE release_id = ? ORDER BY rowid');
  const files = selectWhole(sqlite, releaseFiles, 'WHERE release_id = ? ORDER BY rowid');
  const fileById = selectWhole(sqlite, releaseFiles, 'WHERE id = ?');
  const approvals = selectWhole(sqlite, releaseApprovals, 'WHERE release_id = ? ORDER BY approved_at');
  const office = selectWhole(sqlite, offices, 'WHERE community_id = ?');
  const holders = sqlite
    .prepare<[], string>(
      `SELECT DISTINCT people.name FROM people JOIN memberships ON person_id = people.id
       JOIN bodies ON bodies.id = body_id WHERE bodies.kind IN (${ANNOUNCED})`,
    )
    .pluck();
  const residents = sqlite.prepare<[], string>('SELECT DISTINCT name FROM people').pluck();
  return {
    find: (id: Id): ReleaseRow | undefined => byId.get(id),
    all: (): ReleaseRow[] => all.all(),
    /** What was made public, the newest first. */
    released: (): ReleaseRow[] => released.all(),
    ofMatter: (matterId: Id): ReleaseRow[] => ofMatter.all(matterId),
    findingsOf: (id: Id): FindingRow[] => findings.all(id),
    filesOf: (id: Id): FileRow[] => files.all(id),
    findFile: (id: Id): FileRow | undefined => fileById.get(id),
    approvalsOf: (id: Id) => approvals.all(id),
    office: (communityId: Id): OfficeRow | undefined => office.get(communityId),
    officeHolders: (): string[] => holders.all(),
    residents: (): string[] => residents.all(),
  };
}

export function writeReleases(store: Store) {
  const { orm } = store;
  return {
    ...readReleases(store),
    insert(row: typeof releases.$inferInsert, found: readonly (typeof releaseFindings.$inferInsert)[]): void {
      orm.insert(releases).values(row).run();
      for (const one of found) orm.insert(releaseFindings).values(one).run();
    },
    addFile(
      row: typeof releaseFiles.$inferInsert,
      found: readonly (typeof releaseFindings.$inferInsert)[],
    ): void {
      orm.insert(releaseFiles).values(row).run();
      for (const one of found) orm.insert(releaseFindings).values(one).run();
    },
    decideFile(id: Id, patch: Pick<FileRow, 'choice' | 'reason' | 'decidedBy'>): void {
      orm.update(releaseFiles).set(patch).where(eq(releaseFiles.id, id)).run();
    },
    update(id: Id, patch: Partial<ReleaseRow>): void {
      orm.update(releases).set(patch).where(eq(releases.id, id)).run();
    },
    decide(id: Id, patch: Pick<FindingRow, 'choice' | 'reason' | 'decidedBy'>): void {
      orm.update(releaseFindings).set(patch).where(eq(releaseFindings.id, id)).run();
    },
    approve(row: typeof releaseApprovals.$inferInsert): void {
      orm.insert(releaseApprovals).values(row).run();
    },
    dropApprovals(releaseId: Id): void {
      orm.delete(releaseApprovals).where(eq(releaseApprovals.releaseId, releaseId)).run();
    },
    saveOffice(row: typeof offices.$inferInsert): void {
      orm.insert(offices).values(row).onConflictDoUpdate({ target: offices.communityId, set: row }).run();
    },
  };
}
