import type { PackageSignature } from '../../../shared/contract/package-signature.ts';
import type { PackageAbout } from '../../../shared/domain/packages.ts';
import { wordsIn } from '../words.ts';
import { bagInfo, DECLARATION, MANIFEST, manifestOf, SIGNATURE, TAG_MANIFEST } from './bag.ts';
import { type Entries, nameTroubles, packContainer } from './container.ts';
import { crateOf, cratePreview, doorPage, PREVIEW } from './crate.ts';
import { type Signer, sha256 } from './signing.ts';

export interface PackageFile {
  /** Under data/, in NFC, parts divided by '/'; see `isSafePath`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What people call it. */
  readonly shown: string;
  readonly mediaType: string;
}

/**
 * A package: a bag (RFC 8493) with an RO-Crate description, signed, as one file. The same files, the same `about` and
 * the same key give the same bytes. Without an `index.html` among the files the list of them takes its place.
 */
export function makePackage(about: PackageAbout, files: readonly PackageFile[], signer: Signer): Uint8Array {
  return packContainer(bagOf(about, files, signer));
}

/** The same as the files of a folder. */
export function bagOf(about: PackageAbout, given: readonly PackageFile[], signer: Signer): Entries {
  const files = given.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const payload = new Map(files.map(({ name, bytes }): [string, Uint8Array] => [`data/${name}`, bytes]));
  payload.set('data/ro-crate-metadata.json', utf8(crateOf(about, files)));
  payload.set(`data/${PREVIEW}`, utf8(cratePreview(about, files)));
  if (!payload.has('data/index.html')) payload.set('data/index.html', utf8(cratePreview(about, files)));
  const tags = new Map([
    ['bagit.txt', utf8(DECLARATION)],
    ['bag-info.txt', utf8(bagInfo(about, payload))],
    ['index.html', utf8(doorPage(about))],
    [MANIFEST, utf8(manifestOf(payload))],
  ]);
  const tagManifest = utf8(manifestOf(tags));
  const entries = new Map([
    ...payload,
    ...tags,
    [TAG_MANIFEST, tagManifest] as const,
    [SIGNATURE, utf8(signed(about, tagManifest, signer))] as const,
  ]);
  // A program's mistake, not a person's: names are made safe where they are made.
  const [unsafe] = nameTroubles([...entries.keys()]);
  if (unsafe) throw new Error(`${unsafe.code}: ${unsafe.file}`);
  return entries;
}

function signed(about: PackageAbout, tagManifest: Uint8Array, signer: Signer): string {
  const { kind, id, title, street, community, communityId, madeAt, from, until } = about;
  const statement: Omit<PackageSignature, 'signature'> = {
    format: 'yishiting-signature/1',
    about: { kind, id, title, street, community, communityId, madeAt, from, until },
    signer: { office: signer.office, name: signer.name, publicKey: signer.publicKey },
    signedAt: madeAt,
    purpose: wordsIn('zh-CN')(`packages:purposes.${kind}`, {}),
    tagmanifestSha256: sha256(tagManifest),
  };
  const signature = Buffer.from(signer.sign(utf8(canonical(statement)))).toString('base64url');
  return canonical({ ...statement, signature });
}

/** The one way to write a statement: what is signed, and what lies in the package. */
export const canonical = (statement: object): string => `${JSON.stringify(statement, null, 2)}\n`;

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf8'));
