import { masked } from './masking.ts';
import type { Finding, Piece, PublicRecord } from './privacy.ts';
import { findPrivate } from './privacy.ts';

/** One private thing in a notice, at its place: the path of the field (`votes.0.motion`) and where in its text. */
export interface PlacedFinding extends Finding {
  readonly place: string;
}

/** `mask` by the table of 2.5; `keep` only with a reason. */
export interface Decision {
  readonly place: string;
  readonly start: number;
  readonly end: number;
  readonly choice: 'mask' | 'keep' | null;
}

/** Places that hold no words of people: ids, hashes, days and formats. */
const WORDLESS = /(^|\.)(format|id|communityId|kind|sha256|from|until|decidedOn|finishedOn|publishedOn)$/;

/** The heading under which a bare name is read as one. */
export const NAMED = '姓名';

type Leaf = readonly [place: string, text: string];

/** Every text of a notice with its path, in the order in which it is read. */
export function textsOf(notice: unknown, place = ''): Leaf[] {
  if (typeof notice === 'string') return WORDLESS.test(place) ? [] : [[place, notice]];
  if (notice === null || typeof notice !== 'object') return [];
  return Object.entries(notice).flatMap(([name, part]) =>
    textsOf(part, place === '' ? name : `${place}.${name}`),
  );
}

/** Everything a public board must not show, in every text of the notice. */
export const lookThrough = (notice: unknown, known: PublicRecord): PlacedFinding[] =>
  textsOf(notice).flatMap(([place, text]) =>
    findPrivate({ text }, known).map((finding) => ({ ...finding, place })),
  );

/**
 * Who was found by name in one place is looked for by that name in every other: in the notice, in its attachments and
 * in their names, whatever words stand around it there.
 */
export function knowingNames(known: PublicRecord, texts: Iterable<Piece>): PublicRecord {
  const holders = new Set(known.officeHolders);
  const names = [...texts].flatMap((piece) =>
    findPrivate(piece, known).flatMap(({ kind, text }) =>
      NAMING.has(kind) && NAME.test(text) ? [text] : [],
    ),
  );
  const found = new Set(names.filter((name) => !holders.has(name)));
  return { ...known, residents: [...new Set([...(known.residents ?? []), ...found])] };
}

const NAMING: ReadonlySet<string> = new Set(['name', 'child']);
const NAME = /^\p{Script=Han}{2,4}$/u;

/** The notice as it is published: what was decided to be masked is masked, the rest stays as it is written. */
export function published<T>(notice: T, findings: readonly PlacedFinding[]): T {
  const byPlace = Map.groupBy(findings, ({ place }) => place);
  return replaced(notice, (place, text) => masked(text, byPlace.get(place) ?? []));
}

function replaced<T>(part: T, write: (place: string, text: string) => string, place = ''): T {
  if (typeof part === 'string') return (WORDLESS.test(place) ? part : write(place, part)) as T;
  if (part === null || typeof part !== 'object') return part;
  const at = (name: string) => (place === '' ? name : `${place}.${name}`);
  if (Array.isArray(part)) return part.map((one, index) => replaced(one, write, at(String(index)))) as T;
  return Object.fromEntries(
    Object.entries(part).map(([name, one]) => [name, replaced(one, write, at(name))]),
  ) as T;
}
