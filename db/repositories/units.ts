import { eq } from 'drizzle-orm';
import { refuse } from '../../shared/errors.ts';
import type { Day, Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { initialsOf } from '../pinyin.ts';
import { unitSeats, units, unitYears } from '../schema.ts';
import { columnsOf, selectWhole } from '../select.ts';
import type { Body } from './structure.ts';

export type UnitRow = typeof units.$inferSelect;
/** A unit with the names of its community and its liaison officer. */
export type PlacedUnit = UnitRow & { readonly community: string | null; readonly liaison: string | null };
export type UnitYear = typeof unitYears.$inferSelect;

/** One seat in a joint meeting: the unit, and who sits there for it. */
export interface UnitSeat {
  readonly membershipId: Id;
  readonly bodyId: Id;
  readonly unitId: Id;
  readonly unit: string;
  readonly shortName: string;
  readonly personId: Id;
  readonly person: string;
  /** false: the unit has not named anybody yet. */
  readonly named: boolean;
  readonly since: Day;
  readonly until: Day | null;
}

const PLACED = `SELECT ${columnsOf(units)}, communities.name AS community, people.name AS liaison FROM units
  LEFT JOIN communities ON communities.id = units.community_id LEFT JOIN people ON people.id = units.liaison_id`;
const SEAT = `SELECT membership_id AS membershipId, body_id AS bodyId, unit_id AS unitId, units.name AS unit,
    units.short_name AS shortName, person_id AS personId, people.name AS person, named, since, until
  FROM unit_seats JOIN memberships ON memberships.id = membership_id JOIN units ON units.id = unit_id
  JOIN people ON people.id = person_id`;
const ON_DAY = 'since <= ? AND (until IS NULL OR until >= ?)';

/** Units of the joint meeting, the years they belong to it, and their seats. */
export function readUnits({ sqlite }: Store) {
  const byId = sqlite.prepare<[Id], PlacedUnit>(`${PLACED} WHERE units.id = ?`);
  const byName = sqlite.prepare<[string], PlacedUnit>(`${PLACED} WHERE units.name = ?`);
  const all = sqlite.prepare<[], PlacedUnit>(`${PLACED} ORDER BY units.initials, units.id`);
  const years = selectWhole(sqlite, unitYears, 'WHERE unit_id = ? ORDER BY year DESC, community_id');
  const allYears = selectWhole(sqlite, unitYears, 'ORDER BY year DESC');
  const seatsOf = sqlite.prepare<[Id], SeatRow>(`${SEAT} WHERE unit_id = ? ORDER BY since, membership_id`);
  const seatsIn = sqlite.prepare<[Id, Day, Day], SeatRow>(
    `${SEAT} WHERE body_id = ? AND ${ON_DAY} ORDER BY units.initials, membership_id`,
  );
  const ofPerson = sqlite.prepare<[Id], PlacedUnit>(
    `${PLACED} WHERE units.id IN (SELECT unit_id FROM unit_seats JOIN memberships ON memberships.id = membership_id
       WHERE person_id = ?)`,
  );
  const jointBody = sqlite.prepare<[Id | null], Body>(
    `SELECT id, community_id AS communityId, grid_id AS gridId, kind, name, version FROM bodies
     WHERE community_id IS ? AND kind = 'joint' ORDER BY id LIMIT 1`,
  );
  return {
    get: (id: Id): PlacedUnit => byId.get(id) ?? refuse('things.notFound', { what: 'unit' }),
    find: (id: Id): PlacedUnit | null => byId.get(id) ?? null,
    findNamed: (name: string): PlacedUnit | null => byName.get(name) ?? null,
    /** Every unit there ever was, by initials. */
    all: (): PlacedUnit[] => all.all(),
    years: (unitId: Id): UnitYear[] => years.all(unitId),
    allYears: (): UnitYear[] => allYears.all(),
    /** Every seat the unit ever held, oldest first. */
    seatsOf: (unitId: Id): UnitSeat[] => seatsOf.all(unitId).map(seatOf),
    /** Who sits in a joint meeting on a day, and for which unit. */
    seats: (bodyId: Id, day: Day): UnitSeat[] => seatsIn.all(bodyId, day, day).map(seatOf),
    /** The unit for which a person sits, or sat. */
    ofPerson: (personId: Id): PlacedUnit | null => ofPerson.get(personId) ?? null,
    /** The joint meeting of a community; null is the street's. */
    jointBody: (communityId: Id | null): Body | null => jointBody.get(communityId) ?? null,
  };
}

export function writeUnits(store: Store) {
  const { orm, sqlite } = store;
  const addYear = sqlite.prepare(
    'INSERT OR IGNORE INTO unit_years (unit_id, year, community_id) VALUES (?, ?, ?)',
  );
  const dropYear = sqlite.prepare(
    'DELETE FROM unit_years WHERE unit_id = ? AND year = ? AND community_id IS ?',
  );
  return {
    ...readUnits(store),
    /** The initials follow from the name. */
    insert(row: Omit<typeof units.$inferInsert, 'initials'>): void {
      orm
        .insert(units)
        .values({ ...row, initials: initialsOf(row.name) })
        .run();
    },
    /** Counts the version up. */
    update(unit: Pick<UnitRow, 'id' | 'version'>, patch: Partial<Omit<UnitRow, 'id' | 'version'>>): void {
      const initials = patch.name === undefined ? {} : { initials: initialsOf(patch.name) };
      orm
        .update(units)
        .set({ ...patch, ...initials, version: unit.version + 1 })
        .where(eq(units.id, unit.id))
        .run();
    },
    addYear(unitId: Id, year: number, communityId: Id | null): boolean {
      return addYear.run(unitId, year, communityId).changes > 0;
    },
    dropYear(unitId: Id, year: number, communityId: Id | null): boolean {
      return dropYear.run(unitId, year, communityId).changes > 0;
    },
    addSeat(row: typeof unitSeats.$inferInsert): void {
      orm.insert(unitSeats).values(row).run();
    },
  };
}

type SeatRow = Omit<UnitSeat, 'named'> & { readonly named: number };
const seatOf = (row: SeatRow): UnitSeat => ({ ...row, named: row.named === 1 });
