import type { Extracted, PlacedPiece, Unread } from './extract.ts';

const MOST_PAGES = 500;

type Library = typeof import('unpdf');
type PdfDocument = Awaited<ReturnType<Library['getDocumentProxy']>>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/**
 * PDF: the text of every page, notes and filled-in fields, and who wrote it. A page without text is a scan, a picture on
 * a page with text may hold names: both ask a person. The library is read only when the first PDF comes.
 */
export async function pagesOf(name: string, bytes: Uint8Array): Promise<Extracted> {
  const library = await import('unpdf');
  try {
    // A copy, because the library takes the bytes for itself.
    const document = await library.getDocumentProxy(new Uint8Array(bytes));
    return await contentOf(name, document, library);
  } catch (failure) {
    const locked = failure instanceof Error && failure.name === 'PasswordException';
    return { pieces: [], unread: [{ part: name, why: locked ? 'locked' : 'damaged' }] };
  }
}

async function contentOf(name: string, document: PdfDocument, library: Library): Promise<Extracted> {
  if (document.numPages > MOST_PAGES) return { pieces: [], unread: [{ part: name, why: 'tooLarge' }] };
  const { OPS } = await library.getResolvedPDFJS();
  const pieces: PlacedPiece[] = await properties(document);
  const unread: Unread[] =
    (await document.getAttachments()) === null ? [] : [{ part: name, why: 'embedded' }];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const texts = [await textOf(page), ...(await notesOf(page))].filter((text) => text.trim() !== '');
    pieces.push(...texts.map((text) => ({ text, at: { in: 'page' as const, page: number } })));
    const part = `${name}#${number}`;
    if (texts.length === 0) unread.push({ part, why: 'scan' });
    else if (await holdsPicture(page, OPS)) unread.push({ part, why: 'picture' });
    page.cleanup();
  }
  return { pieces, unread };
}

/** The page as one piece: a number may be broken at the end of a line. */
async function textOf(page: PdfPage): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

async function notesOf(page: PdfPage): Promise<string[]> {
  const notes: { contentsObj?: { str?: string }; fieldValue?: unknown }[] = await page.getAnnotations();
  return notes.flatMap(({ contentsObj, fieldValue }) =>
    [contentsObj?.str, fieldValue].filter((text) => typeof text === 'string'),
  );
}

async function properties(document: PdfDocument): Promise<PlacedPiece[]> {
  const { info } = await document.getMetadata();
  return ['Title', 'Author', 'Subject', 'Keywords'].flatMap((key, place): PlacedPiece[] => {
    const text: unknown = (info as Record<string, unknown>)[key];
    if (typeof text !== 'string' || text.trim() === '') return [];
    return [{ text, at: { in: 'part', part: 'Info', paragraph: place + 1 } }];
  });
}

async function holdsPicture(page: PdfPage, signs: Record<string, number>): Promise<boolean> {
  const pictures = [signs.paintImageXObject, signs.paintInlineImageXObject, signs.paintImageMaskXObject];
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((sign) => pictures.includes(sign));
}
