import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DirectClient } from '../../electron/host/assemble.ts';
import { callerAs } from '../../electron/host/assemble.ts';
import type { Id } from '../../shared/values.ts';
import { fixture, fixturesFolder } from '../support/fixtures.ts';
import { refusalOf } from '../support/hosts.ts';
import { openSampleHall, type SampleHall } from '../support/sample-hall.ts';

const absent = fixturesFolder === null ? ' (left out: ../shared/fixtures is not here)' : '';

/** From the units an office sent to promises that were kept; each test goes on where the last one stopped. */
describe.runIf(fixturesFolder !== null)(`a joint meeting${absent}`, () => {
  let hall: SampleHall;
  let office: DirectClient;
  let leader: DirectClient;
  let units: { id: Id; name: string }[];
  let bodyId: Id;
  let callId: Id;
  let meetingId: Id;
  const tasks: Id[] = [];
  const topics: Id[] = [];
  beforeAll(async () => {
    hall = await openSampleHall();
    office = hall.as('党建办', [{ role: 'secretary', communityId: null }]);
    leader = hall.as('分管领导', [{ role: 'secretary', communityId: null }]);
  }, 60_000);
  afterAll(() => hall.close());

  const phoneOf = (unitId: Id) =>
    hall.host.direct(
      callerAs({
        accountId: `phone${unitId}`,
        name: '联络员',
        grants: [{ role: 'member', communityId: null }],
        seat: { meetingId: null, personId: null, unitId, callId },
      }),
    );
  const unit = (place: number) => units[place]?.id ?? '';
  const day = (id = meetingId) => office.agenda.day({ id });
  const version = async (id: Id) => (await office.tasks.get({ id })).version;

  test('takes its units from the file of the office, with the gaps the file has', async () => {
    // The file comes from a street whose communities bear these names.
    for (const name of ['南昌路', '顺昌路', '嘉和', '鞍山', '人民', '延安'])
      await office.structure.saveCommunity({
        id: null,
        name: `${name}社区`,
        shortName: name,
        households: 1,
        residents: 1,
        expectedVersion: 0,
      });
    const { hash } = await hall.host.files.put(fixture('共建单位.xlsx'));
    const file = { hash, name: '共建单位.xlsx' };
    const { sheets } = await office.units.read({ communityId: null, file });
    const parts = sheets.flatMap(({ part, headerRow, columns }, sheet) =>
      part === null ? [] : [{ sheet, part, headerRow, columns: columns.map(({ field }) => field) }],
    );
    const asked = { communityId: null, year: 2026, file, parts };
    const { fingerprint, rows } = await office.units.preview(asked);
    const named = rows
      .filter((row) => row.part === 'units' && row.outcome !== 'rejected')
      .map((row) => row.name);
    expect(named).toHaveLength(46);
    await office.units.confirm({ ...asked, fingerprint });
    const list = await office.units.list({ year: 2026 });
    units = list.rows.filter((row) => named.includes(row.name));
    expect(units).toHaveLength(46);
    bodyId = list.bodyId ?? '';
  });

  test('calls for topics, which units hand in by phone until the closing date', async () => {
    const call = { id: null, communityId: null, title: '第四季度议题征集', expectedVersion: 0 };
    ({ id: callId } = await office.topics.call({ ...call, opensOn: hall.later(0), closesOn: hall.later(5) }));
    for (const [place, title] of ['学校门口接送拥堵', '老旧小区充电桩', '接送车辆乱停'].entries()) {
      const handed = { callId, unitId: null, proposer: '联络员', title, text: `请圆桌会议研究${title}。` };
      topics.push((await phoneOf(unit(place)).topics.handInFromSeat(handed)).id);
    }
    hall.setTime(hall.later(6), '09:00');
    const late = { callId, unitId: null, proposer: '联络员', title: '晚了', text: '晚了一天。' };
    expect(await refusalOf(phoneOf(unit(3)).topics.handInFromSeat(late))).toMatchObject({
      code: 'topics.closed',
    });
  });

  test('sorts them: one goes onto the agenda, its like is merged into it, one is answered', async () => {
    const [traffic = '', chargers = '', parking = ''] = topics;
    const expectedVersion = 1;
    await office.topics.sort({ id: traffic, as: 'accept', expectedVersion });
    await office.topics.sort({ id: parking, as: 'merge', intoId: traffic, expectedVersion });
    await office.topics.sort({ id: chargers, as: 'answer', answer: '十二月由物业安装。', expectedVersion });
    ({ id: meetingId } = await office.meetings.plan({
      template: 'joint',
      title: '第四季度圆桌会议（二）',
      communityId: null,
      bodyId,
      body: '街道圆桌会议',
      heldOn: hall.later(10),
      startsAt: '09:30',
      noticedOn: hall.later(6),
    }));
    const { topics: waiting } = await office.agenda.candidates({ id: meetingId });
    expect(waiting.map((topic) => topic.id)).toContain(traffic);
    await office.agenda.add({ meetingId, kind: 'topic', topicId: traffic, title: '学校门口接送拥堵' });
    await office.meetings.announce({ id: meetingId, on: hall.later(6) });
    const fate = await office.topics.fate({ id: parking });
    expect(fate.state).toBe('onAgenda');
    expect(fate.meeting).toMatchObject({ title: '第四季度圆桌会议（二）', itemState: 'planned' });
  });

  test('decides, and gives three tasks', async () => {
    hall.setTime(hall.later(10), '09:30');
    const { attendees } = await day();
    expect(attendees.every((one) => one.seat !== '')).toBe(true);
    for (const { personId } of attendees.slice(0, attendees.length - 6))
      await office.presence.move({ meetingId, personId, move: 'arrived' });
    await office.meetings.open({ id: meetingId });
    const item = (await day()).items.find((one) => one.kind === 'topic');
    const itemId = item?.id ?? '';
    await office.agenda.start({ id: itemId });
    const { id: motionId } = await office.motions.put({
      meetingId,
      itemId,
      text: '错峰接送并设临停区',
      kind: 'yesNo',
    });
    const { id: ballotId } = await office.ballots.open({ motionId, method: 'hands' });
    const heads = { for: attendees.length - 6, against: 0, abstain: 0 };
    await office.ballots.countHands({ ballotId, count: { heads } });
    expect((await office.ballots.close({ ballotId })).outcome).toBe('carried');
    const decided = (await day()).items.find((one) => one.id === itemId);
    await office.agenda.decide({
      id: itemId,
      decision: '自十二月起错峰接送。',
      expectedVersion: decided?.version ?? 0,
    });
    for (const [place, text] of ['划设临停区', '公布错峰时间', '早晚执勤'].entries()) {
      const given = { communityId: null, bodyId, meetingId, itemId, motionId, source: '议定事项一', text };
      const { id } = await office.tasks.give({
        ...given,
        lead: { unitId: unit(place + 5) },
        asker: { unitId: unit(0) },
        givenOn: hall.later(10),
        deadline: { on: hall.later(place === 2 ? 12 : 40) },
      });
      tasks.push(id);
    }
    await office.meetings.finish({ id: meetingId });
  });

  test('of which one becomes overdue, and all come back to the next meeting by themselves', async () => {
    hall.setTime(hall.later(20), '09:00');
    const { rows } = await office.tasks.list({ state: 'overdue', unitId: unit(7) });
    expect(rows.map((row) => row.id)).toEqual([tasks[2]]);
    const tooLate = office.tasks.askExtension({
      id: tasks[2] ?? '',
      expectedVersion: await version(tasks[2] ?? ''),
      until: hall.later(30),
      reason: '人手不够',
    });
    expect(await refusalOf(tooLate)).toMatchObject({ code: 'tasks.extensionTooLate' });
    const { id } = await office.meetings.plan({
      template: 'joint',
      title: '年末圆桌会议',
      communityId: null,
      bodyId,
      body: '街道圆桌会议',
      heldOn: hall.later(30),
      startsAt: '09:30',
      noticedOn: hall.later(20),
    });
    const [first] = (await day(id)).items;
    expect(first).toMatchObject({ kind: 'tasks' });
    const brought = (await office.tasks.openFor({ meetingId: id })).rows.map((row) => row.id);
    expect(tasks.every((task) => brought.includes(task))).toBe(true);
  });

  test('and is done only with evidence, a rating of the unit that asked, and a second person', async () => {
    const id = tasks[2] ?? '';
    const { hash } = await hall.host.files.put(new TextEncoder().encode('执勤照片'));
    const files = [{ hash, name: '执勤照片.jpg' }];
    await phoneOf(unit(7)).tasks.reportFromSeat({ id, text: '已安排早晚执勤', files, handIn: true });
    const unrated = leader.tasks.signOff({ id, expectedVersion: await version(id) });
    expect(await refusalOf(unrated)).toMatchObject({ code: 'tasks.ratingMissing' });
    await phoneOf(unit(0)).tasks.rateFromSeat({ id, rating: 'satisfied', by: '校长' });
    await leader.tasks.signOff({ id, expectedVersion: await version(id) });
    expect(await office.tasks.get({ id })).toMatchObject({ state: 'signedOff' });
    const fate = await office.topics.fate({ id: topics[0] ?? '' });
    expect(fate.meeting).toMatchObject({ decision: '自十二月起错峰接送。' });
    expect(fate.tasks.map((task) => task.state).toSorted()).toContain('signedOff');
  });
});
