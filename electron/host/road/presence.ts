import type { MatterMeeting, MeetingRow } from '../../../db/repositories/meetings.ts';
import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { assertWhole } from '../../../shared/domain/ballots.ts';
import { hasVote, isDue } from '../../../shared/domain/due-lists.ts';
import type { MeetingForm } from '../../../shared/domain/procedure.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import { dueListOf } from '../due-list.ts';
import { assertMayIn } from '../may-in.ts';
import { actorOf, type Call } from '../use-cases.ts';
import { type FullRoll, rollFrom } from './counting.ts';
import { ownForm } from './forms.ts';
import { type AtStage, atStage, findHere } from './here.ts';
import { formByKey } from './judging.ts';
import type { Input } from './result.ts';
import { isOfMatter, signInOf, subjectOf } from './sign-in.ts';

/** A planned meeting, its form, and the matter it belongs to; null for a meeting called by no stage. */
export interface OpenMeeting {
  readonly here: AtStage | null;
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
  const here = isOfMatter(meeting) ? findStageOf(tx, call, meeting, permission) : null;
  if (here === null) assertMayIn(actorOf(call), permission, meeting.communityId);
  if (meeting.state !== 'planned') refuse('meetings.notOpen', { why: meeting.state, bodies: [meeting.body] });
  return { here, meeting, form: here ? formByKey(here.stage, meeting.form) : ownForm(meeting) };
}

function findStageOf(
  tx: WriteTx,
  call: Call,
  meeting: MatterMeeting,
  permission: 'meetings.run' | 'ballots.count',
): AtStage {
  const matter = findHere(tx, call, meeting.matterId, permission);
  return atStage(matter, tx.runs.get(meeting.runId).stage);
}

/** The due list of a meeting: the body's roster on the meeting's day, with who has signed in. */
export function attendees(
  tx: Pick<ReadTx, 'meetings' | 'people' | 'dueLists' | 'units'>,
  meeting: MeetingRow,
): Outputs['meetings']['get']['attendees'] {
  const whole = tx.meetings.recusalsOf(meeting.id).filter((row) => row.itemId === '');
  const recused = new Set(whole.map((row) => row.personId));
  const signed = new Map(tx.meetings.attendanceOf(signInOf(meeting)).map((row) => [row.personId, row]));
  const units = unitsBySeat(tx, meeting);
  const list = meeting.bodyId === null ? [] : dueListOf(tx, meeting.bodyId, meeting.heldOn);
  const roster = list.filter(({ standing, member }) => isDue(standing) || signed.has(member.personId));
  return roster.map(({ member, standing }) => {
    const row = signed.get(member.personId);
    return {
      personId: member.personId,
      name: member.name,
      initials: member.initials,
      seat: units.get(member.personId) ?? '',
      presence: row?.presence ?? null,
      reason: row?.reason ?? '',
      mayVote: hasVote(standing),
      recused: recused.has(member.personId),
      arrivedAt: row?.arrivedAt ?? null,
      leftAt: row?.leftAt ?? null,
      signedBy: row?.signedBy ?? null,
    };
  });
}

/** In a joint meeting everybody sits for a unit. */
function unitsBySeat(tx: Pick<ReadTx, 'units'>, meeting: MeetingRow): ReadonlyMap<Id, string> {
  if (meeting.bodyKind !== 'joint' || meeting.bodyId === null) return new Map();
  return new Map(
    tx.units.seats(meeting.bodyId, meeting.heldOn).map((seat) => [seat.personId, seat.shortName]),
  );
}

export function attend(tx: WriteTx, input: Input['meetings']['attend'], call: Call): Record<never, never> {
  const { meeting } = findOpenMeeting(tx, call, input.id, 'meetings.run');
  const roster = new Map(attendees(tx, meeting).map((one) => [one.personId, one]));
  for (const entry of input.entries) {
    const person = roster.get(entry.personId) ?? refuse('things.notFound', { what: 'attendee' });
    if (entry.presence !== 'present' && person.recused) refuse('ballots.recused', { name: person.name });
    if (entry.presence !== 'present') assertHasNotVoted(tx, meeting, entry.personId);
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

/** Nobody goes out of a ballot in which they have voted. Refuses `ballots.alreadyVoted`. */
export function assertHasNotVoted(
  tx: Pick<ReadTx, 'ballots' | 'meetings'>,
  meeting: MeetingRow,
  personId: Id,
): void {
  const open = [meeting, ...tx.meetings.partsOf(meeting.id)]
    .flatMap((part) => tx.ballots.motionsOf(part.id))
    .flatMap((motion) => tx.ballots.ofMotion(motion.id))
    .filter((ballot) => ballot.state === 'open');
  const voted = (ballotId: Id) =>
    [...tx.ballots.votesOf(ballotId), ...tx.ballots.turnoutOf(ballotId)].some(
      (row) => row.personId === personId,
    );
  if (open.some((ballot) => voted(ballot.id))) refuse('ballots.alreadyVoted', {});
}

/**
 * The figures of the roll follow from the names: members with a vote are due, those of them who came are present.
 * The parts held within a meeting have its roll; only who is recused differs.
 */
export function recount(tx: WriteTx, meeting: MeetingRow): void {
  const host = meeting.hostId === null ? meeting : tx.meetings.get(meeting.hostId);
  const all = attendees(tx, host).filter((one) => one.mayVote);
  const count = (presence: string) => all.filter((one) => one.presence === presence).length;
  const figures = { due: all.length, present: count('present'), excused: count('excused') };
  const here = new Set(all.filter((one) => one.presence === 'present').map((one) => one.personId));
  for (const part of [host, ...tx.meetings.partsOf(host.id)]) {
    const whole = tx.meetings.recusalsOf(part.id).filter((row) => row.itemId === '');
    const recused = whole.filter((row) => here.has(row.personId)).length;
    tx.meetings.update(part.id, { ...figures, recused });
    if (part.id === meeting.id) recordRoll(tx, part, { ...figures, recused });
  }
}

function recordRoll(tx: WriteTx, meeting: MeetingRow, figures: Record<string, number>): void {
  tx.record({
    type: 'meetings.attended',
    subject: subjectOf(meeting),
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
    subject: subjectOf(meeting),
    data: { meetingId: meeting.id, body: meeting.body, due, present, recused, excused },
  });
  return {};
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
    subject: subjectOf(meeting),
    data: { meetingId: id, body: meeting.body, reason },
  });
  return {};
}
