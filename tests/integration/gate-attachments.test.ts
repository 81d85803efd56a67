import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeSpreadsheet from 'write-excel-file/node';
import { writeDocx } from '../../electron/host/documents/docx.ts';
import { bytesOf } from '../../electron/host/packages/packing.ts';
import { PublicNotice } from '../../shared/contract/public-notice.ts';
import type { OfficeDocument } from '../../shared/documents/model.ts';
import { written } from '../support/examples-releases.ts';
import { refusalOf } from '../support/hosts.ts';
import { tellStories } from '../support/story.ts';

const told = tellStories();
const stage = 'publish_decision';
const PLANTED = {
  identity: '11010519491231002X',
  mobile: '13812345678',
  account: '6222020200112233446',
  room: '2单元502',
  name: '徐佩华',
  child: '小明',
};
const PICTURE = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]);

const inWord: OfficeDocument = {
  kind: 'agenda',
  title: '施工方案',
  language: 'zh-CN',
  pageStyle: 'form',
  orientation: 'portrait',
  blocks: [
    { kind: 'paragraph', words: `联系人${PLANTED.name}，电话${PLANTED.mobile}。` },
    { kind: 'paragraph', words: `先修3号楼${PLANTED.room}室门前，该户孩子${PLANTED.child}今年8岁。` },
    { kind: 'paragraph', words: '铺设防滑地砖，两个月完工。' },
  ],
  code: null,
  codeLabel: '',
  rehearsal: null,
  footnote: null,
  pageNumbers: { kind: 'none' },
};
const inExcel = () => {
  const rows = [
    ['姓名', '身份证号', '银行卡号', '金额'],
    [PLANTED.name, PLANTED.identity, PLANTED.account, '1,200元'],
  ];
  const cells = rows.map((row) => row.map((value) => ({ type: String, value })));
  return writeSpreadsheet(cells, { sheet: '补偿' }).toBuffer();
};

async function put(name: string, bytes: Uint8Array) {
  const { street } = told.now;
  return { hash: (await street.host.host.files.put(bytes)).hash, name };
}

async function prepared(...files: { hash: string; name: string }[]) {
  const { street, clerk } = told.now;
  const matterId = await street.matterAt(stage);
  const { id } = await clerk.releases.prepare({ matterId, stage, ...written(street), files });
  return { id, matterId, view: () => clerk.releases.get({ id }) };
}

async function maskAll(id: string) {
  const { clerk } = told.now;
  const { findings } = await clerk.releases.get({ id });
  await clerk.releases.decide({ id, findingIds: findings.map((one) => one.id), choice: 'mask' });
}

async function letGo(id: string) {
  const { clerk, secretary } = told.now;
  const { sha256 } = await clerk.releases.get({ id });
  await clerk.releases.approve({ id, sha256 });
  expect(await secretary.releases.approve({ id, sha256 })).toEqual({ released: true });
}

/** Every byte of a package as text, also what lies in a Word or Excel file in it. */
async function everythingIn(hash: string): Promise<string> {
  const read = (zip: Uint8Array): string =>
    Object.entries(unzipSync(zip))
      .map(([name, bytes]) =>
        /\.(docx|xlsx)$/.test(name) ? name + read(bytes) : name + new TextDecoder().decode(bytes),
      )
      .join('\n');
  return read((await bytesOf(told.now.street.host.host.files, hash)) ?? new Uint8Array());
}

test('planted data is found in a Word file, a table and a file name, and none of it leaves with the package', async () => {
  const { clerk, secretary } = told.now;
  const { id, view } = await prepared(
    await put(`${PLANTED.name}家施工方案.docx`, await writeDocx(inWord)),
    await put('补偿表.xlsx', await inExcel()),
  );
  const before = await view();
  for (const [what, word] of Object.entries(PLANTED))
    expect(
      before.findings.some(
        ({ fileId, text }) => fileId !== null && (text.includes(word) || word.includes(text)),
      ),
      `${what} was not found`,
    ).toBe(true);
  expect(before.findings.find(({ text }) => text === PLANTED.identity)?.at).toEqual({
    in: 'sheet',
    sheet: expect.any(String),
    cell: 'B2',
  });
  expect(before.preview.attachments).toEqual([]);
  await maskAll(id);
  for (const { id: fileId } of before.files)
    await clerk.releases.decideFile({ id, fileId, choice: 'masked_text' });
  const { files, preview, undecided } = await view();
  expect(undecided).toBe(0);
  expect(preview.attachments).toEqual(files.map(({ leaves }) => leaves));
  expect(preview.attachments.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^徐__家施工方案（遮盖稿）\.html$/),
    '补偿表（遮盖稿）.html',
  ]);
  await letGo(id);
  const { hash } = await secretary.packages.makeNotice({ releaseId: id });
  const bytes = await everythingIn(hash);
  expect(bytes).toContain('铺设防滑地砖，两个月完工。');
  expect(bytes).toContain('1,200元');
  for (const word of Object.values(PLANTED)) expect(bytes).not.toContain(word);
  const checked = await secretary.packages.check({ hash });
  expect(checked).toMatchObject({ sound: true });
  // The same record gives the same bytes.
  expect((await secretary.packages.makeNotice({ releaseId: id })).hash).toBe(hash);
}, 60_000);

test('nothing leaves while a file is undecided; a file leaves whole only when every place in it is kept', async () => {
  const { clerk, secretary } = told.now;
  const { id, view } = await prepared(await put('方案.docx', await writeDocx(inWord)));
  const [file] = (await view()).files;
  const fileId = file?.id ?? '';
  await maskAll(id);
  const { sha256 } = await view();
  expect(await refusalOf(secretary.releases.approve({ id, sha256 }))).toMatchObject({
    code: 'releases.undecided',
    details: { count: 1 },
  });
  expect(await refusalOf(clerk.releases.decideFile({ id, fileId, choice: 'whole' }))).toMatchObject({
    code: 'releases.fileNotClear',
    details: { name: '方案.docx' },
  });
  const { findings } = await view();
  const inside = findings.filter((one) => one.fileId === fileId).map((one) => one.id);
  await clerk.releases.decide({ id, findingIds: inside, choice: 'keep', reason: '本人书面同意' });
  await clerk.releases.decideFile({ id, fileId, choice: 'whole' });
  expect((await view()).files[0]?.leaves).toMatchObject({ name: '方案.docx', sha256: file?.hash });
  // Whoever masks a place in it afterwards takes the choice back, and every approval with it.
  const agreed = (await view()).sha256;
  await clerk.releases.approve({ id, sha256: agreed });
  await clerk.releases.decide({ id, findingIds: inside.slice(0, 1), choice: 'mask' });
  const after = await view();
  expect(after.files[0]?.choice).toBeNull();
  expect(after.approvals).toEqual([]);
});

test('a picture asks a person, who says what is on it; it has no text that could be masked', async () => {
  const { clerk, secretary } = told.now;
  const { id, view } = await prepared(await put('现场.png', PICTURE));
  const [file] = (await view()).files;
  const fileId = file?.id ?? '';
  expect(file).toMatchObject({ reading: 'ask', unread: [{ why: 'picture' }] });
  expect(await refusalOf(clerk.releases.decideFile({ id, fileId, choice: 'masked_text' }))).toMatchObject({
    code: 'releases.fileUnreadable',
  });
  expect(await refusalOf(clerk.releases.decideFile({ id, fileId, choice: 'whole' }))).toMatchObject({
    code: 'releases.reasonMissing',
  });
  await clerk.releases.decideFile({ id, fileId, choice: 'whole', reason: '看过，只有步道' });
  await maskAll(id);
  await letGo(id);
  const { hash } = await secretary.packages.makeNotice({ releaseId: id });
  expect((await secretary.packages.check({ hash })).files.map(({ name }) => name)).toContain(
    'attachments/现场.png',
  );
});

test('a file that is left out leaves no trace, whatever was found in it', async () => {
  const { clerk, secretary } = told.now;
  const { id, view } = await prepared(await put('补偿表.xlsx', await inExcel()));
  const { files, findings } = await view();
  const inNotice = findings.filter(({ fileId }) => fileId === null).map((one) => one.id);
  await clerk.releases.decide({ id, findingIds: inNotice, choice: 'mask' });
  await clerk.releases.decideFile({ id, fileId: files[0]?.id ?? '', choice: 'leave_out' });
  expect((await view()).undecided).toBe(0);
  await letGo(id);
  const { hash } = await secretary.packages.makeNotice({ releaseId: id });
  expect(await everythingIn(hash)).not.toMatch(/补偿表|11010519491231002X/);
  expect(PublicNotice.parse((await view()).preview).attachments).toEqual([]);
});

test('a locked, broken or unknown file is named and never read as empty', async () => {
  const broken = zipSync({ 'word/document.xml': new Uint8Array([1]) }).slice(0, 40);
  const { view } = await prepared(
    await put('坏.docx', broken),
    await put('旧.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])),
    await put('奇怪.abc', Uint8Array.from([1, 2, 3])),
  );
  const { files, undecided, findings } = await view();
  expect(files.map(({ reading, unread }) => [reading, unread[0]?.why])).toEqual([
    ['ask', 'damaged'],
    ['ask', 'oldFormat'],
    ['ask', 'unknown'],
  ]);
  expect(undecided).toBe(findings.length + 3);
});
