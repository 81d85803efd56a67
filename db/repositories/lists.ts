import { eq } from 'drizzle-orm';
import { refuse } from '../../shared/errors.ts';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { claims, listEntries, projects } from '../schema.ts';
import { columnsOf, selectWhole } from '../select.ts';

export type EntryRow = typeof listEntries.$inferSelect;
export type PlacedEntryRow = EntryRow & { readonly owner: string };
export type ClaimRow = typeof claims.$inferSelect;
export type PlacedClaimRow = ClaimRow & { readonly claimant: string };
export type ProjectRow = typeof projects.$inferSelect;
export type PlacedProjectRow = ProjectRow & { readonly lead: string; readonly asker: string };

const STREET = "coalesce((SELECT street FROM store), '')";
/** Whose it is: a unit, a community, or the street. */
const nameOfSide = (unitId: string, communityId: string): string =>
  `coalesce((SELECT name FROM units WHERE id = ${unitId}), (SELECT name FROM communities WHERE id = ${communityId}), ${STREET})`;
const ENTRY = `SELECT ${columnsOf(listEntries)}, ${nameOfSide('owner_unit_id', 'owner_community_id')} AS owner FROM list_entries`;
const CLAIM = `SELECT ${columnsOf(claims)}, ${nameOfSide('claims.unit_id', 'claims.community_id')} AS claimant FROM claims`;
const PROJECT = `SELECT ${columnsOf(projects)}, ${nameOfSide('asker_unit_id', 'asker_community_id')} AS asker,
  CASE WHEN lead_unit_id IS NULL AND lead_community_id IS NULL AND claim_id IS NULL THEN ''
    ELSE ${nameOfSide('lead_unit_id', 'lead_community_id')} END AS lead FROM projects`;

/** Needs, resources and projects of a joint meeting, year by year. */
export function readLists({ sqlite }: Store) {
  const entry = sqlite.prepare<[Id], PlacedEntryRow>(`${ENTRY} WHERE id = ?`);
  const entries = sqlite.prepare<[number, string, Id | null], PlacedEntryRow>(
    `${ENTRY} WHERE year = ? AND list = ? AND community_id IS ? ORDER BY id`,
  );
  const entriesOfUnit = sqlite.prepare<[Id], PlacedEntryRow>(
    `${ENTRY} WHERE owner_unit_id = ? ORDER BY year DESC, id`,
  );
  const claim = selectWhole(sqlite, claims, 'WHERE id = ?');
  const claimsOf = sqlite.prepare<[Id], PlacedClaimRow>(`${CLAIM} WHERE entry_id = ? ORDER BY id`);
  const claimsOfUnit = sqlite.prepare<[Id], PlacedClaimRow>(`${CLAIM} WHERE unit_id = ? ORDER BY id DESC`);
  const project = sqlite.prepare<[Id], PlacedProjectRow>(`${PROJECT} WHERE id = ?`);
  const projectsOf = sqlite.prepare<[number, Id | null], PlacedProjectRow>(
    `${PROJECT} WHERE year = ? AND community_id IS ? ORDER BY id`,
  );
  const projectsOfUnit = sqlite.prepare<[Id, Id], PlacedProjectRow>(
    `${PROJECT} WHERE lead_unit_id = ? OR asker_unit_id = ? ORDER BY year DESC, id`,
  );
  const years = sqlite
    .prepare<[Id | null, Id | null], number>(
      `SELECT year FROM list_entries WHERE community_id IS ? UNION SELECT year FROM projects WHERE community_id IS ?
       ORDER BY 1 DESC`,
    )
    .pluck();
  return {
    getEntry: (id: Id): PlacedEntryRow => entry.get(id) ?? refuse('things.notFound', { what: 'entry' }),
    entries: (year: number, list: EntryRow['list'], communityId: Id | null): PlacedEntryRow[] =>
      entries.all(year, list, communityId),
    entriesOfUnit: (unitId: Id): PlacedEntryRow[] => entriesOfUnit.all(unitId),
    getClaim: (id: Id): ClaimRow => claim.get(id) ?? refuse('things.notFound', { what: 'claim' }),
    claimsOf: (entryId: Id): PlacedClaimRow[] => claimsOf.all(entryId),
    claimsOfUnit: (unitId: Id): PlacedClaimRow[] => claimsOfUnit.all(unitId),
    getProject: (id: Id): PlacedProjectRow =>
      project.get(id) ?? refuse('things.notFound', { what: 'project' }),
    projects: (year: number, communityId: Id | null): PlacedProjectRow[] => projectsOf.all(year, communityId),
    projectsOfUnit: (unitId: Id): PlacedProjectRow[] => projectsOfUnit.all(unitId, unitId),
    /** The years in which there is anything in the lists. */
    listYears: (communityId: Id | null): number[] => years.all(communityId, communityId),
  };
}

export function writeLists(store: Store) {
  const { orm } = store;
  return {
    ...readLists(store),
    saveEntry(row: EntryRow): void {
      orm.insert(listEntries).values(row).onConflictDoUpdate({ target: listEntries.id, set: row }).run();
    },
    addClaim(row: ClaimRow): void {
      orm.insert(claims).values(row).run();
    },
    answerClaim(id: Id, answer: Pick<ClaimRow, 'state' | 'answeredOn' | 'reason'>): void {
      orm.update(claims).set(answer).where(eq(claims.id, id)).run();
    },
    saveProject(row: ProjectRow): void {
      orm.insert(projects).values(row).onConflictDoUpdate({ target: projects.id, set: row }).run();
    },
  };
}
