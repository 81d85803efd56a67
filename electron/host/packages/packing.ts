import { newId } from '../../../db/ids.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import { safeName } from '../../../shared/domain/file-names.ts';
import type { PackageAbout } from '../../../shared/domain/packages.ts';
import type { Id } from '../../../shared/values.ts';
import type { Files } from '../files.ts';
import type { LastingWrites } from '../use-cases.ts';
import { wordsIn } from '../words.ts';
import { type Keyring, officeOf, RENEWED, signerOf } from './keyring.ts';
import { makePackage, type PackageFile } from './make.ts';
import { fingerprintOf, generateKey, type Signer } from './signing.ts';

export interface Packed {
  readonly about: PackageAbout;
  readonly hash: string;
  readonly size: number;
  readonly fingerprint: string;
}

/** The one who signs for an office; a key is made at the first need. It stays, whatever becomes of the package. */
export function signerFor(
  lasting: LastingWrites,
  keyring: Keyring,
  communityId: Id | null,
  name: string,
): Signer {
  return lasting.write((tx) => {
    const office = officeOf(tx, communityId);
    const signer = signerOf(tx, keyring, office, name);
    if (signer !== null) return signer;
    addKey(tx, keyring, communityId);
    const made = signerOf(tx, keyring, office, name);
    if (made === null) throw new Error('a key that was just made is not there');
    return made;
  });
}

/** A new key for an office; one it had before is struck off as renewed. */
export function addKey(
  tx: WriteTx,
  keyring: Keyring,
  communityId: Id | null,
): { id: Id; fingerprint: string } {
  const before = tx.keys.active(communityId);
  if (before) tx.keys.revokeOwn(before.id, tx.now, RENEWED);
  const { publicKey, pem } = generateKey();
  const id = newId();
  const fingerprint = fingerprintOf(publicKey);
  // The file first: a row without its secret half could not sign, a file without a row harms nobody.
  keyring.keep(id, pem);
  tx.keys.insertOwn({ id, communityId, publicKey, fingerprint, madeAt: tx.now });
  const { office } = officeOf(tx, communityId);
  tx.record({ type: 'keys.made', subject: id, data: { office, fingerprint } });
  return { id, fingerprint };
}

/** Makes a package and lays its bytes with the files. */
export async function pack(
  files: Files,
  about: PackageAbout,
  content: readonly PackageFile[],
  signer: Signer,
): Promise<Packed> {
  const { hash, size } = await files.put(makePackage(about, content, signer));
  return { about, hash, size, fingerprint: signer.fingerprint };
}

/** Writes down that a package was made; the same bytes once more are the same package. */
export function keepPackage(
  tx: WriteTx,
  { about, hash, size, fingerprint }: Packed,
  matterId: Id | null,
  releaseId: Id | null = null,
): Id {
  const before = tx.packages.ofHash(hash);
  if (before) return before.id;
  const id = newId();
  const { kind, title, communityId } = about;
  const kindName = wordsIn('zh-CN')(`packages:kinds.${kind}`, {});
  tx.packages.insert({
    id,
    kind,
    communityId,
    matterId,
    releaseId,
    name: safeName(`${kindName} ${title}.zip`),
    fileHash: hash,
    size,
    fingerprint,
    madeBy: tx.author.name,
    madeAt: tx.now,
  });
  tx.record({ type: 'packages.made', subject: id, data: { kind: kindName, title } });
  return id;
}

/** Every byte of a file that was put; null where it is gone. */
export async function bytesOf(files: Files, hash: string): Promise<Uint8Array | null> {
  const stream = files.open(hash);
  return stream === null ? null : new Uint8Array(await new Response(stream).arrayBuffer());
}
