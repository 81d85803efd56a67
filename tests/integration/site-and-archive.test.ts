import { expect, test } from 'vitest';
import { hashOf } from '../../db/journal-chain.ts';
import { verifyPackage } from '../../electron/host/packages/verify.ts';
import { isSafePath } from '../../shared/domain/packages.ts';
import { retentionOf } from '../../shared/domain/retention.ts';
import { released } from '../support/examples-releases.ts';
import { refusalOf } from '../support/hosts.ts';
import { tellStories } from '../support/story.ts';

const told = tellStories();

/** The files of a package by their names, after it was found sound and trusted. */
async function filesOf(hash: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { host, secretary, street } = told.now;
  expect(await secretary.packages.check({ hash })).toMatchObject({
    sound: true,
    trusted: true,
    troubles: [],
  });
  const bytes = new Uint8Array(await new Response(host.host.files.open(hash)).arrayBuffer());
  const { files } = verifyPackage(bytes, { trusted: [], today: street.today() });
  expect([...files.keys()].filter((name) => !isSafePath(name))).toEqual([]);
  return files;
}
const text = (files: ReadonlyMap<string, Uint8Array>, name: string) =>
  Buffer.from(files.get(name) ?? []).toString('utf8');

test('the site holds every released notice and nothing that was masked; the same releases give the same bytes', async () => {
  const { street, secretary, passDays } = told.now;
  const { communityId } = street;
  expect(await refusalOf(secretary.packages.makeSite({ communityId }))).toMatchObject({
    code: 'packages.noNotices',
  });
  const releaseId = await released(street);
  const made = await secretary.packages.makeSite({ communityId });
  expect(made).toMatchObject({ notices: 1 });
  passDays(3);
  expect(await secretary.packages.makeSite({ communityId })).toEqual(made);
  const files = await filesOf(made.hash);
  const list = text(files, 'index.html');
  expect(list).toContain(`href="notices/${releaseId}/index.html"`);
  expect(list).toContain('xzn');
  expect(text(files, `notices/${releaseId}/index.html`)).toContain('返回全部公示');
  for (const [name, bytes] of files) expect(Buffer.from(bytes).toString(), name).not.toContain('13812345678');
  expect(JSON.parse(text(files, 'notices.json'))).toHaveLength(1);

  const { street: _all, as } = told.now;
  const stranger = as('外人', 'clerk', street.otherCommunityId);
  expect(await refusalOf(stranger.packages.makeSite({ communityId }))).toMatchObject({
    code: 'permission.otherCommunity',
  });
  expect(await refusalOf(secretary.packages.makeSite({ communityId: null }))).toMatchObject({
    code: 'permission.otherCommunity',
  });
});

test('the file of a matter holds its road, its papers and its links of the journal, and not the proposer’s telephone', async () => {
  const { street, secretary, supervisor, passDays } = told.now;
  const matterId = await street.matterAt('publish_decision');
  await supervisor.comments.write({ matterId, text: '材料齐。' });
  const { hash } = await secretary.packages.makeMatter({ matterId });
  passDays(2);
  expect((await secretary.packages.makeMatter({ matterId })).hash).toBe(hash);
  const files = await filesOf(hash);
  const names = [...files.keys()];
  expect(names.filter((name) => /^\d\d .+\/.+/.test(name)).length).toBeGreaterThan(5);
  expect(names.filter((name) => /^会议文书\/.+\.docx$/.test(name)).length).toBeGreaterThan(1);
  const cover = text(files, 'index.html');
  expect(cover).toContain('不对外公开');
  expect(cover).toContain('本议题尚未归档');
  for (const [, link = ''] of cover.matchAll(/href="([^"]+)"/g))
    expect(names).toContain(decodeURIComponent(link));
  const matter = JSON.parse(text(files, 'matter.json'));
  expect(matter).toMatchObject({ format: 'yishiting-matter/1', comments: [{ text: '材料齐。' }] });
  expect(matter.matter).not.toHaveProperty('proposerContact');
  const facts = text(files, 'journal.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(facts.length).toBeGreaterThan(10);
  for (const { hash: link, hashBefore, seq, at, actorId, actorName, type, subject, data } of facts)
    expect(hashOf(hashBefore, [seq, at, actorId, actorName, type, subject, data])).toBe(link);
});

test.each([
  ['会议记录', 'forever'],
  ['签到表', 'thirty'],
  ['表决票（原件）', 'five'],
  ['公示照片（期满）', 'ten'],
  ['备案登记表', 'ten'],
  ['决议', 'forever'],
])('%s is kept: %s', (kind, kept) => expect(retentionOf(kind)).toBe(kept));
