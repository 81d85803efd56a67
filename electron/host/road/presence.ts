import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { assertWhole } from '../../../shared/domain/ballots.ts';
import { covers, mayVote } from '../../../shared/domain/people.ts';
import type { MeetingForm } from '../../../shared/domain/procedure.ts';
import { isHeld } from '../../../shared/domain/sittings.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import type { Call } from '../use-cases.ts';
import { type FullRoll, quorumBoth, rollFrom } from './counting.ts';
import { type AtStage, atStage, findHere } from './here.ts';
import { decidingRoll, formByKey, judgeRun } from './judging.ts';
import type { Input } from './result.ts';

/** A planned meeting of the open stage, its form, and the matter it belongs to. */
export interface OpenMeeting {
  readonly here: AtStage;
  readonly meeting: MeetingRow;
  readonly form: MeetingForm;
}

/** Refuses `meetings.notOpen` for a meeting that is over, and whatever keeps the matter from being worked on. */
export function findOpenMeeting(
  tx: WriteTx,
  call: Call,
  id: Id,
  permission: 'meetings.run' | 'ballots.count',
): OpenMeeting {
  const meeting = tx.meetings.get(id);
  const matter = findHere(tx, call, meeting.matterId, permission);
  const run = tx.runs.get(meeting.runId);
  const here = atStage(matter, run.stage);
  if (meeting.state !== 'planned') refuse('meetings.notOpen', { why: meeting.state, bodies: [meeting.body] });
  return { here, meeting, form: formByKey(here.stage, meeting.form) };
}

/** The due list of a meeting: the body's roster on the meeting's day, with who has signed in. */
export function attendees(
  tx: Pick<ReadTx, 'meetings' | 'people'>,
  meeting: MeetingRow,
): Outputs['meetings']['get']['attendees'] {
  const recused = new Set(tx.meetings.recusalsOf(meeting.id).map((row) => row.personId));
  const signed = new Map(tx.meetings.attendanceOf(meeting.id).map((row) => [row.personId, row]));
  const members = meeting.bodyId === null ? [] : tx.people.membersOf(meeting.bodyId);
  const roster = members.filter((member) => covers(member, meeting.heldOn));
  return roster.map((member) => {
    const row = signed.get(member.personId);
    return {
      personId: member.personId,
      name: member.name,
      initials: member.initials,
      presence: row?.presence ?? null,
      reason: row?.reason ?? '',
      mayVote: mayVote(member, meeting.heldOn),
      recused: recused.has(member.personId),
    };
  });
}

export function attend(tx: WriteTx, input: Input['meetings']['attend'], call: Call): Record<never, never> {
  const { meeting } = findOpenMeeting(tx, call, input.id, 'meetings.run');
  const roster = new Map(attendees(tx, meeting).map((one) => [one.personId, one]));
  for (const entry of input.entries) {
    const person = roster.get(entry.personId) ?? refuse('things.notFound', { what: 'attendee' });
    if (entry.presence !== 'present' && person.recused) refuse('ballots.recused', { name: person.name });
    if (entry.presence !== 'present') assertHasNotVoted(tx, meeting.id, entry.personId);
    tx.meetings.attend({
      meetingId: meeting.id,
      personId: entry.personId,
      presence: entry.presence,
      reason: entry.reason ?? '',
      mayVote: person.mayVote,
    });
  }
  recount(tx, meeting);
  return {};
}

/** Nobody goes out of a roll call in which their name has been called. Refuses `ballots.alreadyVoted`. */
export function assertHasNotVoted(tx: Pick<ReadTx, 'ballots'>, meetingId: Id, personId: Id): void {
  const open = tx.ballots
    .motionsOf(meetingId)
    .flatMap((motion) => tx.ballots.ofMotion(motion.id))
    .filter((ballot) => ballot.state === 'open');
  if (open.some((ballot) => tx.ballots.votesOf(ballot.id).some((row) => row.personId === personId)))
    refuse('ballots.alreadyVoted', {});
}

/** The figures of the roll follow from the names: members with a vote are due, those of them who came are present. */
export function recount(tx: WriteTx, meeting: MeetingRow): void {
  const all = attendees(tx, meeting).filter((one) => one.mayVote);
  const count = (presence: string) => all.filter((one) => one.presence === presence).length;
  const figures = {
    due: all.length,
    present: count('present'),
    excused: count('excused'),
    recused: all.filter((one) => one.recused && one.presence === 'present').length,
  };
  tx.meetings.update(meeting.id, figures);
  tx.record({
    type: 'meetings.attended',
    subject: meeting.matterId,
    data: { meetingId: meeting.id, body: meeting.body, ...figures },
  });
}

export function countIn(tx: WriteTx, input: Input['meetings']['countIn'], call: Call): Record<never, never> {
  const { meeting, form } = findOpenMeeting(tx, call, input.id, 'meetings.run');
  const roll: FullRoll = rollFrom(form, input.heads, input.area ?? null);
  const excused = input.excused ?? 0;
  assertWhole({ excused });
  const { due, present, recused, members } = roll.heads;
  tx.meetings.update(meeting.id, {
    due,
    present,
    recused,
    members: members ?? null,
    excused,
    areaDue: roll.area?.due ?? null,
    areaPresent: roll.area?.present ?? null,
    areaRecused: roll.area?.recused ?? 0,
  });
  tx.record({
    type: 'meetings.attended',
    subject: meeting.matterId,
    data: { meetingId: meeting.id, body: meeting.body, due, present, recused, excused },
  });
  return {};
}

export function finish(
  tx: WriteTx,
  { id }: Input['meetings']['finish'],
  call: Call,
): Outputs['meetings']['finish'] {
  const { here, meeting, form } = findOpenMeeting(tx, call, id, 'meetings.run');
  if (meeting.heldOn > tx.today) refuse('dates.inFuture', { name: 'heldOn', day: meeting.heldOn });
  if (meeting.due === null) refuse('meetings.attendanceMissing', { body: meeting.body });
  const open = tx.ballots
    .motionsOf(id)
    .flatMap((motion) => tx.ballots.ofMotion(motion.id).filter((ballot) => ballot.state === 'open'));
  if (open.length > 0) refuse('ballots.notOpen', { why: 'stillOpen', body: meeting.body });
  const state = isHeld(quorumBoth(form, decidingRoll(tx, meeting))) ? 'held' : 'lapsed';
  tx.meetings.update(id, { state });
  const noQuorum = judgeRun(tx, here).result.outcome === 'noQuorum';
  if (noQuorum !== here.matter.noQuorum) tx.matters.update(meeting.matterId, { noQuorum }, tx.now);
  tx.record({
    type: state === 'held' ? 'meetings.held' : 'meetings.lapsed',
    subject: meeting.matterId,
    data: {
      meetingId: id,
      body: meeting.body,
      heldOn: meeting.heldOn,
      due: meeting.due,
      present: meeting.present,
    },
  });
  return { state };
}

export function cancel(
  tx: WriteTx,
  { id, reason }: Input['meetings']['cancel'],
  call: Call,
): Record<never, never> {
  const { meeting } = findOpenMeeting(tx, call, id, 'meetings.run');
  tx.meetings.update(id, { state: 'cancelled', cancelledBecause: reason });
  tx.record({
    type: 'meetings.cancelled',
    subject: meeting.matterId,
    data: { meetingId: id, body: meeting.body, reason },
  });
  return {};
}
