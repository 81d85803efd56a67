import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { expect, test } from 'vitest';
import writeSpreadsheet from 'write-excel-file/node';
import { extractText } from '../../electron/host/release/extract.ts';
import { findPrivate } from '../../shared/domain/privacy.ts';

const KNOWN = { officeHolders: [], officeTelephones: [] };

const findingsIn = async (name: string, bytes: Uint8Array) =>
  (await extractText(name, bytes)).pieces.flatMap(({ at, ...piece }) =>
    findPrivate(piece, KNOWN).map(({ kind, text }) => ({ at, kind, text })),
  );

test('a telephone in the body, in a table and in the header of a Word file is found, also split over runs', async () => {
  const table = new Table({
    rows: [new TableRow({ children: [new TableCell({ children: [new Paragraph('业主王建国')] })] })],
  });
  const split = new Paragraph({
    children: [new TextRun('手机199'), new TextRun({ text: '00000001', bold: true })],
  });
  const header = new Header({ children: [new Paragraph('3号楼2单元501室')] });
  const file = new Document({ sections: [{ headers: { default: header }, children: [split, table] }] });
  const found = await findingsIn('公示.docx', await Packer.toBuffer(file));
  expect(found.map(({ kind, text }) => [kind, text])).toEqual([
    ['telephone', '19900000001'],
    ['name', '王建国'],
    ['address', '3号楼2单元501室'],
  ]);
  expect(found[0]?.at).toEqual({ in: 'part', part: 'word/document.xml', paragraph: 1 });
});

test('a cell of a workbook is read under its heading and named by its place', async () => {
  const text = (value: string) => ({ type: String, value });
  const rows = [
    [text('姓名'), text('房号'), text('电话')],
    [text('李秀英'), text('2-501'), { type: Number, value: 19900000002 }],
  ];
  const bytes = await writeSpreadsheet(rows, { sheet: '签名表' }).toBuffer();
  expect(await findingsIn('表.xlsx', bytes)).toEqual([
    { at: { in: 'sheet', sheet: '签名表', cell: 'A2' }, kind: 'name', text: '李秀英' },
    { at: { in: 'sheet', sheet: '签名表', cell: 'B2' }, kind: 'address', text: '2-501' },
    { at: { in: 'sheet', sheet: '签名表', cell: 'C2' }, kind: 'telephone', text: '19900000002' },
  ]);
});

test('the name of a file is read too', async () => {
  expect(await findingsIn('王建国身份证.txt', new TextEncoder().encode('见附件'))).toMatchObject([
    { at: { in: 'name' }, kind: 'name', text: '王建国' },
  ]);
});

test.each([
  ['照片.png', [0x89, 0x50, 0x4e, 0x47], 'picture'],
  ['扫描件.pdf', [0x25, 0x50, 0x44, 0x46], 'pdf'],
  ['旧表.xls', [0xd0, 0xcf, 0x11, 0xe0], 'oldFormat'],
  ['半截.docx', [0x50, 0x4b, 0x03, 0x04], 'damaged'],
  ['不明.bin', [0x00, 0x01], 'unknown'],
])('%s asks a person to look', async (name, bytes, why) => {
  expect((await extractText(name, Uint8Array.from(bytes))).unread).toEqual([{ part: name, why }]);
});
