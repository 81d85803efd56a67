import { newId } from '../../../db/ids.ts';
import { communitiesOf } from '../../../shared/actor.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import { assertMayIn } from '../may-in.ts';
import { type Keyring, officeOf } from '../packages/keyring.ts';
import { addKey } from '../packages/packing.ts';
import { fingerprintOf } from '../packages/signing.ts';
import { actorOf, type UseCases } from '../use-cases.ts';

/** Keys with which this house signs, and whose signatures it believes. */
export const createKeys = (keyring: Keyring): UseCases<Contract['keys']> => ({
  list(tx, _input, call) {
    const may = communitiesOf(actorOf(call), 'matters.read');
    const readable = ({ communityId }: { communityId: Id | null }) =>
      may === null || communityId === null || may.includes(communityId);
    return {
      own: tx.keys
        .own()
        .filter(readable)
        .map((key) => ({ ...key, office: officeOf(tx, key.communityId).office })),
      trusted: tx.keys.trusted(),
    };
  },

  make(tx, { communityId }, call) {
    assertMayIn(actorOf(call), 'keys.manage', communityId);
    return addKey(tx, keyring, communityId);
  },

  revoke(tx, { id, reason }, call) {
    const key = tx.keys.own().find((one) => one.id === id) ?? refuse('things.notFound', { what: 'key' });
    assertMayIn(actorOf(call), 'keys.manage', key.communityId);
    if (key.revokedAt !== null) refuse('keys.alreadyRevoked', {});
    tx.keys.revokeOwn(id, tx.now, reason);
    tx.record({ type: 'keys.revoked', subject: id, data: { fingerprint: key.fingerprint, reason } });
    return {};
  },

  trust(tx, { office, publicKey, fingerprint }) {
    const real = fingerprintOf(publicKey);
    if (plain(real) !== plain(fingerprint)) refuse('keys.otherFingerprint', { fingerprint: real });
    if (tx.keys.trusted().some((one) => one.publicKey === publicKey))
      refuse('keys.alreadyTrusted', { office });
    const id = newId();
    tx.keys.insertTrusted({
      id,
      office,
      publicKey,
      fingerprint: real,
      addedBy: tx.author.name,
      addedAt: tx.now,
    });
    tx.record({ type: 'keys.trusted', subject: id, data: { office, fingerprint: real } });
    return { id };
  },

  distrust(tx, { id, reason }) {
    const known =
      tx.keys.trusted().find((one) => one.id === id) ?? refuse('things.notFound', { what: 'key' });
    if (known.revokedAt !== null) refuse('keys.alreadyRevoked', {});
    tx.keys.revokeTrusted(id, tx.now, reason);
    tx.record({ type: 'keys.distrusted', subject: id, data: { office: known.office, reason } });
    return {};
  },
});

/** As heard over the telephone: spaces, dashes and capitals say nothing. */
const plain = (fingerprint: string): string => fingerprint.toLowerCase().replace(/[^0-9a-f]/g, '');
