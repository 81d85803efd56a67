import { plusDays } from '../../../shared/domain/days.ts';
import type { Day, Id } from '../../../shared/values.ts';
import type { DirectClient } from '../assemble.ts';
import type { SampleBody, SampleCommunity } from './sample-street.ts';
import type { Billed, Story } from './stage-play.ts';

export interface MeetingTheatre {
  readonly communities: readonly SampleCommunity[];
  readonly clerkOf: (place: number) => DirectClient;
  /** Works for the whole street. */
  readonly street: DirectClient;
  /** The street's own joint meeting, as far as it has one. */
  readonly jointBody: () => { readonly id: Id; readonly name: string } | null;
  readonly today: Day;
}

/** Meetings that no stage called: one of today to be opened, one that is over, and the joint meeting of next week. */
export function billedMeetings(theatre: MeetingTheatre): Billed[] {
  return [
    { beganDaysAgo: 24, story: tellCouncil(theatre) },
    { beganDaysAgo: 6, story: tellRepresentatives(theatre) },
    { beganDaysAgo: 5, story: tellJoint(theatre) },
  ];
}

async function* tellCouncil({ communities, clerkOf, today }: MeetingTheatre): Story {
  const [community] = communities;
  if (community === undefined) return;
  const clerk = clerkOf(0);
  const id = await plan(clerk, community, 'council', community.bodies.council, {
    title: '十一月居民议事会',
    heldOn: plusDays(today, -20),
    startsAt: '09:00',
    noticedOn: plusDays(today, -24),
  });
  const first = await add(clerk, id, '楼道堆物和电动车停放', 25, community.clerk);
  const second = await add(clerk, id, '冬季供暖报修的办法', 20, community.secretary);
  await clerk.meetings.announce({ id, on: plusDays(today, -24) });
  yield 4;
  await clerk.meetings.open({ id });
  const { attendees } = await clerk.agenda.day({ id });
  const here = attendees.slice(0, attendees.length - 3);
  for (const { personId } of here) await clerk.presence.move({ meetingId: id, personId, move: 'arrived' });
  await clerk.agenda.start({ id: first });
  const say = (itemId: Id, place: number, text: string) => {
    const speaker = here[place];
    return (
      speaker &&
      clerk.remarks.say({ meetingId: id, itemId, personId: speaker.personId, speaker: speaker.name, text })
    );
  };
  await say(first, 1, '三号楼一到四层都堆满了，消防通道过不去人。');
  await say(first, 4, '老人舍不得扔，光贴通知没有用，要上门做工作。');
  await say(first, 2, '先给电动车找个能充电的地方，不然还是往楼里推。');
  const vote = { text: '十二月起每月第一个周六集中清理楼道', kind: 'yesNo' as const };
  const { id: motionId } = await clerk.motions.put({ meetingId: id, itemId: first, ...vote });
  const { id: ballotId } = await clerk.ballots.open({ motionId, method: 'hands' });
  const against = 2;
  const heads = { for: here.length - against - 1, against, abstain: 1 };
  await clerk.ballots.countHands({ ballotId, count: { heads } });
  await clerk.ballots.close({ ballotId });
  await decide(clerk, id, first, '每月第一个周六集中清理，网格员提前三天上门告知；充电棚选址下次会议再议。');
  await clerk.agenda.start({ id: second });
  await say(second, 6, '报修电话总是占线，能不能在群里登记？');
  await decide(clerk, id, second, '由社区建立报修登记表，每天下午四点汇总给供热单位。');
  await clerk.meetings.finish({ id });
}

async function* tellRepresentatives({ communities, clerkOf, today }: MeetingTheatre): Story {
  const [community] = communities;
  if (community === undefined) return;
  const clerk = clerkOf(0);
  const id = await plan(clerk, community, 'representatives', community.bodies.representatives, {
    title: '第四季度居民代表会议',
    heldOn: today,
    startsAt: '14:30',
    noticedOn: plusDays(today, -6),
  });
  const report = await add(clerk, id, '通报前三季度居务公开和经费使用情况', 15, community.clerk);
  await add(clerk, id, '公益金使用明细', null, community.clerk, report);
  await add(clerk, id, '花园北侧空地改建口袋公园', 30, community.secretary);
  await add(clerk, id, '推选小区环境监督员（三人选二）', 20, community.secretary);
  await clerk.meetings.announce({ id, on: plusDays(today, -6) });
  yield 3;
  await add(clerk, id, '增设快递柜', 10, community.clerk);
}

async function* tellJoint({ street, jointBody, today }: MeetingTheatre): Story {
  const body = jointBody();
  if (body === null) return;
  const { id } = await street.meetings.plan({
    template: 'joint',
    title: '第四季度圆桌会议',
    communityId: null,
    bodyId: body.id,
    body: body.name,
    heldOn: plusDays(today, 6),
    startsAt: '09:30',
    place: '街道党群服务中心三楼会议室',
    chair: '街道演示',
    clerk: '韩晓静',
    noticedOn: plusDays(today, -5),
  });
  yield 1;
  await street.meetings.announce({ id, on: plusDays(today, -4) });
}

interface When {
  readonly title: string;
  readonly heldOn: Day;
  readonly startsAt: string;
  readonly noticedOn: Day;
}

async function plan(
  clerk: DirectClient,
  community: SampleCommunity,
  template: 'council' | 'representatives',
  { id: bodyId, name }: SampleBody,
  when: When,
): Promise<Id> {
  const { id } = await clerk.meetings.plan({
    template,
    communityId: community.id,
    bodyId,
    body: name,
    place: `${community.shortName}社区二楼会议室`,
    chair: community.secretary,
    clerk: community.clerk,
    ...when,
  });
  return id;
}

async function add(
  clerk: DirectClient,
  meetingId: Id,
  title: string,
  budgetMinutes: number | null,
  speaker: string,
  parentId: Id | null = null,
): Promise<Id> {
  const asked = { meetingId, kind: 'other' as const, title, budgetMinutes, speaker, parentId };
  return (await clerk.agenda.add(asked)).id;
}

async function decide(clerk: DirectClient, meetingId: Id, id: Id, decision: string): Promise<void> {
  const { items } = await clerk.agenda.day({ id: meetingId });
  const expectedVersion = items.find((item) => item.id === id)?.version ?? 1;
  await clerk.agenda.decide({ id, decision, expectedVersion });
}
