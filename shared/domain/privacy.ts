import { findAccounts } from './privacy-accounts.ts';
import { besideNames, findAddresses } from './privacy-addresses.ts';
import { findInCell } from './privacy-cells.ts';
import { folded } from './privacy-folding.ts';
import { findNames } from './privacy-names.ts';
import { findNumbers } from './privacy-numbers.ts';
import { findSensitive } from './privacy-words.ts';

export type PrivateKind =
  | 'identity'
  | 'bank'
  | 'telephone'
  | 'plate'
  | 'address'
  | 'child'
  | 'name'
  | 'health'
  | 'hardship';

/** Something that should not leave, at its place in the text (offsets of JavaScript strings, the end not included). */
export interface Finding {
  readonly kind: PrivateKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `certain` where a checksum or the register says so, `likely` where the words around it do. */
  readonly certainty: 'certain' | 'likely';
  /** What the table of masks does with it: nothing of it may stay, a part stays, or a person thinks about the sentence. */
  readonly suggestion: 'hide' | 'shorten' | 'rephrase';
}

/** What the register knows. Names are compared as written; telephones by their digits. */
export interface PublicRecord {
  /** Elected and announced: these names may stand on a public board. */
  readonly officeHolders: readonly string[];
  readonly officeTelephones: readonly string[];
  /** Names that are found wherever they stand, whatever the words around them. */
  readonly residents?: readonly string[];
}

export interface Piece {
  readonly text: string;
  /** The head of the column a cell stands under; it says what a bare value is. */
  readonly heading?: string;
}

/** What a rule hands in: the place and how sure it is. */
export type Place = Pick<Finding, 'kind' | 'start' | 'end' | 'certainty'>;

/** The most precise kind keeps a place that two kinds claim. */
const ORDER: readonly PrivateKind[] = [
  'identity',
  'bank',
  'telephone',
  'plate',
  'address',
  'child',
  'name',
  'health',
  'hardship',
];

const SUGGESTIONS: Record<PrivateKind, Finding['suggestion']> = {
  identity: 'hide',
  bank: 'hide',
  telephone: 'hide',
  plate: 'shorten',
  address: 'shorten',
  child: 'hide',
  name: 'shorten',
  health: 'rephrase',
  hardship: 'rephrase',
};

/** Everything in a piece of text that a public board must not show (procedure-and-law 2.5), in order, never overlapping. */
export function findPrivate(piece: Piece, known: PublicRecord): Finding[] {
  // A cell is read as if its heading stood before it: 房号:2-501.
  const lead = piece.heading === undefined ? '' : `${piece.heading.trim()}:`;
  const plain = folded(lead + piece.text);
  const numbers = [
    ...findNumbers(plain, known.officeTelephones),
    ...findAddresses(plain),
    ...findAccounts(plain),
  ];
  const names = findNames(plain, numbers, known);
  const cell = piece.heading === undefined ? [] : findInCell(folded(piece.heading), plain.slice(lead.length));
  const words = [
    ...findSensitive(plain, names),
    ...cell
      .map((place) => ({ ...place, start: place.start + lead.length, end: place.end + lead.length }))
      .filter(({ kind, start, end }) => kind !== 'name' || !isHolder(plain.slice(start, end), known)),
  ];
  // What is masked becomes an edge: a name beside it stands out then, and must be gone with it.
  const bare = [...numbers, ...words].reduce(
    (text, { start, end }) => text.slice(0, start) + '*'.repeat(end - start) + text.slice(end),
    plain,
  );
  const beside = bare === plain ? [] : findNames(bare, numbers, known);
  const places = [...numbers, ...names, ...beside, ...besideNames(plain, [...names, ...beside]), ...words];
  return apart(places, lead.length).map(({ start, end, ...place }) => ({
    ...place,
    start: start - lead.length,
    end: end - lead.length,
    text: piece.text.slice(start - lead.length, end - lead.length),
    suggestion: SUGGESTIONS[place.kind],
  }));
}

const isHolder = (name: string, { officeHolders }: PublicRecord): boolean =>
  officeHolders.includes(name.replace(/\s/g, ''));

/** Of two places that overlap the lower kind keeps only what the higher one leaves it. */
function apart(places: readonly Place[], from: number): Place[] {
  const kept: Place[] = [];
  const ranked = places.toSorted(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.start - b.start || b.end - a.end,
  );
  for (const place of ranked) {
    const rests = kept.reduce(without, [{ ...place, start: Math.max(place.start, from) }]);
    kept.push(...rests.filter(({ start, end }) => end > start));
  }
  return kept.toSorted((a, b) => a.start - b.start);
}

const without = (rests: readonly Place[], taken: Place): Place[] =>
  rests.flatMap((rest) => {
    if (rest.end <= taken.start || rest.start >= taken.end) return [rest];
    return [
      { ...rest, end: taken.start },
      { ...rest, start: taken.end },
    ].filter(({ start, end }) => end > start);
  });
