import { z } from 'zod';
import { Created, Id, Line, Nothing, strict } from './fields.ts';
import { command, query } from './procedure.ts';

const keyFacts = ['keys.made', 'keys.revoked', 'keys.trusted', 'keys.distrusted'] as const;

/** Keys with which this house signs, and whose signatures it believes. The secret half is never asked for. */
export const keys = {
  list: query({ needs: 'matters.read', refreshOn: keyFacts })
    .input(strict({}))
    .output(
      strict({
        own: z.array(
          strict({
            id: Id,
            communityId: Id.nullable(),
            office: z.string(),
            publicKey: z.string(),
            fingerprint: z.string(),
            madeAt: z.string(),
            revokedAt: z.string().nullable(),
            revokedBecause: z.string().nullable(),
          }),
        ),
        trusted: z.array(
          strict({
            id: Id,
            office: z.string(),
            publicKey: z.string(),
            fingerprint: z.string(),
            addedBy: z.string(),
            addedAt: z.string(),
            revokedAt: z.string().nullable(),
            revokedBecause: z.string().nullable(),
          }),
        ),
      }),
    ),
  /** A key for an office; null is the street. One it had before is struck off as renewed. */
  make: command({ needs: 'keys.manage' })
    .input(strict({ communityId: Id.nullable() }))
    .output(strict({ id: Id, fingerprint: z.string() })),
  /** Refuses `keys.alreadyRevoked`. */
  revoke: command({ needs: 'keys.manage' })
    .input(strict({ id: Id, reason: Line }))
    .output(Nothing),
  /** The fingerprint is typed as it was heard over the telephone. Refuses `keys.otherFingerprint`, `keys.alreadyTrusted`. */
  trust: command({ needs: 'keys.manage' })
    .input(
      strict({
        office: Line,
        publicKey: z
          .string()
          .trim()
          .regex(/^[\w-]{43}$/),
        fingerprint: Line,
      }),
    )
    .output(Created),
  distrust: command({ needs: 'keys.manage' })
    .input(strict({ id: Id, reason: Line }))
    .output(Nothing),
};
