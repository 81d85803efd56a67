import { Document, Packer, Paragraph } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeSpreadsheet from 'write-excel-file/node';
import { extractText } from '../../electron/host/release/extract.ts';
import { findPrivate } from '../../shared/domain/privacy.ts';

const KNOWN = { officeHolders: [], officeTelephones: [] };

/** Where what nobody sees on the page is told: every private word of it, and every part a person is asked to look at. */
async function told(name: string, bytes: Uint8Array): Promise<string> {
  const { pieces, unread } = await extractText(name, bytes);
  const found = pieces.flatMap(({ at: _at, ...piece }) => findPrivate(piece, KNOWN).map(({ text }) => text));
  return [...found, ...unread.map(({ part }) => part)].join('|');
}

const word = async (more: Readonly<Record<string, string>>, body = ''): Promise<Uint8Array> => {
  const file = new Document({ sections: [{ children: [new Paragraph('方案')] }] });
  const parts = unzipSync(await Packer.toBuffer(file));
  const main = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
    '</w:body>',
    `${body}</w:body>`,
  );
  const added = Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...parts, 'word/document.xml': strToU8(main), ...added });
};

const workbook = async (change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> => {
  const cell = (value: string) => [{ type: String, value }];
  const sheets = [
    { data: [cell('方案')], sheet: '方案' },
    { data: [cell('电话19900000003')], sheet: '底稿' },
  ];
  const parts = unzipSync(await writeSpreadsheet(sheets).toBuffer());
  change(parts);
  return zipSync(parts);
};

const edit = (parts: Record<string, Uint8Array>, name: string, from: string, to: string): void => {
  const before = strFromU8(parts[name] ?? new Uint8Array());
  if (!before.includes(from)) throw new Error(`${name} holds no ${from}`);
  parts[name] = strToU8(before.replace(from, to));
};

const change = '<w:p><w:ins w:id="1" w:author="王建国"><w:r><w:t>铺砖</w:t></w:r></w:ins></w:p>';
const picture = '<w:p><wp:docPr id="1" name="图" descr="业主李秀英，手机19900000001"/></w:p>';
const link =
  '<Relationships><Relationship Id="r9" Target="tel:19900000001" TargetMode="External"/></Relationships>';
const chart = '<c:chartSpace><c:pt idx="0"><c:v>业主王建国</c:v></c:pt></c:chartSpace>';
const smart = '<dgm:dataModel><a:p><a:r><a:t>业主王建国</a:t></a:r></a:p></dgm:dataModel>';

test.each([
  ['who changed a text', {}, change, '王建国'],
  ['what a picture is called', {}, picture, '19900000001'],
  ['where a link leads', { 'word/_rels/document.xml.rels': link }, '', '19900000001'],
  ['what a chart counts', { 'word/charts/chart1.xml': chart }, '', '王建国'],
  ['what stands in a diagram', { 'word/diagrams/data1.xml': smart }, '', '王建国'],
  [
    'what lies beside the text',
    { 'customXml/item1.xml': '<a><b>手机19900000001</b></a>' },
    '',
    '19900000001',
  ],
  ['a small picture of the first page', { 'docProps/thumbnail.jpeg': 'x' }, '', 'docProps/thumbnail.jpeg'],
  ['another text that is put in on opening', { 'word/afchunk.htm': '<p>x</p>' }, '', 'word/afchunk.htm'],
])('a Word file does not pass over %s', async (_what, more, body, secret) => {
  expect(await told('方案.docx', await word(more, body))).toContain(secret);
});

test('a Word file as a program writes it asks nobody to look', async () => {
  expect((await extractText('方案.docx', await word({}))).unread).toEqual([]);
  expect((await extractText('表.xlsx', await workbook(() => undefined))).unread).toEqual([]);
});

test('who wrote a file is found by the bare name', async () => {
  const file = new Document({ creator: '王建国', sections: [{ children: [new Paragraph('方案')] }] });
  expect(await told('方案.docx', await Packer.toBuffer(file))).toContain('王建国');
});

test('a workbook does not pass over a sheet that is hidden', async () => {
  const hide = (parts: Record<string, Uint8Array>) =>
    edit(parts, 'xl/workbook.xml', 'name="底稿"', 'name="底稿" state="veryHidden"');
  expect(await told('表.xlsx', await workbook(hide))).toContain('19900000003');
});

test('a workbook does not pass over the head of a printed page, a name for cells and who commented', async () => {
  const bytes = await workbook((parts) => {
    const head = '<headerFooter><oddHeader>&amp;C业主王建国</oddHeader></headerFooter></worksheet>';
    edit(parts, 'xl/worksheets/sheet1.xml', '</worksheet>', head);
    parts['xl/comments1.xml'] = strToU8('<comments><authors><author>李秀英</author></authors></comments>');
  });
  expect(await told('表.xlsx', bytes)).toMatch(/王建国/);
  expect(await told('表.xlsx', bytes)).toMatch(/李秀英/);
});

test('a workbook that keeps the rows of another one asks a person', async () => {
  const bytes = await workbook((parts) => {
    parts['xl/pivotCache/pivotCacheRecords1.xml'] = strToU8('<r><s v="x"/></r>');
    parts['xl/externalLinks/externalLink1.xml'] = strToU8('<c><v>x</v></c>');
  });
  const said = await told('表.xlsx', bytes);
  expect(said).toContain('pivotCacheRecords1.xml');
  expect(said).toContain('externalLink1.xml');
});
