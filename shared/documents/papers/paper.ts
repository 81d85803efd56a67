import type { Say } from '../../domain/sentences.ts';
import type { Language } from '../../values.ts';
import type { Cell, OfficeDocument, PageNumbers, Row, TableBlock, Words } from '../model.ts';

/** What every paper is given besides its content. */
export interface PaperFrame {
  readonly language: Language;
  /** The text of the square code, and what a person reads beside it. */
  readonly code: string | null;
  readonly codeLabel: string;
  readonly isRehearsal: boolean;
}

/** A word or sentence of `documents.json`. */
export const wordsOf =
  (say: Say): Say =>
  (key, figures) =>
    say(`documents:${key}`, figures);

export type Content = Pick<OfficeDocument, 'kind' | 'title' | 'pageStyle' | 'blocks'> &
  Partial<Pick<OfficeDocument, 'orientation' | 'footnote'>>;

/** Puts a paper's content on its sheet: code, rehearsal mark and page numbers. */
export function onSheet(say: Say, frame: PaperFrame, content: Content): OfficeDocument {
  return {
    orientation: 'portrait',
    footnote: null,
    ...content,
    language: frame.language,
    code: frame.code,
    codeLabel: frame.codeLabel,
    rehearsal: frame.isRehearsal ? wordsOf(say)('rehearsal') : null,
    pageNumbers: content.pageStyle === 'official' ? { kind: 'dashes' } : numbersInWords(say),
  };
}

/** The sentence is cut where the figures stand, so that each language keeps its own order of words. */
function numbersInWords(say: Say): PageNumbers {
  const [before = '', between = '', after = ''] = wordsOf(say)('pageOf', { page: '\n', pages: '\n' }).split(
    '\n',
  );
  return { kind: 'words', before, between, after };
}

export const label = (text: string, more: Omit<Partial<Cell>, 'lines'> = {}): Cell => ({
  lines: text.split('\n'),
  label: true,
  ...more,
});

export const value = (words: Words | number | null, more: Omit<Partial<Cell>, 'lines'> = {}): Cell => ({
  lines:
    typeof words === 'string'
      ? words.split('\n')
      : [typeof words === 'number' ? String(words) : (words ?? '')],
  ...more,
});

export type Field = readonly [name: string, text: string | number | null];

/** Name and value beside each other, two pairs to a row; a row of one runs across. */
export function formTable(rows: readonly (Row | readonly Field[])[]): TableBlock {
  const columns = [13, 40, 13, 34].map((share) => ({ share, align: 'left' as const }));
  return {
    kind: 'table',
    columns,
    head: [],
    rows: rows.map((row) => ('cells' in row ? row : { cells: pairs(row) })),
  };
}

function pairs(fields: readonly Field[]): Cell[] {
  return fields.flatMap(([name, text]) => [
    label(name),
    value(text, fields.length === 1 ? { columns: 3 } : {}),
  ]);
}

/** One field across the whole form, with room for a hand to write. */
export const wide = (name: string, text: string | null, heightMm: number): Row => ({
  cells: [label(name), value(text, { columns: 3 })],
  heightMm,
});

export function listTable(
  columns: readonly {
    readonly name: string;
    readonly share: number;
    readonly align?: 'left' | 'center' | 'right';
  }[],
  rows: readonly (readonly (Words | number | null)[])[],
  heightMm?: number,
): TableBlock {
  return {
    kind: 'table',
    columns: columns.map(({ share, align }) => ({ share, align: align ?? 'center' })),
    head: [{ cells: columns.map(({ name }) => label(name)) }],
    rows: rows.map((cells) => ({
      cells: cells.map((one) => value(one)),
      ...(heightMm === undefined ? {} : { heightMm }),
    })),
  };
}
