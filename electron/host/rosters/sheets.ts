import papaparse from 'papaparse';
import readSpreadsheet from 'read-excel-file/universal';
import { MOST_ROWS } from '../../../shared/domain/rosters.ts';
import type { Cell } from '../../../shared/domain/rosters-cells.ts';
import type { Sheet } from '../../../shared/domain/rosters-columns.ts';
import { refuse } from '../../../shared/errors.ts';
import { unpackedSize } from './zip-size.ts';

const LARGEST_BYTES = 20 * 1024 * 1024;
// Unpacking this much takes the host less than a second; five thousand rows of thirty columns need a quarter of it.
const LARGEST_UNPACKED = 40 * 1024 * 1024;

/**
 * The sheets of a spreadsheet or of comma-separated text, told apart by their bytes, whatever the name says.
 * Refuses `rosters.oldFormat`, `rosters.unreadable`, `rosters.wrongEncoding`, `rosters.empty`, `rosters.tooLarge`.
 */
export async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  if (bytes.byteLength === 0) refuse('rosters.empty');
  if (bytes.byteLength > LARGEST_BYTES) refuse('rosters.tooLarge', { limit: MOST_ROWS });
  if (startsWith(bytes, OLD_EXCEL)) refuse('rosters.oldFormat');
  const sheets = startsWith(bytes, ZIP)
    ? await spreadsheet(bytes)
    : [{ name: '', rows: rowsOf(textOf(bytes)) }];
  const filled = sheets.filter(({ rows }) =>
    rows.some((row) => row.some((cell) => cell !== null && cell !== '')),
  );
  if (filled.length === 0) refuse('rosters.empty');
  return filled;
}

async function spreadsheet(bytes: Uint8Array): Promise<Sheet[]> {
  const unpacked = unpackedSize(bytes);
  if (unpacked === null) return refuse('rosters.unreadable');
  if (unpacked > LARGEST_UNPACKED) refuse('rosters.tooLarge', { limit: MOST_ROWS });
  try {
    const sheets = await readSpreadsheet(new Uint8Array(bytes).buffer);
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row) => row.map((cell): Cell => (cell instanceof Date ? dayIn(cell) : (cell as Cell)))),
    }));
  } catch {
    // Whatever the library stumbles over, the file is no spreadsheet that can be read.
    return refuse('rosters.unreadable');
  }
}

// Empty lines at the end would mislead the guess of what separates the cells.
const rowsOf = (text: string): string[][] => papaparse.parse<string[]>(text.replace(/\s+$/, '')).data;

/** UTF-8 and UTF-16 by their marks, else UTF-8 where it fits, else GB18030, as Chinese Excel writes. */
function textOf(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return decoded(bytes, 'utf-16le') ?? refuse('rosters.wrongEncoding');
  if (startsWith(bytes, [0xfe, 0xff])) return decoded(bytes, 'utf-16be') ?? refuse('rosters.wrongEncoding');
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
  if (text === null)
    return refuse(
      PICTURES.some((mark) => startsWith(bytes, mark)) ? 'rosters.unreadable' : 'rosters.wrongEncoding',
    );
  // No office types these; a picture or a program is full of them.
  if (PICTURES.some((mark) => startsWith(bytes, mark)) || hasControls(text))
    return refuse('rosters.unreadable');
  // Characters that an earlier program had already lost.
  return text.includes('\ufffd') || text.includes('\u951f\u65a4\u62f7')
    ? refuse('rosters.wrongEncoding')
    : text;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const hasControls = (text: string): boolean =>
  [...text.slice(0, 4000)].some((sign) => sign < ' ' && !'\t\n\r\f'.includes(sign));

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, place) => bytes[place] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of .xls and .doc, and of every workbook with a password. */
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0];
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x25, 0x50, 0x44, 0x46],
  [0x47, 0x49, 0x46, 0x38],
];

const dayIn = (date: Date): string | null =>
  Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
