import type { PackageAbout } from '../../../shared/domain/packages.ts';
import { sha256 } from './signing.ts';

/** The files of a bag that say what is in it (RFC 8493). */
export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
export const SIGNATURE = 'signature.json';
/** What the tag manifest vouches for; the signature vouches for the tag manifest. */
export const TAG_FILES = ['bag-info.txt', 'bagit.txt', 'index.html', MANIFEST] as const;

/** bag-info.txt: nothing in it that the record does not say. */
export function bagInfo(about: PackageAbout, payload: ReadonlyMap<string, Uint8Array>): string {
  const bytes = [...payload.values()].reduce((sum, one) => sum + one.length, 0);
  const lines = {
    'Source-Organization': [about.street, about.community].filter((text) => text !== '').join(' '),
    'External-Description': about.title,
    'External-Identifier': `${about.kind}/${about.id}`,
    'Bagging-Date': about.madeAt.slice(0, 10),
    'Payload-Oxum': `${bytes}.${payload.size}`,
  };
  return Object.entries(lines)
    .map(([name, value]) => `${name}: ${value.replace(/\s+/g, ' ').trim()}\n`)
    .join('');
}

/** One line a file, as `sha256sum` writes and reads them, in the order of their names. */
export const manifestOf = (files: ReadonlyMap<string, Uint8Array>): string =>
  [...files]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`)
    .join('');

/** Reads a manifest back; null where a line is not one of ours. */
export function readManifest(text: string): Map<string, string> | null {
  const hashes = new Map<string, string>();
  for (const line of text.split('\n').slice(0, -1)) {
    const [, hash = '', name = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (hash === '' || hashes.has(name)) return null;
    hashes.set(name, hash);
  }
  return text === '' || text.endsWith('\n') ? hashes : null;
}
