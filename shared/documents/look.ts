import { type Page, SIZE, typeWidth } from './page.ts';
import { widthOf } from './placing.ts';

/** The red of an official heading: the only colour on a paper (GB/T 9704-2012 5.2.4). */
export const RED = 'FF0000';

/** The mark fills its line as far as it may, in whole points. */
export function markSize(text: string, page: Page): number {
  const fits = Math.floor(typeWidth(page) / 20 / Math.max(1, widthOf(text)));
  return Math.min(48, Math.max(SIZE.title, fits));
}

/** Papers with smaller text have a smaller title. */
export const titleSize = (page: Page): number => (page.size === SIZE.body ? SIZE.title : 18);

export const HEADING_FACES = { 1: 'hei', 2: 'kai', 3: 'fangsong', 4: 'fangsong' } as const;

export const boxText = ({ text, checked }: { text: string; checked: boolean }): string =>
  `${checked ? '☑' : '□'} ${text}`;

/** In millimetres. */
export const CODE_SIDE = 16;
export const MARK_DROP = 35;
