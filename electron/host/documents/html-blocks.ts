import { escapeText } from '../../../shared/documents/escape.ts';
import { boxText, markSize } from '../../../shared/documents/look.ts';
import type {
  Block,
  Cell,
  OfficeDocument,
  PapersBlock,
  Row,
  TableBlock,
  Words,
} from '../../../shared/documents/model.ts';
import { pageOf, typeHeight } from '../../../shared/documents/page.ts';
import { placeSignature, widthOf } from '../../../shared/documents/placing.ts';
import { never } from '../../../shared/values.ts';

/** What a block becomes on the printed page. */
export function inHtml(block: Block, document: OfficeDocument): string {
  switch (block.kind) {
    case 'mark':
      return `<p class="mark" style="font-size:${markSize(block.text, pageOf(document))}pt">${escapeText(block.text)}</p>`;
    case 'number':
      return `<p class="center">${escapeText(block.text)}</p>`;
    case 'imprint':
      return `<p class="imprint"><span>${escapeText(block.left)}</span><span>${escapeText(block.right)}</span></p>`;
    case 'rule':
      return `<hr class="${block.color}">`;
    case 'title':
      return `<h1>${block.lines.map(escapeText).join('<br>')}</h1>`;
    case 'heading': {
      const head = `<span class="level-${block.level}">${escapeText(block.text)}</span>`;
      return block.after === undefined
        ? `<h${block.level + 1}>${head}</h${block.level + 1}>`
        : `<p class="first">${head}${escapeText(block.after)}</p>`;
    }
    case 'paragraph': {
      const first = block.indent === 'none' ? '' : 'first ';
      return `<p class="${first}${block.align ?? ''}">${spans(block.words)}</p>`;
    }
    case 'sentence':
      return `<p class="first whole">${spans(block.words)}</p>`;
    case 'addressee':
      return `<p>${escapeText(block.text)}</p>`;
    case 'enclosures':
      return enclosures(block);
    case 'attendance':
      return hanging(
        2,
        widthOf(block.word) + 1,
        `<b class="hei">${escapeText(block.word)}</b>：${escapeText(block.text)}`,
      );
    case 'signature': {
      const { nameRight, dateRight } = placeSignature(block);
      const right = (text: string, free: number) =>
        `<p class="right whole" style="padding-right:calc(var(--ch)*${free})">${escapeText(text)}</p>`;
      return `<div class="whole">${right(block.name, nameRight)}${right(block.date, dateRight)}</div>`;
    }
    case 'list':
      return block.items
        .map(({ mark, words }) => hanging(2, widthOf(mark), `${escapeText(mark)}${spans(words)}`))
        .join('');
    case 'table':
      return table(block);
    case 'signatureLines':
      return `<div class="signing" style="--n:${block.columns}">${block.labels
        .map((label) => `<div><span>${escapeText(label)}：</span><i></i></div>`)
        .join('')}</div>`;
    case 'checkBoxes':
      return block.beside
        ? `<p>${block.options.map((option) => escapeText(boxText(option))).join('\u3000\u3000')}</p>`
        : block.options.map((option) => `<p class="first">${escapeText(boxText(option))}</p>`).join('');
    case 'note':
      return `<p class="note">${spans(block.words)}</p>`;
    case 'cutLine':
      return cutLine(block.text);
    case 'space':
      return '<p>&nbsp;</p>'.repeat(block.lines);
    case 'pageBreak':
      return '<div class="break"></div>';
    case 'papers':
      return papers(block, document);
    default:
      return never(block);
  }
}

const spans = (words: Words): string =>
  typeof words === 'string'
    ? broken(words)
    : words
        .map(({ text, face, underlined }) => {
          const names = [face ?? '', underlined ? 'underlined' : ''].filter((name) => name !== '');
          const inner = broken(text);
          return names.length === 0 ? inner : `<span class="${names.join(' ')}">${inner}</span>`;
        })
        .join('');

/** A line typed as a new one stays one. */
const broken = (text: string): string => escapeText(text).replaceAll('\n', '<br>');

/** Wrapped lines stand under the first character after the lead. */
const hanging = (before: number, lead: number, inner: string): string =>
  `<p style="padding-left:calc(var(--ch)*${before + lead});text-indent:calc(var(--ch)*${-lead})">${inner}</p>`;

function enclosures({ word, names }: { word: string; names: readonly string[] }): string {
  const lead = widthOf(word) + 1;
  return names
    .map((name, place) => {
      const numbered = escapeText(names.length === 1 ? name : `${place + 1}. ${name}`);
      return place === 0
        ? hanging(2, lead, `${escapeText(word)}：${numbered}`)
        : hanging(2 + lead, 0, numbered);
    })
    .join('');
}

function table({ columns, head, rows }: TableBlock): string {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => `<col style="width:${((share / whole) * 100).toFixed(3)}%">`);
  const row = ({ cells, heightMm }: Row, tag: 'th' | 'td'): string => {
    const height = heightMm === undefined ? '' : ` style="height:${heightMm}mm"`;
    const inner = cells.map((one, place) => cell(one, tag, columns[place]?.align ?? 'left')).join('');
    return `<tr${height}>${inner}</tr>`;
  };
  return `<table><colgroup>${widths.join('')}</colgroup><thead>${head
    .map((one) => row(one, 'th'))
    .join('')}</thead><tbody>${rows.map((one) => row(one, 'td')).join('')}</tbody></table>`;
}

function cell({ lines, columns, rows, label, align }: Cell, tag: 'th' | 'td', usual: string): string {
  const name = label || tag === 'th' ? 'th' : 'td';
  const spread = `${columns === undefined ? '' : ` colspan="${columns}"`}${rows === undefined ? '' : ` rowspan="${rows}"`}`;
  const aligned = align ?? (name === 'th' ? 'center' : usual);
  return `<${name} class="${aligned}"${spread}>${lines.map(spans).join('<br>')}</${name}>`;
}

const cutLine = (text: string): string => `<p class="cut">${escapeText(text)}</p>`;

function papers({ perPage, papers, cut }: PapersBlock, document: OfficeDocument): string {
  const height = Math.floor((typeHeight(pageOf(document)) - 200) / perPage) / 20;
  return papers
    .map((blocks, place) => {
      const inner = blocks.map((block) => inHtml(block, document)).join('');
      const line = place % perPage === 0 ? '' : cutLine(cut);
      const last = place % perPage === perPage - 1 && place < papers.length - 1;
      return `<section style="min-height:${height}pt"${last ? ' class="last"' : ''}>${line}${inner}</section>`;
    })
    .join('');
}
