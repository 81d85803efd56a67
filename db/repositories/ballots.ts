import { asc, eq, sql } from 'drizzle-orm';
import { refuse } from '../../shared/errors.ts';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { ballots, meetings, motions, namedVotes, paperCounts } from '../schema.ts';

export type MotionRow = typeof motions.$inferSelect;
export type BallotRow = typeof ballots.$inferSelect;
export type PaperCountRow = typeof paperCounts.$inferSelect;

/** What was put to the vote and how it was counted. */
export function readBallots({ orm }: Store) {
  const motionById = orm
    .select()
    .from(motions)
    .where(eq(motions.id, sql.placeholder('id')))
    .prepare();
  const ballotById = orm
    .select()
    .from(ballots)
    .where(eq(ballots.id, sql.placeholder('id')))
    .prepare();
  const motionsOf = orm
    .select()
    .from(motions)
    .where(eq(motions.meetingId, sql.placeholder('meetingId')))
    .orderBy(asc(motions.position))
    .prepare();
  const ofMatter = orm
    .select({ motion: motions, ballot: ballots })
    .from(motions)
    .innerJoin(meetings, eq(meetings.id, motions.meetingId))
    .leftJoin(ballots, eq(ballots.motionId, motions.id))
    .where(eq(meetings.matterId, sql.placeholder('matterId')))
    .orderBy(asc(motions.meetingId), asc(motions.position), asc(ballots.id))
    .prepare();
  const ballotsOf = orm
    .select()
    .from(ballots)
    .where(eq(ballots.motionId, sql.placeholder('motionId')))
    .orderBy(asc(ballots.id))
    .prepare();
  const countsOf = orm
    .select()
    .from(paperCounts)
    .where(eq(paperCounts.ballotId, sql.placeholder('ballotId')))
    .prepare();
  const votesOf = orm
    .select()
    .from(namedVotes)
    .where(eq(namedVotes.ballotId, sql.placeholder('ballotId')))
    .prepare();
  return {
    motion: (id: Id): MotionRow => motionById.get({ id }) ?? refuse('things.notFound', { what: 'motion' }),
    get: (id: Id): BallotRow => ballotById.get({ id }) ?? refuse('things.notFound', { what: 'ballot' }),
    motionsOf: (meetingId: Id): MotionRow[] => motionsOf.all({ meetingId }),
    ofMatter: (matterId: Id) => ofMatter.all({ matterId }),
    ofMotion: (motionId: Id): BallotRow[] => ballotsOf.all({ motionId }),
    countsOf: (ballotId: Id): PaperCountRow[] => countsOf.all({ ballotId }),
    votesOf: (ballotId: Id) => votesOf.all({ ballotId }),
  };
}

export function writeBallots(store: Store) {
  const { orm } = store;
  return {
    ...readBallots(store),
    insertMotion(row: typeof motions.$inferInsert): void {
      orm.insert(motions).values(row).run();
    },
    insert(row: typeof ballots.$inferInsert): void {
      orm.insert(ballots).values(row).run();
    },
    update(id: Id, patch: Partial<typeof ballots.$inferInsert>): void {
      orm.update(ballots).set(patch).where(eq(ballots.id, id)).run();
    },
    /** A recount of one's own papers replaces the earlier count; the journal keeps that there was one. */
    setCount(row: typeof paperCounts.$inferInsert): void {
      orm
        .insert(paperCounts)
        .values(row)
        .onConflictDoUpdate({
          target: [paperCounts.ballotId, paperCounts.countedAs],
          set: { count: row.count, countedBy: row.countedBy, accountId: row.accountId },
        })
        .run();
    },
    vote(row: typeof namedVotes.$inferInsert): void {
      orm.insert(namedVotes).values(row).run();
    },
  };
}
