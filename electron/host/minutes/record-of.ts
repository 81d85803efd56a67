import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { attendedOf, countAttendance, isLate } from '../../../shared/domain/minutes.ts';
import type { Id } from '../../../shared/values.ts';
import { dayOf, titleOf } from '../road/day-view.ts';
import { formOfMeeting } from '../road/forms.ts';
import { motionView } from '../road/meeting-view.ts';

type Day = ReturnType<typeof dayOf>;
type DayItem = Day['items'][number];
type DayMotion = DayItem['motions'][number];
export type MeetingRecord = Outputs['minutes']['get']['record'];
type RecordedItem = MeetingRecord['items'][number];

/** What a meeting came to, as one plain thing. Every figure is the one its day's page shows; nothing is counted anew. */
export function recordOf(tx: ReadTx, meeting: MeetingRow): MeetingRecord {
  const day = dayOf(tx, meeting);
  const { meeting: head } = day;
  const opensAt = head.openedAt;
  const store = tx.store.get();
  const { came, ...attendance } = countAttendance(day.attendees, opensAt);
  const named = day.attendees.some((one) => one.presence !== null);
  return {
    format: 1,
    meetingId: head.id,
    code: head.code,
    street: store?.street ?? '',
    community: head.community,
    rehearsal: store?.rehearsal ?? false,
    title: head.title,
    body: head.body,
    bodyKind: head.bodyKind,
    formName: head.formName,
    measure: head.measure,
    state: head.state,
    sitting: meeting.sitting,
    heldOn: head.heldOn,
    startsAt: head.startsAt,
    endsAt: head.endsAt,
    openedAt: opensAt,
    closedAt: head.closedAt,
    place: head.place,
    chair: head.chair,
    clerk: head.clerk,
    noticedOn: head.noticedOn,
    urgentReason: head.urgentReason,
    noticeKept: head.notice.kept,
    // Where nobody was ticked by name, people were counted at the door.
    counts: named
      ? { due: head.due, came, ...attendance }
      : {
          due: head.due,
          came: head.present,
          late: 0,
          leftEarly: 0,
          excused: head.excused,
          absent: Math.max(0, (head.due ?? 0) - (head.present ?? 0) - head.excused),
        },
    quorum: head.quorum,
    sentence: head.sentence,
    people: named ? day.attendees.map((one) => personOf(one, opensAt)) : [],
    observers: day.observers.map(({ name, unit }) => ({ name, unit })),
    items: [
      ...day.items.filter((item) => item.state !== 'dropped').map((item) => itemOf(tx, meeting, day, item)),
      ...looseItem(tx, meeting, day),
    ],
    remarks: remarksOf(day, null),
  };
}

const personOf = (one: Day['attendees'][number], openedAt: string | null) => ({
  name: one.name,
  seat: one.seat,
  mayVote: one.mayVote,
  attended: attendedOf(one),
  reason: one.reason,
  arrivedAt: one.arrivedAt,
  leftAt: one.leftAt,
  late: isLate(one, openedAt),
});

function itemOf(tx: ReadTx, meeting: MeetingRow, day: Day, item: DayItem): RecordedItem {
  const approved = item.approvesId === null ? null : tx.meetings.get(item.approvesId);
  return {
    id: item.id,
    parentId: item.parentId,
    number: item.number,
    kind: item.kind,
    title: item.title,
    matter: item.matterId === null ? null : tx.matters.get(item.matterId).title,
    speaker: item.speaker,
    state: item.state,
    late: item.late,
    startedAt: item.startedAt,
    endedAt: item.endedAt,
    decision: item.decision,
    movedToOn: item.movedTo === null ? null : tx.meetings.get(item.movedTo).heldOn,
    approves: approved && { title: titleOf(tx, approved), heldOn: approved.heldOn },
    recused: item.recused.map(({ name, reason }) => ({ name, reason })),
    remarks: remarksOf(day, item.id),
    motions: item.motions.map((motion) => motionOf(tx, motion, item.motions)),
    overrides: item.matterId === null ? [] : overridesOf(tx, item.partId, item.matterId),
    tasks: tasksOf(tx, meeting.id, item.id),
  };
}

/** Motions of a meeting that has no agenda, as the older ones had none: its matter is its one item. */
function looseItem(tx: ReadTx, meeting: MeetingRow, day: Day): RecordedItem[] {
  const shown = new Set(day.items.flatMap((item) => item.motions.map((motion) => motion.id)));
  const loose = tx.ballots.motionsOf(meeting.id).filter((motion) => !shown.has(motion.id));
  if (loose.length === 0) return [];
  const form = formOfMeeting(tx, meeting);
  const views = loose.map((motion) => motionView(tx, motion, meeting, form));
  return [
    {
      id: meeting.id,
      parentId: null,
      number: String(1 + day.items.filter((item) => item.parentId === null).length),
      kind: meeting.matterId === null ? 'other' : 'matter',
      title: day.meeting.title,
      matter: meeting.matterId === null ? null : day.meeting.title,
      speaker: '',
      state: 'done',
      late: false,
      startedAt: null,
      endedAt: null,
      decision: '',
      movedToOn: null,
      approves: null,
      recused: [],
      remarks: [],
      motions: views.map((motion) => motionOf(tx, motion, views)),
      overrides: meeting.matterId === null ? [] : overridesOf(tx, meeting.id, meeting.matterId),
      tasks: tasksOf(tx, meeting.id, null),
    },
  ];
}

function motionOf(
  tx: ReadTx,
  motion: DayMotion,
  siblings: readonly DayMotion[],
): RecordedItem['motions'][number] {
  const { ballot } = motion;
  const kept = ballot === null ? null : tx.ballots.get(ballot.id).roll;
  return {
    id: motion.id,
    text: motion.text,
    kind: motion.kind,
    proposedBy: motion.proposedBy,
    amends: siblings.find((one) => one.id === motion.amendsId)?.text ?? null,
    withdrawn: motion.withdrawn,
    ballot: ballot && {
      method: ballot.method,
      closedAt: ballot.closedAt,
      tally: ballot.tally,
      areaTally: ballot.areaTally,
      options: ballot.options,
      papers: ballot.papers,
      counted: ballot.counted,
      roll: rollOf(kept),
      verdict: ballot.verdict,
      outcome: ballot.outcome,
      chosen: ballot.chosen,
      sentence: ballot.sentence,
    },
  };
}

/** The roll as it was kept when the ballot closed. */
function rollOf(kept: string | null): { due: number; present: number; recused: number } | null {
  if (kept === null) return null;
  const { heads } = JSON.parse(kept) as { heads: { due: number; present: number; recused: number } };
  return { due: heads.due, present: heads.present, recused: heads.recused };
}

/** Leave that was asked for the stage this part of the meeting decides. */
const overridesOf = (tx: ReadTx, partId: Id, matterId: Id): RecordedItem['overrides'] =>
  tx.results
    .overridesOf(matterId)
    .filter((one) => one.runId === tx.meetings.get(partId).runId && one.confirmedBy !== null)
    .map((one) => ({
      gates: JSON.parse(one.gates) as string[],
      reason: one.reason,
      askedBy: one.askedBy,
      confirmedBy: one.confirmedBy ?? '',
    }));

const tasksOf = (tx: ReadTx, meetingId: Id, itemId: Id | null): RecordedItem['tasks'] =>
  tx.minutes
    .tasksOf(meetingId)
    .filter((task) => task.itemId === itemId)
    .map(({ number, text, lead, responsible, dueOn }) => ({ number, text, lead, responsible, dueOn }));

const remarksOf = (day: Day, itemId: Id | null): MeetingRecord['remarks'] =>
  day.remarks
    .filter((one) => one.itemId === itemId)
    .map(({ id, speaker, text, saidAt }) => ({ id, speaker, text, saidAt }));
