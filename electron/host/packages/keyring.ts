import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadTx } from '../../../db/transaction.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import { createSigner, type Signer } from './signing.ts';

/** Where the secret halves of our keys lie: never in the store, so that a copy of the store cannot sign. */
export interface Keyring {
  keep(id: Id, pem: string): void;
  find(id: Id): string | null;
}

/** One file a key, readable by its owner only; `folder` null keeps them in memory. */
export function createKeyring(folder: string | null): Keyring {
  if (folder === null) {
    const pems = new Map<Id, string>();
    return { keep: (id, pem) => void pems.set(id, pem), find: (id) => pems.get(id) ?? null };
  }
  const placeOf = (id: Id) => join(folder, `${id}.pem`);
  return {
    keep(id, pem) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(placeOf(id), pem, { mode: 0o600, flag: 'wx', flush: true });
      chmodSync(placeOf(id), 0o600);
    },
    find: (id) => (existsSync(placeOf(id)) ? readFileSync(placeOf(id), 'utf8') : null),
  };
}

/** Who signs for an office now; null where it has no key yet. Refuses `keys.secretMissing`. */
export function signerOf(
  tx: Pick<ReadTx, 'keys'>,
  keyring: Keyring,
  office: { communityId: Id | null; office: string },
  name: string,
): Signer | null {
  const key = tx.keys.active(office.communityId);
  if (key === undefined) return null;
  const pem = keyring.find(key.id) ?? refuse('keys.secretMissing', { office: office.office });
  return createSigner(pem, { office: office.office, name });
}

/** The name an office signs under; null is the street. */
export function officeOf(
  tx: Pick<ReadTx, 'structure' | 'store'>,
  communityId: Id | null,
): { communityId: Id | null; office: string } {
  const street = tx.store.get()?.street ?? '';
  const community = communityId === null ? '' : tx.structure.getCommunity(communityId).name;
  return { communityId, office: `${street}${community}` };
}

/** Whose signatures are believed: those on the list, and our own, struck off ones as such. */
export const trustOf = (tx: Pick<ReadTx, 'keys' | 'structure' | 'store'>) => [
  ...tx.keys.trusted().map(({ publicKey, office, revokedAt }) => ({ publicKey, office, revokedAt })),
  ...tx.keys.own().map(({ publicKey, communityId, revokedAt, revokedBecause }) => ({
    publicKey,
    office: officeOf(tx, communityId).office,
    // What was signed with a key before it was renewed stays signed.
    revokedAt: revokedBecause === RENEWED ? null : revokedAt,
  })),
];

export const RENEWED = 'renewed';
