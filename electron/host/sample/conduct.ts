import type { Id } from '../../../shared/values.ts';
import type { Walk } from './walk.ts';

interface Counted {
  readonly due: number;
  readonly present: number;
  readonly for: number;
  readonly against: number;
}

/** A called meeting from sign-in to its end: heads counted at the door, hands counted by the chair. */
export async function conductCounted(walk: Walk, meetingId: Id, figures: Counted): Promise<void> {
  const { clerk } = walk.scene.cast;
  const { due, present } = figures;
  await clerk.meetings.countIn({
    id: meetingId,
    heads: { due, present },
    excused: Math.min(2, due - present),
  });
  const { id: motionId } = await clerk.motions.put({ meetingId, text: walk.plot.title, kind: 'yesNo' });
  const { id: ballotId } = await clerk.ballots.open({ motionId, method: 'hands' });
  const abstain = present - figures.for - figures.against;
  const heads = { for: figures.for, against: figures.against, abstain };
  await clerk.ballots.countHands({ ballotId, count: { heads } });
  await clerk.ballots.close({ ballotId });
  await clerk.meetings.finish({ id: meetingId });
}

/** Sign-in by name: everybody on the due list but every so-many-th, who is excused. Answers those who may vote. */
export async function signIn(walk: Walk, meetingId: Id, missingEvery: number): Promise<Id[]> {
  const { clerk } = walk.scene.cast;
  const { attendees } = await clerk.meetings.get({ id: meetingId });
  const entries = attendees.map(({ personId }, place) =>
    place % missingEvery === missingEvery - 1
      ? { personId, presence: 'excused' as const, reason: place % 2 === 0 ? '外出' : '身体不适' }
      : { personId, presence: 'present' as const },
  );
  await clerk.meetings.attend({ id: meetingId, entries });
  return attendees
    .filter((one, place) => one.mayVote && place % missingEvery !== missingEvery - 1)
    .map((one) => one.personId);
}

/** A roll call: each name is called out and answers; the first declares an interest and does not vote. */
export async function conductRollCall(walk: Walk, meetingId: Id): Promise<void> {
  const { clerk } = walk.scene.cast;
  const [recused, ...voters] = await signIn(walk, meetingId, 7);
  if (recused) await clerk.recusals.declare({ meetingId, personId: recused, reason: '本人系该楼住户' });
  const { id: motionId } = await clerk.motions.put({ meetingId, text: walk.plot.title, kind: 'yesNo' });
  const { id: ballotId } = await clerk.ballots.open({ motionId, method: 'roll_call' });
  for (const [place, personId] of voters.entries())
    await clerk.ballots.vote({ ballotId, personId, vote: place === 1 ? 'abstain' : 'for' });
  await clerk.ballots.close({ ballotId });
  await clerk.meetings.finish({ id: meetingId });
}

/** Papers given out to those present and counted by teller and scrutineer, each alone. */
export async function conductOnPaper(walk: Walk, meetingId: Id, against: number): Promise<void> {
  const { clerk, secretary } = walk.scene.cast;
  const voters = await signIn(walk, meetingId, 9);
  const { id: motionId } = await clerk.motions.put({ meetingId, text: walk.plot.title, kind: 'yesNo' });
  const { id: ballotId } = await clerk.ballots.open({ motionId, method: 'paper' });
  const present = voters.length;
  const papers = { issued: present, returned: present - 1, blank: 1, invalid: 0 };
  const count = { heads: { for: present - 2 - against - 3, against, abstain: 3 }, papers };
  await clerk.ballots.countPapers({ ballotId, as: 'teller', by: '周敏', count });
  await secretary.ballots.countPapers({ ballotId, as: 'scrutineer', by: '孙德明', count });
  await clerk.ballots.close({ ballotId });
  await clerk.meetings.finish({ id: meetingId });
}
