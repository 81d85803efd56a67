import { z } from 'zod';
import { strict } from './fields.ts';

/** trust.json: whose signatures are believed. A street hands it to its communities and its public screens. */
export const TrustList = strict({
  format: z.literal('yishiting-trust/1'),
  signers: z.array(
    strict({
      publicKey: z.string().regex(/^[\w-]{43}$/),
      office: z.string().min(1).max(200),
      revokedAt: z.string().nullable(),
    }),
  ),
});
