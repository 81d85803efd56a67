import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import { type Actor, mayIn } from '../../../shared/actor.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { Here } from './here.ts';

type Act = Outputs['meetings']['get']['acts'][number];

/** What this person may do to this meeting now; the host decides again when it is tried. */
export function meetingActs(
  here: Here,
  meeting: MeetingRow,
  view: Outputs['meetings']['get']['meeting'],
  actor: Actor,
): Act[] {
  if (meeting.state !== 'planned' || here.matter.state !== 'open') return [];
  const mayRun = mayIn(actor, 'meetings.run', meeting.communityId);
  const mayCount = mayIn(actor, 'ballots.count', meeting.communityId);
  const ballots = view.motions.map((motion) => motion.ballot);
  const openBallots = ballots.filter((ballot) => ballot?.state === 'open');
  const acts: Act[] = [];
  if (mayCount && openBallots.some((ballot) => ballot?.method === 'paper')) acts.push('count');
  if (!mayRun) return acts;
  acts.push('attend', 'put', 'recuse');
  if (view.motions.some((motion) => motion.ballot === null || motion.ballot.outcome === 'tied'))
    acts.push('openBallot');
  if (openBallots.length > 0) acts.push('vote', 'closeBallot');
  if (openBallots.length === 0 && meeting.due !== null) acts.push('finish');
  acts.push('cancel');
  return acts;
}
