import { eq, sql } from 'drizzle-orm';
import { type Details, refuse } from '../../shared/errors.ts';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { matters } from '../schema.ts';
import { columnsOf, typedBy } from '../select.ts';

export type MatterRow = typeof matters.$inferSelect;
export type NewMatter = typeof matters.$inferInsert;
/** A matter with the names of where it belongs. */
export type PlacedMatter = MatterRow & { community: string; grid: string | null };

/** One matter: where it stands, and the rows that move it. Lists are in `registers.ts`. */
export function readMatters({ sqlite }: Store) {
  const byId = sqlite.prepare<[Id], Record<string, unknown>>(
    // Asked by every act on a matter: names looked up one by one cost a tenth of a join.
    `SELECT ${columnsOf(matters)}, (SELECT name FROM communities WHERE id = matters.community_id) AS community,
       (SELECT name FROM grids WHERE id = matters.grid_id) AS grid FROM matters WHERE id = ?`,
  );
  const typed = typedBy(matters);
  const find = (id: Id): PlacedMatter | undefined => {
    const row = byId.get(id);
    return row && (typed(row) as PlacedMatter);
  };
  const openOf = sqlite.prepare<[Id], { id: Id; number: string | null; title: string; stage: string }>(
    "SELECT id, number, title, stage FROM matters WHERE community_id = ? AND state = 'open' AND number IS NOT NULL ORDER BY number LIMIT 500",
  );
  return {
    find,
    /** Matters of a community that stand at some stage. */
    openOf: (communityId: Id) => openOf.all(communityId),
    get: (id: Id): PlacedMatter =>
      find(id) ?? refuse('things.notFound', { what: 'matter' } satisfies Details),
  };
}

export function writeMatters(store: Store) {
  const { orm, sqlite } = store;
  const lastNumber = sqlite.prepare<[string], { number: string }>(
    `SELECT number FROM matters WHERE number LIKE ? || '%' ORDER BY length(number) DESC, number DESC LIMIT 1`,
  );
  return {
    ...readMatters(store),
    insert(row: NewMatter): void {
      orm.insert(matters).values(row).run();
    },
    /** Every change moves the version on, so that a page made from older rows is noticed. */
    update(id: Id, patch: Partial<NewMatter>, changedAt: string): void {
      orm
        .update(matters)
        .set({ ...patch, changedAt, version: sql`${matters.version} + 1` })
        .where(eq(matters.id, id))
        .run();
    },
    /** The next number of a year: 议〔2026〕12号, without gaps and without leading zeros. */
    nextNumber(year: string): string {
      const prefix = `议〔${year}〕`;
      const last = lastNumber.get(prefix)?.number;
      const number = last ? Number(last.slice(prefix.length).replace('号', '')) + 1 : 1;
      return `${prefix}${number}号`;
    },
  };
}
