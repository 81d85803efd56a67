import type { Day } from '../values.ts';
import type { Capacity } from './people.ts';
import {
  type Cell,
  findPlace,
  isName,
  nameOf,
  plainName,
  readCapacity,
  readCount,
  readDay,
  readGender,
  textOfCell,
} from './rosters-cells.ts';
import type { Field, Layout, RosterKind, Sheet } from './rosters-columns.ts';

/** Why a row cannot be imported. The words stand in `rosters.json`. */
export const REASONS = [
  'nameMissing',
  'nameWrong',
  'genderWrong',
  'gridUnknown',
  'branchMissing',
  'branchUnknown',
  'categoryUnknown',
  'sinceWrong',
  'untilWrong',
  'termWrong',
  'samePerson',
  'sameName',
  'personUnknown',
  'termOverlaps',
  'nearRelative',
  'roomMissing',
  'areaWrong',
  'samePart',
] as const;
export interface Reason {
  readonly code: (typeof REASONS)[number];
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** What a person should look at although the row goes in. */
export const CAUTIONS = [
  'probationaryOfficer',
  'underProbation',
  'mobile',
  'householdsUnread',
  'sameOwner',
  'areaRounded',
] as const;
export type Caution = (typeof CAUTIONS)[number];

/** A row that says who is in the roster; empty cells are null and change nothing. */
export interface Line {
  /** As the sheet counts its rows, from 1. */
  readonly row: number;
  readonly name: string;
  readonly gender: 'female' | 'male' | null;
  readonly gridId: string | null;
  /** Only in a roster spread over several bodies. */
  readonly bodyId: string;
  readonly capacity: Capacity | null;
  readonly since: Day | null;
  readonly until: Day | null;
  readonly personId: string | null;
  readonly marks: Marks;
  readonly cautions: readonly Caution[];
}

/** By these people of one name are told apart, while the file is read. */
export interface Marks {
  readonly identity: string;
  readonly birth: string;
  readonly phone: string;
}

export interface Rejected {
  readonly row: number;
  readonly name: string;
  readonly reason: Reason;
}

export interface Read {
  readonly lines: readonly Line[];
  readonly rejected: readonly Rejected[];
  /** Rows that say nobody: empty ones, totals, notes at the foot. */
  readonly skipped: readonly number[];
  /** The sum of the households the rows speak for; null where there is no such column. */
  readonly households: number | null;
}

export interface Places {
  readonly kind: RosterKind;
  readonly grids: readonly { readonly id: string; readonly name: string }[];
  /** The body itself, or the branches of the community. */
  readonly bodies: readonly { readonly id: string; readonly name: string; readonly gridId: string | null }[];
  /** Where a row without a branch column belongs. */
  readonly bodyId: string;
}

type CellOf = (field: Field) => Cell;

/** Reads the rows below the header; the same person twice is rejected the second time. */
export function readLines(sheet: Sheet, layout: Layout, places: Places): Read {
  const lines: Line[] = [];
  const linesByKey = new Map<string, Line[]>();
  const rejected: Rejected[] = [];
  const skipped: number[] = [];
  const from = layout.header === null ? 0 : layout.header + 1;
  let households = 0;
  for (const [offset, cells] of sheet.rows.slice(from).entries()) {
    const row = from + offset + 1;
    if (saysNobody(cells, layout)) {
      skipped.push(row);
      continue;
    }
    const cell: CellOf = (field) => {
      const place = layout.columns.indexOf(field);
      return place < 0 ? null : (cells[place] ?? null);
    };
    const line = readLine(row, cell, layout, places);
    if ('reason' in line) {
      rejected.push(line);
      continue;
    }
    const reason = twice(line, linesByKey, places.kind);
    if (reason !== null) {
      rejected.push({ row, name: line.name, reason });
      continue;
    }
    for (const key of alikeTo(line)) linesByKey.set(key, [...(linesByKey.get(key) ?? []), line]);
    households += readCount(cell('households')) ?? 0;
    lines.push(line);
  }
  return { lines, rejected, skipped, households: layout.columns.includes('households') ? households : null };
}

/** Empty rows, totals, and notes at the foot. */
export function saysNobody(cells: readonly Cell[], { columns }: Layout): boolean {
  const filled = cells.map(textOfCell).filter((text) => text !== '');
  const [first = ''] = filled;
  if (filled.length === 0 || /^(合计|总计|小计|共计|总人数|共\d+人)/.test(first.replaceAll(' ', '')))
    return true;
  // A note at the foot fills one or two cells and no name.
  const name = cells[columns.indexOf('name')];
  return (
    filled.length <= 2 && textOfCell(name) !== first && /^(注|填表|制表|审核|填报|说明|备注)/.test(first)
  );
}

function readLine(row: number, cell: CellOf, { columns }: Layout, places: Places): Line | Rejected {
  const name = nameOf(cell('name'));
  const no = (code: Reason['code'], details: Reason['details'] = {}): Rejected => ({
    row,
    name,
    reason: { code, details },
  });
  const written = (field: Field) => ({ text: textOfCell(cell(field)) });
  if (name === '') return no('nameMissing');
  if (!isName(name)) return no('nameWrong', { text: name });
  const gender = readGender(cell('gender'));
  if (gender === 'wrong') return no('genderWrong', written('gender'));
  const { text: gridText } = written('grid');
  const grid = gridText === '' ? null : findPlace(gridText, places.grids);
  if (gridText !== '' && grid === null) return no('gridUnknown', { text: gridText });
  const body = columns.includes('branch') ? findPlace(written('branch').text, places.bodies) : bodyOf(places);
  if (written('branch').text === '' && columns.includes('branch')) return no('branchMissing');
  if (body === null) return no('branchUnknown', written('branch'));
  const { text: category } = written('category');
  if (category !== '' && !/党员|正式|预备|留党察看/.test(category))
    return no('categoryUnknown', { text: category });
  const since = readDay(cell('since'));
  if (since === 'wrong') return no('sinceWrong', written('since'));
  const until = readDay(cell('until'), 'last');
  if (until === 'wrong') return no('untilWrong', written('until'));
  if (since !== null && until !== null && until < since) return no('termWrong', { since, until });
  return {
    row,
    name,
    gender,
    gridId: grid?.id ?? null,
    bodyId: body.id,
    since,
    until,
    personId: written('personId').text || null,
    marks: marksOf(cell),
    ...standingOf(cell),
  };
}

const bodyOf = ({ bodies, bodyId }: Places) => bodies.find(({ id }) => id === bodyId) ?? null;

/** The office, unless the membership itself has no vote: that goes before any office. */
function standingOf(cell: CellOf): { capacity: Capacity | null; cautions: Caution[] } {
  const office = readCapacity(cell('capacity'));
  const category = readCapacity(cell('category'));
  const note = textOfCell(cell('note'));
  const cautions: Caution[] = [];
  const probation = [category, office].includes('under_probation') || /留党察看(?!期满)/.test(note);
  if (probation) cautions.push('underProbation');
  if (!probation && category === 'probationary' && (office === 'chair' || office === 'deputy'))
    cautions.push('probationaryOfficer');
  if (/流动党员/.test(note) || /流动/.test(textOfCell(cell('category')))) cautions.push('mobile');
  if (textOfCell(cell('households')) !== '' && readCount(cell('households')) === null)
    cautions.push('householdsUnread');
  if (probation) return { capacity: 'under_probation', cautions };
  return { capacity: category === 'probationary' ? category : (office ?? category), cautions };
}

function marksOf(cell: CellOf): Marks {
  const birth = readDay(cell('birth'));
  return {
    identity: textOfCell(cell('identity')).toUpperCase(),
    // Some write the month only.
    birth: birth === null || birth === 'wrong' ? '' : birth.slice(0, 7),
    phone: textOfCell(cell('phone')).replaceAll(/\D/g, ''),
  };
}

const alikeTo = ({ name, personId }: Line): string[] => [
  plainName(name),
  ...(personId === null ? [] : [`#${personId}`]),
];

function twice(line: Line, linesByKey: ReadonlyMap<string, Line[]>, kind: RosterKind): Reason | null {
  const alike = alikeTo(line).flatMap((key) => linesByKey.get(key) ?? []);
  return alike.map((other) => sameAs(line, other, kind)).find((reason) => reason !== null) ?? null;
}

/** The same person as an earlier row? Whatever tells them apart first decides; nothing at all cannot tell. */
function sameAs(line: Line, other: Line, kind: RosterKind): Reason | null {
  if (line.personId !== null && line.personId === other.personId)
    return { code: 'samePerson', details: { row: other.row, by: 'personId' } };
  if (plainName(line.name) !== plainName(other.name)) return null;
  if (line.personId !== null && other.personId !== null) return null;
  for (const by of ['identity', 'birth', 'phone'] as const) {
    if (line.marks[by] === '' || other.marks[by] === '') continue;
    return line.marks[by] === other.marks[by]
      ? { code: 'samePerson', details: { row: other.row, by } }
      : null;
  }
  if (kind === 'party' && line.bodyId !== other.bodyId) return null;
  return { code: 'sameName', details: { row: other.row } };
}
