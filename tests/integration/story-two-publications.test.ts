import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Kiosk, openKiosk } from '../../electron/host/kiosk/kiosk.ts';
import { standingClock } from '../../electron/host/outside/clock.ts';
import { writeTrustList } from '../../electron/host/packages/trust-list.ts';
import type { Day, Id } from '../../shared/values.ts';
import { refusalOf } from '../support/hosts.ts';
import { tellStories } from '../support/story.ts';

const CLI = fileURLToPath(new URL('../../electron/host/packages/package-cli.ts', import.meta.url));
const told = tellStories();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yishiting-two-publications-'));
  mkdirSync(join(folder, 'inbox'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What somebody wrote into the notice who was not thinking of who reads it. */
const PLANTED = {
  identity: '11010519491231002X',
  mobile: '13812345678',
  account: '6222020200112233446',
  plate: '鲁B12345',
  room: '3单元502室',
  child: '小明',
  health: '尿毒症',
  name: '徐佩华',
} as const;
const WRITTEN = {
  summary: `同意修整步道，联系人${PLANTED.name}，电话${PLANTED.mobile}。`,
  plan: `首先从${PLANTED.room}门前铺起，该户患${PLANTED.health}，孩子${PLANTED.child}今年8岁。\n车主${PLANTED.plate}请提前挪车。`,
  money: `工钱付至银行卡${PLANTED.account}，身份证${PLANTED.identity}`,
  schedule: '两个月完工',
  place: '东门公示栏',
  address: '宁夏路12号',
  telephone: '0532-83801234',
  hours: '工作日',
  supervision: '街道 0532-83809876',
};

test('a carried matter is made public twice, without one private word, and proves it', async () => {
  const { street, secretary, clerk, passDays } = told.now;
  const matterId = await street.matterAt('publish_decision');

  const first = await letGo(matterId, 'publish_decision');
  const notice = await packed(first.releaseId);
  const { communityId } = street;
  const settings = await secretary.packages.kioskSettings({ communityId, kiosk: '一楼大厅' });
  writeFileSync(join(folder, 'trust.json'), writeTrustList(settings.trusted));
  writeFileSync(join(folder, 'notice.zip'), notice);
  const checked = verify('notice.zip', street.today());
  expect(checked.status, checked.said).toBe(0);

  // 一公开: on paper, and on a screen that shows it while the paper is down.
  const stage = 'publish_decision';
  const from = street.today();
  await street.attach(matterId, stage, '公示', '脱敏稿', '异议登记表');
  await clerk.notices.post({ matterId, stage, from, until: street.daysLater(15), place: '东门公示栏' });
  writeFileSync(join(folder, 'inbox', 'kiosk.json'), JSON.stringify(settings));
  writeFileSync(join(folder, 'inbox', 'notice.zip'), notice);
  const board = { noticeId: await standingNotice(matterId), place: '', file: await street.file('board.jpg') };
  await clerk.notices.addPhoto({ ...board, moment: 'start', takenOn: from });
  passDays(5);
  const dark = street.today();
  const screen = openScreen(dark);
  const [shown] = screen.state().notices;
  expect(shown?.notice).toMatchObject({ kind: 'resolution', matterNumber: expect.stringMatching(/\d/) });
  for (const word of Object.values(PLANTED)) expect(JSON.stringify(screen.state())).not.toContain(word);
  expect(screen.noteShown({ noticeId: shown?.notice.id ?? '', seconds: 20 })).toBe(true);
  screen.close();
  await clerk.notices.tellGap({ noticeId: board.noticeId, from: dark, until: dark, reason: '公示栏维修' });
  expect((await stands(matterId)).period.owedDays).toBe(1);
  openScreen(dark).close();
  const log = readdirSync(join(folder, 'inbox')).find((name) => name.endsWith('.jsonl')) ?? '';
  const { hash } = await street.file(readFileSync(join(folder, 'inbox', log), 'utf8'));
  expect(await clerk.notices.importDisplays({ hash })).toMatchObject({ newDays: 1, unknown: 0 });
  expect((await stands(matterId)).period.owedDays).toBe(0);

  // An objection holds the end until it is answered.
  await clerk.notices.object({ matterId, stage, text: '费用太高。', channel: '书面' });
  passDays(11);
  expect(await refusalOf(clerk.notices.finish({ matterId, stage }))).toMatchObject({
    code: 'notices.objectionOpen',
  });
  await secretary.notices.answer({ matterId, stage, answer: '已与施工方议价。' });
  await clerk.notices.addPhoto({ ...board, moment: 'end', takenOn: street.today() });
  expect((await stands(matterId)).period).toMatchObject({ neededDays: 15, shownDays: 15, over: true });
  expect((await clerk.notices.finish({ matterId, stage })).stage).toBe('implement');

  await implement(matterId);

  // 二公开: bound to the first.
  const second = await letGo(matterId, 'publish_result');
  expect(second.published).toMatchObject({
    kind: 'result',
    result: { resolutionNumber: first.published.number },
  });
  writeFileSync(join(folder, 'result.zip'), await packed(second.releaseId));
  const again = verify('result.zip', street.today());
  expect(again.status, again.said).toBe(0);
  await street.attachAll(matterId);
  await clerk.notices.post({
    matterId,
    stage: 'publish_result',
    from: street.today(),
    until: street.daysLater(15),
  });
  passDays(16);
  await clerk.notices.finish({ matterId, stage: 'publish_result' });
  await street.attachAll(matterId);
  expect(await secretary.matters.archive({ matterId })).toMatchObject({ outcome: 'archived' });

  // 一事一档: both notices, their road, every paper.
  const { hash: archive } = await secretary.packages.makeMatter({ matterId });
  const kept = await secretary.packages.check({ hash: archive });
  expect(kept).toMatchObject({ sound: true, trusted: true, about: { kind: 'matter' } });
  expect(kept.files.filter(({ name }) => name.startsWith('公示/'))).toHaveLength(2);
  expect(kept.files.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['index.html', 'matter.json', 'journal.jsonl']),
  );
}, 60_000);

/** Draws the notice up from the record, masks all that the gate finds, and two people let it go. */
async function letGo(matterId: Id, stage: string) {
  const { street, secretary, clerk } = told.now;
  const period = { from: street.today(), until: street.daysLater(15) };
  const { id } = await clerk.releases.prepare({ matterId, stage, ...WRITTEN, ...period });
  const { findings } = await clerk.releases.get({ id });
  for (const [what, word] of Object.entries(PLANTED))
    expect(
      findings.some((one) => one.text.includes(word) || word.includes(one.text)),
      `${what} was not found`,
    ).toBe(true);
  expect(await refusalOf(secretary.releases.approve({ id, sha256: '0'.repeat(64) }))).toMatchObject({
    code: 'releases.undecided',
  });
  await clerk.releases.decide({ id, findingIds: findings.map((one) => one.id), choice: 'mask' });
  const { sha256, preview } = await clerk.releases.get({ id });
  for (const word of Object.values(PLANTED)) expect(JSON.stringify(preview)).not.toContain(word);
  expect(await clerk.releases.approve({ id, sha256 })).toEqual({ released: false });
  expect(await refusalOf(clerk.releases.approve({ id, sha256 }))).toMatchObject({
    code: 'releases.samePerson',
  });
  expect(await secretary.releases.approve({ id, sha256 })).toEqual({ released: true });
  return { releaseId: id, published: preview };
}

/** The package as it goes on the stick: no planted word is in any of its bytes. */
async function packed(releaseId: Id): Promise<Uint8Array> {
  const { host, secretary } = told.now;
  const { hash } = await secretary.packages.makeNotice({ releaseId });
  expect(await secretary.packages.check({ hash })).toMatchObject({
    sound: true,
    trusted: true,
    troubles: [],
  });
  const bytes = new Uint8Array(await new Response(host.host.files.open(hash)).arrayBuffer());
  // Entries are stored, not packed: what is in them is in the bytes.
  const text = Buffer.from(bytes).toString('utf8');
  expect(text).toContain('修整');
  for (const word of Object.values(PLANTED)) expect(text).not.toContain(word);
  return bytes;
}

/** Work done, accepted, and judged by those it was done for. */
async function implement(matterId: Id): Promise<void> {
  const { street, secretary, passDays } = told.now;
  passDays(40);
  await street.attachAll(matterId);
  await secretary.implementations.accept({ matterId, finishedOn: street.daysLater(-2) });
  await street.attachAll(matterId);
  const papers = { issued: 40, returned: 36, invalid: 1, households: null };
  const grades = { satisfied: 25, basicallySatisfied: 5, dissatisfied: 5 };
  const judged = await secretary.evaluations.count({ matterId, ...papers, ...grades });
  expect(judged).toMatchObject({ outcome: 'carried', stage: 'publish_result' });
}

async function stands(matterId: Id) {
  const { notices } = await told.now.secretary.matters.get({ id: matterId });
  const notice = notices.find(({ state }) => state === 'running');
  if (notice === undefined) throw new Error('no notice stands');
  return notice;
}

const standingNotice = async (matterId: Id): Promise<Id> => (await stands(matterId)).id;

function openScreen(day: Day): Kiosk {
  const clock = standingClock(`${day}T02:00:00.000Z`);
  return openKiosk({ dataDir: join(folder, 'screen'), inbox: join(folder, 'inbox'), clock, printer: false });
}

function verify(name: string, today: Day): { status: number | null; said: string } {
  const words = [join(folder, name), '--trust', join(folder, 'trust.json'), '--today', today];
  const run = spawnSync(process.execPath, [CLI, 'verify', ...words], { encoding: 'utf8' });
  return { status: run.status, said: run.stdout + run.stderr };
}
