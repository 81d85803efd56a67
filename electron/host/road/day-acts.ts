import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import { type Actor, mayIn } from '../../../shared/actor.ts';
import type { Outputs } from '../../../shared/contract/index.ts';

type Day = Outputs['agenda']['day'];

/** What this person may do on this meeting day now; the host decides again when it is tried. */
export function dayActs(
  tx: Pick<ReadTx, 'matters'>,
  meeting: MeetingRow,
  day: Omit<Day, 'acts'>,
  actor: Actor,
): Day['acts'] {
  const open = meeting.matterId === null || tx.matters.get(meeting.matterId).state === 'open';
  if (meeting.state !== 'planned' || !open) return [];
  const ballots = day.items.flatMap((item) => item.motions.map((motion) => motion.ballot));
  const running = ballots.filter((ballot) => ballot?.state === 'open');
  const acts: Day['acts'] = [];
  if (mayIn(actor, 'ballots.count', meeting.communityId) && running.some((one) => one?.method === 'paper'))
    acts.push('count');
  if (!mayIn(actor, 'meetings.run', meeting.communityId)) return acts;
  acts.push('arrange', 'agenda', 'announce', 'attend', 'share');
  if (meeting.openedAt === null) acts.push('open', 'cancel');
  else acts.push('run', 'put', 'recuse', 'remark', 'cancel');
  if (running.length > 0) acts.push('vote');
  else if (meeting.due !== null) acts.push('finish');
  return acts;
}
