import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MEETING_PAPERS } from '../../shared/contract/papers.ts';
import { buildStreet, type Street } from '../support/examples-street.ts';
import { refusalOf, type Seat, startHost, type TestHost } from '../support/hosts.ts';

let host: TestHost;
let street: Street;
let secretary: Seat;
let meetingId: string;
let itemId: string;
let motionId: string;

/** Five of six come, one of them leaves early; four vote for, one against. */
beforeAll(async () => {
  host = await startHost('http');
  street = await buildStreet(host);
  const { office } = host;
  ({ meetingId, itemId } = await street.planned());
  await office.meetings.announce({ id: meetingId, on: street.daysLater(-5) });
  await office.meetings.open({ id: meetingId });
  const [first = '', ...others] = street.representatives.people;
  for (const personId of [first, ...others.slice(0, 4)])
    await office.presence.move({ meetingId, personId, move: 'arrived' });
  await office.remarks.say({ meetingId, itemId, personId: first, speaker: '王秀兰', text: '先修三号楼。' });
  motionId = (await office.motions.put({ meetingId, itemId, text: '同意先修三号楼', kind: 'yesNo' })).id;
  const { id: ballotId } = await office.ballots.open({ motionId, method: 'hands' });
  await office.ballots.countHands({ ballotId, count: { heads: { for: 4, against: 1, abstain: 0 } } });
  await office.ballots.close({ ballotId });
  await office.presence.move({ meetingId, personId: first, move: 'left' });
  await office.meetings.finish({ id: meetingId });
  await host.signIn('secretary', [{ role: 'secretary', communityId: null }]);
  secretary = host.seat();
  await secretary.client.sessions.signIn({ signInName: 'secretary', password: 'long enough' });
});
afterAll(() => host.close());

const get = (path: string, seat: Seat | null = secretary) =>
  fetch(`${host.address}/files/papers/${meetingId}/${path}`, {
    headers: seat ? { cookie: seat.cookie() ?? '' } : {},
  });
const bytesOf = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer());
/** Words of a Word file, without its marks. */
const wordsIn = async (path: string) => {
  const xml = unzipSync(await bytesOf(path))['word/document.xml'] ?? new Uint8Array();
  return strFromU8(xml).replace(/<[^>]+>/g, '');
};
const onPage = async (path: string) => (await (await get(path)).text()).replace(/<[^>]+>/g, '');

test('every paper of a meeting comes as Word and as a page, with the code of its meeting', async () => {
  const { papers } = await secretary.client.papers.list({ meetingId });
  const code = (await secretary.client.agenda.day({ id: meetingId })).meeting.code ?? 'none';
  const shown = new Set(papers.map((paper) => paper.kind));
  expect(MEETING_PAPERS.filter((kind) => !shown.has(kind))).toEqual(['stageRegister', 'filing']);
  for (const { kind, of } of papers) {
    expect((await get(`${kind}.docx?of=${of}`)).status).toBe(200);
    const page = await get(`${kind}.html?of=${of}`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await page.text()).includes(code)).toBe(true);
  }
});

test('nobody without a right to the meeting gets its papers', async () => {
  expect((await get('record.docx', null)).status).toBe(401);
  await host.signIn('elsewhere', [{ role: 'secretary', communityId: street.otherCommunityId }]);
  const stranger = host.seat();
  await stranger.client.sessions.signIn({ signInName: 'elsewhere', password: 'long enough' });
  expect((await get('record.json', stranger)).status).toBe(404);
  expect((await get('nothing.docx')).status).toBe(404);
});

test('minutes go through their phases, and a second person signs after every wish is answered', async () => {
  const asked = { meetingId, kind: 'record' as const };
  const { id } = await host.office.minutes.draw(asked);
  expect(await refusalOf(host.office.minutes.draw(asked))).toMatchObject({ code: 'minutes.alreadyDrawn' });
  const drawn = await host.office.minutes.get(asked);
  const remark = Object.keys(drawn.texts).find((place) => place.startsWith('remark:')) ?? '';
  const edit = {
    id,
    expectedVersion: 1,
    texts: { [remark]: '建议先修三号楼。', [`item:${itemId}`]: '本月动工。' },
  };
  const { version } = await host.office.minutes.edit(edit);
  expect(await refusalOf(host.office.minutes.edit(edit))).toMatchObject({ code: 'edits.conflict' });
  const foreign = { id, expectedVersion: version, texts: { 'item:aaaaaaaa': '没有这一项' } };
  expect(await refusalOf(host.office.minutes.edit(foreign))).toMatchObject({ code: 'minutes.placeUnknown' });
  const sign = (expectedVersion: number) =>
    secretary.client.minutes.sign({ id, expectedVersion, numbering: null });
  expect(await refusalOf(sign(version))).toMatchObject({ code: 'minutes.wrongPhase' });
  await host.office.minutes.toChecking({ id, expectedVersion: version });
  const { id: wishId } = await host.office.minutes.wish({ id, person: '李桂英', text: '我也同意。' });
  expect(await refusalOf(sign(version + 1))).toMatchObject({ code: 'minutes.wishesOpen' });
  await host.office.minutes.answerWish({ id: wishId, accepted: false, answer: '会上没有发言。' });
  const bySelf = host.office.minutes.sign({ id, expectedVersion: version + 1, numbering: null });
  expect(await refusalOf(bySelf)).toMatchObject({ code: 'minutes.samePerson' });
  await sign(version + 1);
  const signed = await host.office.minutes.get(asked);
  expect(signed.versions.map(({ phase }) => phase)).toEqual(['live', 'editing', 'checking']);
  expect(signed.versions[0]?.texts[remark]).toBe('先修三号楼。');
  expect(
    await refusalOf(host.office.minutes.edit({ ...edit, expectedVersion: signed.version })),
  ).toMatchObject({
    code: 'minutes.wrongPhase',
  });
});

test('screen, Word, page and JSON say the same figures, from the record whose hash was signed', async () => {
  const { record, hash } = await secretary.client.minutes.get({ meetingId, kind: 'record' });
  const day = await secretary.client.agenda.day({ id: meetingId });
  const sentence = day.items[0]?.motions[0]?.ballot?.sentence?.['zh-CN'] ?? '';
  expect(sentence).toContain('4');
  expect(record.counts).toEqual({ due: 6, came: 5, late: 0, leftEarly: 1, excused: 0, absent: 1 });
  const json = await (await get('record.json')).text();
  expect(JSON.parse(json)).toEqual(record);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json));
  expect(Buffer.from(digest).toString('hex')).toBe(hash);
  const attendance = '应到6人，实到5人（迟到0人，早退1人），请假0人，缺席1人。';
  for (const kind of ['record', 'summary', 'result']) {
    const [word, page] = [await wordsIn(`${kind}.docx`), await onPage(`${kind}.html`)];
    for (const text of kind === 'result' ? [sentence] : [sentence, attendance]) {
      expect(word).toContain(text);
      expect(page).toContain(text);
    }
  }
  expect(await wordsIn('record.docx')).toContain('建议先修三号楼。');
});

test('what happens after the signature changes no figure, and a correction is printed at the end', async () => {
  const before = await (await get('record.json')).text();
  const { id } = await secretary.client.minutes.get({ meetingId, kind: 'record' });
  await secretary.client.minutes.correct({
    id: id ?? '',
    place: '地点',
    oldText: '社区会议室',
    newText: '社区活动室',
    reason: '笔误',
  });
  expect(await (await get('record.json')).text()).toBe(before);
  expect(await wordsIn('record.docx')).toContain('社区活动室');
});

test('the package of a meeting is the same bytes each time and lists what is in it', async () => {
  const make = async () => secretary.client.packages.makeMeeting({ meetingId });
  const [once, again] = [await make(), await make()];
  expect(again).toEqual(once);
  const report = await secretary.client.packages.check({ hash: once.hash });
  expect(report).toMatchObject({ sound: true, about: { kind: 'meeting' } });
  expect(report.files.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['index.html', expect.stringMatching(/通知.*\.docx$/)]),
  );
  const bytes = await bytesOf(`../../packages/${once.packageId}`);
  const index = strFromU8(unzipSync(bytes)['data/index.html'] ?? new Uint8Array());
  expect(index).not.toContain('<script');
  for (const { name } of report.files.filter((one) => !/crate|index/.test(one.name)))
    expect(index).toContain(encodeURIComponent(name));
});

test('what a meeting decided of a matter goes into its stage register and its filing form', async () => {
  const { meetingId: other, matterId } = await street.attended();
  const { id: ballotId } = await host.office.ballots.open({
    motionId: await street.put(other),
    method: 'hands',
  });
  await host.office.ballots.countHands({ ballotId, count: { heads: { for: 4, against: 1, abstain: 0 } } });
  await host.office.ballots.close({ ballotId });
  await host.office.meetings.finish({ id: other });
  // Days have passed on the way to it, and sessions end with the day.
  await secretary.client.sessions.signIn({ signInName: 'secretary', password: 'long enough' });
  const { papers } = await secretary.client.papers.list({ meetingId: other });
  const { matter } = await host.office.matters.get({ id: matterId });
  for (const kind of ['stageRegister', 'filing'] as const) {
    const of = papers.find((paper) => paper.kind === kind)?.of ?? '';
    const page = await onPage(`../${other}/${kind}.html?of=${of}`);
    expect(page.includes(matter.title)).toBe(true);
    expect(page.includes('须超过到会的半数')).toBe(true);
  }
});
