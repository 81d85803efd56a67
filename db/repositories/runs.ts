import { and, eq, inArray } from 'drizzle-orm';
import { refuse } from '../../shared/errors.ts';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { runs } from '../schema.ts';
import { selectWhole } from '../select.ts';

export type RunRow = typeof runs.$inferSelect;
export type NewRun = typeof runs.$inferInsert;

/** The walks of a matter through its stages. */
export function readRuns({ sqlite }: Store) {
  const ofMatter = selectWhole(sqlite, runs, 'WHERE matter_id = ? ORDER BY opened_on, id');
  const byId = selectWhole(sqlite, runs, 'WHERE id = ?');
  return {
    ofMatter: (matterId: Id): RunRow[] => ofMatter.all(matterId),
    get: (id: Id): RunRow => byId.get(id) ?? refuse('things.notFound', { what: 'run' }),
  };
}

export function writeRuns(store: Store) {
  const { orm } = store;
  return {
    ...readRuns(store),
    insert(row: NewRun): void {
      orm.insert(runs).values(row).run();
    },
    update(id: Id, patch: Partial<NewRun>): void {
      orm.update(runs).set(patch).where(eq(runs.id, id)).run();
    },
    /** What had been concluded in these stages must be done again. */
    supersede(matterId: Id, stages: readonly string[]): void {
      orm
        .update(runs)
        .set({ state: 'superseded' })
        .where(and(eq(runs.matterId, matterId), inArray(runs.stage, [...stages]), eq(runs.state, 'passed')))
        .run();
    },
  };
}
