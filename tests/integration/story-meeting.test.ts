import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DirectClient } from '../../electron/host/assemble.ts';
import { usualPlaces } from '../../electron/host/outside/pdf.ts';
import { SAMPLE_PASSWORD } from '../../electron/host/sample/accounts.ts';
import type { Outputs } from '../../shared/contract/index.ts';
import type { Id } from '../../shared/values.ts';
import { fixture, fixturesFolder } from '../support/fixtures.ts';
import { refusalOf } from '../support/hosts.ts';
import { textInPdf } from '../support/pdf-text.ts';
import { openSampleHall, type SampleHall } from '../support/sample-hall.ts';
import { readable, zipParts } from '../support/zip-parts.ts';

const absent = fixturesFolder === null ? ' (left out: ../shared/fixtures is not here)' : '';

/** The road of one evening, from the roster an office sent to the signed minutes; each test goes on where the last one stopped. */
describe.runIf(fixturesFolder !== null)(`a meeting of representatives${absent}`, () => {
  let hall: SampleHall;
  let clerk: DirectClient;
  let secretary: DirectClient;
  let bodyId: Id;
  let meetingId: Id;
  let items: Outputs['agenda']['day']['items'];
  let people: readonly Id[];
  beforeAll(async () => {
    hall = await openSampleHall();
    const { communityId } = hall;
    clerk = hall.as('记录员', [{ role: 'clerk', communityId }]);
    secretary = hall.as('书记', [{ role: 'secretary', communityId }]);
  }, 60_000);
  afterAll(() => hall.close());

  const day = () => clerk.agenda.day({ id: meetingId });
  const itemOf = (title: string) => items.find((item) => item.title === title)?.id ?? '';
  const come = async (from: number, to: number) => {
    for (const personId of people.slice(from, to))
      await clerk.presence.move({ meetingId, personId, move: 'arrived' });
  };
  const put = async (title: string, text: string) =>
    (await clerk.motions.put({ meetingId, itemId: itemOf(title), text, kind: 'yesNo' })).id;

  test('takes its due list from the file of the office', async () => {
    const saved = { id: null, communityId: hall.communityId, gridId: null, expectedVersion: 0 };
    bodyId = (await clerk.structure.saveBody({ ...saved, kind: 'representatives', name: '居民代表例会' })).id;
    const { hash } = await hall.host.files.put(fixture('居民代表名册.xlsx'));
    const file = { hash, name: '居民代表名册.xlsx' };
    const { sheet, headerRow, columns } = await clerk.rosters.read({ bodyId, file, sheet: null });
    const reading = { bodyId, file, sheet, headerRow, columns: columns.map(({ field }) => field) };
    const asked = { ...reading, since: hall.later(-30), until: null };
    const { fingerprint, counts } = await clerk.rosters.preview(asked);
    expect(counts).toMatchObject({ added: 93, rejected: 2 });
    await clerk.rosters.confirm({ ...asked, fingerprint });
  });

  test('is planned, announced in time, and refuses a vote on what came late', async () => {
    const { id } = await clerk.meetings.plan({
      template: 'free',
      title: '居民代表例会',
      communityId: hall.communityId,
      bodyId,
      body: '居民代表例会',
      heldOn: hall.later(5),
      startsAt: '14:30',
      place: '社区会议室',
      chair: '书记',
      clerk: '记录员',
      noticedOn: hall.later(0),
    });
    meetingId = id;
    for (const title of ['花园北侧改建', '楼道堆物整治', '停车位收费'])
      await clerk.agenda.add({ meetingId, kind: 'other', title, budgetMinutes: 20 });
    await clerk.meetings.announce({ id: meetingId, on: hall.later(0) });
    // Printed as it went out, before anything was added.
    const notice = plain(readable(await wordPaper('notice.docx')));
    for (const told of ['居民代表例会', '2026年11月29日', '14:30', '社区会议室', '停车位收费'])
      expect(notice).toContain(plain(told));
    await clerk.agenda.add({ meetingId, kind: 'other', title: '临时提出的快递柜' });
    items = (await day()).items;
    expect(items.map((item) => item.late)).toEqual([false, false, false, true]);
  });

  test('opens, with the quorum followed at every coming and going', async () => {
    hall.setTime(hall.later(5), '14:20');
    people = (await day()).attendees.map((one) => one.personId);
    expect(people).toHaveLength(93);
    await come(0, 46);
    await clerk.meetings.open({ id: meetingId });
    const first = await put('花园北侧改建', '同意按方案二改建');
    const barred = await refusalOf(clerk.ballots.open({ motionId: first, method: 'hands' }));
    expect(barred).toMatchObject({ code: 'ballots.quorumMissing', details: { present: 46, needed: 47 } });
    await come(46, 47);
    hall.setTime(hall.later(5), '14:45');
    await come(47, 50);
    expect((await day()).meeting).toMatchObject({ due: 93, present: 50, quorum: { heads: { held: true } } });
    const late = await put('临时提出的快递柜', '同意增设');
    expect(await refusalOf(clerk.ballots.open({ motionId: late, method: 'hands' }))).toMatchObject({
      code: 'agenda.notAnnounced',
    });
    await clerk.motions.withdraw({ id: late });
  });

  test('carries one by hands, with what was said before', async () => {
    await clerk.agenda.start({ id: itemOf('花园北侧改建') });
    const [personId = ''] = people;
    const itemId = itemOf('花园北侧改建');
    await clerk.remarks.say({ meetingId, itemId, personId, speaker: '王国', text: '方案二留得下晾衣场。' });
    const motionId = await firstMotion('花园北侧改建');
    const { id: ballotId } = await clerk.ballots.open({ motionId, method: 'hands' });
    const tooMany = clerk.ballots.countHands({
      ballotId,
      count: { heads: { for: 40, against: 8, abstain: 3 } },
    });
    expect(await refusalOf(tooMany)).toMatchObject({ code: 'ballots.countMismatch' });
    await clerk.ballots.countHands({ ballotId, count: { heads: { for: 38, against: 8, abstain: 4 } } });
    expect((await clerk.ballots.close({ ballotId })).outcome).toBe('carried');
    const twice = secretary.ballots.close({ ballotId });
    expect(await refusalOf(twice)).toMatchObject({ code: 'ballots.notOpen' });
  });

  test('carries one on paper, where the two counts differed at first', async () => {
    await clerk.agenda.start({ id: itemOf('楼道堆物整治') });
    const motionId = await put('楼道堆物整治', '每月第一个周六集中清理');
    const { id: ballotId } = await clerk.ballots.open({ motionId, method: 'paper' });
    const counted = (votesFor: number, against: number) => ({
      heads: { for: votesFor, against, abstain: 3 },
      papers: { issued: 50, returned: 49, blank: 1, invalid: 1 },
    });
    const count = (as: 'teller' | 'scrutineer', votesFor: number, against: number) =>
      clerk.ballots.countPapers({
        ballotId,
        as,
        by: as === 'teller' ? '计票人' : '监票人',
        count: counted(votesFor, against),
      });
    await count('teller', 33, 11);
    const { differing } = await count('scrutineer', 34, 10);
    expect(differing.toSorted()).toEqual(['against', 'for']);
    expect(await refusalOf(clerk.ballots.close({ ballotId }))).toMatchObject({
      code: 'ballots.countsDiffer',
    });
    await count('teller', 34, 10);
    expect((await clerk.ballots.close({ ballotId })).outcome).toBe('carried');
  });

  test('fails one, in which one person is recused and two have left', async () => {
    hall.setTime(hall.later(5), '15:30');
    const itemId = itemOf('停车位收费');
    await clerk.agenda.start({ id: itemId });
    for (const personId of people.slice(0, 2))
      await clerk.presence.move({ meetingId, personId, move: 'left' });
    await clerk.recusals.declare({ meetingId, itemId, personId: people[5] ?? '', reason: '本人承包车位' });
    expect((await day()).items.find((item) => item.id === itemId)?.roll).toEqual({
      due: 93,
      present: 48,
      recused: 1,
    });
    const { id: ballotId } = await clerk.ballots.open({
      motionId: await put('停车位收费', '同意每月收费一百元'),
      method: 'hands',
    });
    await clerk.ballots.countHands({ ballotId, count: { heads: { for: 23, against: 20, abstain: 4 } } });
    const closed = await clerk.ballots.close({ ballotId });
    // Of 48 present one is recused: more than half of 47 is 24.
    expect(closed).toMatchObject({
      outcome: 'notCarried',
      verdict: { heads: { base: 47, needed: 24, for: 23 } },
    });
    await clerk.meetings.finish({ id: meetingId });
  });

  test('ends in minutes that a second person signs, and that say what the screen said', async () => {
    const asked = { meetingId, kind: 'record' as const };
    await clerk.minutes.draw(asked);
    const version = async () => (await clerk.minutes.get(asked)).version;
    const id = (await clerk.minutes.get(asked)).id ?? '';
    await clerk.minutes.toChecking({ id, expectedVersion: await version() });
    await secretary.minutes.sign({ id, expectedVersion: await version(), numbering: null });
    const signed = await clerk.minutes.get(asked);
    expect(signed).toMatchObject({ phase: 'signed', signedBy: '书记' });
    expect(signed.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(signed.record.counts).toMatchObject({ due: 93, came: 50, late: 3, leftEarly: 2 });
    const onScreen = (await day()).items.flatMap((item) =>
      item.motions.flatMap(({ ballot }) => ballot?.sentence ?? []),
    );
    const inRecord = signed.record.items.flatMap((item) =>
      item.motions.flatMap(({ ballot }) => ballot?.sentence ?? []),
    );
    expect(inRecord).toEqual(onScreen);
    expect(inRecord).toHaveLength(3);
  });

  test('and the same figures stand in Word, in PDF and in JSON', async () => {
    const asked = { meetingId, kind: 'record' as const };
    const { record } = await clerk.minutes.get(asked);
    const sentences = record.items.flatMap((item) =>
      item.motions.flatMap(({ ballot }) => (ballot?.sentence ? [plain(ballot.sentence['zh-CN'])] : [])),
    );
    expect(sentences).toHaveLength(3);
    const json = JSON.parse((await paper('record.json')).toString()) as typeof record;
    expect(json).toEqual(record);
    const word = zipParts(await paper('record.docx')).get('word/document.xml') ?? '';
    const texts = [
      plain(readable(word)),
      plain((await paper('record.html')).toString().replace(/<[^>]+>/g, '')),
    ];
    if (usualPlaces().some((place) => existsSync(place)))
      texts.push(plain(textInPdf(await paper('record.pdf'))));
    for (const text of texts) for (const sentence of sentences) expect(text).toContain(sentence);
  }, 60_000);

  /** A paper of the meeting as the desk downloads it. */
  async function paper(name: string): Promise<Buffer> {
    const address = `http://127.0.0.1/files/papers/${meetingId}/${name}`;
    const asked = new Request(address, { headers: await signedIn(hall) });
    const answer = await hall.host.fetch(asked, { transport: 'http' });
    expect(answer.status, name).toBe(200);
    return Buffer.from(await answer.arrayBuffer());
  }

  const wordPaper = async (name: string) => zipParts(await paper(name)).get('word/document.xml') ?? '';

  async function firstMotion(title: string): Promise<Id> {
    return (await day()).items.find((item) => item.title === title)?.motions[0]?.id ?? '';
  }
});

/** Letters only: a page breaks lines where it likes. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** The cookie of a session on the sample street. */
async function signedIn({ host }: SampleHall): Promise<{ host: string; cookie: string }> {
  const asked = new Request('http://127.0.0.1/rpc/sessions/signIn', {
    method: 'POST',
    headers: { 'content-type': 'application/json', host: '127.0.0.1' },
    body: JSON.stringify({ json: { signInName: 'shuji', password: SAMPLE_PASSWORD } }),
  });
  const cookie = (await host.fetch(asked, { transport: 'http' })).headers.get('set-cookie') ?? '';
  return { host: '127.0.0.1', cookie: cookie.split(';')[0] ?? '' };
}
