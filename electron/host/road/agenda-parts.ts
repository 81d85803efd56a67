import { newId } from '../../../db/ids.ts';
import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { formFor, stageOf } from '../../../shared/domain/procedure.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import type { Call } from '../use-cases.ts';
import { atStage, currentStage, findHere, hereOf } from './here.ts';

/** Matters of the community whose open stage this body decides, and that are called to no meeting yet. */
export function candidatesFor(tx: ReadTx, meeting: MeetingRow): Outputs['agenda']['candidates']['matters'] {
  if (meeting.communityId === null) return [];
  return tx.matters.openOf(meeting.communityId).flatMap((matter) => {
    const here = hereOf(tx, tx.matters.get(matter.id));
    const stage = stageOf(here.procedure, matter.stage);
    const form = stage && formFor(stage, meeting.bodyKind, here.matter.resolveBy);
    const run = here.runs.find((one) => one.stage === matter.stage && one.state === 'open');
    const called = run && tx.meetings.ofRun(run.id).some((one) => one.state === 'planned');
    if (!stage || !form || called || meeting.matterId === matter.id) return [];
    return [{ id: matter.id, number: matter.number, title: matter.title, stage: stage.key }];
  });
}

/**
 * Holds a matter's stage as a part of this meeting: same body, same people, its own rules and result.
 * Refuses `agenda.otherBody` when another body has to decide it, `agenda.alreadyThere` when it is called already.
 */
export function startPart(tx: WriteTx, call: Call, meeting: MeetingRow, matterId: Id): Id {
  const found = findHere(tx, call, matterId, 'meetings.run');
  const here = atStage(found, currentStage(found).key);
  const form = formFor(here.stage, meeting.bodyKind, here.matter.resolveBy);
  if (!form || here.matter.communityId !== meeting.communityId)
    return refuse('agenda.otherBody', { body: meeting.body });
  const called = tx.meetings.ofRun(here.run.id);
  if (meeting.matterId === matterId || called.some((one) => one.state === 'planned'))
    refuse('agenda.alreadyThere', { title: here.matter.title });
  const id = newId();
  const { communityId, bodyId, body, bodyKind, heldOn, place, noticedOn, urgentReason } = meeting;
  const { members, due, present, excused } = meeting;
  tx.meetings.insert({
    id,
    matterId,
    runId: here.run.id,
    hostId: meeting.id,
    sitting: 1 + Math.max(0, ...called.map((one) => one.sitting)),
    form: form.key,
    state: 'planned',
    ...{ communityId, bodyId, body, bodyKind, heldOn, place, noticedOn, urgentReason },
    ...{ members, due, present, excused },
  });
  tx.record({
    type: 'meetings.called',
    subject: matterId,
    data: { meetingId: id, body, stage: here.stage.key, heldOn, noticedOn },
  });
  return id;
}
