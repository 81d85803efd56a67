import type { Capacity, Membership, Seat } from '../../shared/domain/people.ts';
import { refuse } from '../../shared/errors.ts';
import type { Day, Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { byName, initialsOf } from '../pinyin.ts';

export interface Person {
  readonly id: Id;
  readonly name: string;
  readonly initials: string;
  readonly gender: 'female' | 'male' | 'unknown';
  readonly communityId: Id | null;
  readonly gridId: Id | null;
  readonly version: number;
}

export interface Member extends Membership {
  readonly membershipId: Id;
  readonly bodyId: Id;
  readonly name: string;
  readonly initials: string;
  readonly gender: Person['gender'];
}

export interface PeopleFilter {
  /** null: everywhere. */
  readonly communityIds: readonly Id[] | null;
  /** Part of a name, or its first letters. */
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

const PERSON = 'id, name, initials, gender, community_id AS communityId, grid_id AS gridId, version';
const MEMBER = `memberships.id AS membershipId, body_id AS bodyId, person_id AS personId, people.name, people.initials, people.gender,
  capacity, since, until FROM memberships JOIN people ON people.id = person_id`;
const SEAT = `person_id AS personId, body_id AS bodyId, kind AS bodyKind, bodies.community_id AS communityId, capacity, since, until
  FROM memberships JOIN bodies ON bodies.id = body_id`;
const MATCHING = `(@everywhere OR community_id IN (SELECT value FROM json_each(@communities)))
  AND (@search = '' OR instr(name, @search) > 0 OR instr(initials, lower(@search)) = 1)`;

/** People and the bodies they belong to, with their terms. */
export function readPeople({ sqlite }: Store) {
  const person = sqlite.prepare<[Id], Person>(`SELECT ${PERSON} FROM people WHERE id = ?`);
  const matching = sqlite.prepare<[object], Person>(
    `SELECT ${PERSON} FROM people WHERE ${MATCHING} ORDER BY initials, name, id LIMIT @limit OFFSET @offset`,
  );
  const counted = sqlite.prepare<[object], number>(`SELECT count(*) FROM people WHERE ${MATCHING}`).pluck();
  const ofBody = sqlite.prepare<[Id], Member>(`SELECT ${MEMBER} WHERE body_id = ?`);
  const member = sqlite.prepare<[Id], Member>(`SELECT ${MEMBER} WHERE memberships.id = ?`);
  const seats = sqlite.prepare<[Id], Seat>(`SELECT ${SEAT} WHERE person_id = ?`);
  const relatives = sqlite
    .prepare<[Id, Id], Id>(
      'SELECT relative_id FROM kinships WHERE person_id = ? UNION SELECT person_id FROM kinships WHERE relative_id = ?',
    )
    .pluck();
  const bodyNames = sqlite
    .prepare<[Id, Day, Day], string>(
      'SELECT name FROM memberships JOIN bodies ON bodies.id = body_id WHERE person_id = ? AND since <= ? AND (until IS NULL OR until >= ?)',
    )
    .pluck();
  return {
    find: (id: Id): Person | null => person.get(id) ?? null,
    get: (id: Id): Person => person.get(id) ?? refuse('things.notFound', { what: 'person' }),
    search(filter: PeopleFilter): { total: number; people: Person[] } {
      const asked = { ...filter, ...placesOf(filter.communityIds) };
      return { total: counted.get(asked) ?? 0, people: matching.all(asked) };
    },
    /** Every membership there ever was in a body, whatever its term. */
    membersOf: (bodyId: Id): Member[] => ofBody.all(bodyId).sort(inRollOrder),
    findMember: (membershipId: Id): Member | null => member.get(membershipId) ?? null,
    seatsOf: (personId: Id): Seat[] => seats.all(personId),
    /** Close relatives, as far as they are declared. */
    relativesOf: (personId: Id): Id[] => relatives.all(personId, personId),
    bodyNamesOf: (personId: Id, day: Day): string[] => bodyNames.all(personId, day, day),
  };
}

export function writePeople(store: Store) {
  const put = store.sqlite.prepare(
    `INSERT INTO people (id, name, initials, gender, community_id, grid_id, version)
     VALUES (@id, @name, @initials, @gender, @communityId, @gridId, 1)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, initials = excluded.initials, gender = excluded.gender,
       community_id = excluded.community_id, grid_id = excluded.grid_id, version = version + 1`,
  );
  const join = store.sqlite.prepare(
    'INSERT INTO memberships (id, body_id, person_id, capacity, since, until) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const leave = store.sqlite.prepare('UPDATE memberships SET until = ? WHERE id = ?');
  const relate = store.sqlite.prepare(
    'INSERT OR IGNORE INTO kinships (person_id, relative_id) VALUES (?, ?)',
  );
  const unrelate = store.sqlite.prepare(
    'DELETE FROM kinships WHERE (person_id = @one AND relative_id = @other) OR (person_id = @other AND relative_id = @one)',
  );
  return {
    ...readPeople(store),
    /** Adds a person of a new id, replaces one of a known id; the initials follow from the name. */
    save(saved: Omit<Person, 'initials' | 'version'>): void {
      put.run({ ...saved, initials: initialsOf(saved.name, 'name') });
    },
    join(
      id: Id,
      seat: { bodyId: Id; personId: Id; capacity: Capacity; since: Day; until: Day | null },
    ): void {
      join.run(id, seat.bodyId, seat.personId, seat.capacity, seat.since, seat.until);
    },
    leave(membershipId: Id, until: Day): void {
      leave.run(until, membershipId);
    },
    relate(personId: Id, relativeId: Id): void {
      relate.run(personId, relativeId);
    },
    unrelate(one: Id, other: Id): void {
      unrelate.run({ one, other });
    },
  };
}

const placesOf = (communityIds: readonly Id[] | null) => ({
  everywhere: communityIds === null ? 1 : 0,
  communities: JSON.stringify(communityIds ?? []),
});

/** The chair first, then the deputy, then by name. */
const inRollOrder = (a: Member, b: Member): number => rankOf(a) - rankOf(b) || byName(a, b);

const rankOf = ({ capacity }: Member): number => (capacity === 'chair' ? 0 : capacity === 'deputy' ? 1 : 2);
