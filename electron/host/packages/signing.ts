import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** Somebody who signs for an office. The secret half never leaves this object. */
export interface Signer {
  readonly office: string;
  readonly name: string;
  /** The raw 32 bytes, base64url. */
  readonly publicKey: string;
  readonly fingerprint: string;
  sign(bytes: Uint8Array): Uint8Array;
}

/** A new Ed25519 key (RFC 8032), its secret half as PKCS #8 in PEM. */
export function generateKey(): { publicKey: string; pem: string } {
  const { privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicHalf(privateKey),
    pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** Signs with a key that was kept as PEM. */
export function createSigner(pem: string, who: { office: string; name: string }): Signer {
  const key = createPrivateKey(pem);
  const publicKey = publicHalf(key);
  return {
    ...who,
    publicKey,
    fingerprint: fingerprintOf(publicKey),
    sign: (bytes) => new Uint8Array(sign(null, bytes, key)),
  };
}

export function isSigned(bytes: Uint8Array, publicKey: string, signature: Uint8Array): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
    return verify(null, bytes, key, signature);
  } catch {
    return false;
  }
}

/** Short enough to be read out over the telephone: 64 bits of the key's SHA-256, in groups of four. */
export const fingerprintOf = (publicKey: string): string =>
  (
    createHash('sha256')
      .update(Buffer.from(publicKey, 'base64url'))
      .digest('hex')
      .slice(0, 16)
      .match(/.{4}/g) ?? []
  ).join(' ');

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

function publicHalf(key: KeyObject): string {
  return createPublicKey(key).export({ format: 'jwk' }).x ?? '';
}
