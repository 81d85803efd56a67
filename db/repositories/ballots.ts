import { eq } from 'drizzle-orm';
import { refuse } from '../../shared/errors.ts';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { ballotPapers, ballots, ballotTurnout, motions, namedVotes, paperCounts } from '../schema.ts';
import { selectWhole } from '../select.ts';

export type MotionRow = typeof motions.$inferSelect;
export type BallotRow = typeof ballots.$inferSelect;
export type PaperCountRow = typeof paperCounts.$inferSelect;
export type TurnoutRow = typeof ballotTurnout.$inferSelect;
export type NamedVoteRow = typeof namedVotes.$inferSelect;

/** What was put to the vote and how it was counted. */
export function readBallots({ sqlite }: Store) {
  const motionById = selectWhole(sqlite, motions, 'WHERE id = ?');
  const ballotById = selectWhole(sqlite, ballots, 'WHERE id = ?');
  const motionsOf = selectWhole(sqlite, motions, 'WHERE meeting_id = ? ORDER BY position');
  const ballotsOf = selectWhole(sqlite, ballots, 'WHERE motion_id = ? ORDER BY id');
  const countsOf = selectWhole(sqlite, paperCounts, 'WHERE ballot_id = ?');
  const votesOf = selectWhole(sqlite, namedVotes, 'WHERE ballot_id = ?');
  const turnoutOf = selectWhole(sqlite, ballotTurnout, 'WHERE ballot_id = ?');
  const papersOf = selectWhole(sqlite, ballotPapers, 'WHERE ballot_id = ?');
  const ofMatter = {
    motions: selectWhole(sqlite, motions, `${MEETINGS} WHERE matter_id = ? ORDER BY position`),
    ballots: selectWhole(sqlite, ballots, `${MOTIONS} ${MEETINGS} WHERE matter_id = ? ORDER BY ballots.id`),
    counts: selectWhole(sqlite, paperCounts, `${BALLOTS} ${MOTIONS} ${MEETINGS} WHERE matter_id = ?`),
    turnout: selectWhole(sqlite, ballotTurnout, `${BALLOTS} ${MOTIONS} ${MEETINGS} WHERE matter_id = ?`),
    votes: selectWhole(sqlite, namedVotes, `${BALLOTS} ${MOTIONS} ${MEETINGS} WHERE matter_id = ?`),
  };
  return {
    motion: (id: Id): MotionRow => motionById.get(id) ?? refuse('things.notFound', { what: 'motion' }),
    get: (id: Id): BallotRow => ballotById.get(id) ?? refuse('things.notFound', { what: 'ballot' }),
    motionsOf: (meetingId: Id): MotionRow[] => motionsOf.all(meetingId),
    ofMotion: (motionId: Id): BallotRow[] => ballotsOf.all(motionId),
    countsOf: (ballotId: Id): PaperCountRow[] => countsOf.all(ballotId),
    votesOf: (ballotId: Id): NamedVoteRow[] => votesOf.all(ballotId),
    turnoutOf: (ballotId: Id): TurnoutRow[] => turnoutOf.all(ballotId),
    /** What was voted in secret, in the order of random keys. */
    secretChoicesOf: (ballotId: Id): string[] => papersOf.all(ballotId).map((row) => row.choice),
    /** The same four answers for a whole matter, fetched at once: its page asks them of every meeting. */
    gatheredFor(matterId: Id): GatheredBallots {
      const byMeeting = Map.groupBy(ofMatter.motions.all(matterId), (row) => row.meetingId);
      const byMotion = Map.groupBy(ofMatter.ballots.all(matterId), (row) => row.motionId);
      const countsBy = Map.groupBy(ofMatter.counts.all(matterId), (row) => row.ballotId);
      const turnoutBy = Map.groupBy(ofMatter.turnout.all(matterId), (row) => row.ballotId);
      const votesBy = Map.groupBy(ofMatter.votes.all(matterId), (row) => row.ballotId);
      return {
        motionsOf: (id) => byMeeting.get(id) ?? [],
        ofMotion: (id) => byMotion.get(id) ?? [],
        countsOf: (id) => countsBy.get(id) ?? [],
        votesOf: (id) => votesBy.get(id) ?? [],
        turnoutOf: (id) => turnoutBy.get(id) ?? [],
      };
    },
  };
}

/** What was put to the vote and how it was counted, wherever it was fetched from. */
export interface GatheredBallots {
  motionsOf(meetingId: Id): MotionRow[];
  ofMotion(motionId: Id): BallotRow[];
  countsOf(ballotId: Id): PaperCountRow[];
  votesOf(ballotId: Id): NamedVoteRow[];
  turnoutOf(ballotId: Id): TurnoutRow[];
}

const MEETINGS = 'JOIN meetings ON meetings.id = meeting_id';
const MOTIONS = 'JOIN motions ON motions.id = motion_id';
const BALLOTS = 'JOIN ballots ON ballots.id = ballot_id';

export function writeBallots(store: Store) {
  const { orm, sqlite } = store;
  const voted = sqlite
    .prepare<[Id, Id, Id, Id], 1>(
      `SELECT 1 FROM named_votes WHERE ballot_id = ? AND person_id = ?
       UNION ALL SELECT 1 FROM ballot_turnout WHERE ballot_id = ? AND person_id = ?`,
    )
    .pluck();
  const turnout = sqlite.prepare('INSERT INTO ballot_turnout (ballot_id, person_id) VALUES (?, ?)');
  const paper = sqlite.prepare('INSERT INTO ballot_papers (ballot_id, key, choice) VALUES (?, ?, ?)');
  const vote = sqlite.prepare('INSERT INTO named_votes (ballot_id, person_id, vote) VALUES (?, ?, ?)');
  return {
    ...readBallots(store),
    insertMotion(row: typeof motions.$inferInsert): void {
      orm.insert(motions).values(row).run();
    },
    updateMotion(id: Id, patch: Partial<typeof motions.$inferInsert>): void {
      orm.update(motions).set(patch).where(eq(motions.id, id)).run();
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
    hasVoted: (ballotId: Id, personId: Id): boolean =>
      voted.get(ballotId, personId, ballotId, personId) !== undefined,
    vote(row: typeof namedVotes.$inferInsert): void {
      vote.run(row.ballotId, row.personId, row.vote);
    },
    /** Notes that this person voted, and apart from it, under a random key, what was voted. */
    voteInSecret(ballotId: Id, personId: Id, key: string, choice: string): void {
      turnout.run(ballotId, personId);
      paper.run(ballotId, key, choice);
    },
  };
}
