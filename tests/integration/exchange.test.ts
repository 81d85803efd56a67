import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callerAs, type DirectClient } from '../../electron/host/assemble.ts';
import { openContainer } from '../../electron/host/packages/container.ts';
import { bytesOf } from '../../electron/host/packages/packing.ts';
import { fingerprintOf, generateKey } from '../../electron/host/packages/signing.ts';
import { readTrustList } from '../../electron/host/packages/trust-list.ts';
import type { Role } from '../../shared/actor.ts';
import { buildStreet, type Street } from '../support/examples-street.ts';
import { startHost, type TestHost } from '../support/hosts.ts';

/** Two offline machines: the community's and the street's. Only bytes travel, as on a stick. */
let community: TestHost;
let street: TestHost;
let place: Street;
let secretary: DirectClient;
let filing: DirectClient;

beforeEach(async () => {
  community = await startHost('direct');
  street = await startHost('direct');
  place = await buildStreet(community);
  secretary = as(community, 'secretary', place.communityId);
  filing = as(street, 'filing', null);
});
afterEach(async () => {
  for (const host of [community, street]) {
    expect((await host.office.journal.verify({})).firstFault).toBeNull();
    await host.close();
  }
});

const as = (host: TestHost, role: Role, communityId: string | null) =>
  host.host.direct(
    callerAs({ accountId: `account-${role}`, name: NAMES[role] ?? role, grants: [{ role, communityId }] }),
  );
const NAMES: Partial<Record<Role, string>> = { secretary: '王秀兰', filing: '韩晓静' };

async function carry(from: TestHost, to: TestHost, hash: string): Promise<string> {
  const bytes = from.host.files.open(hash);
  if (bytes === null) throw new Error('nothing to carry');
  return (await to.host.files.put(bytes)).hash;
}

/** Somebody telephones and reads out the fingerprint. */
async function introduce(from: TestHost, to: TestHost): Promise<void> {
  const [key] = (await from.office.keys.list({})).own;
  if (key === undefined) throw new Error('no key yet');
  const { office, publicKey, fingerprint } = key;
  await to.office.keys.trust({ office, publicKey, fingerprint: fingerprint.toUpperCase() });
}

async function sendFiling(): Promise<{ matterId: string; hash: string }> {
  const matterId = await place.matterAt('file');
  await place.attachAll(matterId);
  await secretary.filings.send({ matterId });
  return { matterId, hash: (await secretary.packages.makeFiling({ matterId })).hash };
}

const answerHash = async (packageId: string) =>
  (await filing.packages.list({})).rows.find((row) => row.id === packageId)?.hash ?? '';

describe('a filing between two houses', () => {
  test('is carried over, received, acknowledged, carried back, and the matter moves on', async () => {
    const { matterId, hash } = await sendFiling();
    await introduce(community, street);
    const { id } = await filing.exchange.receive({ hash: await carry(community, street, hash) });
    const incoming = await filing.exchange.get({ id });
    expect(incoming).toMatchObject({ state: 'received', round: 1, packageHash: hash });
    expect(incoming.form.votes.some((vote) => vote.sentence !== '')).toBe(true);
    expect(incoming.form.enclosures.length).toBeGreaterThan(0);

    const { packageId } = await filing.exchange.acknowledge({ id, number: '海备〔2026〕7号' });
    await introduce(street, community);
    const answer = await carry(street, community, await answerHash(packageId));
    const step = await secretary.exchange.takeAnswer({ hash: answer });
    expect(step).toMatchObject({ outcome: 'acknowledged', matterId });
    const page = await secretary.matters.get({ id: matterId });
    expect(page.filings.at(-1)).toMatchObject({ state: 'acknowledged', number: '海备〔2026〕7号' });
    expect(page.matter.stage).not.toBe('file');
  });

  test('is returned with its reason, and the next sending is another one', async () => {
    const { matterId, hash } = await sendFiling();
    await introduce(community, street);
    const { id } = await filing.exchange.receive({ hash: await carry(community, street, hash) });
    const { packageId } = await filing.exchange.return({ id, reason: '签到表缺页' });
    await introduce(street, community);
    const answer = await carry(street, community, await answerHash(packageId));
    await secretary.exchange.takeAnswer({ hash: answer });
    expect((await secretary.matters.get({ id: matterId })).filings.at(-1)).toMatchObject({
      state: 'returned',
      reason: '签到表缺页',
    });

    await secretary.filings.send({ matterId });
    const again = (await secretary.packages.makeFiling({ matterId })).hash;
    expect(again).not.toBe(hash);
    await expect(secretary.exchange.takeAnswer({ hash: answer })).rejects.toMatchObject({
      code: 'exchange.otherRound',
    });
    const second = await filing.exchange.receive({ hash: await carry(community, street, again) });
    expect((await filing.exchange.list({})).rows.map((row) => [row.id, row.round])).toEqual([[second.id, 2]]);
  });

  test('gives the same bytes whenever it is packed', async () => {
    const { matterId, hash } = await sendFiling();
    expect((await secretary.packages.makeFiling({ matterId })).hash).toBe(hash);
    expect((await secretary.packages.list({ matterId })).rows).toHaveLength(1);
  });
});

describe('what is not taken in', () => {
  test('a package of somebody nobody knows, and one with a byte changed', async () => {
    const { hash } = await sendFiling();
    const carried = await carry(community, street, hash);
    await expect(filing.exchange.receive({ hash: carried })).rejects.toMatchObject({
      code: 'exchange.notTrusted',
    });
    await introduce(community, street);
    const bytes = new Uint8Array(await new Response(community.host.files.open(hash)).arrayBuffer());
    const altered = await street.host.files.put(bytes.with(500, (bytes[500] ?? 0) ^ 1));
    await expect(filing.exchange.receive({ hash: altered.hash })).rejects.toMatchObject({
      code: 'exchange.notSound',
    });
    expect((await filing.exchange.list({ state: 'all' })).rows).toEqual([]);
  });

  test('a filing that is answered twice, and an answer where a filing should be', async () => {
    const { hash } = await sendFiling();
    await introduce(community, street);
    const carried = await carry(community, street, hash);
    const { id } = await filing.exchange.receive({ hash: carried });
    expect(await filing.exchange.receive({ hash: carried })).toEqual({ id });
    const { packageId } = await filing.exchange.acknowledge({ id, number: '海备〔2026〕7号' });
    await expect(filing.exchange.return({ id, reason: '改主意了' })).rejects.toMatchObject({
      code: 'exchange.answered',
    });
    await expect(filing.exchange.receive({ hash: await answerHash(packageId) })).rejects.toMatchObject({
      code: 'exchange.notAFiling',
    });
  });

  test('a signer who was struck off, or whose fingerprint was heard otherwise', async () => {
    const { hash } = await sendFiling();
    const [key] = (await community.office.keys.list({})).own;
    const { office = '', publicKey = '' } = key ?? {};
    await expect(
      street.office.keys.trust({ office, publicKey, fingerprint: '0000 0000 0000 0000' }),
    ).rejects.toMatchObject({ code: 'keys.otherFingerprint' });
    await introduce(community, street);
    const [known] = (await street.office.keys.list({})).trusted;
    await street.office.keys.distrust({ id: known?.id ?? '', reason: '电脑被盗' });
    await expect(
      filing.exchange.receive({ hash: await carry(community, street, hash) }),
    ).rejects.toMatchObject({ code: 'exchange.notTrusted' });
  });
});

test('a renewed key still vouches for what it signed, a revoked one does not', async () => {
  const { hash } = await sendFiling();
  await secretary.keys.make({ communityId: place.communityId });
  expect(await secretary.packages.check({ hash })).toMatchObject({
    sound: true,
    trusted: true,
    troubles: [],
  });
  const renewed = (await secretary.keys.list({})).own.find((key) => key.revokedAt === null);
  expect(renewed?.fingerprint).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
  await secretary.keys.revoke({ id: renewed?.id ?? '', reason: '电脑被盗' });
  const { hash: next } = await sendFiling();
  expect(next).not.toBe(hash);
  expect((await secretary.packages.check({ hash: next })).trusted).toBe(true);
});

test('the list of trust leaves signed by the street, and names every office that is believed', async () => {
  const { office } = street;
  const { publicKey } = generateKey();
  await office.keys.trust({ office: '延吉路街道', publicKey, fingerprint: fingerprintOf(publicKey) });
  const made = await office.packages.makeTrust({});
  expect(await office.packages.makeTrust({})).toEqual(made);
  const report = await office.packages.check({ hash: made.hash });
  expect(report).toMatchObject({ sound: true, trusted: true, about: { kind: 'trust' } });
  const bytes = (await bytesOf(street.host.files, made.hash)) ?? new Uint8Array();
  const list = openContainer(bytes).entries.get('data/trust.json') ?? new Uint8Array();
  const signers = readTrustList(new TextDecoder().decode(list));
  expect(signers).toHaveLength(made.offices);
  expect(signers.map((one) => one.office)).toContain('延吉路街道');
  expect(signers.map((one) => one.publicKey)).toContain(report.signer?.publicKey);
});
