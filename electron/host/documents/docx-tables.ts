import {
  BorderStyle,
  type FileChild,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block, PapersBlock, Row, TableBlock } from '../../../shared/documents/model.ts';
import { type Page, twipsOf, typeHeight, typeWidth } from '../../../shared/documents/page.ts';
import { columnWidths } from '../../../shared/documents/widths.ts';
import { runs } from './docx-runs.ts';

/** A form or a list; the head comes again on each page, and no row breaks in the middle. */
export function wordTable({ columns, head, rows }: TableBlock, page: Page): Table {
  const widths = columnWidths(columns, typeWidth(page));
  const row = ({ cells, heightMm }: Row, isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      ...(heightMm === undefined ? {} : { height: { value: twipsOf(heightMm), rule: HeightRule.ATLEAST } }),
      children: cells.map(
        (cell, place) =>
          new TableCell({
            ...(cell.columns === undefined ? {} : { columnSpan: cell.columns }),
            ...(cell.rows === undefined ? {} : { rowSpan: cell.rows }),
            verticalAlign: VerticalAlignTable.CENTER,
            children: cell.lines.map(
              (words) =>
                new Paragraph({
                  alignment:
                    cell.align ?? (isHead || cell.label ? 'center' : (columns[place]?.align ?? 'left')),
                  spacing: { before: 0, after: 0, line: page.tableLine, lineRule: LineRuleType.EXACT },
                  widowControl: false,
                  children: runs(words, {
                    face: isHead || cell.label ? 'hei' : 'fangsong',
                    size: page.tableSize,
                  }),
                }),
            ),
          }),
      ),
    });
  return new Table({
    ...fixed(widths),
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    borders: allAround(BorderStyle.SINGLE, 4),
    rows: [...head.map((one) => row(one, true)), ...rows.map((one) => row(one, false))],
  });
}

/** Each label with a line beside it to sign on. */
export function signatureTable(
  { labels, columns }: Extract<Block, { kind: 'signatureLines' }>,
  page: Page,
): Table {
  const width = typeWidth(page);
  const each = Math.floor(width / columns);
  const named = Math.min(Math.floor(each * 0.6), longest(labels) * page.size * 20 + 320);
  const widths = Array.from({ length: columns }, () => [named, each - named]).flat();
  const cell = (label: string | undefined, isLine: boolean): TableCell =>
    new TableCell({
      verticalAlign: VerticalAlignTable.BOTTOM,
      borders: {
        ...none,
        ...(isLine && label !== undefined
          ? { bottom: { style: BorderStyle.SINGLE, size: 4, color: '000000' } }
          : {}),
      },
      children: [
        new Paragraph({
          keepLines: true,
          spacing: { before: 0, after: 0, line: page.tableLine, lineRule: LineRuleType.EXACT },
          children: runs(isLine || label === undefined ? '' : `${label}：`, {
            face: 'fangsong',
            size: page.size,
          }),
        }),
      ],
    });
  const rows = Array.from({ length: Math.ceil(labels.length / columns) }, (_, row) => {
    const beside = Array.from({ length: columns }, (_, column) => labels[row * columns + column]);
    return new TableRow({
      cantSplit: true,
      height: { value: twipsOf(12), rule: HeightRule.ATLEAST },
      children: beside.flatMap((label) => [cell(label, false), cell(label, true)]),
    });
  });
  return new Table({ ...fixed(widths), borders: allAround(BorderStyle.NONE, 0), rows });
}

/** Equal papers, so many on a sheet, with a dashed line to cut along. */
export function papersTable(
  { perPage, papers, cut }: PapersBlock,
  page: Page,
  inWord: (block: Block, page: Page) => FileChild[],
  cutLine: (page: Page, text: string) => Paragraph,
): Table {
  // The thin line that must follow a table stays on the last sheet.
  const height = Math.floor((typeHeight(page) - 200) / perPage);
  return new Table({
    ...fixed([typeWidth(page)]),
    borders: allAround(BorderStyle.NONE, 0),
    rows: papers.map(
      (blocks, place) =>
        new TableRow({
          cantSplit: true,
          height: { value: height, rule: HeightRule.ATLEAST },
          children: [
            new TableCell({
              borders: none,
              children: [
                ...(place % perPage === 0 ? [] : [cutLine(page, cut)]),
                ...blocks.flatMap((block) => inWord(block, page)),
              ] as Paragraph[],
            }),
          ],
        }),
    ),
  });
}

const fixed = (widths: readonly number[]) => ({
  columnWidths: widths,
  width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
  layout: TableLayoutType.FIXED,
});

function allAround(style: (typeof BorderStyle)[keyof typeof BorderStyle], size: number) {
  const border = { style, size, color: '000000' };
  return {
    top: border,
    bottom: border,
    left: border,
    right: border,
    insideHorizontal: border,
    insideVertical: border,
  };
}

const noBorder = { style: BorderStyle.NONE, size: 0, color: '000000' };
const none = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder };

const longest = (labels: readonly string[]): number => Math.max(...labels.map((label) => label.length + 1));
