import { escapeText } from '../../../shared/documents/escape.ts';
import type { OfficeDocument } from '../../../shared/documents/model.ts';
import { inHtml } from './html-blocks.ts';
import { styleOf } from './html-style.ts';

/** Nothing from elsewhere, and nothing that runs: a paper may carry what anybody typed. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The document as one page that needs nothing else: to look at, and for Chromium to print. */
export function writeHtml(document: OfficeDocument): string {
  const { title, language, rehearsal } = document;
  return [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeText(title)}</title>`,
    `<style>${styleOf(document)}</style></head>`,
    `<body class="${document.pageStyle}"><main>`,
    rehearsal === null ? '' : `<div class="rehearsal">${escapeText(rehearsal)}</div>`,
    ...document.blocks.map((block) => inHtml(block, document)),
    '</main></body></html>',
  ].join('\n');
}
