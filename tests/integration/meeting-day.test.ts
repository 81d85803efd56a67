import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Outputs } from '../../shared/contract/index.ts';
import { buildStreet, type Street } from '../support/examples-street.ts';
import { refusalOf, startHost, type TestHost } from '../support/hosts.ts';

let host: TestHost;
let street: Street;
let office: TestHost['office'];
beforeEach(async () => {
  host = await startHost('direct');
  street = await buildStreet(host);
  office = host.office;
});
afterEach(() => host.close());

const person = (place: number) => street.representatives.people[place] ?? '';
const day = (id: string) => office.agenda.day({ id });
const come = (meetingId: string, ...places: number[]) =>
  Promise.all(
    places.map((place) => office.presence.move({ meetingId, personId: person(place), move: 'arrived' })),
  );
const itemNamed = (page: Outputs['agenda']['day'], title: string) => {
  const item = page.items.find((one) => one.title === title);
  if (!item) throw new Error(`no item ${title}`);
  return item;
};
const yesNo = async (meetingId: string, itemId: string | null, text = '同意') =>
  (await office.motions.put({ meetingId, itemId, text, kind: 'yesNo' })).id;
const byHands = async (motionId: string, heads: { for: number; against: number; abstain: number }) => {
  const { id: ballotId } = await office.ballots.open({ motionId, method: 'hands' });
  await office.ballots.countHands({ ballotId, count: { heads } });
  return office.ballots.close({ ballotId });
};

describe('the agenda', () => {
  test('counts items and sub-items, and follows when one is placed elsewhere', async () => {
    const { meetingId } = await street.planned();
    const add = (title: string, parentId: string | null = null) =>
      office.agenda.add({ meetingId, kind: 'report', title, parentId });
    const { id: first } = await add('通报');
    await add('通报之一', first);
    const { id: last } = await add('收尾');
    await office.agenda.place({ id: last, parentId: null, position: 0 });
    const { items } = await day(meetingId);
    expect(items.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 收尾',
      '2 通报',
      '2.1 通报之一',
      '3 其他事项',
    ]);
    const deeper = office.agenda.add({
      meetingId,
      kind: 'other',
      title: '再下一层',
      parentId: items[2]?.id ?? '',
    });
    expect(await refusalOf(deeper)).toMatchObject({ code: 'agenda.tooDeep' });
  });

  test('lets only be voted what the notice named; a late item can be spoken about', async () => {
    const { meetingId } = await street.planned();
    await office.agenda.add({ meetingId, kind: 'other', title: '通知里有的' });
    await office.meetings.announce({ id: meetingId, on: street.daysLater(-4) });
    await office.agenda.add({ meetingId, kind: 'other', title: '临时动议' });
    await office.meetings.open({ id: meetingId });
    await come(meetingId, 0, 1, 2, 3, 4);
    const page = await day(meetingId);
    const late = itemNamed(page, '临时动议');
    expect(late).toMatchObject({ late: true, announced: false });
    await office.remarks.say({
      meetingId,
      itemId: late.id,
      personId: person(0),
      speaker: '王秀兰',
      text: '先议一议。',
    });
    const motionId = await yesNo(meetingId, late.id);
    expect(await refusalOf(office.ballots.open({ motionId, method: 'hands' }))).toMatchObject({
      code: 'agenda.notAnnounced',
    });
    const named = await yesNo(meetingId, itemNamed(page, '通知里有的').id);
    expect((await day(meetingId)).meeting.sentence?.['zh-CN']).toContain('未付表决');
    expect((await byHands(named, { for: 3, against: 2, abstain: 0 })).outcome).toBe('carried');
    expect((await day(meetingId)).meeting.sentence?.['zh-CN']).toBe(
      '应到6人，实到5人，法定至少4人，会议有效。',
    );
  });

  test('is announced in time or not at all, and the sentence names the earliest day', async () => {
    const { id } = await office.meetings.plan({
      template: 'representatives',
      title: '临时会',
      communityId: street.communityId,
      bodyId: street.representatives.bodyId,
      body: '居民代表会议',
      heldOn: street.daysLater(2),
      startsAt: '09:00',
      noticedOn: street.today(),
    });
    const late = await refusalOf(office.meetings.announce({ id, on: street.today() }));
    expect(late).toMatchObject({ code: 'meetings.noticeTooShort', details: { given: 2, needed: 3 } });
    expect((await day(id)).meeting).toMatchObject({ announcedAt: null, notice: { kept: false } });
  });

  test('moves what was not finished to the next meeting of the same body by itself', async () => {
    const { meetingId, itemId } = await street.planned(true);
    await office.agenda.moveOn({ id: itemId, toMeetingId: null });
    const next = await street.planned();
    const items = (await day(next.meetingId)).items;
    expect(items[0]).toMatchObject({ title: '其他事项', cameFrom: itemId });
    expect((await day(meetingId)).items[0]).toMatchObject({ state: 'moved', movedTo: next.meetingId });
    const third = (await day((await street.planned()).meetingId)).items;
    expect(third.every((item) => item.cameFrom === null)).toBe(true);
  });

  test('brings the promises back that are still open', async () => {
    const { meetingId } = await street.planned(true);
    await office.tasks.give({
      communityId: street.communityId,
      meetingId,
      source: '第一项',
      text: '更换12号院楼道灯',
      lead: { name: '城市管理科' },
      asker: { communityId: street.communityId },
      givenOn: host.today(),
      deadline: { workingDays: 5 },
    });
    host.setDay(street.daysLater(30));
    office = host.office;
    const next = await day((await street.planned()).meetingId);
    expect(next.items[0]).toMatchObject({ kind: 'tasks', title: '上次会议以来未办结的任务（1项）' });
  });
});

describe('several matters in one meeting', () => {
  test('each is a part with its own result; one nobody voted on can be called again', async () => {
    const [one, other] = [await street.matterAt('resolve'), await street.matterAt('resolve')];
    const { meetingId } = await street.planned();
    await office.agenda.add({ meetingId, kind: 'matter', matterId: one, title: '修步道' });
    await office.agenda.add({ meetingId, kind: 'matter', matterId: other, title: '装路灯' });
    expect(
      await refusalOf(office.agenda.add({ meetingId, kind: 'matter', matterId: one, title: '修步道' })),
    ).toMatchObject({ code: 'agenda.alreadyThere' });
    await office.meetings.announce({ id: meetingId, on: street.daysLater(-4) });
    await office.meetings.open({ id: meetingId });
    await come(meetingId, 0, 1, 2, 3, 4);
    const item = itemNamed(await day(meetingId), '修步道');
    expect(item.roll).toEqual({ due: 6, present: 5, recused: 0 });
    await office.agenda.start({ id: item.id });
    const closed = await byHands(await yesNo(item.partId, item.id), { for: 4, against: 1, abstain: 0 });
    expect(closed.outcome).toBe('carried');
    expect(await office.meetings.finish({ id: meetingId })).toEqual({ state: 'held' });
    await street.attachAll(one);
    const { outcome } = await office.matters.announce({ matterId: one, stage: 'resolve' });
    expect(outcome).toBe('carried');
    const again = await street.planned();
    const { matters } = await office.agenda.candidates({ id: again.meetingId });
    expect(matters.map((matter) => matter.id)).toEqual([other]);
  });

  test('who is recused in one item votes in the next', async () => {
    const { meetingId } = await street.planned();
    const { id: first } = await office.agenda.add({ meetingId, kind: 'other', title: '第一件' });
    const { id: second } = await office.agenda.add({ meetingId, kind: 'other', title: '第二件' });
    await office.meetings.announce({ id: meetingId, on: street.daysLater(-4) });
    await office.meetings.open({ id: meetingId });
    await come(meetingId, 0, 1, 2, 3);
    await office.recusals.declare({ meetingId, itemId: first, personId: person(0), reason: '本人是施工方' });
    const { items } = await day(meetingId);
    expect(items.find((item) => item.id === first)?.roll).toEqual({ due: 6, present: 4, recused: 1 });
    expect(items.find((item) => item.id === second)?.roll).toEqual({ due: 6, present: 4, recused: 0 });
    // Three of four may vote on the first: two are more than half of them; on the second two of four are not.
    const votes = { for: 2, against: 1, abstain: 0 };
    expect((await byHands(await yesNo(meetingId, first), votes)).outcome).toBe('carried');
    expect((await byHands(await yesNo(meetingId, second), { ...votes, abstain: 1 })).outcome).toBe(
      'notCarried',
    );
  });
});

describe('coming and going', () => {
  test('changes the quorum at once, and bars the ballot below it', async () => {
    const { meetingId, itemId } = await street.planned();
    await office.meetings.announce({ id: meetingId, on: street.daysLater(-4) });
    await office.meetings.open({ id: meetingId });
    await come(meetingId, 0, 1, 2, 3);
    expect((await day(meetingId)).meeting.quorum?.heads).toMatchObject({ present: 4, needed: 4, held: true });
    const motionId = await yesNo(meetingId, itemId);
    await office.presence.move({ meetingId, personId: person(3), move: 'left' });
    expect((await day(meetingId)).meeting).toMatchObject({
      present: 3,
      left: 1,
      quorum: { heads: { held: false } },
    });
    expect(await refusalOf(office.ballots.open({ motionId, method: 'hands' }))).toMatchObject({
      code: 'ballots.quorumMissing',
    });
    expect(await office.meetings.finish({ id: meetingId })).toEqual({ state: 'lapsed' });
  });

  test('counts nobody twice, and takes no vote of one who left', async () => {
    const { meetingId, itemId } = await street.planned();
    await office.meetings.announce({ id: meetingId, on: street.daysLater(-4) });
    await office.meetings.open({ id: meetingId });
    await come(meetingId, 0, 1, 2, 3, 4);
    const twice = await refusalOf(come(meetingId, 0));
    expect(twice).toMatchObject({ code: 'presence.alreadyHere', details: { name: '王秀兰' } });
    expect((await day(meetingId)).meeting.present).toBe(5);
    await office.presence.move({ meetingId, personId: person(4), move: 'left' });
    const { id: ballotId } = await office.ballots.open({
      motionId: await yesNo(meetingId, itemId),
      method: 'roll_call',
    });
    const vote = (place: number) => office.ballots.vote({ ballotId, personId: person(place), vote: 'for' });
    expect(await refusalOf(vote(4))).toMatchObject({ code: 'ballots.notPresent' });
    await vote(0);
    const leaving = office.presence.move({ meetingId, personId: person(0), move: 'left' });
    expect(await refusalOf(leaving)).toMatchObject({ code: 'ballots.alreadyVoted' });
    const undone = office.presence.undo({ meetingId, personId: person(0) });
    expect(await refusalOf(undone)).toMatchObject({ code: 'ballots.alreadyVoted' });
  });

  test('a slip is taken back, with the times as they were', async () => {
    const { meetingId } = await street.planned(true);
    await come(meetingId, 0);
    await office.presence.move({ meetingId, personId: person(0), move: 'left' });
    await office.presence.undo({ meetingId, personId: person(0) });
    const back = (await day(meetingId)).attendees.find((one) => one.personId === person(0));
    expect(back).toMatchObject({ presence: 'present', leftAt: null });
    await office.presence.undo({ meetingId, personId: person(0) });
    const gone = (await day(meetingId)).attendees.find((one) => one.personId === person(0));
    expect(gone).toMatchObject({ presence: 'absent', arrivedAt: null });
  });
});

test('an amendment is put before the motion it changes; a motion voted on can no longer be amended or withdrawn', async () => {
  const { meetingId, itemId } = await street.planned();
  await office.meetings.announce({ id: meetingId, on: street.daysLater(-4) });
  await office.meetings.open({ id: meetingId });
  await come(meetingId, 0, 1, 2, 3, 4);
  const motionId = await yesNo(meetingId, itemId, '修步道');
  const amendment = {
    meetingId,
    itemId,
    kind: 'yesNo' as const,
    text: '改为透水砖',
    amendsId: motionId,
    proposedBy: '李桂英',
  };
  const { id: amendsId } = await office.motions.put(amendment);
  await byHands(amendsId, { for: 4, against: 1, abstain: 0 });
  await byHands(motionId, { for: 5, against: 0, abstain: 0 });
  expect(await refusalOf(office.motions.put(amendment))).toMatchObject({ code: 'motions.voted' });
  expect(await refusalOf(office.motions.withdraw({ id: motionId }))).toMatchObject({ code: 'motions.voted' });
});

test('a sheet that comes back from the scanner finds its meeting by the code, however it is typed', async () => {
  const { meetingId } = await street.planned();
  const code = (await day(meetingId)).meeting.code ?? '';
  const spoken = `${code.slice(0, 4).toLowerCase()} - ${code.slice(4)}`;
  expect(await office.meetings.byCode({ code: spoken })).toMatchObject({ id: meetingId });
  await office.meetings.attachScan({ id: meetingId, paper: 'signIn', file: await street.file('签到表.png') });
  expect((await day(meetingId)).scans).toMatchObject([{ paper: 'signIn', name: '签到表.png' }]);
});
