import { inflateSync } from 'node:zlib';

/** The words of a PDF as Chromium writes it (NFKC): plain objects, every font with a table back to Unicode. */
export function textInPdf(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const objects = new Map<string, { head: string; stream: string | null }>();
  for (const match of raw.matchAll(/(\d+) 0 obj\s*([\s\S]*?)endobj/g))
    objects.set(match[1] ?? '', bodyOf(pdf, match.index + match[0].indexOf(match[2] ?? ''), match[2] ?? ''));
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const { head } of objects.values())
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1];
      if (table !== undefined) fonts.set(name, unicodeOf(objects.get(table)?.stream ?? ''));
    }
  const pages = [...objects.values()].filter(({ stream }) => stream !== null && / Tf\n/.test(stream));
  return pages.map(({ stream }) => wordsOf(stream ?? '', fonts)).join('\n');
}

function bodyOf(pdf: Buffer, start: number, body: string): { head: string; stream: string | null } {
  const opening = /stream\r?\n/.exec(body);
  if (opening === null) return { head: body, stream: null };
  const head = body.slice(0, opening.index);
  const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
  const from = start + opening.index + opening[0].length;
  if (!/\/FlateDecode/.test(head) || /\/(Subtype|Length1)\b/.test(head)) return { head, stream: null };
  return { head, stream: inflateSync(pdf.subarray(from, from + length)).toString('latin1') };
}

function unicodeOf(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', to = ''] of block.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)>/gi))
      letters.set(code.toUpperCase(), letterOf(to));
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', to = ''] of block.matchAll(
      /<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>/gi,
    ))
      for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code += 1) {
        const next = (Number.parseInt(to, 16) + code - Number.parseInt(first, 16)).toString(16);
        letters.set(code.toString(16).toUpperCase().padStart(first.length, '0'), letterOf(next));
      }
  return letters;
}

const letterOf = (hex: string): string =>
  Buffer.from(hex.padStart(4, '0'), 'hex').swap16().toString('utf16le');

function wordsOf(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  let words = '';
  for (const [, name, codes] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj/gi)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    else words += lettersOf(codes ?? '', font);
  }
  // A letter drawn like a radical is written as one; whoever searches the file is told the letter.
  return words.normalize('NFKC');
}

function lettersOf(codes: string, font: ReadonlyMap<string, string>): string {
  const width = font.keys().next().value?.length ?? 4;
  const each = codes.match(new RegExp(`.{${width}}`, 'g')) ?? [];
  return each.map((code) => font.get(code.toUpperCase()) ?? '').join('');
}
