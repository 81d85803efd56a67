import type { AreaInHundredths, Day, Id } from '../values.ts';
import { areaFrom } from './areas.ts';
import { fromChinese } from './chinese-numbers.ts';
import { covers, type Term } from './people.ts';
import { type Cell, textOfCell } from './rosters-cells.ts';

/** An exclusive part for a time, with its owners; the first is the one the register names, the others are co-owners. */
export interface OwnerPart extends Term {
  readonly partId: Id;
  readonly building: string;
  readonly unit: string;
  readonly room: string;
  readonly area: AreaInHundredths;
  readonly owners: readonly { readonly ownerId: Id; readonly name: string }[];
}

export interface OwnerFigures {
  readonly parts: number;
  readonly heads: number;
  readonly area: AreaInHundredths;
}

export const partsOn = (parts: readonly OwnerPart[], day: Day): OwnerPart[] =>
  parts.filter((part) => covers(part, day));

/**
 * Heads and area as owners' decisions are counted (民法典 art. 278): an exclusive part is one head, whoever shares it;
 * the parts of one owner, or of the same owners together, are one head with the sum of their areas.
 */
export function ownerFigures(parts: readonly OwnerPart[]): OwnerFigures {
  const area = parts.reduce((sum, part) => sum + part.area, 0);
  return { parts: parts.length, heads: headsOf(parts).length, area };
}

/** The parts that count as one head stand together. */
export function headsOf(parts: readonly OwnerPart[]): OwnerPart[][] {
  const groupByMark = new Map<string, OwnerPart[]>();
  const heads = new Set<OwnerPart[]>();
  for (const part of parts) {
    const marks = marksOf(part);
    const found = [...new Set(marks.flatMap((mark) => groupByMark.get(mark) ?? []))];
    const group = [...found, part];
    for (const mark of [...marks, ...found.flatMap(marksOf)]) {
      const before = groupByMark.get(mark);
      if (before) heads.delete(before);
      groupByMark.set(mark, group);
    }
    heads.add(group);
  }
  return [...heads];
}

/** 第一单元 and 1单元, 3号楼 and 3栋 are one place. */
export const partKey = ({
  building,
  unit,
  room,
}: {
  readonly building: string;
  readonly unit: string;
  readonly room: string;
}): string => [plain(building), plain(unit), plain(room)].join('/');

/** 3号楼, 12栋, 五幢 in the title of a sheet. */
export const buildingIn = (text: string): string =>
  /(?:\d+|[一二三四五六七八九十]+)\s*(?:号楼|栋|幢|座)/.exec(textOfCell(text).normalize('NFKC'))?.[0] ?? '';

/** An area in m² as registers write it: 76.30㎡, 88.9, 1,024.5平方米. More than two decimals are rounded, and it is told. */
export function readArea(
  cell: Cell | undefined,
): { readonly area: AreaInHundredths; readonly rounded: boolean } | null {
  const text = (typeof cell === 'number' ? String(Number(cell.toFixed(6))) : textOfCell(cell))
    .normalize('NFKC')
    .replaceAll(/[\s,\uff0c]/g, '')
    .replace(/(平方米|平米|平方|m2|m²)$/i, '');
  const exact = areaFrom(text);
  if (exact !== null) return exact > 0 ? { area: exact, rounded: false } : null;
  const parts = /^(\d{1,9})\.(\d{2})(\d+)$/.exec(text);
  if (parts === null) return null;
  const area = Number(parts[1]) * 100 + Number(parts[2]) + (Number(parts[3]?.[0]) >= 5 ? 1 : 0);
  return area > 0 ? { area, rounded: true } : null;
}

function marksOf({ partId, owners }: OwnerPart): string[] {
  const [first] = owners;
  // A part without owners counts by itself.
  if (first === undefined) return [`part ${partId}`];
  const together = owners.map(({ ownerId }) => ownerId).sort();
  return [`first ${first.ownerId}`, `all ${together.join(' ')}`];
}

function plain(text: string): string {
  const word = textOfCell(text)
    .normalize('NFKC')
    .replaceAll(' ', '')
    .replace(/^第/, '')
    .replace(/(单元|号楼|楼|栋|幢|座|号|室|户)$/, '');
  return String(fromChinese(word) ?? word);
}
