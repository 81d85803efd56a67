import { eq, getTableColumns, sql } from 'drizzle-orm';
import { type Details, refuse } from '../../shared/errors.ts';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { communities, grids, matters } from '../schema.ts';

export type MatterRow = typeof matters.$inferSelect;
export type NewMatter = typeof matters.$inferInsert;
/** A matter with the names of where it belongs. */
export type PlacedMatter = MatterRow & { community: string; grid: string | null };

/** One matter: where it stands, and the rows that move it. Lists are in `registers.ts`. */
export function readMatters({ orm }: Store) {
  const byId = orm
    .select({ ...getTableColumns(matters), community: communities.name, grid: grids.name })
    .from(matters)
    .innerJoin(communities, eq(communities.id, matters.communityId))
    .leftJoin(grids, eq(grids.id, matters.gridId))
    .where(eq(matters.id, sql.placeholder('id')))
    .prepare();
  const find = (id: Id): PlacedMatter | undefined => byId.get({ id });
  return {
    find,
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
