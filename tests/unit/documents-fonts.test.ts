import { expect, test } from 'vitest';
import { fontNames, type Read } from '../../electron/host/documents/font-names.ts';
import { installedFonts } from '../../electron/host/documents/fonts.ts';

test('a font file tells its names in Chinese and in English', () => {
  const file = fontFile(['仿宋_GB2312', 'FangSong_GB2312']);
  expect(fontNames(reading(file))).toEqual(['仿宋_GB2312', 'FangSong_GB2312']);
});

test('a collection tells the names of all its fonts', () => {
  const header = Buffer.alloc(20);
  header.write('ttcf');
  header.writeUInt32BE(2, 8);
  const first = fontFile(['宋体'], 20);
  header.writeUInt32BE(20, 12);
  header.writeUInt32BE(20 + first.length, 16);
  const second = fontFile(['新宋体'], 20 + first.length);
  expect(fontNames(reading(Buffer.concat([header, first, second])))).toEqual(['宋体', '新宋体']);
});

test.each([
  ['an empty file', Buffer.alloc(0)],
  ['something else', Buffer.from('this is no font, whatever its name ends with')],
  ['a font cut off in the middle', fontFile(['黑体']).subarray(0, 40)],
])('%s has no names and does no harm', (_, file) => {
  expect(fontNames(reading(file))).toEqual([]);
});

test('a folder that is not there has no fonts', () => {
  expect(installedFonts(['/nowhere/fonts']).size).toBe(0);
});

const reading =
  (file: Buffer): Read =>
  (place, length) =>
    file.subarray(place, place + length);

/** The least that is a font: a head, one table, and in it the names of its family. */
function fontFile(names: readonly string[], place = 0): Buffer {
  const texts = names.map((name) => Buffer.from(name, 'utf16le').swap16());
  const records = names.map((_, index) => {
    const record = Buffer.alloc(12);
    record.writeUInt16BE(3, 0);
    record.writeUInt16BE(1, 6);
    record.writeUInt16BE(texts[index]?.length ?? 0, 8);
    record.writeUInt16BE(
      texts.slice(0, index).reduce((sum, text) => sum + text.length, 0),
      10,
    );
    return record;
  });
  const table = Buffer.alloc(6);
  table.writeUInt16BE(names.length, 2);
  table.writeUInt16BE(6 + 12 * names.length, 4);
  const body = Buffer.concat([table, ...records, ...texts]);
  const head = Buffer.alloc(28);
  head.writeUInt32BE(0x00010000, 0);
  head.writeUInt16BE(1, 4);
  head.write('name', 12);
  head.writeUInt32BE(place + 28, 20);
  head.writeUInt32BE(body.length, 24);
  return Buffer.concat([head, body]);
}
