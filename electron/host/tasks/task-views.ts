import type { PlacedTask } from '../../../db/repositories/tasks.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import { type Actor, mayIn } from '../../../shared/actor.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { actsInTurn, lacksOf, missedDeadlines, shownState } from '../../../shared/domain/tasks.ts';
import type { Day } from '../../../shared/values.ts';

type TaskRow = Outputs['tasks']['list']['rows'][number];
type TaskView = Outputs['tasks']['get'];
type Act = TaskView['acts'][number];

/** A task as registers show it on a day. */
export const rowOf =
  (today: Day) =>
  (task: PlacedTask): TaskRow => ({
    id: task.id,
    number: task.number,
    text: task.text,
    communityId: task.communityId,
    place: task.place,
    leadUnitId: task.leadUnitId,
    lead: task.lead,
    responsible: task.responsible,
    asker: task.asker,
    grade: task.grade,
    givenOn: task.givenOn,
    firstDueOn: task.firstDueOn,
    dueOn: task.dueOn,
    state: shownState(task, today),
    missed: missedDeadlines(task, today),
    extensionUntil: task.extensionUntil,
    rating: task.rating,
    signedOffOn: task.signedOffOn,
    version: task.version,
  });

/** One task with its milestones, everything that happened, and what this person may do now. */
export function viewOf(tx: ReadTx, task: PlacedTask, actor: Actor): TaskView {
  const meeting = task.meetingId === null ? null : tx.meetings.get(task.meetingId);
  const matter = task.matterId === null ? null : tx.matters.get(task.matterId);
  return {
    ...rowOf(tx.today)(task),
    source: task.source,
    meeting: meeting && { id: meeting.id, body: meeting.body, heldOn: meeting.heldOn },
    matter: matter && { id: matter.id, title: matter.title },
    itemId: task.itemId,
    motionId: task.motionId,
    cooperating: tx.tasks.cooperating(task.id),
    milestones: tx.tasks
      .milestones(task.id)
      .map(({ id, text, dueOn, reachedOn }) => ({ id, text, dueOn, reachedOn })),
    entries: tx.tasks.entries(task.id).map((entry) => ({
      id: entry.id,
      kind: entry.kind,
      day: entry.day,
      person: entry.person,
      text: entry.text,
      file:
        entry.fileHash === null || entry.fileName === null
          ? null
          : { hash: entry.fileHash, name: entry.fileName },
      dueFrom: entry.dueFrom,
      dueTo: entry.dueTo,
      rating: entry.rating,
      meeting: entry.meeting,
    })),
    acts: actsOf(task, actor, tx.today),
    lacks: lacksOf(task),
    ownHand: task.handedInById === actor.accountId || task.extensionById === actor.accountId,
  };
}

function actsOf(task: PlacedTask, actor: Actor, today: Day): Act[] {
  const inTurn: Act[] = [...actsInTurn(task, today)];
  if (task.state !== 'signedOff') inTurn.push('setMilestone', 'reachMilestone');
  const writes = mayIn(actor, 'tasks.write', task.communityId);
  const decides = mayIn(actor, 'tasks.decide', task.communityId);
  return inTurn.filter((act) => {
    if (act === 'rate') return writes || mayRate(task, actor);
    return DECIDED.includes(act) ? decides : writes;
  });
}

/** The community that asked for it says how it was done, also where the street leads. */
export const mayRate = (task: PlacedTask, actor: Actor): boolean =>
  task.askerCommunityId !== null && mayIn(actor, 'tasks.write', task.askerCommunityId);

const DECIDED: readonly Act[] = ['decideExtension', 'signOff', 'sendBack', 'renew'];
