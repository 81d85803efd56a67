import { expect, test } from 'vitest';
import { PublicNotice } from '../../shared/contract/public-notice.ts';
import { written } from '../support/examples-releases.ts';
import { tellStories } from '../support/story.ts';

const told = tellStories();
const stage = 'publish_decision';

/** What must never stand on a board, as people slip it into a notice. */
const PLANTED = {
  summary: '同意修整步道，请与住户郑小梅联系，身份证号37020219570314123X，电话13812345678。',
  plan: '从3号楼2单元501室门口起铺设；鲁B12345的车请挪开。',
  money: '转入6222021234567890128账户',
  schedule: '先为低保户张建国家施工',
};
const SECRETS = ['37020219570314123X', '13812345678', '2单元501', '12345的', '6222021234567890128', '郑小梅'];

async function prepared() {
  const { street, secretary } = told.now;
  const matterId = await street.matterAt(stage);
  const fields = { ...written(street), ...PLANTED };
  return { matterId, ...(await secretary.releases.prepare({ matterId, stage, ...fields })) };
}

async function maskAll(id: string) {
  const { secretary } = told.now;
  const { findings } = await secretary.releases.get({ id });
  const findingIds = findings.map((one) => one.id);
  await secretary.releases.decide({ id, findingIds, choice: 'mask' });
  return secretary.releases.get({ id });
}

test('what was planted in a notice is found, masked, let go by two people, and never leaves', async () => {
  const { secretary, clerk, supervisor } = told.now;
  const { id } = await prepared();
  const before = await secretary.releases.get({ id });
  const found = before.findings.map((one) => one.text).join('|');
  for (const secret of ['37020219570314123X', '13812345678', '6222021234567890128', '郑小梅'])
    expect(found).toContain(secret);
  expect(new Set(before.findings.map((one) => one.kind))).toEqual(
    new Set(['identity', 'telephone', 'bank', 'address', 'plate', 'name', 'hardship']),
  );
  await expect(secretary.releases.approve({ id, sha256: before.sha256 })).rejects.toMatchObject({
    code: 'releases.undecided',
  });

  const masked = await maskAll(id);
  const bytes = JSON.stringify(masked.preview);
  for (const secret of SECRETS) expect(bytes).not.toContain(secret);
  expect(await secretary.releases.approve({ id, sha256: masked.sha256 })).toEqual({ released: false });
  await expect(secretary.releases.approve({ id, sha256: masked.sha256 })).rejects.toMatchObject({
    code: 'releases.samePerson',
  });
  expect(await clerk.releases.approve({ id, sha256: masked.sha256 })).toEqual({ released: true });

  const after = await supervisor.releases.get({ id });
  expect(after).toMatchObject({ state: 'released', sha256: masked.sha256 });
  expect(after.preview).toEqual(masked.preview);
  expect(new Set(after.approvals.map((one) => one.name))).toEqual(new Set(['王书记', '小李']));
  expect(PublicNotice.parse(after.preview).votes[0]?.sentence).toContain('通过');
});

test('the office may be named and called: its own telephone and its elected people are not taken for private', async () => {
  const { secretary } = told.now;
  const { id } = await prepared();
  const { findings } = await secretary.releases.get({ id });
  expect(findings.filter((one) => one.place.startsWith('objecting.telephone'))).toEqual([]);
  expect(findings.filter((one) => one.place === 'supervision')).toEqual([]);
});

test('something is kept only with a reason, and whoever approved before approves again', async () => {
  const { secretary, clerk } = told.now;
  const { id } = await prepared();
  const masked = await maskAll(id);
  await clerk.releases.approve({ id, sha256: masked.sha256 });
  const name = masked.findings.find((one) => one.kind === 'name');
  const findingIds = [name?.id ?? ''];
  await expect(secretary.releases.decide({ id, findingIds, choice: 'keep' })).rejects.toMatchObject({
    code: 'releases.reasonMissing',
  });
  await secretary.releases.decide({ id, findingIds, choice: 'keep', reason: '本人书面同意' });
  const kept = await secretary.releases.get({ id });
  expect(kept.approvals).toEqual([]);
  expect(kept.preview.summary).toContain('郑小梅');
  await expect(clerk.releases.approve({ id, sha256: masked.sha256 })).rejects.toMatchObject({
    code: 'edits.conflict',
  });
});

test('a notice that was let go is changed by no one, only followed by another', async () => {
  const { secretary, clerk, street } = told.now;
  const { id, matterId } = await prepared();
  const { sha256 } = await maskAll(id);
  await secretary.releases.approve({ id, sha256 });
  await clerk.releases.approve({ id, sha256 });
  const first = await secretary.releases.get({ id });
  const findingIds = first.findings.slice(0, 1).map((one) => one.id);
  await expect(secretary.releases.decide({ id, findingIds, choice: 'mask' })).rejects.toMatchObject({
    code: 'releases.closed',
  });
  const correction = { matterId, stage, ...written(street), summary: '同意。' };
  await expect(secretary.releases.prepare(correction)).rejects.toMatchObject({
    code: 'releases.replacedBecause',
  });
  const { replaces } = await secretary.releases.draft({ matterId, stage });
  expect(replaces).toBe(first.preview.number);
  const next = await secretary.releases.prepare({ ...correction, because: '金额印错。' });
  const again = await maskAllOf(next.id);
  await secretary.releases.approve({ id: next.id, sha256: again });
  await clerk.releases.approve({ id: next.id, sha256: again });
  expect((await secretary.releases.get({ id })).state).toBe('replaced');
  const { preview } = await secretary.releases.get({ id: next.id });
  expect(preview.replaces).toEqual({ number: first.preview.number, because: '金额印错。' });
  expect(preview.number).not.toBe(first.preview.number);
});

async function maskAllOf(id: string): Promise<string> {
  const { findings } = await told.now.secretary.releases.get({ id });
  if (findings.length === 0) return (await told.now.secretary.releases.get({ id })).sha256;
  return (await maskAll(id)).sha256;
}

test('a period shorter than the rule is refused before anything is drawn up', async () => {
  const { secretary, street } = told.now;
  const matterId = await street.matterAt(stage);
  const fields = { ...written(street), until: street.daysLater(14) };
  await expect(secretary.releases.prepare({ matterId, stage, ...fields })).rejects.toMatchObject({
    code: 'notices.periodTooShort',
  });
});

test('a mobile number is found also where the office telephone is written', async () => {
  const { street, secretary } = told.now;
  const matterId = await street.matterAt(stage);
  const fields = { ...written(street), summary: '有事打13812345678。', telephone: '138 1234 5678' };
  const { id } = await secretary.releases.prepare({ matterId, stage, ...fields });
  const { findings } = await secretary.releases.get({ id });
  const places = findings.filter((one) => one.kind === 'telephone').map((one) => one.place);
  expect(places.toSorted()).toEqual(['objecting.telephone', 'summary']);
});
