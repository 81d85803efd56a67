import readSpreadsheet from 'read-excel-file/universal';
import type { Extracted, PlacedPiece } from './extract.ts';
import { openParts } from './extract-aside.ts';
import { piecesOf } from './extract-paragraphs.ts';

const NOTES =
  /^(?:xl\/(?:comments\d*|threadedComments\/[^/]+|drawings\/drawing\d+)|docProps\/(?:core|app|custom))\.xml$/;

/** Excel: every cell of every sheet under the heading of its column, comments, text boxes, and who wrote it. */
export async function cellsOf(bytes: Uint8Array): Promise<Extracted> {
  const sheets = await readSpreadsheet(new Uint8Array(bytes).buffer);
  const { texts, aside, unread } = openParts(bytes, NOTES);
  return {
    pieces: [
      ...sheets.flatMap(({ sheet, data }) => piecesOfSheet(sheet, data)),
      ...texts.flatMap(([part, xml]) => piecesOf(part, xml)),
      ...aside,
    ],
    unread,
  };
}

function piecesOfSheet(sheet: string, rows: readonly (readonly unknown[])[]): PlacedPiece[] {
  const head = rows.findIndex(
    (row) => row.filter((cell) => typeof cell === 'string' && cell.trim() !== '').length > 1,
  );
  const named: PlacedPiece = { text: sheet, at: { in: 'sheet', sheet, cell: '' } };
  const cells = rows.flatMap((row, below) =>
    row.flatMap((cell, across): PlacedPiece[] => {
      if (cell === null || cell === undefined || cell === '') return [];
      const piece = {
        text: textOf(cell),
        at: { in: 'sheet' as const, sheet, cell: `${column(across)}${below + 1}` },
      };
      const heading = below > head && head >= 0 ? rows[head]?.[across] : undefined;
      return [typeof heading === 'string' ? { ...piece, heading } : piece];
    }),
  );
  return [named, ...cells];
}

const textOf = (cell: unknown): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);

/** 0 → A, 25 → Z, 26 → AA. */
const column = (across: number): string =>
  (across >= 26 ? column(Math.floor(across / 26) - 1) : '') + String.fromCharCode(65 + (across % 26));
