import type { AreaInHundredths, Day, Id } from '../values.ts';
import { areaText } from './areas.ts';
import { plusDays } from './days.ts';
import { buildingIn, type OwnerPart, partKey, readArea } from './owners.ts';
import { isName, nameOf, plainName, textOfCell } from './rosters-cells.ts';
import type { Field, Layout, Sheet } from './rosters-columns.ts';
import { type Caution, type Reason, saysNobody } from './rosters-lines.ts';
import type { Outcome } from './rosters-plan.ts';

/** What a row of a register of owners says. */
interface OwnerLine {
  readonly row: number;
  readonly building: string;
  readonly unit: string;
  readonly room: string;
  readonly area: AreaInHundredths;
  /** The owner the register names first, then the co-owners. */
  readonly names: readonly string[];
  readonly identity: string;
  readonly cautions: readonly Caution[];
}

export interface OwnerCell {
  readonly field: 'name' | 'building' | 'unit' | 'room' | 'coOwners' | 'area';
  readonly from: string | null;
  readonly to: string | null;
}

/** Who owns a part from a day on. The owner's place among those of the file says who is the same; known ones have ids. */
export interface OwnerStep {
  readonly part: Omit<OwnerPart, 'partId' | 'owners'>;
  readonly owners: readonly { readonly key: string; readonly ownerId: Id | null; readonly name: string }[];
  /** The row that ends, or that is put right where it began no earlier. */
  readonly end: { readonly partId: Id; readonly until: Day } | null;
  readonly correct: Id | null;
}

export interface OwnerRow {
  readonly row: number;
  readonly name: string;
  readonly outcome: Outcome;
  readonly cells: readonly OwnerCell[];
  readonly known: boolean;
  readonly reason: Reason | null;
  readonly cautions: readonly Caution[];
  readonly step: OwnerStep | null;
}

export interface OwnerPlan {
  readonly rows: readonly OwnerRow[];
  readonly skipped: readonly number[];
  /** Parts of today that the file does not name: they stay as they are. */
  readonly unlisted: readonly string[];
  /** The parts as they stand after the import. */
  readonly after: readonly OwnerPart[];
}

/** What an import of a register of owners would do, row by row. Doing it and planning again yields nothing to do. */
export function planOwners(sheet: Sheet, layout: Layout, known: readonly OwnerPart[], since: Day): OwnerPlan {
  const current = known.filter(({ until }) => until === null || until >= since);
  const currentByKey = new Map(current.map((part) => [partKey(part), part]));
  const people = acquaint(current);
  const { lines, rejected, skipped } = readOwners(sheet, layout);
  const listed = new Set(lines.map(partKey));
  const linesByName = Map.groupBy(lines, firstOf);
  const after = new Map(current.map((part) => [partKey(part), part]));
  const rows = lines.map((line): OwnerRow => {
    const part = currentByKey.get(partKey(line)) ?? null;
    const owners = people.ownersOf(line, part);
    const cells = cellsOf(line, part);
    const changed = cells.some(({ from, to }) => from !== to);
    const outcome = part === null ? 'added' : changed ? 'changed' : 'same';
    const step = outcome === 'same' ? null : stepOf(line, part, owners, since);
    const named = owners.map(({ key, name }) => ({ ownerId: key, name }));
    const { building, unit, room, area } = line;
    const standing = { partId: partKey(line), building, unit, room, area, since, until: null, owners: named };
    after.set(partKey(line), standing);
    const cautions = hasAnother(line, linesByName) ? [...line.cautions, 'sameOwner' as const] : line.cautions;
    const [name = ''] = line.names;
    return { row: line.row, name, outcome, cells, known: part !== null, reason: null, cautions, step };
  });
  return {
    rows: [...rows, ...rejected].sort((one, other) => one.row - other.row),
    skipped,
    unlisted: current.filter((part) => !listed.has(partKey(part))).map(placeOf),
    after: [...after.values()],
  };
}

export const placeOf = ({ building, unit, room }: Pick<OwnerPart, 'building' | 'unit' | 'room'>): string =>
  [building, unit, room].filter((word) => word !== '').join(' ');

function readOwners(sheet: Sheet, { header, columns }: Layout) {
  const lines: OwnerLine[] = [];
  const rejected: OwnerRow[] = [];
  const skipped: number[] = [];
  const rowByKey = new Map<string, number>();
  const from = header === null ? 0 : header + 1;
  const above = [...sheet.rows.slice(0, from).flat().map(textOfCell), sheet.name];
  const building = above.map(buildingIn).find((found) => found !== '') ?? '';
  for (const [offset, cells] of sheet.rows.slice(from).entries()) {
    const row = from + offset + 1;
    if (saysNobody(cells, { header, columns })) {
      skipped.push(row);
      continue;
    }
    const text = (field: Field) => textOfCell(cells[columns.indexOf(field)]);
    const names = [...namesIn(text('name')), ...namesIn(text('coOwners'))];
    const no = (code: Reason['code'], details: Reason['details'] = {}) =>
      rejected.push({ ...REJECTED, row, name: names[0] ?? '', reason: { code, details } });
    const area = readArea(cells[columns.indexOf('area')]);
    const wrong = names.find((name) => !isName(name));
    if (namesIn(text('name')).length === 0) no('nameMissing');
    else if (wrong !== undefined) no('nameWrong', { text: wrong });
    else if (text('room') === '') no('roomMissing');
    else if (area === null) no('areaWrong', { text: text('area') });
    else {
      const line = {
        row,
        building: text('building') || building,
        unit: text('unit'),
        room: text('room'),
        area: area.area,
        names: [...new Map(names.map((name) => [plainName(name), name])).values()],
        identity: text('identity').toUpperCase(),
        cautions: area.rounded ? (['areaRounded'] as const) : [],
      };
      const earlier = rowByKey.get(partKey(line));
      if (earlier !== undefined) {
        no('samePart', { row: earlier, text: placeOf(line) });
        continue;
      }
      rowByKey.set(partKey(line), row);
      lines.push(line);
    }
  }
  return { lines, rejected, skipped };
}

const REJECTED = { outcome: 'rejected', cells: [], known: false, cautions: [], step: null } as const;

const namesIn = (text: string): string[] =>
  text
    .split(/[、,，;；/]/)
    .map(nameOf)
    .filter((name) => name !== '' && !/^(无|-|—)$/.test(name));

/** Owners of one name in one register are one person, unless their numbers of identity differ. */
function acquaint(current: readonly OwnerPart[]) {
  const idByName = new Map<string, Id>();
  for (const { owners } of current)
    for (const { ownerId, name } of owners)
      if (!idByName.has(plainName(name))) idByName.set(plainName(name), ownerId);
  const identityByName = new Map<string, string>();
  /** The first of a name is plain; one with another number is told apart by it. */
  const keyOf = (line: OwnerLine, name: string): string => {
    const key = plainName(name);
    if (name !== line.names[0] || line.identity === '') return key;
    const first = identityByName.get(key) ?? line.identity;
    identityByName.set(key, first);
    return first === line.identity ? key : `${key} ${line.identity}`;
  };
  return {
    ownersOf(line: OwnerLine, part: OwnerPart | null): OwnerStep['owners'] {
      const here = new Map(part?.owners.map(({ ownerId, name }) => [plainName(name), ownerId]));
      return line.names.map((name) => {
        const plain = plainName(name);
        const key = keyOf(line, name);
        const ownerId = here.get(plain) ?? (key === plain ? (idByName.get(plain) ?? null) : null);
        return { key: ownerId ?? key, ownerId, name };
      });
    },
  };
}

const firstOf = ({ names }: OwnerLine): string => plainName(names[0] ?? '');

/** Another part of the same owner: both together are one head, and somebody should look at it. */
const hasAnother = (line: OwnerLine, linesByName: ReadonlyMap<string, readonly OwnerLine[]>): boolean =>
  (linesByName.get(firstOf(line)) ?? []).some(
    (other) =>
      other.row !== line.row &&
      (line.identity === '' || other.identity === '' || line.identity === other.identity),
  );

function cellsOf(line: OwnerLine, part: OwnerPart | null): OwnerCell[] {
  const [before, ...others] = part?.owners.map(({ name }) => name) ?? [];
  const [name, ...coOwners] = line.names;
  const same = (from: string | undefined, to: string | undefined) =>
    from !== undefined && to !== undefined && plainName(from) === plainName(to) ? from : (to ?? null);
  const together = (names: readonly string[]) => (names.length === 0 ? null : names.join('、'));
  const unchanged = others.map(plainName).sort().join() === coOwners.map(plainName).sort().join();
  return [
    { field: 'building', from: part?.building ?? null, to: part?.building ?? line.building },
    { field: 'unit', from: part?.unit ?? null, to: part?.unit ?? line.unit },
    { field: 'room', from: part?.room ?? null, to: part?.room ?? line.room },
    { field: 'name', from: before ?? null, to: same(before, name) },
    { field: 'coOwners', from: together(others), to: unchanged ? together(others) : together(coOwners) },
    { field: 'area', from: part && areaText(part.area), to: areaText(line.area) },
  ];
}

function stepOf(line: OwnerLine, part: OwnerPart | null, owners: OwnerStep['owners'], since: Day): OwnerStep {
  const { area } = line;
  const { building, unit, room } = part ?? line;
  const fresh = { building, unit, room, area, since, until: null };
  if (part === null) return { part: fresh, owners, end: null, correct: null };
  if (part.since >= since)
    return {
      part: { ...fresh, since: part.since, until: part.until },
      owners,
      end: null,
      correct: part.partId,
    };
  return { part: fresh, owners, end: { partId: part.partId, until: plusDays(since, -1) }, correct: null };
}
