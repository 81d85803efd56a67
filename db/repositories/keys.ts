import { eq } from 'drizzle-orm';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { signingKeys, trustedSigners } from '../schema.ts';
import { selectWhole } from '../select.ts';

export type SigningKeyRow = typeof signingKeys.$inferSelect;
export type TrustedRow = typeof trustedSigners.$inferSelect;

/** Public halves of our own keys, and the signers of others. */
export function readKeys({ sqlite }: Store) {
  const own = selectWhole(sqlite, signingKeys, 'ORDER BY made_at DESC, id DESC');
  const active = selectWhole(
    sqlite,
    signingKeys,
    'WHERE community_id IS ? AND revoked_at IS NULL ORDER BY made_at DESC LIMIT 1',
  );
  const trusted = selectWhole(sqlite, trustedSigners, 'ORDER BY office, added_at');
  return {
    own: (): SigningKeyRow[] => own.all(),
    /** The key an office signs with now; null is the street. */
    active: (communityId: Id | null): SigningKeyRow | undefined => active.get(communityId),
    trusted: (): TrustedRow[] => trusted.all(),
  };
}

export function writeKeys(store: Store) {
  const { orm } = store;
  return {
    ...readKeys(store),
    insertOwn(row: typeof signingKeys.$inferInsert): void {
      orm.insert(signingKeys).values(row).run();
    },
    revokeOwn(id: Id, revokedAt: string, revokedBecause: string): void {
      orm.update(signingKeys).set({ revokedAt, revokedBecause }).where(eq(signingKeys.id, id)).run();
    },
    insertTrusted(row: typeof trustedSigners.$inferInsert): void {
      orm.insert(trustedSigners).values(row).run();
    },
    revokeTrusted(id: Id, revokedAt: string, revokedBecause: string): void {
      orm.update(trustedSigners).set({ revokedAt, revokedBecause }).where(eq(trustedSigners.id, id)).run();
    },
  };
}
