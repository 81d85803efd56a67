import { escapeText } from '../../../shared/documents/escape.ts';
import { wordsIn } from '../words.ts';
import type { PlacedPiece } from './extract.ts';

const t = (key: string, values: Record<string, unknown> = {}) =>
  wordsIn('zh-CN')(`releases:attachment.${key}`, values);

/** The text of an attachment with everything private masked, as a page that needs no script and no network. */
export function maskedPage(name: string, pieces: readonly PlacedPiece[]): string {
  const shown = pieces.filter(({ at }) => !isAboutTheFile(at));
  const sheets = [...new Set(shown.flatMap(({ at }) => (at.in === 'sheet' ? [at.sheet] : [])))];
  const body = [
    ...sheets.map((sheet, place) => sheetTable(sheet, place, shown)),
    ...shown.flatMap((piece) => (piece.at.in === 'sheet' ? [] : [paragraph(piece)])),
  ].join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(name)}</title>
<style>body{max-width:48rem;margin:2rem auto;padding:0 1rem;font:1rem/1.7 sans-serif;color:#1f1f1f}p{white-space:pre-wrap;overflow-wrap:anywhere}.note{color:#595959}.sheet{overflow-x:auto}table{border-collapse:collapse}td{border:1px solid #8c8c8c;padding:.25rem .5rem;white-space:pre-wrap}</style>
</head>
<body>
<h1>${escapeText(name)}</h1>
<p class="note">${escapeText(t('note'))}</p>
${body}
</body>
</html>
`;
}

/** Who wrote the file and with what is nobody's business; it is not part of what people read. */
const isAboutTheFile = (at: PlacedPiece['at']): boolean =>
  at.in === 'part' && (at.paragraph === 0 || at.part.startsWith('docProps/') || at.part === 'Info');

function paragraph({ at, text }: PlacedPiece): string {
  const head = at.in === 'page' ? `<h2>${escapeText(t('page', { page: at.page }))}</h2>\n` : '';
  return `${head}<p>${escapeText(text)}</p>`;
}

/** Only cells that hold something have a place; rows and columns keep their order. */
function sheetTable(sheet: string, place: number, pieces: readonly PlacedPiece[]): string {
  const cells = new Map<string, string>();
  for (const { at, text } of pieces) if (at.in === 'sheet' && at.sheet === sheet) cells.set(at.cell, text);
  const title = cells.get('') ?? t('sheet', { number: place + 1 });
  cells.delete('');
  const split = [...cells.keys()].map((cell) => /^([A-Z]+)(\d+)$/.exec(cell) ?? ['', 'A', '1']);
  const columns = [...new Set(split.map(([, column = '']) => column))].toSorted(
    (a, b) => a.length - b.length || (a < b ? -1 : 1),
  );
  const rows = [...new Set(split.map(([, , row]) => Number(row)))].toSorted((a, b) => a - b);
  const lines = rows.map(
    (row) =>
      `<tr>${columns.map((column) => `<td>${escapeText(cells.get(`${column}${row}`) ?? '')}</td>`).join('')}</tr>`,
  );
  return `<h2>${escapeText(title)}</h2>\n<div class="sheet"><table>\n${lines.join('\n')}\n</table></div>`;
}
