import { never } from '../values.ts';
import { FACES, type Face } from './faces.ts';
import { HEADING_FACES } from './look.ts';
import type { Block, Cell, OfficeDocument, Words } from './model.ts';

/** The faces a document is set in, in the order of their list. */
export function facesIn(document: OfficeDocument): Face[] {
  const used = new Set<Face>(['fangsong', ...document.blocks.flatMap(facesOf)]);
  if (document.pageNumbers.kind !== 'none' || document.footnote !== null || document.code !== null) {
    used.add('song');
  }
  if (document.rehearsal !== null) used.add('hei');
  return FACES.filter((face) => used.has(face));
}

function facesOf(block: Block): Face[] {
  switch (block.kind) {
    case 'mark':
    case 'title':
      return ['title'];
    case 'heading':
      return [HEADING_FACES[block.level]];
    case 'attendance':
      return ['hei'];
    case 'paragraph':
    case 'sentence':
      return spoken(block.words);
    case 'note':
      return ['kai', ...spoken(block.words)];
    case 'cutLine':
      return ['song'];
    case 'list':
      return block.items.flatMap(({ words }) => spoken(words));
    case 'table':
      return [
        ...(block.head.length > 0 ? (['hei'] as const) : []),
        ...block.rows.flatMap(({ cells }) => cells.flatMap(inCell)),
      ];
    case 'papers':
      return ['song', ...block.papers.flat().flatMap(facesOf)];
    case 'number':
    case 'imprint':
    case 'rule':
    case 'addressee':
    case 'enclosures':
    case 'signature':
    case 'signatureLines':
    case 'checkBoxes':
    case 'space':
    case 'pageBreak':
      return [];
    default:
      return never(block);
  }
}

const inCell = ({ label, lines }: Cell): Face[] => [
  ...(label ? (['hei'] as const) : []),
  ...lines.flatMap(spoken),
];

const spoken = (words: Words): Face[] =>
  typeof words === 'string' ? [] : words.flatMap(({ face }) => (face === undefined ? [] : [face]));
