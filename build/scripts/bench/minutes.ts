import { callerAs } from '../../../electron/host/assemble.ts';
import { writeDocx } from '../../../electron/host/documents/docx.ts';
import { type Host, openHost } from '../../../electron/host/host.ts';
import { paperOf } from '../../../electron/host/papers/meeting-papers.ts';
import { migrationsFolder } from '../../../electron/host/places.ts';
import type { Actor } from '../../../shared/actor.ts';
import { dayOf } from '../../../shared/domain/days.ts';
import { say } from '../words.mjs';
import type { Line } from './table.ts';
import { alone } from './timing.ts';

const CLERK: Actor = {
  accountId: 'bench',
  name: '测量',
  grants: [{ role: 'secretary', communityId: null }],
};
const ITEMS = 60;
const REMARKS = 6;
const ROUNDS = 15;
const MOST_MS = 1500;

/** The record of a long meeting, from the store to the bytes of a Word file. Nothing raw does the same. */
export async function measureMinutes(): Promise<Line> {
  const host = await openHost({ dataDir: ':memory:', pageDir: null, migrationsDir: migrationsFolder() });
  const meetingId = await longMeeting(host);
  const { median } = await alone(async () => {
    const asked = { kind: 'record', of: '', perPage: 4, language: 'zh-CN' } as const;
    const paper = host.transactions.read((tx) => paperOf(tx, tx.meetings.get(meetingId), asked));
    if (paper === null) throw new Error('there is no record of the meeting');
    await writeDocx(paper);
  }, ROUNDS);
  await host.close();
  return {
    what: say('bench.minutes', { count: ITEMS }),
    ours: `${median.toFixed(0)} ms`,
    raw: '—',
    ratio: '—',
    aim: `< ${MOST_MS} ms`,
    reached: median < MOST_MS,
  };
}

/** Sixty items, each with its remarks, a motion carried by hands and what was agreed. */
async function longMeeting(host: Host): Promise<string> {
  let said = 0;
  const call = () => {
    said += 1;
    return callerAs(CLERK).call(`bench-minutes-${said}`);
  };
  const desk = host.direct({ call });
  const today = dayOf(new Date().toISOString());
  const { id: meetingId } = await desk.meetings.plan({
    template: 'free',
    title: '年度居民议事会',
    communityId: null,
    bodyId: null,
    body: '居民议事会',
    heldOn: today,
    startsAt: '14:30',
    place: '二楼会议室',
    chair: '王秀兰',
    clerk: '李桂英',
    noticedOn: today,
    urgentReason: '',
  });
  const title = (place: number) => `第${place + 1}项 关于改善小区公共设施与环境的议题`;
  for (let place = 0; place < ITEMS; place += 1)
    await desk.agenda.add({ meetingId, kind: 'other', title: title(place) });
  await desk.meetings.announce({ id: meetingId, on: today });
  await desk.meetings.open({ id: meetingId });
  await desk.meetings.countIn({ id: meetingId, heads: { due: 60, present: 52, recused: 0 } });
  const { items } = await desk.agenda.day({ id: meetingId });
  for (const item of items) {
    await desk.agenda.start({ id: item.id });
    for (let place = 0; place < REMARKS; place += 1)
      await desk.remarks.say({
        meetingId,
        itemId: item.id,
        personId: null,
        speaker: '居民代表',
        text: SPOKEN,
      });
    const motion = { meetingId, itemId: item.id, text: '同意这个方案', kind: 'yesNo' as const };
    const { id: motionId } = await desk.motions.put(motion);
    const { id: ballotId } = await desk.ballots.open({ motionId, method: 'hands' });
    await desk.ballots.countHands({ ballotId, count: { heads: { for: 40, against: 8, abstain: 4 } } });
    await desk.ballots.close({ ballotId });
  }
  await desk.meetings.finish({ id: meetingId });
  return meetingId;
}

const SPOKEN = '这件事大家等了两年，方案要写明由谁办、花多少钱、什么时候办完，办完以后要请居民来看一看。';
