import { newId } from '../../../db/ids.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import type { Inputs } from '../../../shared/contract/index.ts';
import { plusWorkingDays } from '../../../shared/domain/days.ts';
import { newStanding } from '../../../shared/domain/tasks.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Day, Id } from '../../../shared/values.ts';

type Asked = Required<Inputs['tasks']['give']>;

/** Writes a new task down: its number, its deadline as a day, its milestones, and the first line of its record. */
export function giveTask(tx: WriteTx, asked: Asked): { id: Id; number: string; dueOn: Day } {
  if (asked.givenOn > tx.today) refuse('dates.inFuture', { name: 'givenOn', day: asked.givenOn });
  const dueOn = dueDayOf(tx, asked);
  if (dueOn < asked.givenOn)
    refuse('dates.outOfOrder', {
      firstName: 'givenOn',
      first: asked.givenOn,
      secondName: 'dueOn',
      second: dueOn,
    });
  const leadUnitId = 'unitId' in asked.lead ? asked.lead.unitId : null;
  const askerUnitId = 'unitId' in asked.asker ? asked.asker.unitId : null;
  const cooperating = [...new Set(asked.cooperating)];
  for (const unitId of [leadUnitId, askerUnitId, ...cooperating]) if (unitId !== null) tx.units.get(unitId);
  if (cooperating.some((id) => id === leadUnitId)) refuse('tasks.unitTwice');
  const id = newId();
  const year = Number(asked.givenOn.slice(0, 4));
  const { serial, number } = tx.tasks.nextNumber(asked.communityId, year);
  tx.tasks.insert(
    {
      ...newStanding(dueOn),
      ...sourceOf(tx, asked),
      id,
      number,
      year,
      serial,
      communityId: asked.communityId,
      source: asked.source,
      text: asked.text,
      grade: asked.grade,
      leadUnitId,
      leadName: 'name' in asked.lead ? asked.lead.name : null,
      responsible: asked.responsible,
      askerUnitId,
      askerCommunityId: 'communityId' in asked.asker ? asked.asker.communityId : null,
      givenOn: asked.givenOn,
      firstDueOn: dueOn,
      changedAt: tx.now,
      version: 1,
    },
    cooperating,
  );
  const entry = { taskId: id, day: asked.givenOn, at: tx.now, person: tx.author.name };
  tx.tasks.addEntry({ ...entry, kind: 'given', text: asked.source, dueTo: dueOn });
  for (const milestone of asked.milestones)
    addMilestone(tx, { id, givenOn: asked.givenOn, dueOn }, milestone);
  tx.record({ type: 'tasks.given', subject: id, data: { number, text: asked.text, dueOn } });
  return { id, number, dueOn };
}

/** A milestone lies on the way: not before the task was given, not after it is due. */
export function addMilestone(
  tx: WriteTx,
  task: { readonly id: Id; readonly givenOn: Day; readonly dueOn: Day },
  { text, dueOn }: { readonly text: string; readonly dueOn: Day },
): void {
  if (dueOn < task.givenOn || dueOn > task.dueOn)
    refuse('tasks.milestoneOutside', { day: dueOn, from: task.givenOn, until: task.dueOn });
  tx.tasks.addMilestone({ id: newId(), taskId: task.id, text, dueOn });
}

const dueDayOf = (tx: WriteTx, { deadline, givenOn }: Asked): Day =>
  'on' in deadline ? deadline.on : plusWorkingDays(givenOn, deadline.workingDays, tx.calendar.exceptions());

/** From the meeting follow the body that hears of it again, and the matter it was about. */
function sourceOf(tx: WriteTx, asked: Asked) {
  const { meetingId, itemId, motionId, matterId, bodyId } = asked;
  if (meetingId === null) return { meetingId, itemId, motionId, matterId, bodyId };
  const meeting = tx.meetings.get(meetingId);
  if (meeting.communityId !== asked.communityId) refuse('things.notFound', { what: 'meeting' });
  return {
    meetingId,
    itemId,
    motionId,
    matterId: matterId ?? meeting.matterId,
    bodyId: bodyId ?? meeting.bodyId,
  };
}
