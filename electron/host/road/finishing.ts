import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { isHeld } from '../../../shared/domain/sittings.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import type { Call } from '../use-cases.ts';
import { endRunning } from './agenda-acts.ts';
import { quorumBoth } from './counting.ts';
import type { AtStage } from './here.ts';
import { decidingRoll, judgeRun } from './judging.ts';
import { findOpenMeeting, type OpenMeeting } from './presence.ts';
import type { Input } from './result.ts';
import { subjectOf } from './sign-in.ts';

/**
 * Ends the meeting and the parts held within it. Below quorum it lapses, and a stage that called it stays open for a
 * second call. A part whose item nobody voted on is taken out, so that its matter can be called again.
 */
export function finish(
  tx: WriteTx,
  { id }: Input['meetings']['finish'],
  call: Call,
): Outputs['meetings']['finish'] {
  const open = findOpenMeeting(tx, call, id, 'meetings.run');
  const { meeting } = open;
  if (meeting.heldOn > tx.today) refuse('dates.inFuture', { name: 'heldOn', day: meeting.heldOn });
  if (meeting.due === null) refuse('meetings.attendanceMissing', { body: meeting.body });
  const parts = tx.meetings.partsOf(id).filter((part) => part.state === 'planned');
  for (const part of [meeting, ...parts]) assertNoneOpen(tx, part);
  endRunning(tx, meeting);
  for (const part of parts) {
    if (wasVotedOn(tx, part.id)) finishOne(tx, findOpenMeeting(tx, call, part.id, 'meetings.run'));
    else leaveOut(tx, part);
  }
  return { state: finishOne(tx, open) };
}

function finishOne(tx: WriteTx, { here, meeting, form }: OpenMeeting): 'held' | 'lapsed' {
  const state = isHeld(quorumBoth(form, decidingRoll(tx, meeting))) ? 'held' : 'lapsed';
  tx.meetings.update(meeting.id, {
    state,
    currentItemId: null,
    ...(meeting.openedAt !== null && { closedAt: tx.now }),
  });
  if (here) noteQuorum(tx, here);
  tx.record({
    type: state === 'held' ? 'meetings.held' : 'meetings.lapsed',
    subject: subjectOf(meeting),
    data: {
      meetingId: meeting.id,
      body: meeting.body,
      heldOn: meeting.heldOn,
      due: meeting.due,
      present: meeting.present,
    },
  });
  return state;
}

function assertNoneOpen(tx: WriteTx, meeting: MeetingRow): void {
  const open = tx.ballots
    .motionsOf(meeting.id)
    .flatMap((motion) => tx.ballots.ofMotion(motion.id).filter((ballot) => ballot.state === 'open'));
  if (open.length > 0) refuse('ballots.notOpen', { why: 'stillOpen', body: meeting.body });
}

const wasVotedOn = (tx: WriteTx, partId: Id): boolean =>
  tx.ballots.motionsOf(partId).some((motion) => tx.ballots.ofMotion(motion.id).length > 0);

function leaveOut(tx: WriteTx, part: MeetingRow): void {
  tx.meetings.update(part.id, { state: 'cancelled', cancelledBecause: '' });
  tx.record({
    type: 'meetings.cancelled',
    subject: subjectOf(part),
    data: { meetingId: part.id, body: part.body, reason: '' },
  });
}

function noteQuorum(tx: WriteTx, here: AtStage): void {
  const noQuorum = judgeRun(tx, here).result.outcome === 'noQuorum';
  if (noQuorum !== here.matter.noQuorum) tx.matters.update(here.matter.id, { noQuorum }, tx.now);
}
