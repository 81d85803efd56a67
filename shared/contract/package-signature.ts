import { z } from 'zod';
import { PACKAGE_KINDS } from '../domain/packages.ts';
import { Day, strict } from './fields.ts';

const Text = z.string().max(1000);

/** signature.json of a package: a detached Ed25519 signature (RFC 8032) over everything here but itself. */
export const PackageSignature = strict({
  format: z.literal('yishiting-signature/1'),
  about: strict({
    kind: z.enum(PACKAGE_KINDS),
    id: Text,
    title: Text,
    street: Text,
    community: Text,
    communityId: Text.nullable(),
    madeAt: Text,
    from: Day.nullable(),
    until: Day.nullable(),
  }),
  signer: strict({ office: Text, name: Text, publicKey: z.string().regex(/^[\w-]{43}$/) }),
  signedAt: Text,
  /** What the signature stands for, in words. */
  purpose: Text,
  tagmanifestSha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** base64url. */
  signature: z.string().regex(/^[\w-]{86}$/),
});
export type PackageSignature = z.infer<typeof PackageSignature>;
