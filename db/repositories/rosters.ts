import type { Capacity } from '../../shared/domain/people.ts';
import type { KnownMember } from '../../shared/domain/rosters-match.ts';
import type { KnownPerson } from '../../shared/domain/rosters-plan.ts';
import type { Day, Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';

const PERSON = 'people.id AS personId, people.name, people.gender, people.grid_id AS gridId, people.version';

/** Whole rosters at once: what an import compares a file with. */
export function readRosters({ sqlite }: Store) {
  const members = sqlite.prepare<[string], KnownMember>(
    `SELECT memberships.id AS membershipId, body_id AS bodyId, capacity, since, until, ${PERSON}
     FROM memberships JOIN people ON people.id = person_id
     WHERE body_id IN (SELECT value FROM json_each(?)) ORDER BY memberships.id`,
  );
  const people = sqlite.prepare<[Id | null], KnownPerson>(
    `SELECT ${PERSON} FROM people WHERE community_id IS ? ORDER BY id`,
  );
  const committee = sqlite
    .prepare<[Id | null, Day, Day], Id>(
      `SELECT person_id FROM memberships JOIN bodies ON bodies.id = body_id
       WHERE bodies.community_id IS ? AND kind = 'residents_committee' AND since <= ? AND (until IS NULL OR until >= ?)`,
    )
    .pluck();
  return {
    /** Every membership there ever was in these bodies, with its person. */
    members: (bodyIds: readonly Id[]): KnownMember[] => members.all(JSON.stringify(bodyIds)),
    /** The people of a community; null are those of the street itself. */
    people: (communityId: Id | null): KnownPerson[] => people.all(communityId),
    /** Who sits in the residents' committee on a day. */
    committee: (communityId: Id | null, day: Day): Id[] => committee.all(communityId, day, day),
  };
}

export function writeRosters(store: Store) {
  const change = store.sqlite.prepare(
    'UPDATE memberships SET body_id = ?, capacity = ?, since = ?, until = ? WHERE id = ?',
  );
  return {
    ...readRosters(store),
    /** Puts a membership right; one that came to an end is left and joined anew instead. */
    change(membershipId: Id, seat: { bodyId: Id; capacity: Capacity; since: Day; until: Day | null }): void {
      change.run(seat.bodyId, seat.capacity, seat.since, seat.until, membershipId);
    },
  };
}
