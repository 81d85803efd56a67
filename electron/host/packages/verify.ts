import { PackageSignature } from '../../../shared/contract/package-signature.ts';
import {
  dateTroubles,
  type PackageAbout,
  type PackageTrouble,
  type TrustedSigner,
} from '../../../shared/domain/packages.ts';
import type { Day } from '../../../shared/values.ts';
import { DECLARATION, MANIFEST, readManifest, SIGNATURE, TAG_FILES, TAG_MANIFEST } from './bag.ts';
import { type Entries, nameTroubles, openContainer } from './container.ts';
import { canonical } from './make.ts';
import { fingerprintOf, isSigned, sha256 } from './signing.ts';

export interface PackageReport {
  /** Nothing is missing, added or altered, and the signature is the signer's. Says nothing of trust and dates. */
  readonly sound: boolean;
  /** The signer is on the list, and not struck off it. */
  readonly trusted: boolean;
  readonly troubles: readonly PackageTrouble[];
  /** Only of a sound package: nobody vouches for what a broken one says of itself. */
  readonly about: PackageAbout | null;
  readonly signer: {
    readonly office: string;
    readonly name: string;
    readonly publicKey: string;
    readonly fingerprint: string;
    readonly signedAt: string;
    readonly purpose: string;
  } | null;
  /** The payload without `data/`; empty unless sound. */
  readonly files: Entries;
}

export interface PackageRules {
  readonly trusted: readonly TrustedSigner[];
  readonly today: Day;
}

/** Checks a package from its bytes: container, names, manifests, signature, signer, dates. */
export function verifyPackage(bytes: Uint8Array, rules: PackageRules): PackageReport {
  const { entries, troubles } = openContainer(bytes);
  return troubles.length > 0 ? refused(troubles) : verifyBag(entries, rules);
}

/** The same for a package that somebody unpacked into a folder. */
export function verifyBag(entries: Entries, { trusted, today }: PackageRules): PackageReport {
  const broken = [...nameTroubles([...entries.keys()]), ...bagTroubles(entries)];
  if (broken.length > 0) return refused(broken);
  const statement = readStatement(entries.get(SIGNATURE));
  if (statement === null) return refused([{ code: 'signature.unreadable' }]);
  if (!isVouchedFor(statement, entries)) return refused([{ code: 'signature.wrong' }]);
  const { about, signer, signedAt, purpose } = statement;
  const known = trusted.find((one) => one.publicKey === signer.publicKey);
  const trust: PackageTrouble[] =
    known === undefined
      ? [{ code: 'signer.unknown' }]
      : known.revokedAt === null
        ? []
        : [{ code: 'signer.revoked' }];
  return {
    sound: true,
    trusted: trust.length === 0,
    troubles: [...trust, ...dateTroubles(about, today)],
    about,
    signer: { ...signer, fingerprint: fingerprintOf(signer.publicKey), signedAt, purpose },
    files: payloadOf(entries),
  };
}

const refused = (troubles: readonly PackageTrouble[]): PackageReport => ({
  sound: false,
  trusted: false,
  troubles,
  about: null,
  signer: null,
  files: new Map(),
});

function bagTroubles(entries: Entries): PackageTrouble[] {
  const lacking = [...TAG_FILES, TAG_MANIFEST, SIGNATURE].filter((name) => !entries.has(name));
  if (lacking.length > 0) return lacking.map((file) => ({ code: 'parts.missing', file }));
  if (textOf(entries, 'bagit.txt') !== DECLARATION) return [{ code: 'parts.wrong', file: 'bagit.txt' }];
  const tags = readManifest(textOf(entries, TAG_MANIFEST));
  if (tags === null || [...tags.keys()].join() !== TAG_FILES.join())
    return [{ code: 'parts.wrong', file: TAG_MANIFEST }];
  const payload = readManifest(textOf(entries, MANIFEST));
  if (payload === null) return [{ code: 'parts.wrong', file: MANIFEST }];
  const listed = new Map([...tags, ...payload]);
  const own = new Set([TAG_MANIFEST, SIGNATURE]);
  const added = [...entries.keys()].filter((name) => !listed.has(name) && !own.has(name));
  return [
    ...[...listed].flatMap(([file, hash]): PackageTrouble[] => {
      const bytes = entries.get(file);
      if (bytes === undefined) return [{ code: 'files.missing', file }];
      return sha256(bytes) === hash ? [] : [{ code: 'files.changed', file }];
    }),
    ...added.map((file): PackageTrouble => ({ code: 'files.added', file })),
  ];
}

/** Only the one way of writing it is read: a space more would be a byte that nobody vouches for. */
function readStatement(bytes: Uint8Array | undefined): PackageSignature | null {
  const text = Buffer.from(bytes ?? []).toString('utf8');
  try {
    const statement = PackageSignature.parse(JSON.parse(text));
    return canonical(statement) === text ? statement : null;
  } catch {
    return null;
  }
}

function isVouchedFor({ signature, ...statement }: PackageSignature, entries: Entries): boolean {
  const bytes = Buffer.from(signature, 'base64url');
  return (
    bytes.toString('base64url') === signature &&
    statement.tagmanifestSha256 === sha256(entries.get(TAG_MANIFEST) ?? new Uint8Array()) &&
    isSigned(Buffer.from(canonical(statement), 'utf8'), statement.signer.publicKey, bytes)
  );
}

const payloadOf = (entries: Entries): Entries =>
  new Map(
    [...entries].flatMap(([name, bytes]) =>
      name.startsWith('data/') ? [[name.slice('data/'.length), bytes] as const] : [],
    ),
  );

const textOf = (entries: Entries, name: string): string =>
  Buffer.from(entries.get(name) ?? []).toString('utf8');
