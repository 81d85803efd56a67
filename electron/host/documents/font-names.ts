const TRUE_TYPE = 0x00010000;
const APPLE = 0x74727565;
const OPEN_TYPE = 0x4f54544f;
const COLLECTION = 0x74746366;
const NAME_TABLE = 0x6e616d65;
/** What people call a font: family, whole name, typographic family. */
const NAMES = [1, 4, 16];

/** Reads so many bytes of a font file at a place. */
export type Read = (place: number, length: number) => Buffer;

/** The names a font file gives its fonts, in every language it has; empty for what is no font. */
export function fontNames(read: Read): string[] {
  const head = read(0, 12);
  if (head.length < 12) return [];
  if (head.readUInt32BE(0) !== COLLECTION) return namesAt(read, 0);
  const count = Math.min(head.readUInt32BE(8), 64);
  const places = read(12, count * 4);
  return Array.from({ length: Math.floor(places.length / 4) }, (_, font) =>
    namesAt(read, places.readUInt32BE(font * 4)),
  ).flat();
}

function namesAt(read: Read, font: number): string[] {
  const head = read(font, 12);
  if (head.length < 12 || ![TRUE_TYPE, APPLE, OPEN_TYPE].includes(head.readUInt32BE(0))) return [];
  const tables = read(font + 12, head.readUInt16BE(4) * 16);
  for (let place = 0; place + 16 <= tables.length; place += 16) {
    if (tables.readUInt32BE(place) === NAME_TABLE) {
      return namesIn(read(tables.readUInt32BE(place + 8), tables.readUInt32BE(place + 12)));
    }
  }
  return [];
}

function namesIn(table: Buffer): string[] {
  if (table.length < 6) return [];
  const texts = table.readUInt16BE(4);
  const names: string[] = [];
  for (let record = 6; record + 12 <= texts && record + 12 <= table.length; record += 12) {
    const platform = table.readUInt16BE(record);
    // Platforms 0 and 3 write UTF-16; the old Macintosh way only repeats the English names.
    if ((platform !== 0 && platform !== 3) || !NAMES.includes(table.readUInt16BE(record + 6))) continue;
    const start = texts + table.readUInt16BE(record + 10);
    const text = Buffer.from(table.subarray(start, start + table.readUInt16BE(record + 8)));
    if (text.length > 0 && text.length % 2 === 0) names.push(text.swap16().toString('utf16le'));
  }
  return names;
}
