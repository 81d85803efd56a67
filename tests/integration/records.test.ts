import { expect, test } from 'vitest';
import { refusalOf } from '../support/hosts.ts';
import { tellStories } from '../support/story.ts';

const told = tellStories();

async function scanned(text: string) {
  const { hash } = await told.now.host.host.files.put(new TextEncoder().encode(text));
  return hash;
}

test('the same file lies once under a kind, and may lie under another', async () => {
  const { clerk, street } = told.now;
  const matterId = await street.matterAt('intake');
  const hash = await scanned('议题提案表');
  const attach = (kind: string) =>
    clerk.records.attach({ matterId, stage: 'intake', files: [{ kind, hash, name: '扫描件.pdf' }] });
  await attach('议题提案表');
  expect(await refusalOf(attach('议题提案表'))).toMatchObject({
    code: 'records.alreadyAttached',
    details: { name: '扫描件.pdf' },
  });
  await attach('现场照片');
  expect((await clerk.matters.get({ id: matterId })).records).toHaveLength(2);
});

test('a file keeps the longest name a disk lets it have', async () => {
  const { clerk, street } = told.now;
  const matterId = await street.matterAt('intake');
  const hash = await scanned('现场照片');
  const attach = (name: string) =>
    clerk.records.attach({ matterId, stage: 'intake', files: [{ kind: '现场照片', hash, name }] });
  const longest = `${'照'.repeat(251)}.jpg`;
  expect(await refusalOf(attach(`更${longest}`))).toMatchObject({ code: 'input.invalid' });
  await attach(longest);
  expect((await clerk.matters.get({ id: matterId })).records[0]?.fileName).toBe(longest);
});
