import {
  Document,
  Footer,
  Header,
  ImageRun,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { escapeText } from '../../../shared/documents/escape.ts';
import { CODE_SIDE, RED } from '../../../shared/documents/look.ts';
import type { OfficeDocument } from '../../../shared/documents/model.ts';
import { type Page, pageOf, SIZE, typeWidth } from '../../../shared/documents/page.ts';
import { inWord } from './docx-blocks.ts';
import { letters, runs } from './docx-runs.ts';
import { stylesXml } from './docx-styles.ts';
import { codePng } from './page-code.ts';
import { withoutZipDates } from './zip-dates.ts';

const PIXELS_PER_MM = 96 / 25.4;

/** The document as a Word file. The same document always gives the same bytes. */
export async function writeDocx(document: OfficeDocument): Promise<Buffer> {
  const page = pageOf(document);
  const file = new Document({
    title: document.title,
    evenAndOddHeaderAndFooters: document.pageNumbers.kind === 'dashes',
    sections: [
      {
        properties: sectionOf(document, page),
        ...headers(document, page),
        ...footers(document, page),
        children: document.blocks.flatMap((block) => inWord(block, page)),
      },
    ],
  });
  return withoutZipDates(
    await Packer.toBuffer(file, undefined, [
      { path: 'docProps/core.xml', data: coreProperties(document.title) },
      { path: 'word/styles.xml', data: stylesXml(page) },
    ]),
  );
}

function sectionOf({ pageStyle, orientation }: OfficeDocument, page: Page): ISectionOptions['properties'] {
  const { top, bottom, left, right, header, footer } = page;
  return {
    page: {
      // The library swaps the sides of a landscape sheet itself.
      size: {
        width: Math.min(page.width, page.height),
        height: Math.max(page.width, page.height),
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: { top, bottom, left, right, header, footer, gutter: 0 },
    },
    // Named, not enforced: lines are exact, and a grid would put every title on two of its lines.
    ...(pageStyle === 'official' ? { grid: { linePitch: page.line } } : {}),
  };
}

function headers(document: OfficeDocument, page: Page): Pick<ISectionOptions, 'headers'> {
  const { code, codeLabel, rehearsal } = document;
  if (code === null && rehearsal === null) return {};
  const side = CODE_SIDE * PIXELS_PER_MM;
  const head = (): Header =>
    new Header({
      children: [
        new Paragraph({
          tabStops: [{ type: TabStopType.RIGHT, position: typeWidth(page) }],
          spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
          children: [
            ...runs(rehearsal ?? '', { face: 'hei', size: SIZE.pageNumber, color: RED }),
            new TextRun({ text: '\t' }),
            ...(code === null
              ? []
              : [
                  ...runs(`${codeLabel} `, { face: 'song', size: 9 }),
                  new ImageRun({
                    type: 'png',
                    data: codePng(code),
                    transformation: { width: side, height: side },
                    altText: { id: '1', name: 'code', description: codeLabel },
                  }),
                ]),
          ],
        }),
      ],
    });
  return { headers: { default: head(), even: head() } };
}

function footers(document: OfficeDocument, page: Page): Pick<ISectionOptions, 'footers'> {
  const { pageNumbers, footnote } = document;
  const note = runs(footnote ?? '', { face: 'song', size: 9 });
  const tab = new TextRun({ text: '\t' });
  const tab2 = new TextRun({ text: '\t' });
  const number = (children: readonly (string | 'CURRENT' | 'TOTAL_PAGES')[], size: number): TextRun =>
    new TextRun({ ...letters({ face: 'song', size }), children: [...children] });
  const foot = (children: TextRun[], indent: { left?: number; right?: number }): Footer =>
    new Footer({
      children: [
        new Paragraph({
          indent,
          tabStops: [
            { type: TabStopType.CENTER, position: typeWidth(page) / 2 },
            { type: TabStopType.RIGHT, position: typeWidth(page) - (indent.right ?? 0) },
          ],
          spacing: { before: 0, after: 0, line: SIZE.pageNumber * 20, lineRule: LineRuleType.EXACT },
          children,
        }),
      ],
    });
  switch (pageNumbers.kind) {
    case 'none':
      return footnote === null ? {} : { footers: { default: foot([...note], {}) } };
    case 'words': {
      const { before, between, after } = pageNumbers;
      const words = [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
      return {
        footers: {
          default: foot(
            footnote === null ? [tab, number(words, 10.5)] : [...note, tab, tab2, number(words, 10.5)],
            {},
          ),
        },
      };
    }
    case 'dashes': {
      const dashes = () => number(['— ', PageNumber.CURRENT, ' —'], SIZE.pageNumber);
      // One character of the number's own size stays free on the outer side.
      const free = SIZE.pageNumber * 20;
      return {
        footers: {
          default: foot([...note, new TextRun({ text: '\t' }), new TextRun({ text: '\t' }), dashes()], {
            right: free,
          }),
          even: foot(
            [
              dashes(),
              new TextRun({ text: '\t' }),
              new TextRun({ text: '\t' }),
              ...runs(footnote ?? '', { face: 'song', size: 9 }),
            ],
            {
              left: free,
            },
          ),
        },
      };
    }
  }
}

/** The library dates its properties with the clock; a paper says itself when it was made. */
const coreProperties = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeText(title)}</dc:title></cp:coreProperties>`;
