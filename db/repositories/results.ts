import { asc, eq, sql } from 'drizzle-orm';
import { refuse } from '../../shared/errors.ts';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { comments, corrections, evaluations, implementations, overrides } from '../schema.ts';

/** Works and their appraisal, and what was set aside, corrected or remarked. */
export function readResults({ orm }: Store) {
  const matterId = sql.placeholder('matterId');
  const implementationsOf = orm
    .select()
    .from(implementations)
    .where(eq(implementations.matterId, matterId))
    .orderBy(asc(implementations.acceptedOn), asc(implementations.id))
    .prepare();
  const evaluationsOf = orm
    .select()
    .from(evaluations)
    .where(eq(evaluations.matterId, matterId))
    .orderBy(asc(evaluations.countedOn), asc(evaluations.id))
    .prepare();
  const overridesOf = orm
    .select()
    .from(overrides)
    .where(eq(overrides.matterId, matterId))
    .orderBy(asc(overrides.askedOn), asc(overrides.id))
    .prepare();
  const overrideById = orm
    .select()
    .from(overrides)
    .where(eq(overrides.id, sql.placeholder('id')))
    .prepare();
  const correctionsOf = orm
    .select()
    .from(corrections)
    .where(eq(corrections.matterId, matterId))
    .orderBy(asc(corrections.correctedOn), asc(corrections.id))
    .prepare();
  const commentsOf = orm
    .select()
    .from(comments)
    .where(eq(comments.matterId, matterId))
    .orderBy(asc(comments.writtenAt), asc(comments.id))
    .prepare();
  return {
    implementationsOf: (id: Id) => implementationsOf.all({ matterId: id }),
    evaluationsOf: (id: Id) => evaluationsOf.all({ matterId: id }),
    overridesOf: (id: Id) => overridesOf.all({ matterId: id }),
    override: (id: Id) => overrideById.get({ id }) ?? refuse('things.notFound', { what: 'override' }),
    correctionsOf: (id: Id) => correctionsOf.all({ matterId: id }),
    commentsOf: (id: Id) => commentsOf.all({ matterId: id }),
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
