/** How wide text is, in whole characters: Latin letters, digits and their signs take half a one. */
export function widthOf(text: string): number {
  return [...text].reduce((width, sign) => width + (isNarrow(sign) ? 0.5 : 1), 0);
}

export interface Placing {
  /** Characters left free on the right. */
  readonly nameRight: number;
  readonly dateRight: number;
}

/**
 * Where signature and date stand (GB/T 9704-2012 7.3.5). Without a seal the name ends two characters from the
 * right and the date begins two after the name does; a longer date takes the two itself and moves the name.
 * With a seal the date ends four from the right and the name stands over its middle.
 */
export function placeSignature({
  name,
  date,
  sealed,
}: {
  name: string;
  date: string;
  sealed: boolean;
}): Placing {
  const [nameWidth, dateWidth] = [widthOf(name), widthOf(date)];
  if (sealed) return { dateRight: 4, nameRight: Math.max(0, 4 + (dateWidth - nameWidth) / 2) };
  const dateRight = nameWidth - dateWidth;
  if (dateRight >= 2) return { nameRight: 2, dateRight };
  return { nameRight: Math.max(0, dateWidth + 4 - nameWidth), dateRight: 2 };
}

// 22 pt letters fit 20 to a line; one stays free for faces whose figures are wide.
const TITLE_WIDTH = 19;
const OPENERS = '（《〈“‘〔【(';
const NEVER_FIRST = '）》〉”’〕】)，。；：、？！的了和与及或';

/** A long title in balanced lines, broken between words, no line beginning with a sign or a word that leans on the last one. */
export function titleLines(title: string, most: number = TITLE_WIDTH): string[] {
  const count = Math.ceil(widthOf(title) / most);
  if (count <= 1) return [title];
  const goal = widthOf(title) / count;
  const breaks = placesToBreak(title).filter((place) => widthOf(title.slice(0, place)) <= most);
  const off = (place: number): number => Math.abs(widthOf(title.slice(0, place)) - goal);
  const [first = 0] = breaks.toSorted((a, b) => off(a) - off(b));
  // One unbroken word longer than a line is left to the page.
  if (first === 0) return [title];
  return [title.slice(0, first).trim(), ...titleLines(title.slice(first).trim(), most)];
}

const segments = new Intl.Segmenter('zh-CN', { granularity: 'word' });

function placesToBreak(title: string): number[] {
  const words = [...segments.segment(title)];
  return words
    .map(({ index }) => index)
    .filter((place) => place > 0 && mayBreak(title.slice(0, place), title.slice(place)));
}

function mayBreak(before: string, after: string): boolean {
  // 2026年, 第二次 and 3号楼 stay whole.
  if (/[\d第]$|第[一二三四五六七八九十百\d]+$/.test(before) || /^[年月日号届次期楼]/.test(after))
    return false;
  return !NEVER_FIRST.includes(after.charAt(0)) && !OPENERS.includes(before.at(-1) ?? '');
}

const isNarrow = (sign: string): boolean => /[\u0020-\u007e\u00a0-\u00ff]/.test(sign);
