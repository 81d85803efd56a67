import { eq } from 'drizzle-orm';
import { refuse } from '../../shared/errors.ts';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { comments, corrections, evaluations, implementations, overrides } from '../schema.ts';
import { selectWhole } from '../select.ts';

/** Works and their appraisal, and what was set aside, corrected or remarked. */
export function readResults({ sqlite }: Store) {
  const implementationsOf = selectWhole(
    sqlite,
    implementations,
    'WHERE matter_id = ? ORDER BY accepted_on, id',
  );
  const evaluationsOf = selectWhole(sqlite, evaluations, 'WHERE matter_id = ? ORDER BY counted_on, id');
  const overridesOf = selectWhole(sqlite, overrides, 'WHERE matter_id = ? ORDER BY asked_on, id');
  const overrideById = selectWhole(sqlite, overrides, 'WHERE id = ?');
  const correctionsOf = selectWhole(sqlite, corrections, 'WHERE matter_id = ? ORDER BY corrected_on, id');
  const commentsOf = selectWhole(sqlite, comments, 'WHERE matter_id = ? ORDER BY written_at, id');
  return {
    implementationsOf: (id: Id) => implementationsOf.all(id),
    evaluationsOf: (id: Id) => evaluationsOf.all(id),
    overridesOf: (id: Id) => overridesOf.all(id),
    override: (id: Id) => overrideById.get(id) ?? refuse('things.notFound', { what: 'override' }),
    correctionsOf: (id: Id) => correctionsOf.all(id),
    commentsOf: (id: Id) => commentsOf.all(id),
  };
}

export function writeResults(store: Store) {
  const { orm } = store;
  return {
    ...readResults(store),
    insertImplementation: (row: typeof implementations.$inferInsert): void =>
      void orm.insert(implementations).values(row).run(),
    insertEvaluation: (row: typeof evaluations.$inferInsert): void =>
      void orm.insert(evaluations).values(row).run(),
    insertOverride: (row: typeof overrides.$inferInsert): void =>
      void orm.insert(overrides).values(row).run(),
    updateOverride: (id: Id, patch: Partial<typeof overrides.$inferInsert>): void =>
      void orm.update(overrides).set(patch).where(eq(overrides.id, id)).run(),
    insertCorrection: (row: typeof corrections.$inferInsert): void =>
      void orm.insert(corrections).values(row).run(),
    insertComment: (row: typeof comments.$inferInsert): void => void orm.insert(comments).values(row).run(),
  };
}
