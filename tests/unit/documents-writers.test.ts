import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../electron/host/documents/docx.ts';
import { fontsMissing } from '../../electron/host/documents/fonts.ts';
import { writeHtml } from '../../electron/host/documents/html.ts';
import type { Block, OfficeDocument } from '../../shared/documents/model.ts';
import { samplePapers } from '../support/papers.ts';
import { readable, zipParts } from '../support/zip-parts.ts';

const papers = samplePapers();
const rehearsed = samplePapers('zh-CN', { isRehearsal: true });
const documentOf = (zip: Buffer): string => zipParts(zip).get('word/document.xml') ?? '';
const summary = (): OfficeDocument => papers.summary as OfficeDocument;

describe.each(Object.keys(papers))('the paper %s', (kind) => {
  const paper = papers[kind] as OfficeDocument;

  test('says in Word and on the page exactly what it contains', async () => {
    const [word, page] = [readable(documentOf(await writeDocx(paper))), readable(writeHtml(paper))];
    const texts = textsOf(paper.blocks).map((text) => text.replace(/\s+/g, ''));
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter((text) => !word.includes(text))).toEqual([]);
    expect(texts.filter((text) => !page.includes(text))).toEqual([]);
  });

  test('is the same bytes each time it is written', async () => {
    const first = await writeDocx(paper);
    expect(first.equals(await writeDocx(structuredClone(paper)))).toBe(true);
  });

  test('has every word it needs, in both languages', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const spoken = JSON.stringify(samplePapers(language)[kind]);
      expect(spoken).not.toMatch(/documents:|\{\{|undefined|\\n/);
    }
  });

  test('carries its code on every page, and the rehearsal mark only when it is one', async () => {
    const header = (zip: Buffer) => zipParts(zip).get('word/header1.xml') ?? '';
    const rehearsal = rehearsed[kind] as OfficeDocument;
    expect(header(await writeDocx(paper))).toContain('<pic:pic');
    expect(readable(header(await writeDocx(paper)))).toBe('2026-03');
    expect(readable(header(await writeDocx(rehearsal)))).toContain('演练');
    expect(writeHtml(paper)).not.toContain('演练');
    expect(readable(writeHtml(rehearsal))).toContain('演练');
  });
});

describe('an official paper in Word', () => {
  test('has the numbers of GB/T 9704', async () => {
    const parts = zipParts(await writeDocx(summary()));
    const document = parts.get('word/document.xml') ?? '';
    expect(document).toMatch(/<w:pgSz [^>]*w:w="11906"[^>]*w:h="16838"/);
    for (const margin of ['top="2098"', 'bottom="1984"', 'left="1588"', 'right="1474"'])
      expect(document).toMatch(new RegExp(`<w:pgMar [^>]*w:${margin}`));
    expect(document).toContain('w:line="579" w:lineRule="exact"');
    expect(document).toContain('w:firstLineChars="200"');
    const styles = parts.get('word/styles.xml') ?? '';
    expect(styles).toContain('<w:sz w:val="32"/>');
    expect(styles).toContain('<w:overflowPunct w:val="0"/>');
    // A quarter of a point closer: 28 × 15.75 fits 442.2, 28 × 15.8 does not.
    expect(styles).toContain('<w:spacing w:val="-5"/>');
    for (const face of ['仿宋_GB2312', '方正小标宋简体', '黑体'])
      expect(document).toContain(`w:eastAsia="${face}"`);
  });

  test('is red in its mark and line only', async () => {
    const document = documentOf(await writeDocx(summary()));
    expect(document.match(/FF0000/g)?.length).toBe(2);
    const record = documentOf(await writeDocx(papers.record as OfficeDocument));
    expect(record).not.toContain('FF0000');
  });

  test('has its page number outside, one character in', async () => {
    const parts = [...zipParts(await writeDocx(summary()))].filter(([path]) =>
      /word\/footer\d\.xml/.test(path),
    );
    const footers = parts.map(([, xml]) => xml).sort();
    expect(footers.length).toBe(2);
    expect(footers.some((xml) => /<w:ind [^>]*w:left="280"/.test(xml) && xml.includes('w:val="28"'))).toBe(
      true,
    );
    expect(footers.some((xml) => /<w:ind [^>]*w:right="280"/.test(xml))).toBe(true);
    expect(readable(footers[0] ?? '')).toMatch(/^—.*—$/);
  });

  test('repeats the head of a list on each page', async () => {
    expect(documentOf(await writeDocx(papers.signIn as OfficeDocument))).toContain('<w:tblHeader/>');
  });
});

test('what people typed cannot become a mark of the page or break the file', async () => {
  const evil = `<script>alert("1")</script>&'\u0000\u0007\ud800 </style>`;
  const paper: OfficeDocument = {
    ...summary(),
    title: evil,
    code: evil,
    codeLabel: evil,
    rehearsal: evil,
    footnote: evil,
    blocks: [{ kind: 'paragraph', words: [{ text: evil, underlined: true }] }],
  };
  const page = writeHtml(paper);
  expect(page).not.toMatch(/<script/i);
  expect(page.match(/<\/style>/g)?.length).toBe(1);
  expect(page).toContain("default-src 'none'");
  const parts = zipParts(await writeDocx(paper));
  for (const [path, xml] of parts) {
    if (!path.endsWith('.xml')) continue;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what must not be there
    expect(xml, path).not.toMatch(/[\u0000-\u0008]|<script/);
  }
  expect(readable(parts.get('word/document.xml') ?? '')).toContain('<script>');
});

test('lines typed one under the other stay so', async () => {
  const paper: OfficeDocument = { ...summary(), blocks: [{ kind: 'paragraph', words: '第一行\n第二行' }] };
  expect(writeHtml(paper)).toContain('第一行<br>第二行');
  expect(documentOf(await writeDocx(paper))).toMatch(/第一行<\/w:t>.*<w:br\/>.*第二行/);
});

test('a secret ballot paper does not differ from the next', () => {
  const [block] = (papers.ballots as OfficeDocument).blocks;
  if (block?.kind !== 'papers') throw new Error('no papers');
  expect(new Set(block.papers.map((one) => JSON.stringify(one))).size).toBe(1);
  expect((papers.ballots as OfficeDocument).pageNumbers).toEqual({ kind: 'none' });
});

test('missing faces are named as offices name them, by any name the machine has them under', () => {
  expect(fontsMissing(summary(), new Set())).toEqual(['仿宋_GB2312', '方正小标宋简体', '黑体', '宋体']);
  expect(fontsMissing(summary(), new Set(['fangsong_gb2312', 'simhei', '宋体']))).toEqual(['方正小标宋简体']);
});

function textsOf(blocks: readonly Block[]): string[] {
  const found: string[] = [];
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (!['kind', 'face', 'color', 'align', 'indent'].includes(key) && value.trim() !== '')
        found.push(value);
    } else if (Array.isArray(value)) for (const one of value) walk(one, key);
    else if (typeof value === 'object' && value !== null)
      for (const [name, below] of Object.entries(value)) if (name !== 'cut') walk(below, name);
  };
  walk(blocks, '');
  return found;
}
