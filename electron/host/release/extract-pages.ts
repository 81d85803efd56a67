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
  const pieces: PlacedPiece[] = [...(await properties(document)), ...(await bookmarks(document))];
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

interface Note {
  readonly contentsObj?: { str?: string };
  /** Who wrote it. */
  readonly titleObj?: { str?: string };
  readonly fieldValue?: unknown;
  /** Where a link leads: a mail address may be a person's. */
  readonly unsafeUrl?: string;
}

async function notesOf(page: PdfPage): Promise<string[]> {
  const notes: Note[] = await page.getAnnotations();
  return notes.flatMap(({ contentsObj, titleObj, fieldValue, unsafeUrl }) =>
    [contentsObj?.str, titleObj?.str, fieldValue, unsafeUrl].filter((text) => typeof text === 'string'),
  );
}

async function properties(document: PdfDocument): Promise<PlacedPiece[]> {
  const { info, metadata } = await document.getMetadata();
  // XMP holds the same again, and more, in a form of its own.
  const described = [...((metadata ?? []) as Iterable<[string, unknown]>)]
    .flatMap(([, value]) => value)
    .filter((text) => typeof text === 'string' && /\p{Script=Han}|\d{6}|@/u.test(text));
  const aside = described.map(
    (text): PlacedPiece => ({
      text: String(text),
      at: { in: 'part', part: 'Info', paragraph: 0 },
    }),
  );
  const named = ['Title', 'Author', 'Subject', 'Keywords'].flatMap((key, place): PlacedPiece[] => {
    const text: unknown = (info as Record<string, unknown>)[key];
    if (typeof text !== 'string' || text.trim() === '') return [];
    return [{ text, at: { in: 'part', part: 'Info', paragraph: place + 1 } }];
  });
  return [...named, ...aside];
}

/** Bookmarks stand beside the pages, and name what is on them. */
async function bookmarks(document: PdfDocument): Promise<PlacedPiece[]> {
  const titles: string[] = [];
  const walk = (items: readonly Bookmark[]): void => {
    for (const { title, url, items: below = [] } of items) {
      titles.push(title, ...(url ? [url] : []));
      walk(below);
    }
  };
  walk(((await document.getOutline()) ?? []) as Bookmark[]);
  return titles
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text, at: { in: 'part', part: 'Outlines', paragraph: 0 } }));
}

interface Bookmark {
  readonly title: string;
  readonly url?: string | null;
  readonly items?: readonly Bookmark[];
}

async function holdsPicture(page: PdfPage, signs: Record<string, number>): Promise<boolean> {
  // Also repeated and grouped ones, whatever the library calls them.
  const pictures = Object.keys(signs)
    .filter((name) => /^paint\w*Image\w*/.test(name))
    .map((name) => signs[name]);
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((sign) => pictures.includes(sign));
}
