import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dueSheet } from '../../electron/host/rosters/due-sheet.ts';
import { spreadsheetOf } from '../../electron/host/rosters/export.ts';
import { readSheets } from '../../electron/host/rosters/sheets.ts';
import { plusDays } from '../../shared/domain/days.ts';
import { buildStreet } from '../support/examples-street.ts';
import { refusalOf, startHost } from '../support/hosts.ts';
import { openRosterDesk, type RosterDesk } from '../support/roster-desk.ts';

let desk: RosterDesk;
let bodyId: string;
beforeEach(async () => {
  desk = await openRosterDesk();
  bodyId = await desk.branches();
  const roll = '姓名,党员类别,所在党支部\n王秀兰,正式党员,第一网格党支部\n李国强,正式党员,第一网格党支部\n';
  await desk.import(bodyId, await desk.csv(`${roll}陈玉梅,预备党员,第一网格党支部\n`), '2026-01-01');
});
afterEach(() => desk.host.close());

const page = (onDay?: string) => desk.office.structure.body({ id: bodyId, onDay });
const seatOf = async (name: string) =>
  (await page()).members.find((member) => member.name === name)?.membershipId ?? '';
const approval = { reason: '长期在外地', approvedBy: '社区党委', approvedOn: '2026-03-01' };
async function addSubstitute(name: string): Promise<string> {
  const { office, communityId } = desk;
  const person = {
    id: null,
    name,
    gender: 'unknown' as const,
    communityId,
    gridId: null,
    expectedVersion: 0,
  };
  const { id: personId } = await office.structure.savePerson(person);
  const seat = { bodyId, personId, capacity: 'substitute' as const, since: '2026-01-01', until: null };
  return (await office.structure.join(seat)).id;
}

describe('the due list of a body', () => {
  test('leaves out who is excluded, says who approved it, and counts as the register of bodies does', async () => {
    const membershipId = await seatOf('王秀兰');
    expect((await page()).figures).toEqual({ due: 3, voters: 2, uncounted: 0 });
    await desk.office.dueLists.exclude({ membershipId, since: '2026-03-05', until: null, ...approval });
    const { members, figures, body, exclusions } = await page();
    expect(figures).toEqual({ due: 2, voters: 1, uncounted: 1 });
    expect(body.voters).toBe(1);
    expect(members.find(({ name }) => name === '王秀兰')).toMatchObject({
      mayVote: false,
      standing: 'excluded',
      exclusion: { approvedBy: '社区党委', approvedOn: '2026-03-01' },
    });
    expect(exclusions).toMatchObject([{ name: '王秀兰', until: null }]);
    expect((await page('2026-03-04')).figures.voters).toBe(2);
  });

  test('counts somebody again from the day after an exclusion ends; what was taken back never held', async () => {
    const membershipId = await seatOf('王秀兰');
    const { id } = await desk.office.dueLists.exclude({
      membershipId,
      since: '2026-03-05',
      until: '2026-06-30',
      ...approval,
    });
    const longer = desk.office.dueLists.liftExclusion({ id, until: '2026-12-31' });
    expect(await refusalOf(longer)).toEqual({ code: 'dueLists.longer', details: { until: '2026-06-30' } });
    await desk.office.dueLists.liftExclusion({ id, until: '2026-03-10' });
    expect((await page('2026-03-10')).figures.voters).toBe(1);
    expect((await page('2026-03-11')).figures.voters).toBe(2);
    await desk.office.dueLists.liftExclusion({ id, until: '2026-03-04' });
    expect(await page('2026-03-05')).toMatchObject({ figures: { voters: 2 }, exclusions: [] });
  });

  test('has a substitute instead of a member on the day named, and the number stays', async () => {
    const [membershipId, substituteId] = [await seatOf('李国强'), await addSubstitute('赵永福')];
    expect((await page()).figures).toEqual({ due: 3, voters: 2, uncounted: 1 });
    await desk.office.dueLists.substitute({
      membershipId,
      substituteId,
      since: '2026-03-05',
      until: '2026-03-05',
      reason: '住院',
    });
    const { members, figures, body } = await page();
    expect(figures).toEqual({ due: 3, voters: 2, uncounted: 1 });
    expect(body.voters).toBe(2);
    expect(members.filter(({ mayVote }) => mayVote).map(({ name }) => name)).toEqual(['王秀兰', '赵永福']);
    expect(members.find(({ name }) => name === '赵永福')?.counterpart).toBe('李国强');
    expect((await page('2026-03-06')).members.find(({ name }) => name === '李国强')?.mayVote).toBe(true);
  });
});

describe('an exception that cannot be', () => {
  const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).code;

  test('an exclusion before it was approved, outside the term, or twice on one day', async () => {
    const membershipId = await seatOf('王秀兰');
    const exclude = (since: string, until: string | null, approvedOn = '2026-03-01') =>
      desk.office.dueLists.exclude({ membershipId, since, until, ...approval, approvedOn });
    expect(await codeOf(exclude('2026-03-05', null, '2026-03-06'))).toBe('dates.inFuture');
    expect(await codeOf(exclude('2025-12-31', null))).toBe('dueLists.notMember');
    expect(await codeOf(exclude('2026-03-05', '2026-03-04'))).toBe('people.termWrong');
    await exclude('2026-03-05', '2026-03-31');
    expect(await codeOf(exclude('2026-03-31', null))).toBe('dueLists.overlaps');
    await exclude('2026-04-01', null);
  });

  test('an exclusion without the body that approved it', async () => {
    const membershipId = await seatOf('王秀兰');
    const nobody = { membershipId, since: '2026-03-05', until: null, ...approval, approvedBy: ' ' };
    expect(await codeOf(desk.office.dueLists.exclude(nobody))).toBe('input.invalid');
  });

  test('somebody who is no substitute, or a substitute who sits for another already', async () => {
    const [wang, li, chen] = [await seatOf('王秀兰'), await seatOf('李国强'), await seatOf('陈玉梅')];
    const substitute = await addSubstitute('赵永福');
    const sit = (membershipId: string, substituteId: string) => {
      const days = { since: '2026-03-05', until: '2026-03-05' };
      return desk.office.dueLists.substitute({ membershipId, substituteId, ...days, reason: '' });
    };
    expect(await codeOf(sit(wang, li))).toBe('dueLists.notSubstitute');
    expect(await codeOf(sit(chen, substitute))).toBe('dueLists.noVoteToGive');
    await sit(wang, substitute);
    expect(await codeOf(sit(li, substitute))).toBe('dueLists.overlaps');
  });

  test('a clerk of another community', async () => {
    const membershipId = await seatOf('王秀兰');
    const elsewhere = await desk.office.structure.saveCommunity({
      id: null,
      name: '和兴社区',
      shortName: '和兴',
      households: 1,
      residents: 1,
      expectedVersion: 0,
    });
    const clerk = await desk.host.signIn('clerk', [{ role: 'clerk', communityId: elsewhere.id }]);
    const exclude = clerk.dueLists.exclude({ membershipId, since: '2026-03-05', until: null, ...approval });
    expect(await codeOf(exclude)).toBe('permission.otherCommunity');
  });
});

describe('near relatives', () => {
  test('are declared once for both, seen with what stands between them, and taken back', async () => {
    const { office, communityId } = desk;
    const person = async (name: string) =>
      (
        await office.structure.savePerson({
          id: null,
          name,
          gender: 'unknown',
          communityId,
          gridId: null,
          expectedVersion: 0,
        })
      ).id;
    const [mother, son] = [await person('周文娟'), await person('于子轩')];
    const committee = await desk.body('residents_committee', '居委会');
    const supervision = await desk.body('supervision_committee', '居务监督委员会');
    const seat = { capacity: 'member' as const, since: '2026-01-01', until: null };
    await office.structure.join({ bodyId: committee, personId: mother, ...seat });
    await office.kinships.declare({ personId: mother, relativeId: son });
    await office.kinships.declare({ personId: son, relativeId: mother });
    expect((await office.kinships.of({ personId: son })).relatives).toEqual([
      { personId: mother, name: '周文娟', bodies: ['居委会'], conflict: null },
    ]);
    const join = () => office.structure.join({ bodyId: supervision, personId: son, ...seat });
    expect(await refusalOf(join())).toMatchObject({ code: 'people.nearRelative' });
    const file = await desk.csv('姓名\n于子轩\n');
    expect((await desk.preview(supervision, file)).rows[0]?.reason).toMatchObject({ code: 'nearRelative' });

    await office.kinships.withdraw({ personId: mother, relativeId: son });
    await join();
    await office.kinships.declare({ personId: mother, relativeId: son });
    expect((await office.kinships.of({ personId: mother })).relatives[0]?.conflict).toEqual({
      own: '居委会',
      other: '居务监督委员会',
    });
    expect(await refusalOf(office.kinships.declare({ personId: son, relativeId: son }))).toMatchObject({
      code: 'kinships.self',
    });
  });
});

test('the due list goes out as a spreadsheet with the figures at its foot, read by the same reader', async () => {
  const membershipId = await seatOf('王秀兰');
  await desk.office.dueLists.exclude({ membershipId, since: '2026-03-05', until: null, ...approval });
  const sheet = desk.host.host.transactions.read((tx) =>
    dueSheet(tx, tx.structure.getBody(bodyId), '2026-03-05', 'zh-CN'),
  );
  const bytes = await (await spreadsheetOf(sheet, '应到名单')).arrayBuffer();
  const [read] = await readSheets(new Uint8Array(bytes));
  expect(read?.rows.map((row) => row[1] ?? row[0]).slice(1)).toEqual([
    '陈玉梅',
    '李国强',
    '王秀兰',
    '应到2人,有表决权1人,不计入应到1人。'.replaceAll(',', '\uff0c'),
  ]);
  expect(read?.rows[3]?.[4]).toContain('社区党委');
});

test('a meeting is called by its due list: an excluded representative neither signs in nor counts', async () => {
  const host = await startHost('direct');
  const street = await buildStreet(host);
  const { bodyId: meetingBody } = street.representatives;
  const { members } = await host.office.structure.body({ id: meetingBody });
  const away = members[0];
  const exclusion = { membershipId: away?.membershipId ?? '', since: street.today(), until: null };
  await host.office.dueLists.exclude({ ...exclusion, ...approval });
  const { meetingId } = await street.called();
  const { attendees } = await host.office.meetings.get({ id: meetingId });
  expect(attendees.map(({ name }) => name)).not.toContain(away?.name);
  const entries = attendees.map(({ personId }) => ({ personId, presence: 'present' as const }));
  await host.office.meetings.attend({ id: meetingId, entries });
  expect((await host.office.meetings.get({ id: meetingId })).meeting).toMatchObject({ due: 5, present: 5 });
  await host.close();
});

test('the register of bodies counts as the due list does, whatever was excluded or replaced', async () => {
  const { office } = desk;
  const substitutes = [await addSubstitute('赵永福'), await addSubstitute('周文娟')];
  const seats = (await page()).members.map(({ membershipId }) => membershipId);
  let drawn = 7;
  const draw = (below: number) => {
    drawn = (drawn * 48271) % 2147483647;
    return drawn % below;
  };
  const day = (place: number) => plusDays('2026-03-05', place);
  let entered = 0;
  for (let round = 0; round < 60; round += 1) {
    const membershipId = seats[draw(seats.length)] ?? '';
    const since = day(draw(20));
    const until = plusDays(since, draw(6));
    const substituteId = substitutes[draw(2)] ?? '';
    const entry =
      draw(2) === 0
        ? office.dueLists.exclude({ membershipId, since, until, ...approval })
        : office.dueLists.substitute({ membershipId, substituteId, since, until, reason: '' });
    entered += await entry.then(
      () => 1,
      () => 0,
    );
  }
  expect(entered).toBeGreaterThan(5);
  for (let place = 0; place < 26; place += 1) {
    const { body, figures } = await page(day(place));
    expect([place, body.voters]).toEqual([place, figures.voters]);
  }
});
