import { TrustList } from '../../../shared/contract/trust-list.ts';
import type { TrustedSigner } from '../../../shared/domain/packages.ts';
import { canonical } from './make.ts';

/** Throws where the text is not a list of trust. */
export const readTrustList = (text: string): readonly TrustedSigner[] =>
  TrustList.parse(JSON.parse(text)).signers;

export const writeTrustList = (signers: readonly TrustedSigner[]): string =>
  canonical({
    format: 'yishiting-trust/1',
    signers: signers.map(({ publicKey, office, revokedAt }) => ({ publicKey, office, revokedAt })),
  });
