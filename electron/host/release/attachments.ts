import type { FileRow, FindingRow } from '../../../db/repositories/releases.ts';
import { createNames } from '../../../shared/domain/file-names.ts';
import { masked } from '../../../shared/domain/masking.ts';
import type { Finding } from '../../../shared/domain/privacy.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Files } from '../files.ts';
import { bytesOf } from '../packages/packing.ts';
import { sha256 } from '../packages/signing.ts';
import { wordsIn } from '../words.ts';
import { extractText, type PlacedPiece, type Unread } from './extract.ts';
import { maskedPage } from './masked-page.ts';

/** A file somebody wants to publish with a notice, as the rules could read it. */
export interface ReadFile {
  readonly hash: string;
  readonly name: string;
  readonly size: number;
  readonly pieces: readonly PlacedPiece[];
  readonly unread: readonly Unread[];
}

/** What leaves in a file's place. `bytes` null: the file as it is. */
export interface PublishedFile {
  readonly fileId: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly bytes: Uint8Array | null;
}

/** More than a person reads through: such a file asks, as one that no rule can read. */
const MOST_SIGNS = 400_000;

/** Reads a file before the transaction. Refuses `records.fileMissing`. */
export async function readFile(
  files: Files,
  { hash, name }: { hash: string; name: string },
): Promise<ReadFile> {
  const bytes = (await bytesOf(files, hash)) ?? refuse('records.fileMissing', { name });
  const { pieces, unread } = await extractText(name.normalize('NFC'), bytes);
  const signs = pieces.reduce((sum, { text }) => sum + text.length, 0);
  const file = { hash, name: name.normalize('NFC'), size: bytes.length };
  return signs <= MOST_SIGNS
    ? { ...file, pieces, unread }
    : { ...file, pieces: pieces.slice(0, 1), unread: [{ part: name, why: 'tooLarge' }] };
}

export const piecesIn = (row: FileRow): Pick<ReadFile, 'pieces' | 'unread'> => JSON.parse(row.pieces);

/** `ask`: no rule could read any of it; `partly`: pictures or the like remain for a person. */
export function readingOf({
  pieces,
  unread,
}: Pick<ReadFile, 'pieces' | 'unread'>): 'text' | 'partly' | 'ask' {
  if (unread.length === 0) return 'text';
  return pieces.some(({ at }) => at.in !== 'name') ? 'partly' : 'ask';
}

/**
 * The files that leave with a notice, in their order; what is left out or undecided is not among them. The same rows
 * always give the same bytes. In a name, what was found is masked; the signs of the mask are made safe for Windows.
 */
export function publishedFiles(rows: readonly FileRow[], findings: readonly FindingRow[]): PublishedFile[] {
  const nameOnce = createNames();
  return rows.flatMap((row): PublishedFile[] => {
    if (row.choice === null || row.choice === 'leave_out') return [];
    const { pieces } = piecesIn(row);
    const shown = pieces.map((piece, place) => ({
      ...piece,
      text: masked(piece.text, hiddenIn(piece, place, row.id, findings)),
    }));
    const name = shown[0]?.text ?? row.name;
    if (row.choice === 'whole')
      return [{ fileId: row.id, name: nameOnce(name), sha256: row.fileHash, size: row.size, bytes: null }];
    const stem = name.replace(/\.[\p{L}\p{N}]{1,8}$/u, '');
    const bytes = new Uint8Array(Buffer.from(maskedPage(name, shown.slice(1)), 'utf8'));
    const title = nameOnce(wordsIn('zh-CN')('releases:attachment.maskedName', { name: stem }));
    return [{ fileId: row.id, name: title, sha256: sha256(bytes), size: bytes.length, bytes }];
  });
}

function hiddenIn(
  piece: PlacedPiece,
  place: number,
  fileId: string,
  findings: readonly FindingRow[],
): Finding[] {
  return findings
    .filter((one) => one.fileId === fileId && one.place === String(place) && one.choice !== 'keep')
    .map(({ starts, ends, kind, certainty }) => ({
      start: starts,
      end: ends,
      kind,
      certainty,
      suggestion: 'hide',
      text: piece.text.slice(starts, ends),
    }));
}
