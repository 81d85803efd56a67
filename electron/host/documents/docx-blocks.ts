import {
  BorderStyle,
  type FileChild,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import {
  boxText,
  HEADING_FACES,
  MARK_DROP,
  markSize,
  RED,
  titleSize,
} from '../../../shared/documents/look.ts';
import type { Align, Block, Words } from '../../../shared/documents/model.ts';
import { type Page, SIZE, twipsOf, typeWidth } from '../../../shared/documents/page.ts';
import { placeSignature, widthOf } from '../../../shared/documents/placing.ts';
import { never } from '../../../shared/values.ts';
import { type Lettering, runs } from './docx-runs.ts';
import { papersTable, signatureTable, wordTable } from './docx-tables.ts';

/** What a block becomes in Word. */
export function inWord(block: Block, page: Page): FileChild[] {
  const body: Lettering = { face: 'fangsong', size: page.size };
  const line = (words: Words, options: IParagraphOptions = {}, lettering: Lettering = body): Paragraph =>
    paragraph(page, runs(words, lettering), options);
  const chars = (count: number): number => Math.round(count * page.character);
  switch (block.kind) {
    case 'mark': {
      const size = markSize(block.text, page);
      const spacing = { ...exactly(size * 24), before: twipsOf(MARK_DROP) };
      return [line(block.text, { alignment: 'center', spacing }, { face: 'title', size, color: RED })];
    }
    case 'number':
      return [line(block.text, { alignment: 'center' })];
    case 'imprint':
      return [
        paragraph(
          page,
          [...runs(block.left, body), new TextRun({ text: '\t' }), ...runs(block.right, body)],
          {
            indent: { left: chars(1), right: chars(1) },
            tabStops: [{ type: TabStopType.RIGHT, position: typeWidth(page) - chars(1) }],
          },
        ),
      ];
    case 'rule':
      return [ruled(page, block.color === 'red' ? RED : '000000')];
    case 'title':
      return block.lines.map((text) =>
        line(text, { alignment: 'center', keepNext: true }, { face: 'title', size: titleSize(page) }),
      );
    case 'heading': {
      const head = runs(block.text, { face: HEADING_FACES[block.level], size: page.size });
      return [
        paragraph(page, [...head, ...(block.after === undefined ? [] : runs(block.after, body))], {
          ...firstLine(page),
          keepNext: block.after === undefined,
          outlineLevel: block.level - 1,
        }),
      ];
    }
    case 'paragraph':
      return [
        line(block.words, {
          alignment: block.align === undefined ? 'both' : alignment[block.align],
          ...(block.indent === 'none' ? {} : firstLine(page)),
        }),
      ];
    case 'sentence':
      return [line(block.words, { ...firstLine(page), keepLines: true })];
    case 'addressee':
      return [line(block.text)];
    case 'enclosures':
      return enclosures(block, page, body);
    case 'attendance': {
      const lead = widthOf(block.word) + 1;
      const words = [{ text: block.word, face: 'hei' as const }, { text: `：${block.text}` }];
      return [line(words, { indent: { left: chars(2 + lead), hanging: chars(lead) } })];
    }
    case 'signature': {
      const { nameRight, dateRight } = placeSignature(block);
      const right = (text: string, free: number, keepNext: boolean): Paragraph =>
        line(text, { alignment: 'right', indent: { right: chars(free) }, keepNext });
      return [right(block.name, nameRight, true), right(block.date, dateRight, false)];
    }
    case 'list':
      return block.items.map(({ mark, words }) => {
        const spans = typeof words === 'string' ? [{ text: words }] : words;
        const hanging = chars(widthOf(mark));
        return line([{ text: mark }, ...spans], { indent: { left: chars(2) + hanging, hanging } });
      });
    case 'table':
      return [wordTable(block, page), thin(page)];
    case 'signatureLines':
      return [signatureTable(block, page), thin(page)];
    case 'checkBoxes': {
      const boxes = block.options.map(boxText);
      return block.beside
        ? [line(boxes.join('\u3000\u3000'))]
        : boxes.map((box) => line(box, firstLine(page)));
    }
    case 'note':
      return [line(block.words, { spacing: exactly(320) }, { face: 'kai', size: SIZE.note })];
    case 'cutLine':
      return [cut(page, block.text)];
    case 'space':
      return Array.from({ length: block.lines }, () => line(''));
    case 'pageBreak':
      return [paragraph(page, [], { pageBreakBefore: true, spacing: exactly(20) })];
    case 'papers':
      return [papersTable(block, page, inWord, cut), thin(page)];
    default:
      return never(block);
  }
}

const alignment = { left: 'left', center: 'center', right: 'right' } as const satisfies Record<Align, string>;

function enclosures(
  { word, names }: { word: string; names: readonly string[] },
  page: Page,
  body: Lettering,
): Paragraph[] {
  const lead = widthOf(word) + 1;
  const indent = (hanging: number) => ({
    left: Math.round((2 + lead) * page.character),
    hanging: Math.round(hanging * page.character),
  });
  return names.map((name, place) => {
    const numbered = names.length === 1 ? name : `${place + 1}. ${name}`;
    return place === 0
      ? paragraph(page, runs(`${word}：${numbered}`, body), { indent: indent(lead) })
      : paragraph(page, runs(numbered, body), { indent: indent(0) });
  });
}

const firstLine = (page: Page): IParagraphOptions => ({
  indent: { firstLine: Math.round(2 * page.character), firstLineChars: 200 },
});

export const exactly = (line: number) => ({ before: 0, after: 0, line, lineRule: LineRuleType.EXACT });

export function paragraph(page: Page, children: TextRun[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    widowControl: false,
    spacing: exactly(page.line),
    ...options,
    children,
  });
}

const ruled = (page: Page, color: string): Paragraph =>
  paragraph(page, [], {
    spacing: exactly(160),
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color, space: 1 } },
  });

const cut = (page: Page, text: string): Paragraph =>
  paragraph(page, runs(text, { face: 'song', size: 8 }), {
    alignment: 'center',
    spacing: exactly(240),
    border: { bottom: { style: BorderStyle.DASHED, size: 6, color: '000000', space: 1 } },
  });

/** Word joins two tables without a line between them, and cannot end on one. */
const thin = (page: Page): Paragraph => paragraph(page, [], { spacing: exactly(120) });
