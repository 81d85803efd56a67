import { expect, test } from 'vitest';
import { plusDays } from '../../shared/domain/days.ts';
import type { Id } from '../../shared/values.ts';
import { released } from '../support/examples-releases.ts';
import { refusalOf } from '../support/hosts.ts';
import { tellStories } from '../support/story.ts';

const told = tellStories();
const stage = 'publish_decision';

/** A notice posted today for fifteen days, with every paper its stage asks for. */
async function posted(): Promise<{ matterId: Id; noticeId: Id; from: string }> {
  const { street } = told.now;
  const matterId = await street.matterAt(stage);
  await street.attachAll(matterId);
  await post(matterId);
  return { matterId, ...(await noticeOf(matterId)), from: street.today() };
}

async function post(matterId: Id): Promise<void> {
  const { street, clerk } = told.now;
  await clerk.notices.post({
    matterId,
    stage,
    from: street.today(),
    until: street.daysLater(15),
    place: '东门公示栏',
  });
}

async function noticeOf(matterId: Id) {
  const { notices } = await told.now.clerk.matters.get({ id: matterId });
  return { noticeId: notices.at(-1)?.id ?? '' };
}

const lastNotice = async (matterId: Id) =>
  (await told.now.secretary.matters.get({ id: matterId })).notices.at(-1);

test('days on which the board was empty are hung on behind the end, and the sentence says how many are owed', async () => {
  const { clerk, secretary, passDays } = told.now;
  const { matterId, noticeId, from } = await posted();
  passDays(10);
  const gap = { from: plusDays(from, 5), until: plusDays(from, 7), reason: '公示栏维修' };
  const { id: gapId } = await clerk.notices.tellGap({ noticeId, ...gap });
  passDays(6);
  expect(await refusalOf(clerk.notices.finish({ matterId, stage }))).toMatchObject({
    code: 'notices.daysOwed',
    details: { needed: 15, shown: 13, owed: 2, until: plusDays(from, 18), earliest: plusDays(from, 19) },
  });
  const page = await secretary.matters.get({ id: matterId });
  expect(page.missing).toContainEqual(expect.objectContaining({ code: 'noticeDaysOwed', place: 'notice' }));
  expect(page.notices[0]?.period).toMatchObject({ owedDays: 3, shownDays: 13, over: false });
  const { rows } = await clerk.notices.list({});
  expect(rows).toMatchObject([{ noticeId, over: false, until: plusDays(from, 18), period: { owedDays: 3 } }]);

  await clerk.notices.takeBackGap({ gapId, reason: '记错了公示栏' });
  expect(await refusalOf(clerk.notices.takeBackGap({ gapId, reason: '再一次' }))).toMatchObject({
    code: 'notices.gapTakenBack',
  });
  expect((await lastNotice(matterId))?.gaps).toMatchObject([{ takenBack: '记错了公示栏', toldBy: '小李' }]);
  await clerk.notices.finish({ matterId, stage });
  expect(await refusalOf(clerk.notices.tellGap({ noticeId, ...gap }))).toMatchObject({
    code: 'notices.notRunning',
  });
});

test('a gap that has not happened yet, or came before the notice, is refused', async () => {
  const { clerk } = told.now;
  const { noticeId, from } = await posted();
  const tell = (first: string, last: string) =>
    refusalOf(clerk.notices.tellGap({ noticeId, from: first, until: last, reason: '雨' }));
  expect(await tell(from, plusDays(from, 1))).toMatchObject({ code: 'dates.inFuture' });
  expect(await tell(plusDays(from, -1), from)).toMatchObject({ code: 'dates.outOfOrder' });
});

test('a photograph of the board serves as the record, and what is still to be taken is named', async () => {
  const { clerk, street, passDays } = told.now;
  const matterId = await street.matterAt(stage);
  await street.attach(matterId, stage, '公示', '脱敏稿', '异议登记表');
  await post(matterId);
  const { noticeId } = await noticeOf(matterId);
  const from = street.today();
  const file = await street.file('board.jpg');
  const photo = { noticeId, place: '', file };
  expect((await lastNotice(matterId))?.photosLacking).toEqual(['start', 'end']);
  await clerk.notices.addPhoto({ ...photo, moment: 'start', takenOn: from });
  expect(await lastNotice(matterId)).toMatchObject({
    photosLacking: ['end'],
    photos: [{ moment: 'start', place: '东门公示栏', name: 'board.jpg', addedBy: '小李' }],
  });
  expect(await refusalOf(clerk.notices.addPhoto({ ...photo, moment: 'end', takenOn: from }))).toMatchObject({
    code: 'dates.outOfOrder',
  });
  const word = { ...photo, file: { ...file, name: '公示栏.docx' } };
  expect(await refusalOf(clerk.notices.addPhoto({ ...word, moment: 'during', takenOn: from }))).toMatchObject(
    {
      code: 'notices.notAPicture',
    },
  );
  passDays(16);
  expect(await refusalOf(clerk.notices.finish({ matterId, stage }))).toMatchObject({
    code: 'stages.recordsMissing',
    details: { records: ['公示照片（期满）'] },
  });
  await clerk.notices.addPhoto({ ...photo, moment: 'end', takenOn: street.today() });
  await clerk.notices.finish({ matterId, stage });
});

test('an objection after the period is late and answered all the same, also once the notice is down', async () => {
  const { clerk, secretary, passDays } = told.now;
  const { matterId, from } = await posted();
  passDays(3);
  const on = plusDays(from, 2);
  await clerk.notices.object({ matterId, stage, text: '费用太高。', raisedOn: on });
  passDays(20);
  expect(await refusalOf(clerk.notices.finish({ matterId, stage }))).toMatchObject({
    code: 'notices.objectionOpen',
  });
  expect((await clerk.notices.list({})).rows).toMatchObject([
    { openObjections: 1, lateAnswers: 1, over: true },
  ]);
  await secretary.notices.answer({ matterId, stage, answer: '已与施工方议价。' });
  await clerk.notices.finish({ matterId, stage });
  await clerk.notices.object({ matterId, stage, text: '噪声太大。' });
  expect((await lastNotice(matterId))?.objections).toMatchObject([
    { number: 1, raisedOn: on, answerDueOn: plusDays(on, 5), late: false, answer: '已与施工方议价。' },
    { number: 2, late: true, answeredOn: null },
  ]);
  expect(
    await refusalOf(
      secretary.notices.answer({ matterId, stage, answer: '属实', upheld: true, sendBackTo: 'deliberate' }),
    ),
  ).toMatchObject({ code: 'stages.outOfOrder' });
  await secretary.notices.answer({ matterId, stage, answer: '夜间停工。' });
  expect((await lastNotice(matterId))?.objections[1]).toMatchObject({ answer: '夜间停工。' });
});

test('a wrong notice stands beside its successor, each naming the other, and its days begin again', async () => {
  const { clerk, street, passDays } = told.now;
  const { matterId } = await posted();
  passDays(4);
  const again = { from: street.today(), until: street.daysLater(15) };
  await clerk.notices.replace({ matterId, stage, ...again, reason: '金额印错' });
  const { notices } = await clerk.matters.get({ id: matterId });
  const [first, second] = notices;
  expect(first).toMatchObject({ state: 'replaced', replacedBy: second?.id, replacedBecause: '金额印错' });
  expect(second).toMatchObject({ state: 'running', replaces: first?.id, period: { shownDays: 0 } });
});

test('the log of a public screen fills days while the paper was down; the same log again changes nothing', async () => {
  const { clerk, street, secretary, passDays } = told.now;
  const releaseId = await released(street);
  const { matterId } = await secretary.releases.get({ id: releaseId });
  await street.attachAll(matterId);
  await post(matterId);
  const { noticeId } = await noticeOf(matterId);
  const from = street.today();
  passDays(8);
  const gap = { from: plusDays(from, 5), until: plusDays(from, 7), reason: '公示栏维修' };
  await clerk.notices.tellGap({ noticeId, ...gap });
  const line = (id: Id, day: string, shows = 20) =>
    `${JSON.stringify({ kiosk: '一楼大厅', noticeId: id, day, shows, seconds: shows * 20 })}\n`;
  const log = `${line(releaseId, plusDays(from, 5))}${line(noticeId, plusDays(from, 6))}{"torn${'\n'}${line('nobody00000000', from)}`;
  const { hash } = await street.file(log);
  expect(await clerk.notices.importDisplays({ hash })).toEqual({
    lines: 3,
    newDays: 2,
    notices: 1,
    unknown: 1,
  });
  expect(await lastNotice(matterId)).toMatchObject({
    period: { owedDays: 1, until: plusDays(from, 16) },
    screens: { days: 2, shows: 40, kiosks: ['一楼大厅'] },
  });
  const before = await clerk.matters.history({ id: matterId });
  expect(await clerk.notices.importDisplays({ hash })).toMatchObject({ newDays: 0, notices: 0 });
  expect(await clerk.matters.history({ id: matterId })).toEqual(before);
  const more = await street.file(line(releaseId, plusDays(from, 5), 30));
  expect(await clerk.notices.importDisplays({ hash: more.hash })).toMatchObject({ newDays: 0, notices: 1 });
  expect((await lastNotice(matterId))?.screens).toMatchObject({ days: 2, shows: 50 });
  const other = told.now.as('别的社区', 'clerk', street.otherCommunityId);
  expect(await other.notices.importDisplays({ hash })).toMatchObject({ notices: 0, unknown: 3 });
  const { hash: nonsense } = await street.file('不是日志');
  expect(await refusalOf(clerk.notices.importDisplays({ hash: nonsense }))).toMatchObject({
    code: 'notices.noDisplays',
  });
});

test('a decision whose second notice is overdue is said to be so on its page and in the register', async () => {
  const { street, secretary, host, passDays } = told.now;
  const matterId = await street.matterAt('publish_result');
  const page = () => secretary.matters.get({ id: matterId });
  const { secondNotice } = await page();
  expect(secondNotice).toMatchObject({ stage: 'publish_result', state: 'waiting' });
  host.setDay(plusDays(secondNotice?.dueOn ?? '', 1));
  expect((await page()).secondNotice?.state).toBe('overdue');
  expect((await secretary.notices.secondWaiting({})).rows).toMatchObject([{ matterId, state: 'overdue' }]);
  await street.attachAll(matterId);
  const posting = { from: street.today(), until: street.daysLater(15) };
  await secretary.notices.post({ matterId, stage: 'publish_result', ...posting });
  expect((await page()).secondNotice?.state).toBe('posted');
  expect((await secretary.notices.secondWaiting({})).rows).toEqual([]);
  passDays(1);
});

test('an office is reached by its own telephone, and nobody else’s', async () => {
  const { street, clerk, as } = told.now;
  const { communityId } = street;
  const contact = { address: '宁夏路12号', telephone: '0532-83801234', hours: '工作日', supervision: '' };
  expect(await clerk.offices.get({ communityId })).toEqual({ contact: null });
  expect(
    await refusalOf(clerk.offices.save({ communityId, ...contact, telephone: '138 1234 5678' })),
  ).toMatchObject({ code: 'offices.privateTelephone' });
  await clerk.offices.save({ communityId, ...contact });
  expect(await clerk.offices.get({ communityId })).toEqual({ contact });
  const stranger = as('外人', 'clerk', street.otherCommunityId);
  expect(await refusalOf(stranger.offices.save({ communityId, ...contact }))).toMatchObject({
    code: 'permission.otherCommunity',
  });
});

test('what was let go is what may hang: other days than its text says are refused', async () => {
  const { street, clerk, passDays } = told.now;
  await released(street);
  const { rows } = await clerk.releases.list({ state: 'released' });
  const matterId = rows[0]?.matterId ?? '';
  const [from, until] = [street.today(), street.daysLater(15)];
  const standing = await clerk.notices.standingRelease({ matterId, stage });
  expect(standing.release).toMatchObject({ state: 'released', approvals: 2, undecided: 0, from, until });
  await street.attachAll(matterId);
  passDays(1);
  const later = { from: street.today(), until: street.daysLater(15) };
  expect(await refusalOf(clerk.notices.post({ matterId, stage, ...later, place: '' }))).toMatchObject({
    code: 'notices.otherThanReleased',
    details: { from, until },
  });
  expect((await clerk.notices.list({})).rows.filter((row) => row.matterId === matterId)).toEqual([]);
  await clerk.notices.post({ matterId, stage, from, until, place: '' });
  expect(await clerk.notices.standingRelease({ matterId, stage })).toEqual({ release: null });
});
