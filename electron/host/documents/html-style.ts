import { FACES, type Face, TYPEFACES } from '../../../shared/documents/faces.ts';
import { CODE_SIDE, MARK_DROP, RED, titleSize } from '../../../shared/documents/look.ts';
import type { OfficeDocument } from '../../../shared/documents/model.ts';
import { type Page, pageOf, SIZE, TWIPS_PER_MM } from '../../../shared/documents/page.ts';
import { codeSvg } from './page-code.ts';

/** The same sheet as in Word: margins, lines, characters, faces, head and foot of every page. */
export function styleOf(document: OfficeDocument): string {
  const page = pageOf(document);
  return [sheet(document, page), text(page), blocks(page), screen(document, page)].join('\n');
}

const pt = (twips: number): string => `${twips / 20}pt`;

function sheet(document: OfficeDocument, page: Page): string {
  const { code, codeLabel, rehearsal, footnote, orientation } = document;
  const margins = [page.top, page.right, page.bottom, page.left].map(pt).join(' ');
  const small = `font:9pt ${family('song')}`;
  const note =
    footnote === null
      ? ''
      : `content:${cssText(footnote)};${small};vertical-align:top;padding-top:${dashDrop}mm;white-space:nowrap;`;
  return [
    `@page{size:A4 ${orientation};margin:${margins};`,
    rehearsal === null
      ? ''
      : `@top-left{content:${cssText(rehearsal)};font:14pt ${family('hei')};color:#${RED};vertical-align:top;padding-top:${pt(page.header)};white-space:nowrap}`,
    code === null
      ? ''
      : `@top-right{content:${cssText(`${codeLabel} `)} url("${svgAddress(code)}");${small};vertical-align:top;padding-top:${pt(page.header)};white-space:nowrap}`,
    pageNumbers(document, page, note),
    '}',
    document.pageNumbers.kind === 'dashes' ? oddAndEven(note) : '',
  ].join('');
}

/** From the type area to the top of the line in whose middle the dash stands: the dash itself is 7 mm below. */
const dashDrop = (7 - (SIZE.pageNumber * 10) / TWIPS_PER_MM).toFixed(2);

function pageNumbers({ pageNumbers, footnote }: OfficeDocument, page: Page, note: string): string {
  const foot = `vertical-align:top;padding-top:${pt((page.bottom - page.footer) / 2)};white-space:nowrap`;
  const left = footnote !== null && pageNumbers.kind !== 'dashes' ? `@bottom-left{${note}${foot}}` : '';
  if (pageNumbers.kind !== 'words') return left;
  const { before, between, after } = pageNumbers;
  const words = `${cssText(before)} counter(page) ${cssText(between)} counter(pages) ${cssText(after)}`;
  return `${left}@bottom-${footnote === null ? 'center' : 'right'}{content:${words};font:10.5pt ${family('song')};${foot}}`;
}

/** Outside on both, one character of its own size from the edge of the type area. */
function oddAndEven(note: string): string {
  const number = `content:"— " counter(page) " —";font:14pt/14pt ${family('song')};vertical-align:top;padding-top:${dashDrop}mm;white-space:nowrap`;
  const other = (side: string) => (note === '' ? '' : `@bottom-${side}{${note}}`);
  return `@page :right{@bottom-right{${number};padding-right:14pt}${other('left')}}@page :left{@bottom-left{${number};padding-left:14pt}${other('right')}}`;
}

function text(page: Page): string {
  // A hair narrower than the standard's pitch, or rounding would push the 28th character to the next line.
  const spacing = Math.floor(page.character * 5 - page.size * 100 - 0.3) / 100;
  return [
    `:root{--ch:${pt(Math.round(page.character * 100) / 100)}}`,
    `body{margin:0;font:${page.size}pt/${pt(page.line)} ${family('fangsong')};color:#000}`,
    `.official main{letter-spacing:${spacing}pt}`,
    'main{text-align:justify;text-spacing-trim:space-all;text-autospace:no-autospace;line-break:normal;overflow-wrap:anywhere}',
    'p,h1,h2,h3,h4,h5{margin:0;font-weight:normal;font-size:inherit;orphans:1;widows:1}',
    ...FACES.map((face) => `.${face}{font-family:${family(face)};font-weight:normal}`),
  ].join('\n');
}

function blocks(page: Page): string {
  return `
.first,h2,h3,h4,h5{text-indent:calc(var(--ch)*2)}
.left{text-align:left}.center{text-align:center}.right{text-align:right}
.whole{break-inside:avoid}.underlined{text-decoration:underline}
h1{font:${titleSize(page)}pt/${pt(page.line)} ${family('title')};text-align:center;break-after:avoid}
h2,h3,h4,h5{break-after:avoid}
.level-1{font-family:${family('hei')}}.level-2{font-family:${family('kai')}}
.mark{font-family:${family('title')};color:#${RED};text-align:center;line-height:1.2;letter-spacing:0;padding-top:${MARK_DROP}mm;white-space:nowrap}
.imprint{display:flex;justify-content:space-between;padding:0 var(--ch)}
hr{border:0;border-top:1.5pt solid #000;margin:4pt 0;height:0}hr.red{border-color:#${RED}}
table{width:calc(100% - 1pt);margin-left:.5pt;border-collapse:collapse;table-layout:fixed;font-size:${page.tableSize}pt;line-height:${pt(page.tableLine)};letter-spacing:0;margin-bottom:6pt}
th,td{border:.5pt solid #000;padding:2pt 4pt;vertical-align:middle;text-indent:0;overflow-wrap:anywhere}
td.left{text-align:left}
th{font-family:${family('hei')};font-weight:normal}
thead{display:table-header-group}tr{break-inside:avoid}
.signing{display:grid;grid-template-columns:repeat(var(--n),1fr);column-gap:var(--ch);break-inside:avoid;text-align:left}
.signing div{display:flex;height:12mm;align-items:flex-end}.signing i{flex:1;border-bottom:.5pt solid #000}
.note{font:${SIZE.note}pt/16pt ${family('kai')};letter-spacing:0}
.cut{font:8pt/12pt ${family('song')};text-align:center;letter-spacing:0;border-bottom:.75pt dashed #000}
.break,section.last{break-after:page}
section{break-inside:avoid;box-sizing:border-box}
.rehearsal{display:none}`;
}

/** On a screen the sheet lies on a desk, with its margins around it. */
function screen({ code }: OfficeDocument, page: Page): string {
  const margins = [page.top, page.right, page.bottom, page.left].map(pt).join(' ');
  const shown =
    code === null
      ? ''
      : `main{background:#fff url("${svgAddress(code)}") no-repeat right ${pt(page.right)} top ${pt(page.header)}}`;
  return `@media screen{html{background:#e8e8e8}main{display:block;position:relative;box-sizing:border-box;width:${pt(page.width)};min-height:${pt(page.height)};padding:${margins};margin:16px auto;background:#fff;box-shadow:0 1px 6px rgba(0,0,0,.25)}${shown}.rehearsal{display:block;position:absolute;top:${pt(page.header)};left:${pt(page.left)};font:14pt ${family('hei')};color:#${RED};letter-spacing:0}}`;
}

const GENERIC = ['serif', 'sans-serif'];

function family(face: Face): string {
  const { name, alsoCalled, instead } = TYPEFACES[face];
  return [name, ...alsoCalled, ...instead].map((one) => (GENERIC.includes(one) ? one : `'${one}'`)).join(',');
}

const svgAddress = (code: string): string =>
  `data:image/svg+xml;base64,${Buffer.from(codeSvg(code, (CODE_SIDE * TWIPS_PER_MM) / 20)).toString('base64')}`;

/** A string of CSS, which stands inside an element of HTML: everything but letters and digits is written by number. */
const cssText = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
