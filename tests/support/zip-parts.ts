import { inflateRawSync } from 'node:zlib';

/** The texts in a package by their paths, read by its list of files. */
export function zipParts(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const parts = new Map<string, string>();
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = zip.readUInt16LE(entry + 28);
    const name = zip.toString('utf8', entry + 46, entry + 46 + nameLength);
    const local = zip.readUInt32LE(entry + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(start, start + zip.readUInt32LE(entry + 20));
    parts.set(
      name,
      (zip.readUInt16LE(entry + 10) === 0 ? content : inflateRawSync(content)).toString('utf8'),
    );
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return parts;
}

/** What a person reads in a part of a Word file or on a page, without spaces. */
export const readable = (marked: string): string =>
  marked
    .replace(/<(style|head)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&(#39|apos);/g, "'")
    .replace(/&(nbsp|#160);/g, '')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, '');
