import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeHtml } from '../../electron/host/documents/html.ts';
import { paperFile } from '../../electron/host/documents/paper-file.ts';
import { browserPrinter, usualPlaces } from '../../electron/host/outside/pdf.ts';
import type { OfficeDocument } from '../../shared/documents/model.ts';
import { pageOf, SIZE } from '../../shared/documents/page.ts';
import { samplePapers } from '../support/papers.ts';
import { linesInPdf } from '../support/pdf-lines.ts';

const MM = 72 / 25.4;
const hasBrowser = usualPlaces().some((place) => existsSync(place));
const running: OfficeDocument = {
  kind: 'record',
  title: '一整页正文',
  language: 'zh-CN',
  pageStyle: 'official',
  orientation: 'portrait',
  blocks: [
    {
      kind: 'paragraph',
      words: '居民代表会议讨论通过了老旧小区加装电梯的实施方案并要求物业公司按期完成'.repeat(60),
    },
  ],
  code: 'YST:M:2026-03',
  codeLabel: '2026-03',
  rehearsal: null,
  footnote: null,
  pageNumbers: { kind: 'dashes' },
};

describe.runIf(hasBrowser)('printed by a browser of this machine', () => {
  test('a full page of running text has 22 lines of 28 characters inside the margins of GB/T 9704', async () => {
    const pages = linesInPdf(await browserPrinter()(writeHtml(running)), SIZE.body);
    expect(pages.length).toBe(4);
    for (const { width, height, lines } of pages) {
      expect([width, height].map((side) => Math.round(side / MM))).toEqual([210, 297]);
      for (const { starts } of lines) expect(starts[0]).toBeGreaterThanOrEqual(27 * MM);
    }
    const full = pages[1]?.lines ?? [];
    expect(full.map(({ starts }) => starts.length)).toEqual(Array(22).fill(28));
    const [top = 0, bottom = 0] = [full[0]?.baseline, full[21]?.baseline];
    expect((bottom - top) / 21).toBeCloseTo(pageOf(running).line / 20, 1);
    expect(top / MM).toBeGreaterThan(37);
    expect(bottom / MM).toBeLessThan(297 - 35);
    for (const { starts } of full) {
      expect(starts[0]).toBeCloseTo(28 * MM, 0);
      // The last character ends where the right margin of 26 mm begins.
      expect(((starts[27] ?? 0) + SIZE.body) / MM).toBeCloseTo(210 - 26, 0);
    }
  });

  test('the page number stands outside: right on odd pages, left on even ones, its dash 7 mm below the text', async () => {
    const pages = linesInPdf(await browserPrinter()(writeHtml(running)), SIZE.pageNumber);
    const placed = pages.map(({ lines }) => lines.at(-1));
    const typeBottom = 297 - 35;
    for (const [page, line] of placed.entries()) {
      // The dash of a line of 14 pt stands about a third of its size above the baseline.
      expect((line?.baseline ?? 0) / MM - 14 / 3 / MM).toBeGreaterThan(typeBottom + 6);
      expect((line?.baseline ?? 0) / MM - 14 / 3 / MM).toBeLessThan(typeBottom + 8);
      if (page % 2 === 0) expect(line?.starts.at(-1)).toBeGreaterThan((210 - 26) * MM - 3 * 14);
      else expect(line?.starts[0]).toBeCloseTo(28 * MM + 14, 0);
    }
  });

  test('a paper is a PDF named by its title', async () => {
    const { agenda } = samplePapers();
    if (agenda === undefined) throw new Error('no agenda');
    const file = await paperFile(agenda, 'pdf', browserPrinter());
    expect(file.name).toBe('云台社区2026年第二次居民代表会议议程.pdf');
    expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe.runIf(!hasBrowser)('no browser on this machine', () => {
  test('printing is refused here, so pages were not measured', async () => {
    await expect(browserPrinter()(writeHtml(running))).rejects.toMatchObject({ code: 'documents.noPrinter' });
  });
});

test('where no browser lies, printing is refused and Word still works', async () => {
  const printer = browserPrinter(['/nowhere/chromium']);
  await expect(paperFile(running, 'pdf', printer)).rejects.toMatchObject({ code: 'documents.noPrinter' });
  const word = await paperFile(running, 'docx', printer);
  expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
});

test('a program that prints nothing is told apart from none', async () => {
  const printer = browserPrinter([process.execPath]);
  await expect(printer(writeHtml(running))).rejects.toMatchObject({ code: 'documents.printFailed' });
});
