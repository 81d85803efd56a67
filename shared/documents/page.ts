import type { OfficeDocument, PageStyle } from './model.ts';

/** Lengths in twentieths of a point, as Word counts them; both writers take them from here. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** From the edge of the sheet to the head and to the foot. */
  readonly header: number;
  readonly footer: number;
  /** Size of running text, in points, and how far its lines stand apart. */
  readonly size: number;
  readonly line: number;
  /** How far apart its characters stand. */
  readonly character: number;
  readonly tableSize: number;
  readonly tableLine: number;
}

/** GB/T 9704-2012 5.2: 22 lines of 28 characters fill the type area of 156 × 225 mm. */
export const OFFICIAL_LINES = 22;
export const OFFICIAL_CHARACTERS = 28;

const A4 = { short: 11906, long: 16838 };
export const TWIPS_PER_MM = 1440 / 25.4;
export const twipsOf = (mm: number): number => Math.round(mm * TWIPS_PER_MM);

/** Sizes of the standard, in points: 2号, 3号, 4号, 小4号, 5号. */
export const SIZE = { title: 22, body: 16, pageNumber: 14, table: 12, note: 10.5 } as const;

const PAGES: Readonly<Record<PageStyle, Omit<Page, 'width' | 'height' | 'character'>>> = {
  official: {
    top: 2098,
    bottom: 1984,
    left: 1588,
    right: 1474,
    header: twipsOf(12),
    // The dash stands 7 mm under the type area, in the middle of a line of 14 pt.
    footer: 1984 - twipsOf(7) - 140,
    size: SIZE.body,
    // 12756 twips of height hold 22 lines of 579; of 580 they hold 21.
    line: 579,
    tableSize: SIZE.table,
    tableLine: 360,
  },
  form: narrow({ size: SIZE.table, line: 440, tableSize: SIZE.table, tableLine: 360 }),
  table: narrow({ size: SIZE.table, line: 400, tableSize: 11, tableLine: 320 }),
  ballot: narrow({ size: 14, line: 440, tableSize: SIZE.table, tableLine: 360 }),
};

/** The sheet a document is written on. */
export function pageOf({ pageStyle, orientation }: Pick<OfficeDocument, 'pageStyle' | 'orientation'>): Page {
  const style = PAGES[pageStyle];
  const [width, height] = orientation === 'portrait' ? [A4.short, A4.long] : [A4.long, A4.short];
  const characters = pageStyle === 'official' && orientation === 'portrait' ? OFFICIAL_CHARACTERS : null;
  const type = width - style.left - style.right;
  return { ...style, width, height, character: characters === null ? style.size * 20 : type / characters };
}

export const typeWidth = ({ width, left, right }: Page): number => width - left - right;
export const typeHeight = ({ height, top, bottom }: Page): number => height - top - bottom;

function narrow(
  text: Pick<Page, 'size' | 'line' | 'tableSize' | 'tableLine'>,
): Omit<Page, 'width' | 'height' | 'character'> {
  return {
    top: twipsOf(32),
    bottom: twipsOf(20),
    left: twipsOf(20),
    right: twipsOf(20),
    header: twipsOf(10),
    footer: twipsOf(9),
    ...text,
  };
}
