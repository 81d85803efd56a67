import { extname } from 'node:path';
import type { Piece } from '../../../shared/domain/privacy.ts';
import { unpackedSize } from '../rosters/zip-size.ts';
import { cellsOf } from './extract-cells.ts';
import { pagesOf } from './extract-pages.ts';
import { paragraphsOf } from './extract-paragraphs.ts';

/** Where a piece stands, in the words of the program that made the file: a sheet and a cell, or a part and a paragraph. */
export type PieceAt =
  | { readonly in: 'name' }
  | { readonly in: 'text'; readonly line: number }
  | { readonly in: 'page'; readonly page: number }
  | { readonly in: 'sheet'; readonly sheet: string; readonly cell: string }
  | { readonly in: 'part'; readonly part: string; readonly paragraph: number };

export interface PlacedPiece extends Piece {
  readonly at: PieceAt;
}

/** What no rule can read and a person has to look at. */
export interface Unread {
  readonly part: string;
  readonly why: 'picture' | 'scan' | 'locked' | 'embedded' | 'oldFormat' | 'damaged' | 'tooLarge' | 'unknown';
}

export interface Extracted {
  readonly pieces: readonly PlacedPiece[];
  readonly unread: readonly Unread[];
}

const LARGEST_UNPACKED = 100 * 1024 * 1024;

/**
 * All text of an attachment with its places, its file name first. Whatever cannot be read is named, never passed over:
 * an attachment without pieces and without `unread` is truly empty.
 */
export async function extractText(name: string, bytes: Uint8Array): Promise<Extracted> {
  const title: PlacedPiece = { text: name, at: { in: 'name' } };
  const { pieces, unread } = await contentOf(name, bytes);
  return { pieces: [title, ...pieces], unread };
}

async function contentOf(name: string, bytes: Uint8Array): Promise<Extracted> {
  if (PICTURES.some((mark) => startsWith(bytes, mark)) || isHeic(bytes)) return onlyAsk(name, 'picture');
  if (startsWith(bytes, PDF)) return pagesOf(name, bytes);
  if (startsWith(bytes, OLD_OFFICE)) return onlyAsk(name, 'oldFormat');
  if (startsWith(bytes, ZIP)) return packed(name, bytes);
  return TEXTS.has(extname(name).toLowerCase()) ? plain(name, bytes) : onlyAsk(name, 'unknown');
}

async function packed(name: string, bytes: Uint8Array): Promise<Extracted> {
  const size = unpackedSize(bytes);
  if (size === null) return onlyAsk(name, 'damaged');
  if (size > LARGEST_UNPACKED) return onlyAsk(name, 'tooLarge');
  try {
    const kind = extname(name).toLowerCase();
    if (kind === '.docx' || kind === '.pptx') return paragraphsOf(bytes);
    return kind === '.xlsx' ? await cellsOf(bytes) : onlyAsk(name, 'unknown');
  } catch {
    // Whatever the library stumbles over: a person has to look.
    return onlyAsk(name, 'damaged');
  }
}

function plain(name: string, bytes: Uint8Array): Extracted {
  const text = decoded(bytes, 'utf-8') ?? decoded(bytes, 'gb18030');
  if (text === null) return onlyAsk(name, 'damaged');
  // The whole text is one piece: a number may be broken at the end of a line.
  return { pieces: [{ text, at: { in: 'text', line: 1 } }], unread: [] };
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const onlyAsk = (part: string, why: Unread['why']): Extracted => ({ pieces: [], unread: [{ part, why }] });

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, place) => bytes[place] === byte);

const isHeic = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(4, 8)) === 'ftyp';

const TEXTS = new Set(['.txt', '.csv', '.md', '.json', '.html', '.htm', '.xml']);
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46],
];
