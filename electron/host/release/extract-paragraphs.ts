import type { Extracted, PlacedPiece } from './extract.ts';
import { openParts, unescaped } from './extract-aside.ts';

const PARTS =
  /^(?:word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)|ppt\/(?:slides\/slide\d+|notesSlides\/notesSlide\d+|comments\/[^/]+)|docProps\/(?:core|app|custom))\.xml$/;

/** Word and PowerPoint: body, slides and what the speaker reads, headers, footers, notes, comments, text that was deleted but is still in the file, and who wrote it. */
export function paragraphsOf(bytes: Uint8Array): Extracted {
  const { texts, aside, unread } = openParts(bytes, PARTS);
  return { pieces: [...texts.flatMap(([part, xml]) => piecesOf(part, xml)), ...aside], unread };
}

/** The text of the marked-up parts of a file, one piece a paragraph; a paragraph inside another ends where it ends. */
export function piecesOf(part: string, xml: string): PlacedPiece[] {
  const pieces: PlacedPiece[] = [];
  let [text, paragraph, isText] = ['', 0, false];
  for (const [token] of xml.matchAll(/<[^>]*>|[^<]+/g)) {
    if (TEXT_START.test(token)) isText = true;
    else if (TEXT_END.test(token)) isText = false;
    else if (/^<w:tab\s*\/>/.test(token)) text += '\t';
    else if (/^<w:(?:br|cr)\b/.test(token)) text += '\n';
    else if (isText && !token.startsWith('<')) text += unescaped(token);
    if (!PARAGRAPH_END.test(token)) continue;
    paragraph += 1;
    if (text.trim() !== '') pieces.push({ text, at: { in: 'part', part, paragraph } });
    text = '';
  }
  return pieces;
}

// Word writes w:t and w:delText, drawings a:t, comments of sheets t; the properties have elements of their own.
const TEXT_START =
  /^<(?:w:t|w:delText|w:instrText|a:t|p:text|t|dc:\w+|cp:\w+|Company|Manager|vt:lpwstr)(?:\s[^>]*[^/])?>$/;
const TEXT_END = /^<\/(?:w:t|w:delText|w:instrText|a:t|p:text|t|dc:\w+|cp:\w+|Company|Manager|vt:lpwstr)>$/;
const PARAGRAPH_END = /^<\/(?:w:p|a:p|p:text|comment|dc:\w+|cp:\w+|Company|Manager|vt:lpwstr)>$/;
