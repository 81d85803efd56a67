import { Refusal } from '../errors.ts';
import type { Day, Id } from '../values.ts';
import { plusDays } from './days.ts';
import { assertMaySit, type Capacity, covers, overlap, type Seat, type Term } from './people.ts';
import type { BodyKind } from './procedure.ts';
import { plainName } from './rosters-cells.ts';
import type { RosterKind } from './rosters-columns.ts';
import type { Caution, Line, Read, Reason } from './rosters-lines.ts';
import { type Acquainted, getAcquainted, type KnownMember } from './rosters-match.ts';

export interface KnownPerson {
  readonly personId: Id;
  readonly name: string;
  readonly gender: 'female' | 'male' | 'unknown';
  readonly gridId: Id | null;
  readonly version: number;
}

/** What the store knows where the roster goes. */
export interface Target {
  readonly kind: RosterKind;
  readonly communityId: Id | null;
  readonly bodyKind: BodyKind;
  readonly bodies: readonly { readonly id: Id; readonly gridId: Id | null }[];
  /** Every membership there ever was in these bodies. */
  readonly members: readonly KnownMember[];
  /** People of the community who bear one of the names, or one of the numbers. */
  readonly people: readonly KnownPerson[];
  /** The seats of a person and of near relatives. */
  seatsAround(personId: Id): readonly Seat[];
  relativesOf(personId: Id): readonly Id[];
  /** From this day new members belong, and changed ones in their new capacity; `until` where the file says nothing. */
  readonly term: Term;
  readonly today: Day;
}

export type Outcome = 'added' | 'changed' | 'same' | 'rejected';
export type CellField = 'name' | 'gender' | 'grid' | 'branch' | 'capacity' | 'since' | 'until';

/** One cell before and after; ids of grids and branches, codes of gender and capacity. */
export interface PlannedCell {
  readonly field: CellField;
  readonly from: string | null;
  readonly to: string | null;
}

export interface Step {
  /** null: a person nobody has written down yet. */
  readonly personId: Id | null;
  readonly savePerson: {
    readonly name: string;
    readonly gender: KnownPerson['gender'];
    readonly gridId: Id | null;
  } | null;
  readonly leave: { readonly membershipId: Id; readonly until: Day } | null;
  readonly change: { readonly membershipId: Id; readonly seat: PlannedSeat } | null;
  readonly join: PlannedSeat | null;
}

export interface PlannedSeat extends Term {
  readonly bodyId: Id;
  readonly capacity: Capacity;
}

export interface PlannedRow {
  readonly row: number;
  readonly name: string;
  readonly outcome: Outcome;
  readonly cells: readonly PlannedCell[];
  /** Is the person already known in this community? */
  readonly known: boolean;
  readonly reason: Reason | null;
  readonly cautions: readonly Caution[];
  readonly step: Step | null;
}

export interface Plan {
  readonly rows: readonly PlannedRow[];
  /** Members of today whom the file does not name: they stay as they are. */
  readonly unlisted: readonly string[];
}

/** What an import would do, row by row. Doing it and planning again yields nothing to do. */
export function planRoster(read: Read, target: Target): Plan {
  const acquainted = getAcquainted(read.lines, target);
  const planned: Seat[] = [];
  const rows = read.lines.map((line) => {
    const row = planLine(line, target, acquainted, planned);
    const seat = row.step?.join ?? row.step?.change?.seat;
    if (seat && row.step?.personId) planned.push(seatOf(row.step.personId, seat, target));
    return row;
  });
  const rejected = read.rejected.map(({ row, name, reason }) => rejectedRow(row, name, reason));
  const covered = new Set(read.lines.map(({ bodyId }) => bodyId));
  const unlisted = target.members
    .filter((member) => covers(member, target.today) && covered.has(member.bodyId))
    .filter(({ personId }) => !acquainted.isListed(personId))
    .map(({ name }) => name);
  return { rows: [...rows, ...rejected].sort((one, other) => one.row - other.row), unlisted };
}

function planLine(line: Line, target: Target, acquainted: Acquainted, planned: readonly Seat[]): PlannedRow {
  const member = acquainted.memberOf(line);
  const person = member ?? acquainted.personOf(line);
  if (person === 'unknown') return rejectedRow(line.row, line.name, { code: 'personUnknown', details: {} });
  const savePerson = personAfter(line, target, member, person);
  const seats = member === null ? joining(line, target) : staying(line, target, member);
  const seat = seats.join ?? seats.change?.seat ?? null;
  const cells = cellsOf(target, person, savePerson, member, seat);
  const reason =
    seat === null ? null : whyNot(seat, target, person?.personId ?? null, member, seats, planned);
  if (reason !== null) return { ...rejectedRow(line.row, line.name, reason), cells };
  const changed = cells.some(({ from, to }) => from !== to);
  const outcome = member === null ? 'added' : changed ? 'changed' : 'same';
  return {
    row: line.row,
    name: line.name,
    outcome,
    cells,
    known: person !== null,
    reason: null,
    cautions: line.cautions,
    step: outcome === 'same' ? null : { personId: person?.personId ?? null, savePerson, ...seats },
  };
}

/** null: nothing to write about the person. Empty cells and an unnamed grid leave what is known. */
function personAfter(
  line: Line,
  target: Target,
  member: KnownMember | null,
  person: KnownPerson | null,
): Step['savePerson'] {
  const ofBranch = target.bodies.find(({ id }) => id === line.bodyId)?.gridId ?? null;
  if (person === null)
    return { name: line.name, gender: line.gender ?? 'unknown', gridId: line.gridId ?? ofBranch };
  // Only the number says that another spelling is the same person.
  const name = plainName(person.name) === plainName(line.name) ? person.name : line.name;
  const gender = line.gender ?? person.gender;
  const gridId = line.gridId ?? person.gridId ?? (member === null ? ofBranch : null);
  const differs = name !== person.name || gender !== person.gender || gridId !== person.gridId;
  return differs ? { name, gender, gridId } : null;
}

type Seats = Pick<Step, 'leave' | 'change' | 'join'>;

const joining = (line: Line, { term }: Target): Seats => ({
  leave: null,
  change: null,
  join: {
    bodyId: line.bodyId,
    capacity: line.capacity ?? 'member',
    since: line.since ?? term.since,
    until: line.until ?? term.until,
  },
});

/** Another branch, or another capacity without a day of its own, begins on the day of the import; the rest is put right. */
function staying(line: Line, { term }: Target, member: KnownMember): Seats {
  const seat: PlannedSeat = {
    bodyId: line.bodyId,
    capacity: line.capacity ?? member.capacity,
    since: line.since ?? member.since,
    until: line.until ?? member.until,
  };
  const moved = seat.bodyId !== member.bodyId;
  const risen = seat.capacity !== member.capacity && line.since === null;
  const since = line.since ?? term.since;
  if ((moved || risen) && since > member.since)
    return {
      leave: { membershipId: member.membershipId, until: plusDays(since, -1) },
      change: null,
      join: { ...seat, since },
    };
  const same =
    !moved && seat.capacity === member.capacity && seat.since === member.since && seat.until === member.until;
  return { leave: null, join: null, change: same ? null : { membershipId: member.membershipId, seat } };
}

function cellsOf(
  target: Target,
  person: KnownPerson | null,
  saved: Step['savePerson'],
  member: KnownMember | null,
  seat: PlannedSeat | null,
): PlannedCell[] {
  const gender = (known: KnownPerson['gender'] | undefined) => (known === 'unknown' ? null : (known ?? null));
  const cell = (
    field: CellField,
    from: string | null | undefined,
    to: string | null | undefined,
  ): PlannedCell => ({
    field,
    from: from ?? null,
    to: to ?? null,
  });
  const after = saved ?? person;
  const sits = seat ?? member;
  return [
    cell('name', person?.name, after?.name),
    cell('gender', gender(person?.gender), gender(after?.gender)),
    target.kind === 'party'
      ? cell('branch', member?.bodyId, sits?.bodyId)
      : cell('grid', person?.gridId, after?.gridId),
    cell('capacity', member?.capacity, sits?.capacity),
    cell('since', member?.since, sits?.since),
    cell('until', member?.until, sits?.until),
  ];
}

function whyNot(
  seat: PlannedSeat,
  target: Target,
  personId: Id | null,
  member: KnownMember | null,
  seats: Seats,
  planned: readonly Seat[],
): Reason | null {
  const { since, until } = seat;
  if (until !== null && until < since) return { code: 'termWrong', details: { since, until } };
  if (personId === null) return null;
  const others = target.members.filter(
    (other) => other.personId === personId && other.membershipId !== member?.membershipId,
  );
  const clash = others.find((other) => other.bodyId === seat.bodyId && overlap(other, seat));
  if (clash) return { code: 'termOverlaps', details: { since: clash.since, until: clash.until } };
  if (member !== null && seats.change?.seat.since === member.since && member.until === until) return null;
  return barred(seatOf(personId, seat, target), target, planned);
}

function barred(seat: Seat, target: Target, planned: readonly Seat[]): Reason | null {
  const held = [...target.seatsAround(seat.personId), ...relatedPlans(seat.personId, target, planned)];
  try {
    // Terms in the same body have been looked at already.
    assertMaySit(
      seat,
      held.filter((other) => other.personId !== seat.personId || other.bodyId !== seat.bodyId),
    );
    return null;
  } catch (thrown) {
    if (!(thrown instanceof Refusal) || thrown.code !== 'people.nearRelative') throw thrown;
    const { samePerson, body } = thrown.details;
    return { code: 'nearRelative', details: { samePerson: samePerson === true, body: String(body) } };
  }
}

/** Seats that earlier rows of the same file would take, of the person's near relatives. */
const relatedPlans = (personId: Id, target: Target, planned: readonly Seat[]): Seat[] => {
  if (planned.length === 0 || target.bodyKind !== 'residents_committee') return [];
  const relatives = new Set(target.relativesOf(personId));
  return planned.filter((seat) => relatives.has(seat.personId));
};

const seatOf = (personId: Id, seat: PlannedSeat, { bodyKind, communityId }: Target): Seat => ({
  ...seat,
  personId,
  bodyKind,
  communityId,
});

const rejectedRow = (row: number, name: string, reason: Reason): PlannedRow => ({
  row,
  name,
  outcome: 'rejected',
  cells: [],
  known: false,
  reason,
  cautions: [],
  step: null,
});
