import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
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
  ['半截.pdf', [0x25, 0x50, 0x44, 0x46], 'damaged'],
  ['旧表.xls', [0xd0, 0xcf, 0x11, 0xe0], 'oldFormat'],
  ['半截.docx', [0x50, 0x4b, 0x03, 0x04], 'damaged'],
  ['不明.bin', [0x00, 0x01], 'unknown'],
])('%s asks a person to look', async (name, bytes, why) => {
  expect((await extractText(name, Uint8Array.from(bytes))).unread).toEqual([{ part: name, why }]);
});

test('a PDF is read page by page; a page without text and a picture ask a person', async () => {
  const bytes = pdf(['BT /F1 12 Tf 20 100 Td (Tel 19900000001) Tj ET', '0 0 10 10 re f']);
  const { pieces, unread } = await extractText('a.pdf', bytes);
  expect(pieces.at(-1)).toEqual({ text: 'Tel 19900000001', at: { in: 'page', page: 1 } });
  expect(unread).toEqual([{ part: 'a.pdf#2', why: 'scan' }]);
  const picture = 'BI /W 1 /H 1 /CS /G /BPC 8 ID x EI BT /F1 12 Tf (Tel) Tj ET';
  expect((await extractText('b.pdf', pdf([picture]))).unread).toEqual([{ part: 'b.pdf#1', why: 'picture' }]);
});

test('what stands beside the pages of a PDF is read as well: bookmarks, links, and its description', async () => {
  const xmp =
    '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>li@example.cn</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>';
  const bytes = pdf(['BT /F1 12 Tf 20 100 Td (Plan) Tj ET'], '', {
    catalog: '/Outlines 6 0 R /Metadata 9 0 R',
    page: '/Annots [8 0 R]',
    objects: [
      '<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>',
      '<< /Title (Tel 19900000001) /Parent 6 0 R /Dest [4 0 R /Fit] >>',
      '<< /Type /Annot /Subtype /Link /Rect [0 0 10 10] /A << /S /URI /URI (mailto:wang@example.cn) >> >>',
      `<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`,
    ],
  });
  const found = (await findingsIn('a.pdf', bytes)).map(({ text }) => text);
  expect(found).toEqual(expect.arrayContaining(['19900000001', 'wang@example.cn', 'li@example.cn']));
});

test('a PDF with a password says so', async () => {
  const lock = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<41> <41>]`;
  expect((await extractText('a.pdf', pdf(['BT ET'], lock))).unread).toEqual([
    { part: 'a.pdf', why: 'locked' },
  ]);
});

test('slides are read with what the speaker says', async () => {
  const slide = (text: string) => strToU8(`<p:sld><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:sld>`);
  const bytes = zipSync({
    'ppt/slides/slide1.xml': slide('业主王建国'),
    'ppt/notesSlides/notesSlide1.xml': slide('手机19900000001'),
  });
  expect((await findingsIn('汇报.pptx', bytes)).map(({ text }) => text)).toEqual(['19900000001', '王建国']);
});

const NOTHING = { catalog: '', page: '', objects: [] };

/** The smallest PDF: one page a stream, Helvetica as F1. */
function pdf(
  streams: readonly string[],
  trailer = '',
  beside: { readonly catalog: string; readonly page: string; readonly objects: readonly string[] } = NOTHING,
): Uint8Array {
  const first = 4;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${beside.catalog} >>`,
    `<< /Type /Pages /Count ${streams.length} /Kids [${streams.map((_, place) => `${first + 2 * place} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...streams.flatMap((stream, place) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + 1 + 2 * place} 0 R ${beside.page} >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
    ...beside.objects,
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, place) => {
    const at = text.length;
    text += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return strToU8(text);
}
