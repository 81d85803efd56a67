import { strFromU8, unzipSync } from 'fflate';
import { NAMED } from '../../../shared/domain/releases.ts';
import type { PlacedPiece, Unread } from './extract.ts';

export interface OpenedParts {
  /** The parts a reader asked for, by name, in order. */
  readonly texts: readonly (readonly [part: string, xml: string])[];
  /** What is in the file but on no page of it. */
  readonly aside: readonly PlacedPiece[];
  readonly unread: readonly Unread[];
}

/** Opens an office file. A part that nobody reads and that is not known to be without words is left to a person. */
export function openParts(bytes: Uint8Array, isText: RegExp): OpenedParts {
  const names: string[] = [];
  const parts = unzipSync(bytes, {
    filter({ name }) {
      if (!name.endsWith('/')) names.push(name);
      return isText.test(name) || NODES.test(name) || WORDLESS.test(name);
    },
  });
  const read = Object.keys(parts)
    .toSorted()
    .map((part) => [part, strFromU8(parts[part] ?? new Uint8Array())] as const);
  return {
    texts: read.filter(([part]) => isText.test(part)),
    aside: read.flatMap(([part, xml]) => asideOf(part, xml)),
    unread: names
      .filter((name) => !Object.hasOwn(parts, name))
      .toSorted()
      .map(unreadOf),
  };
}

/** Who changed and commented, what pictures are called, where links lead, what is printed above a sheet. */
function asideOf(part: string, xml: string): PlacedPiece[] {
  // Paragraph 0: nobody reads it on a page.
  const at = { in: 'part' as const, part, paragraph: 0 };
  const named = [...valuesIn(xml, AUTHORS), ...(PEOPLE.test(part) ? valuesIn(xml, / name="([^"]+)"/g) : [])];
  const said = [
    ...valuesIn(xml, SAID),
    ...valuesIn(xml, PRINTED),
    ...(part.endsWith('.rels') ? linksIn(xml) : []),
    ...(NODES.test(part) ? valuesIn(xml, />([^<]+)</g) : []),
  ];
  return [
    ...[...new Set(named)].map((text) => ({ text, heading: NAMED, at })),
    ...[...new Set(said)].map((text) => ({ text, at })),
  ];
}

const valuesIn = (xml: string, pattern: RegExp): string[] =>
  [...xml.matchAll(pattern)]
    .map(({ 1: value = '' }) => unescaped(value))
    .filter((text) => text.trim() !== '');

const linksIn = (rels: string): string[] =>
  (rels.match(/<Relationship\s[^>]*TargetMode="External"[^>]*>/g) ?? [])
    .flatMap((link) => valuesIn(link, /\sTarget="([^"]+)"/g))
    .map(decoded);

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

export const unescaped = (text: string): string =>
  text
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex === '' ? 10 : 16)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const unreadOf = (part: string): Unread => ({
  part,
  why:
    part.includes('/media/') || /\.(?:jpe?g|png|gif|bmp|tiff?|emf|wmf|svg|webp|heic)$/i.test(part)
      ? 'picture'
      : 'embedded',
});

const AUTHORS = /(?:\s(?:w:author|w15:author|author|displayName)="|<author>)([^"<]+)/g;
const PEOPLE = /^ppt\/(?:commentAuthors|authors)\.xml$/;
const SAID = /\s(?:descr|title|tooltip|w:tooltip|prompt|promptTitle|error|errorTitle)="([^"]+)"/g;
const PRINTED = /<(?:odd|even|first)(?:Header|Footer)>([^<]+)</g;
/** Parts whose every word counts, wherever it stands. */
const NODES =
  /^(?:customXml\/item\d+|(?:word|xl|ppt)\/(?:charts\/chart\d+|diagrams\/data\d+)|ppt\/(?:slideLayouts|slideMasters|notesMasters|handoutMasters)\/[^/]+)\.xml$/;
/** Parts that hold no words of people, or whose words are read elsewhere. */
const WORDLESS =
  /^(?:\[Content_Types\]\.xml|(?:.*\/)?_rels\/[^/]*\.rels|docProps\/(?:core|app|custom)\.xml|docMetadata\/LabelInfo\.xml|customXml\/itemProps\d+\.xml|word\/fonts\/.+|(?:word|xl|ppt)\/(?:theme\/.+|charts\/(?:style|colors)\d+\.xml|diagrams\/(?:colors|drawing|layout|quickStyle)\d+\.xml)|word\/(?:styles|stylesWithEffects|settings|webSettings|fontTable|numbering|people|comments(?:Extended|Ids|Extensible))\.xml|xl\/(?:workbook|styles|sharedStrings|calcChain|metadata)\.xml|xl\/(?:worksheets|tables|persons|printerSettings)\/[^/]+|ppt\/(?:presentation|presProps|viewProps|tableStyles|commentAuthors|authors)\.xml)$/;
