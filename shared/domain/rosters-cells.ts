import type { Day } from '../values.ts';
import { fromChinese } from './chinese-numbers.ts';
import { isDay, plusDays } from './days.ts';
import type { Capacity } from './people.ts';

/** A cell as it stood in the sheet; a date that Excel knew as one comes as `YYYY-MM-DD`. */
export type Cell = string | number | boolean | null;

export const textOfCell = (cell: Cell | undefined): string =>
  cell === null || cell === undefined
    ? ''
    : String(cell)
        .replace(/[\s\u200b\ufeff]+/g, ' ')
        .trim();

/** A name as it is kept: 程  娟 → 程娟. A name in other letters keeps its single spaces. */
export const nameOf = (cell: Cell | undefined): string =>
  textOfCell(cell).replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');

/** Two ways to write one name compare equal. */
export const plainName = (name: string): string =>
  nameOf(name)
    .normalize('NFKC')
    .replaceAll(/[ ·•・]/g, '');

export const isName = (name: string): boolean =>
  /^[\p{L}\p{M}·•・.\-'’()\uff08\uff09 ]{1,40}$/u.test(name) && /\p{L}/u.test(name);

/** 男, 女, male, F. null where nothing is written, `wrong` where it is something else. */
export function readGender(cell: Cell | undefined): 'female' | 'male' | null | 'wrong' {
  const text = textOfCell(cell).toLowerCase();
  if (text === '' || /^(未知|不详|unknown|-|—)$/.test(text)) return null;
  if (/^(男|男性|m|male)$/.test(text)) return 'male';
  return /^(女|女性|f|female)$/.test(text) ? 'female' : 'wrong';
}

/**
 * A day in the ways offices write it: 1983.12, 1990年8月, 2017/9/11, 2024-01-01, 20240101, or Excel's own count of days.
 * A month stands for its first day, or its last where a term ends. `wrong` where it is no day.
 */
export function readDay(cell: Cell | undefined, edge: 'first' | 'last' = 'first'): Day | null | 'wrong' {
  const text = textOfCell(cell).normalize('NFKC').replaceAll(' ', '');
  if (text === '' || /^(无|-|—|\/|长期|至今)$/.test(text)) return null;
  if (/^\d{5}$/.test(text)) return plusDays('1899-12-30', Number(text));
  const found =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?$/.exec(text);
  if (found === null) return 'wrong';
  const [, year = '', month = '', date] = found;
  const day = `${year}-${month.padStart(2, '0')}-${(date ?? '1').padStart(2, '0')}`;
  if (!isDay(day)) return 'wrong';
  return date === undefined && edge === 'last' ? lastOfMonth(day) : day;
}

/** A count in figures or in words: 35, １８, 三十五户. null where it cannot be read. */
export function readCount(cell: Cell | undefined): number | null {
  const text = textOfCell(cell)
    .normalize('NFKC')
    .replace(/[户人名个]$/, '')
    .trim();
  return fromChinese(text);
}

/**
 * What one grid is called however it is written: 第一网格, 二网格, 3网格, 1号网格. So are branches: 第一网格党支部.
 * The words before the number stay, so that two communities' first grids differ.
 */
export function placeKey(text: string): string {
  const plain = textOfCell(text)
    .normalize('NFKC')
    .replaceAll(' ', '')
    .replace(/(党支部委员会|党支部|支部)$/, '')
    .replace(/(片区|网格)$/, '');
  const numbered = /^(.*?)第?([0-9零〇一二三四五六七八九十百]+)号?$/.exec(plain);
  const number = numbered?.[2] === undefined ? null : fromChinese(numbered[2]);
  return number === null ? plain : `${numbered?.[1] ?? ''}#${number}`;
}

/** The place a text means: by its very name, else by its key, else by its number, where only one has it. */
export function findPlace<T extends { readonly name: string }>(text: string, places: readonly T[]): T | null {
  const exact = places.find(({ name }) => name === text);
  if (exact) return exact;
  const key = placeKey(text);
  const [before, number] = key.split('#');
  const sameKey = places.filter(({ name }) => placeKey(name) === key);
  const sameNumber = places.filter(({ name }) => {
    const [prefix, other] = placeKey(name).split('#');
    return number !== undefined && number === other && (before === '' || prefix === '');
  });
  const meant = sameKey.length > 0 ? sameKey : sameNumber;
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** As what somebody belongs to a body, by the word for the office. null where nothing is written. */
export function readCapacity(cell: Cell | undefined): Capacity | null {
  const text = textOfCell(cell).toLowerCase();
  if (text === '' || /^(无|-|—)$/.test(text)) return null;
  return CAPACITY_WORDS.find(([word]) => word.test(text))?.[1] ?? 'member';
}

// The first that fits: 书记、副主任 leads the body, 副主任 alone does not.
const CAPACITY_WORDS: readonly [RegExp, Capacity][] = [
  [/留党察看|under[ _]probation/, 'under_probation'],
  [/预备|probationary/, 'probationary'],
  [/候补|substitute/, 'substitute'],
  [/(?<!副)(书记|主任(?!委员)|主任委员|会长|组长|主席|负责人|召集人)|^chair$|^head$/, 'chair'],
  [/副|deputy/, 'deputy'],
];

function lastOfMonth(day: Day): Day {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
