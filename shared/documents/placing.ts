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

const TITLE_WIDTH = 20;
const OPENERS = '（《〈“‘〔【(';
const NEVER_FIRST = '）》〉”’〕】)，。；：、？！的了和与及或';

/** A long title in balanced lines, the longer above, no line beginning with a sign or a word that leans on the last one. */
export function titleLines(title: string, most: number = TITLE_WIDTH): string[] {
  const lines = Math.ceil(widthOf(title) / most);
  if (lines <= 1) return [title];
  const signs = [...title];
  const goal = widthOf(title) / lines;
  let end = signs.findIndex((_, place) => widthOf(signs.slice(0, place + 1).join('')) >= goal) + 1;
  while (end < signs.length && !mayBreak(signs, end) && widthOf(signs.slice(0, end + 1).join('')) <= most)
    end += 1;
  while (end > 1 && !mayBreak(signs, end)) end -= 1;
  return [signs.slice(0, end).join(''), ...titleLines(signs.slice(end).join(''), most)];
}

function mayBreak(signs: readonly string[], place: number): boolean {
  const [before = '', after = ''] = [signs[place - 1], signs[place]];
  if (isNarrow(before) && isNarrow(after)) return false;
  // 3月 and 2026年 stay whole.
  if (/\d/.test(before)) return false;
  return !NEVER_FIRST.includes(after) && !OPENERS.includes(before);
}

const isNarrow = (sign: string): boolean => /[\u0020-\u007e\u00a0-\u00ff]/.test(sign);
