import { newCode, newId } from '../../../db/ids.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { bodyKindOf } from '../../../shared/domain/bodies.ts';
import { assertInOrder, assertNoticed } from '../../../shared/domain/notices.ts';
import { type BodyKind, formFor, type MeetingForm } from '../../../shared/domain/procedure.ts';
import { isHeld } from '../../../shared/domain/sittings.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Day, Id } from '../../../shared/values.ts';
import { announce } from '../road/announcing.ts';
import { bringBack } from '../road/bring-back.ts';
import {
  assertCountedTwice,
  type FullRoll,
  judgeChoice,
  judgeYesNo,
  quorumBoth,
  rollFrom,
} from '../road/counting.ts';
import { finish } from '../road/finishing.ts';
import { isNoticeStatutory, throughGate } from '../road/gates.ts';
import { type AtStage, findAtStage } from '../road/here.ts';
import { listMeetings, meetingPage } from '../road/meeting-view.ts';
import { attend, cancel, countIn } from '../road/presence.ts';
import type { Input } from '../road/result.ts';
import type { UseCases } from '../use-cases.ts';

type Calling = Pick<Input['meetings']['call'], 'noticedOn' | 'heldOn' | 'place' | 'urgentReason'>;
type Held = Input['meetings']['hold']['meetings'][number];

type Calls = Pick<
  Contract['meetings'],
  'list' | 'get' | 'attend' | 'countIn' | 'finish' | 'cancel' | 'call' | 'hold'
>;

export const meetings: UseCases<Calls> = {
  list: listMeetings,
  get: meetingPage,
  attend,
  countIn,
  finish,
  cancel,

  call(tx, input, call) {
    const here = findAtStage(tx, call, input.matterId, input.stage, 'meetings.run');
    const sitting = nextSitting(tx, here);
    const ids = input.bodies.map(({ bodyId, body }) => {
      const form = formOf(here, kindOf(tx, bodyId ?? null, body));
      assertInOrder('noticedOn', input.noticedOn, 'heldOn', input.heldOn);
      assertCalled(tx, here, form, input);
      return insertMeeting(tx, here, form, {
        ...input,
        bodyId: bodyId ?? null,
        body,
        sitting,
        state: 'planned',
        roll: null,
        excused: 0,
      });
    });
    return { ids };
  },

  hold(tx, input, call) {
    const here = findAtStage(tx, call, input.matterId, input.stage, 'meetings.run');
    if (input.heldOn > tx.today) refuse('dates.inFuture', { name: 'heldOn', day: input.heldOn });
    assertInOrder('openedOn', here.run.openedOn, 'heldOn', input.heldOn);
    const sitting = nextSitting(tx, here);
    for (const held of input.meetings) holdOne(tx, here, input, held, sitting);
    return announce(tx, here, input.heldOn);
  },
};

/** Enters one meeting with its ballot. Refuses `ballots.quorumMissing` for a ballot below quorum. */
function holdOne(tx: WriteTx, here: AtStage, calling: Calling, held: Held, sitting: number): void {
  const form = formOf(here, kindOf(tx, held.bodyId ?? null, held.body));
  assertCalled(tx, here, form, calling);
  const roll = rollFrom(form, held.heads, held.area ?? null);
  const quorum = quorumBoth(form, roll);
  const ballot = held.ballot ?? null;
  if (ballot !== null && !isHeld(quorum)) {
    const { heads } = quorum;
    refuse('ballots.quorumMissing', {
      body: held.body,
      due: heads.base,
      present: heads.present,
      needed: heads.needed,
      why: heads.held ? 'area' : null,
    });
  }
  const state = isHeld(quorum) ? 'held' : 'lapsed';
  const meetingId = insertMeeting(tx, here, form, {
    ...calling,
    bodyId: held.bodyId ?? null,
    body: held.body,
    sitting,
    state,
    roll,
    excused: held.excused ?? 0,
  });
  if (ballot !== null) enterBallot(tx, here, form, roll, meetingId, ballot);
}

function enterBallot(
  tx: WriteTx,
  here: AtStage,
  form: MeetingForm,
  roll: FullRoll,
  meetingId: Id,
  ballot: NonNullable<Held['ballot']>,
): void {
  const { result, count } =
    ballot.kind === 'yesNo'
      ? judgeYesNo(form, roll, ballot.count, ballot.yesMeans ?? 'adopt')
      : judgeChoice(form, roll, ballot.count, ballot.choose);
  assertCountedTwice(ballot.method, ballot.count, ballot.second ?? null);
  const motionId = newId();
  tx.ballots.insertMotion({
    id: motionId,
    meetingId,
    position: 1,
    text: ballot.motion || here.matter.title,
    kind: ballot.kind,
    yesMeans: ballot.kind === 'yesNo' ? (ballot.yesMeans ?? 'adopt') : 'adopt',
    choose: ballot.kind === 'choice' ? ballot.choose : 1,
    options: JSON.stringify(ballot.kind === 'choice' ? Object.keys(ballot.count.options) : []),
  });
  const ballotId = newId();
  tx.ballots.insert({
    id: ballotId,
    motionId,
    method: ballot.method,
    state: 'closed',
    roll: JSON.stringify(roll),
    count: JSON.stringify(count),
    result: JSON.stringify(result),
  });
  tx.record({
    type: 'ballots.closed',
    subject: here.matter.id,
    data: { meetingId, ballotId, method: ballot.method, roll, count, result },
  });
}

/** The notice clock of a form, which two people may set aside where no law fixes it. */
function assertCalled(tx: WriteTx, here: AtStage, form: MeetingForm, calling: Calling): void {
  const check = () => assertNoticed(form, calling.noticedOn, calling.heldOn, calling.urgentReason ?? null);
  if (isNoticeStatutory(form)) check();
  else throughGate(tx, here, check);
}

/** Refuses `meetings.notHere` where a stage knows no meetings. */
function formOf(here: AtStage, kind: BodyKind): MeetingForm {
  const form = formFor(here.stage, kind, here.matter.resolveBy);
  return form ?? refuse('meetings.notHere', { stage: here.stage.key });
}

const kindOf = (tx: WriteTx, bodyId: Id | null, name: string): BodyKind =>
  bodyId === null ? bodyKindOf(name) : tx.structure.getBody(bodyId).kind;

const nextSitting = (tx: WriteTx, here: AtStage): number =>
  1 + Math.max(0, ...tx.meetings.ofRun(here.run.id).map((meeting) => meeting.sitting));

interface NewOne extends Calling {
  readonly bodyId: Id | null;
  readonly body: string;
  readonly sitting: number;
  readonly state: 'planned' | 'held' | 'lapsed';
  readonly roll: FullRoll | null;
  readonly excused: number;
}

function insertMeeting(tx: WriteTx, here: AtStage, form: MeetingForm, one: NewOne): Id {
  const id = newId();
  const heldOn: Day = one.heldOn;
  tx.meetings.insert({
    id,
    matterId: here.matter.id,
    runId: here.run.id,
    communityId: here.matter.communityId,
    sitting: one.sitting,
    bodyId: one.bodyId,
    body: one.body,
    bodyKind: kindOf(tx, one.bodyId, one.body),
    form: form.key,
    state: one.state,
    ...(one.state === 'planned' && { code: newCode(), announcedAt: tx.now }),
    heldOn,
    place: one.place ?? '',
    noticedOn: one.noticedOn,
    urgentReason: one.urgentReason || null,
    members: one.roll?.heads.members ?? null,
    due: one.roll?.heads.due ?? null,
    present: one.roll?.heads.present ?? null,
    recused: one.roll?.heads.recused ?? 0,
    excused: one.excused,
    areaDue: one.roll?.area?.due ?? null,
    areaPresent: one.roll?.area?.present ?? null,
    areaRecused: one.roll?.area?.recused ?? 0,
  });
  const type =
    one.state === 'planned' ? 'meetings.called' : one.state === 'held' ? 'meetings.held' : 'meetings.lapsed';
  const data = {
    meetingId: id,
    body: one.body,
    stage: here.stage.key,
    heldOn,
    noticedOn: one.noticedOn,
    due: one.roll?.heads.due,
    present: one.roll?.heads.present,
  };
  tx.record({ type, subject: here.matter.id, data });
  putOnAgenda(tx, here, id, one.state);
  return id;
}

/** A meeting called by a stage begins with that matter as its first item: the notice named it. */
function putOnAgenda(tx: WriteTx, here: AtStage, meetingId: Id, state: NewOne['state']): void {
  const over = state !== 'planned';
  tx.agenda.insertItem({
    id: newId(),
    meetingId,
    partId: meetingId,
    position: 1,
    kind: 'matter',
    title: here.matter.title,
    announced: true,
    state: over ? 'done' : 'planned',
    version: 1,
  });
  if (!over) bringBack(tx, tx.meetings.get(meetingId));
}
