import type { Day, Id } from '../values.ts';
import { covers, type Membership } from './people.ts';
import { plainName } from './rosters-cells.ts';
import type { Line } from './rosters-lines.ts';
import type { KnownPerson, Target } from './rosters-plan.ts';

/** A membership with what is known of its person. */
export interface KnownMember extends Membership, KnownPerson {
  readonly membershipId: Id;
  readonly bodyId: Id;
}

/** Who the rows speak of. */
export interface Acquainted {
  /** The member, or null where nobody of that name sits here. */
  memberOf(line: Line): KnownMember | null;
  /** Somebody of the community who does not sit here yet; `unknown` is a number that nobody has. */
  personOf(line: Line): KnownPerson | null | 'unknown';
  isListed(personId: Id): boolean;
}

/**
 * Finds people by the number first, then by name. Of several who bear one name, those go together that agree in most:
 * so a file read again finds the very people it wrote.
 */
export function getAcquainted(lines: readonly Line[], target: Target): Acquainted {
  const current = currentMembers(lines, target);
  const members = matchMembers(lines, current);
  const listed = new Set([...members.values()].map(({ personId }) => personId));
  const peopleById = new Map(target.people.map((person) => [person.personId, person]));
  const peopleByName = Map.groupBy(target.people, ({ name }) => plainName(name));
  const linesByName = Map.groupBy(lines, ({ name }) => plainName(name));
  const gridByBody = new Map(target.bodies.map(({ id, gridId }) => [id, gridId]));
  const numbers = new Set(lines.map(({ personId }) => personId));

  /** The only one who bears the name and fits; where it is not certain, nobody. */
  const namesakeOf = (line: Line): KnownPerson | null => {
    const key = plainName(line.name);
    if ((linesByName.get(key) ?? []).length > 1) return null;
    const grid = line.gridId ?? gridByBody.get(line.bodyId) ?? null;
    const fitting = (peopleByName.get(key) ?? []).filter(
      (person) =>
        !current.has(person.personId) &&
        !numbers.has(person.personId) &&
        (line.gender === null || person.gender === 'unknown' || person.gender === line.gender) &&
        (grid === null || person.gridId === null || person.gridId === grid),
    );
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  };

  return {
    memberOf: (line) => members.get(line.row) ?? null,
    personOf(line) {
      const found =
        line.personId === null ? namesakeOf(line) : (peopleById.get(line.personId) ?? ('unknown' as const));
      if (found !== null && found !== 'unknown') listed.add(found.personId);
      return found;
    },
    isListed: (personId) => listed.has(personId),
  };
}

/** The first day on which everything of the import holds: today, or the later one on which the terms begin. */
export const dayOfImport = ({ term, today }: Pick<Target, 'term' | 'today'>): Day =>
  [today, term.since].sort().at(-1) ?? today;

/** Of every person the membership that counts on the day of the import, or a later one. */
function currentMembers(lines: readonly Line[], target: Target): Map<Id, KnownMember> {
  const names = new Set(lines.map(({ name }) => plainName(name)));
  const numbers = new Set(lines.map(({ personId }) => personId));
  const { members, today } = target;
  const day = dayOfImport(target);
  const current = new Map<Id, KnownMember>();
  for (const member of members) {
    if (member.until !== null && member.until < today) continue;
    if (!names.has(plainName(member.name)) && !numbers.has(member.personId)) continue;
    const other = current.get(member.personId);
    if (other === undefined || (!covers(other, day) && (covers(member, day) || member.since > other.since)))
      current.set(member.personId, member);
  }
  return current;
}

function matchMembers(
  lines: readonly Line[],
  current: ReadonlyMap<Id, KnownMember>,
): Map<number, KnownMember> {
  const matched = new Map<number, KnownMember>();
  const taken = new Set<Id>();
  const take = (line: Line, member: KnownMember) => {
    matched.set(line.row, member);
    taken.add(member.personId);
  };
  for (const line of lines) {
    const member = line.personId === null ? undefined : current.get(line.personId);
    if (member) take(line, member);
  }
  const covered = new Set(lines.map(({ bodyId }) => bodyId));
  const byName = Map.groupBy(current.values(), ({ name }) => plainName(name));
  const pairs = lines
    .filter(({ personId }) => personId === null)
    .flatMap((line) =>
      (byName.get(plainName(line.name)) ?? [])
        // Somebody moves from a branch only where the file tells of that branch as well.
        .filter((member) => covered.has(member.bodyId) && !taken.has(member.personId))
        .map((member): Pair => ({ line, member, ...likeness(line, member) })),
    )
    .sort((one, other) => other.score - one.score || one.line.row - other.line.row || inOrder(one, other));
  for (const { line, member } of agreeing(pairs)) take(line, member);
  for (const { line, member } of pairs)
    if (!matched.has(line.row) && !taken.has(member.personId)) take(line, member);
  return matched;
}

interface Pair {
  readonly line: Line;
  readonly member: KnownMember;
  /** Nothing that is written differs from what is known. */
  readonly agrees: boolean;
  readonly score: number;
}

/**
 * As many rows as possible go to a member about whom they change nothing: where two rows fit one member, the one that fits
 * another as well makes way.
 */
function agreeing(pairs: readonly Pair[]): Pair[] {
  const chosen = new Map<Id, Pair>();
  const pairsByRow = Map.groupBy(
    pairs.filter(({ agrees }) => agrees),
    ({ line }) => line.row,
  );
  const place = (row: number, asked: Set<Id>): boolean =>
    (pairsByRow.get(row) ?? []).some((pair) => {
      const { personId } = pair.member;
      if (asked.has(personId)) return false;
      asked.add(personId);
      const sitting = chosen.get(personId);
      if (sitting !== undefined && !place(sitting.line.row, asked)) return false;
      chosen.set(personId, pair);
      return true;
    });
  for (const row of pairsByRow.keys()) place(row, new Set());
  return [...chosen.values()];
}

/** Empty cells agree a little with anything, and fully with what is not known either. */
function likeness(line: Line, member: KnownMember): { agrees: boolean; score: number } {
  const gender = member.gender === 'unknown' ? null : member.gender;
  const compared: readonly (readonly [written: string | null, known: string | null])[] = [
    [line.gender, gender],
    [line.gridId, member.gridId],
    [line.capacity, member.capacity],
    [line.since, member.since],
    [line.until, member.until],
  ];
  const here = line.bodyId === member.bodyId;
  const scores = compared.map(([written, known]) => (written === known ? 2 : written === null ? 1 : 0));
  return {
    agrees: here && scores.every((score) => score > 0),
    score: (here ? 20 : 0) + scores.reduce<number>((sum, score) => sum + score, 0),
  };
}

const inOrder = (one: Pair, other: Pair): number =>
  one.member.membershipId < other.member.membershipId ? -1 : 1;
