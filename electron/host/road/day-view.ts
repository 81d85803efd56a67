import type { ItemRow } from '../../../db/repositories/agenda.ts';
import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { itemNumbers, nextItem } from '../../../shared/domain/agenda.ts';
import { daysBetween, plusDays } from '../../../shared/domain/days.ts';
import type { MeetingForm } from '../../../shared/domain/procedure.ts';
import { assertMayIn } from '../may-in.ts';
import { actorOf, type Call } from '../use-cases.ts';
import { quorumBoth } from './counting.ts';
import { dayActs } from './day-acts.ts';
import { formOfMeeting } from './forms.ts';
import { decidingRoll, rollOf } from './judging.ts';
import { motionView } from './meeting-view.ts';
import { attendees } from './presence.ts';
import { type Input, sentenceOf } from './result.ts';
import { rollFor } from './rolls.ts';

type Day = Outputs['agenda']['day'];
type Item = Day['items'][number];

/** Everything of one meeting day. A part is shown within the meeting that holds it. */
export function dayPage(tx: ReadTx, { id }: Input['agenda']['day'], call: Call): Day {
  const asked = tx.meetings.get(id);
  const meeting = asked.hostId === null ? asked : tx.meetings.get(asked.hostId);
  assertMayIn(actorOf(call), 'matters.read', meeting.communityId);
  const day = dayOf(tx, meeting);
  return { ...day, acts: dayActs(tx, meeting, day, actorOf(call)) };
}

/** The same for the hall, the phones and the papers: what a day holds does not depend on who looks. */
export function dayOf(tx: ReadTx, meeting: MeetingRow): Omit<Day, 'acts'> {
  const rows = tx.agenda.itemsOf(meeting.id);
  const people = attendees(tx, meeting);
  const items = itemViews(tx, meeting, rows, people);
  return {
    meeting: headOf(tx, meeting, items, people),
    items,
    attendees: people,
    observers: tx.agenda.observersOf(meeting.id).map(({ meetingId: _, ...one }) => one),
    remarks: tx.agenda.remarksOf(meeting.id).map(({ meetingId: _, position: __, ...one }) => one),
    scans: tx.agenda
      .scansOf(meeting.id)
      .map((scan) => ({ id: scan.id, paper: scan.paper, hash: scan.fileHash, name: scan.fileName })),
  };
}

function headOf(
  tx: ReadTx,
  meeting: MeetingRow,
  items: readonly Item[],
  people: Day['attendees'],
): Day['meeting'] {
  const form = formOfMeeting(tx, meeting);
  const roll = meeting.state === 'planned' ? rollOf(meeting) : decidingRoll(tx, meeting);
  const quorum = meeting.due === null ? null : quorumBoth(form, roll);
  const given = daysBetween(meeting.noticedOn, meeting.heldOn);
  const community = meeting.communityId ? tx.structure.findCommunity(meeting.communityId) : null;
  return {
    id: meeting.id,
    matterId: meeting.matterId,
    template: meeting.template as Day['meeting']['template'],
    title: titleOf(tx, meeting),
    communityId: meeting.communityId,
    community: community?.name ?? '',
    bodyId: meeting.bodyId,
    body: meeting.body,
    bodyKind: meeting.bodyKind,
    formName: form.name,
    measure: form.measure,
    state: meeting.state,
    heldOn: meeting.heldOn,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: meeting.place,
    chair: meeting.chair,
    clerk: meeting.clerk,
    noticedOn: meeting.noticedOn,
    urgentReason: meeting.urgentReason,
    notice: noticeClock(form, meeting, given),
    code: meeting.code,
    announcedAt: meeting.announcedAt,
    openedAt: meeting.openedAt,
    closedAt: meeting.closedAt,
    currentItemId: meeting.currentItemId,
    nextItemId: nextItem(items, meeting.currentItemId)?.id ?? null,
    screenMessage: meeting.screenMessage,
    due: meeting.due,
    present: meeting.present,
    excused: meeting.excused,
    left: people.filter((one) => one.presence === 'left').length,
    quorum,
    sentence: quorum && rollSentence(meeting, form, quorum, items.some(wasVotedOn)),
    version: meeting.version,
  };
}

/** What a meeting is called: its own title, else the matter it decides. */
export function titleOf(tx: Pick<ReadTx, 'matters'>, meeting: MeetingRow): string {
  if (meeting.title !== '') return meeting.title;
  return meeting.matterId === null ? meeting.body : tx.matters.get(meeting.matterId).title;
}

function noticeClock(form: MeetingForm, meeting: MeetingRow, given: number): Day['meeting']['notice'] {
  return {
    needed: form.noticeDays,
    given,
    kept: given >= form.noticeDays || (form.urgentAllowed && (meeting.urgentReason ?? '') !== ''),
    latestOn: plusDays(meeting.heldOn, -form.noticeDays),
  };
}

const wasVotedOn = (item: Item): boolean => item.motions.some((motion) => motion.ballot !== null);

function rollSentence(
  meeting: MeetingRow,
  form: MeetingForm,
  quorum: ReturnType<typeof quorumBoth>,
  rollOnly: boolean,
): Day['meeting']['sentence'] {
  const outcome = meeting.state === 'lapsed' ? ('noQuorum' as const) : null;
  const { recused } = meeting;
  return sentenceOf(
    {
      form: form.key,
      quorum,
      verdict: null,
      outcome,
      chosen: [],
      options: [],
      meetings: 1,
      recused,
      rollOnly,
    },
    [form],
  );
}

function itemViews(
  tx: ReadTx,
  meeting: MeetingRow,
  rows: readonly ItemRow[],
  people: Day['attendees'],
): Item[] {
  const numbers = itemNumbers(rows);
  const papers = Map.groupBy(tx.agenda.papersOf(meeting.id), (paper) => paper.itemId);
  const parts = new Map([meeting, ...tx.meetings.partsOf(meeting.id)].map((part) => [part.id, part]));
  const names = new Map(people.map((one) => [one.personId, one.name]));
  const ordered = rows
    .filter((row) => row.parentId === null)
    .flatMap((row) => [row, ...childrenOf(rows, row)]);
  return ordered.map((row) => {
    const part = parts.get(row.partId) ?? meeting;
    const form = formOfMeeting(tx, part);
    const motions = tx.ballots.motionsOf(part.id).filter((motion) => belongs(row, motion.itemId, meeting));
    const roll = part.due === null ? null : rollFor(tx, part, row.id);
    const recused = tx.meetings
      .recusalsOf(part.id)
      .filter((one) => one.itemId === row.id || one.itemId === '')
      .map((one) => ({ personId: one.personId, name: names.get(one.personId) ?? '', reason: one.reason }));
    return {
      id: row.id,
      parentId: row.parentId,
      number: numbers.get(row.id) ?? '',
      kind: row.kind,
      title: row.title,
      partId: row.partId,
      matterId: part.matterId,
      topicId: row.topicId,
      approvesId: row.approvesId,
      speaker: row.speaker,
      budgetMinutes: row.budgetMinutes,
      spentSeconds: row.spentSeconds,
      startedAt: row.startedAt,
      endedAt: row.endedAt,
      announced: row.announced,
      late: meeting.announcedAt !== null && !row.announced,
      state: row.state,
      decision: row.decision,
      cameFrom: row.cameFrom,
      movedTo: row.movedTo,
      papers: (papers.get(row.id) ?? []).map((paper) => ({
        id: paper.id,
        hash: paper.fileHash,
        name: paper.fileName,
      })),
      motions: motions.map((motion) => motionView(tx, motion, part, form)),
      recused,
      roll: roll && { due: roll.heads.due, present: roll.heads.present, recused: roll.heads.recused },
      quorum: roll && quorumBoth(form, roll),
      version: row.version,
    };
  });
}

const childrenOf = (rows: readonly ItemRow[], parent: ItemRow): ItemRow[] =>
  rows.filter((row) => row.parentId === parent.id);

/** A motion put without an item belongs to the item of its matter. */
const belongs = (row: ItemRow, itemId: string | null, meeting: MeetingRow): boolean =>
  itemId === null
    ? row.kind === 'matter' && (row.partId !== meeting.id || meeting.matterId !== null)
    : itemId === row.id;
