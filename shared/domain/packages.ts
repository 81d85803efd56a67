import type { Day, Id, Instant } from '../values.ts';

export const PACKAGE_KINDS = ['notice', 'filing', 'meeting', 'matter', 'site', 'receipt', 'trust'] as const;
export type PackageKind = (typeof PACKAGE_KINDS)[number];

/** What a package is; everything in it comes from the record, so that the same record gives the same bytes. */
export interface PackageAbout {
  readonly kind: PackageKind;
  readonly id: string;
  readonly title: string;
  readonly street: string;
  readonly community: string;
  readonly communityId: Id | null;
  readonly madeAt: Instant;
  /** The days on which it may be shown; null where it has none. */
  readonly from: Day | null;
  readonly until: Day | null;
}

export interface TrustedSigner {
  /** The raw 32 bytes, base64url. */
  readonly publicKey: string;
  readonly office: string;
  readonly revokedAt: Instant | null;
}

/** What can be wrong with a package, in the order in which it is told. */
export const PACKAGE_TROUBLES = [
  'container.unreadable',
  'container.packed',
  'container.altered',
  'names.unsafe',
  'names.double',
  'parts.missing',
  'parts.wrong',
  'files.missing',
  'files.added',
  'files.changed',
  'signature.unreadable',
  'signature.wrong',
  'signer.unknown',
  'signer.revoked',
  'dates.early',
  'dates.over',
] as const;
export type PackageTroubleCode = (typeof PACKAGE_TROUBLES)[number];

export interface PackageTrouble {
  readonly code: PackageTroubleCode;
  readonly file?: string;
  readonly day?: Day;
}

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const UNSAFE = /[\p{Cc}<>:"|?*\\%]/u;
const LONGEST_PART = 180;

/** A path inside a package that every system can keep and that leads nowhere else. */
export function isSafePath(path: string): boolean {
  if (path !== path.normalize('NFC') || UNSAFE.test(path)) return false;
  return path
    .split('/')
    .every(
      (part) =>
        part !== '' &&
        part.length <= LONGEST_PART &&
        !RESERVED.test(part) &&
        !/[. ]$/.test(part) &&
        part.trimStart() === part,
    );
}

/** What the dates say on a day: too early, over, or nothing. A day is a calendar day in China. */
export function dateTroubles(
  { from, until }: Pick<PackageAbout, 'from' | 'until'>,
  today: Day,
): PackageTrouble[] {
  if (from !== null && today < from) return [{ code: 'dates.early', day: from }];
  if (until !== null && today > until) return [{ code: 'dates.over', day: until }];
  return [];
}
