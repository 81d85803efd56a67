import type { PlacedTask } from '../../../db/repositories/tasks.ts';
import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import { type Actor, communitiesOf, type Permission } from '../../../shared/actor.ts';
import type { Contract, Inputs } from '../../../shared/contract/index.ts';
import { plusDays, plusWorkingDays } from '../../../shared/domain/days.ts';
import { missedDeadlines, perform } from '../../../shared/domain/tasks.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import type { Files } from '../files.ts';
import { assertMayIn } from '../may-in.ts';
import { enter, stand } from '../tasks/entering.ts';
import { figuresOf } from '../tasks/figures.ts';
import { addMilestone, giveTask } from '../tasks/giving.ts';
import { reminderSheets } from '../tasks/reminders.ts';
import { createReporting } from '../tasks/reporting.ts';
import { mayRate, rowOf, viewOf } from '../tasks/task-views.ts';
import { actorOf, type Call, type UseCases } from '../use-cases.ts';

/** How many overdue tasks the desk of today names. */
const NAMED = 12;

/** 督办: what was decided stays open until two people, evidence and whoever asked for it say it is done. */
export function createTasks(files: Files): UseCases<Contract['tasks']> {
  const reporting = createReporting(files);
  return {
    list(tx, input, call) {
      const { total, rows } = tx.tasks.list(input, readableBy(call), tx.today);
      return { total, rows: rows.map(rowOf(tx.today)) };
    },
    get: (tx, { id }, call) => viewOf(tx, taskToRead(tx, id, call), actorOf(call)),
    waiting(tx, { communityId }, call) {
      const standing = (state: 'overdue' | 'toCheck' | 'extensionAsked' | 'open') =>
        tx.tasks.list({ communityId, state, limit: NAMED }, readableBy(call), tx.today);
      const overdue = standing('overdue');
      return {
        overdue: overdue.total,
        toCheck: standing('toCheck').total,
        extensionAsked: standing('extensionAsked').total,
        open: standing('open').total,
        rows: overdue.rows.map(rowOf(tx.today)),
      };
    },
    figures: (tx, input, call) => figuresOf(tx, input, readableBy(call)),
    reminders: (tx, input, call) => ({
      street: tx.store.get()?.street ?? '',
      today: tx.today,
      sheets: reminderSheets(tx, input, readableBy(call)).map(({ key, lead, tasks }) => ({
        key,
        lead,
        rows: tasks.map(rowOf(tx.today)),
      })),
    }),
    openFor: (tx, input, call) => ({ rows: openTasks(tx, input, call).map(rowOf(tx.today)) }),
    ofMeeting(tx, { meetingId }, call) {
      assertMayIn(actorOf(call), 'tasks.read', tx.meetings.get(meetingId).communityId);
      const row = rowOf(tx.today);
      return {
        given: tx.tasks.givenAt(meetingId).map((task) => ({ ...row(task), itemId: task.itemId })),
        carried: tx.tasks.carriedTo(meetingId).map(row),
      };
    },
    choices: (tx, _input, call) => ({
      units: tx.units
        .all()
        .filter(({ leftOn }) => leftOn === null)
        .map(({ id, name, initials }) => ({ id, name, initials })),
      names: tx.tasks.leadNames(readableBy(call)),
      years: tx.tasks.years(),
    }),
    dueDay: (tx, { from, workingDays }) => ({
      day: plusWorkingDays(from, workingDays, tx.calendar.exceptions()),
    }),

    give(tx, input, call) {
      assertMayIn(actorOf(call), 'tasks.write', input.communityId);
      return giveTask(tx, input);
    },
    report: (tx, input, call) =>
      reporting.report(tx, taskFor(tx, input.id, call, 'tasks.write'), input, call),
    handIn: (tx, input, call) =>
      reporting.handIn(tx, taskFor(tx, input.id, call, 'tasks.write', input), input, call),

    askExtension(tx, input, call) {
      const task = taskFor(tx, input.id, call, 'tasks.write', input);
      const { until, reason } = input;
      const next = perform(task, { kind: 'askExtension', until }, actorOf(call).accountId, tx.today);
      enter(tx, task, 'extensionAsked', { text: reason, dueFrom: task.dueOn, dueTo: until });
      tx.record({ type: 'tasks.extensionAsked', subject: task.id, data: { number: task.number, until } });
      return stand(tx, task, next);
    },
    decideExtension(tx, input, call) {
      const task = taskFor(tx, input.id, call, 'tasks.decide', input);
      const { granted, reason: text } = input;
      const next = perform(task, { kind: 'decideExtension', granted }, actorOf(call).accountId, tx.today);
      const kind = granted ? 'extensionGranted' : 'extensionRefused';
      enter(tx, task, kind, { text: text ?? '', dueFrom: task.dueOn, dueTo: task.extensionUntil });
      const data = { number: task.number, until: task.extensionUntil };
      tx.record({ type: `tasks.${kind}`, subject: task.id, data });
      return stand(tx, task, next);
    },
    rate(tx, input, call) {
      const task = tx.tasks.get(input.id);
      if (!mayRate(task, actorOf(call))) assertMayIn(actorOf(call), 'tasks.write', task.communityId);
      assertFresh(task, input.expectedVersion);
      return reporting.rate(tx, task, input, call);
    },
    sendBack(tx, input, call) {
      const task = taskFor(tx, input.id, call, 'tasks.decide', input);
      const { reason, dueOn = null } = input;
      const next = perform(task, { kind: 'sendBack', dueOn }, actorOf(call).accountId, tx.today);
      enter(tx, task, 'sentBack', { text: reason, dueFrom: task.dueOn, dueTo: next.dueOn });
      tx.record({
        type: 'tasks.sentBack',
        subject: task.id,
        data: { number: task.number, dueOn: next.dueOn },
      });
      return stand(tx, task, next);
    },
    signOff(tx, input, call) {
      const task = taskFor(tx, input.id, call, 'tasks.decide', input);
      const next = perform(task, { kind: 'signOff' }, actorOf(call).accountId, tx.today);
      enter(tx, task, 'signedOff', { text: input.text ?? '', rating: next.rating });
      tx.record({ type: 'tasks.signedOff', subject: task.id, data: { number: task.number } });
      return stand(tx, task, next);
    },
    renew(tx, input, call) {
      const task = taskFor(tx, input.id, call, 'tasks.decide', input);
      const { dueOn, reason } = input;
      const next = perform(task, { kind: 'renew', dueOn }, actorOf(call).accountId, tx.today);
      enter(tx, task, 'renewed', { text: reason, dueFrom: task.dueOn, dueTo: dueOn });
      const data = { number: task.number, dueOn, missed: missedDeadlines(next, tx.today) };
      tx.record({ type: 'tasks.renewed', subject: task.id, data });
      return stand(tx, task, next);
    },

    setMilestone(tx, input, call) {
      const task = taskFor(tx, input.id, call, 'tasks.write');
      if (task.state === 'signedOff') refuse('tasks.signedOff');
      addMilestone(tx, task, input);
      enter(tx, task, 'milestoneSet', { text: input.text, dueTo: input.dueOn });
      tx.record({
        type: 'tasks.milestoneSet',
        subject: task.id,
        data: { number: task.number, text: input.text },
      });
      return stand(tx, task, null);
    },
    reachMilestone(tx, input, call) {
      const task = taskFor(tx, input.id, call, 'tasks.write');
      if (task.state === 'signedOff') refuse('tasks.signedOff');
      const milestone =
        tx.tasks.milestones(task.id).find(({ id }) => id === input.milestoneId) ??
        refuse('things.notFound', { what: 'milestone' });
      if (milestone.reachedOn !== null) refuse('tasks.milestoneReached', { on: milestone.reachedOn });
      tx.tasks.reachMilestone(milestone.id, tx.today);
      const text = [milestone.text, input.text ?? ''].filter((part) => part !== '').join('\n');
      enter(tx, task, 'milestoneReached', { text, dueTo: milestone.dueOn });
      const data = { number: task.number, text: milestone.text };
      tx.record({ type: 'tasks.milestoneReached', subject: task.id, data });
      return stand(tx, task, null);
    },
    carryOver(tx, { meetingId }, call) {
      const meeting = tx.meetings.get(meetingId);
      assertMayIn(actorOf(call), 'tasks.write', meeting.communityId);
      const open = tx.tasks.openBefore(meeting.communityId, meeting.bodyId, meeting.heldOn);
      const ids = tx.tasks.carryTo(meeting, open, { person: tx.author.name, today: tx.today, now: tx.now });
      if (ids.length > 0)
        tx.record({
          type: 'tasks.carriedOver',
          subject: meetingId,
          data: { body: meeting.body, tasks: ids },
        });
      return { ids };
    },

    mine(tx, _input, call) {
      const unitId = actorOf(call).seat?.unitId ?? null;
      if (unitId === null) return { toDo: [], toRate: [], done: [] };
      const row = rowOf(tx.today);
      const own = tx.tasks.ofUnit(unitId);
      return {
        toDo: own.filter(({ state }) => state !== 'signedOff').map(row),
        toRate: tx.tasks.toRate(unitId).map(row),
        done: own.filter(({ state }) => state === 'signedOff').map(row),
      };
    },
    reportFromSeat(tx, input, call) {
      const task = tx.tasks.get(input.id);
      assertWorksOn(tx, task, actorOf(call));
      return input.handIn ? reporting.handIn(tx, task, input, call) : reporting.report(tx, task, input, call);
    },
    rateFromSeat(tx, input, call) {
      const task = tx.tasks.get(input.id);
      const { seat } = actorOf(call);
      if (!seat?.unitId) assertMayIn(actorOf(call), 'tasks.write', task.communityId);
      else if (seat.unitId !== task.askerUnitId) refuse('tasks.notAsked');
      return reporting.rate(tx, task, input, call);
    },
  };
}

const readableBy = (call: Call): readonly Id[] | null => communitiesOf(actorOf(call), 'tasks.read');

/** Whoever asked for something may follow it, also where the street leads. */
function taskToRead(tx: ReadTx, id: Id, call: Call): PlacedTask {
  const task = tx.tasks.get(id);
  const readable = readableBy(call);
  const asks = task.askerCommunityId !== null && readable?.includes(task.askerCommunityId);
  if (!asks) assertMayIn(actorOf(call), 'tasks.read', task.communityId);
  return task;
}

function taskFor(
  tx: WriteTx,
  id: Id,
  call: Call,
  permission: Permission,
  seen?: { readonly expectedVersion: number },
): PlacedTask {
  const task = tx.tasks.get(id);
  assertMayIn(actorOf(call), permission, task.communityId);
  if (seen) assertFresh(task, seen.expectedVersion);
  return task;
}

function assertFresh(task: PlacedTask, expectedVersion: number): void {
  if (task.version !== expectedVersion) refuse('edits.conflict');
}

function openTasks(tx: ReadTx, input: Inputs['tasks']['openFor'], call: Call): PlacedTask[] {
  const meeting = input.meetingId ? tx.meetings.get(input.meetingId) : null;
  const body = input.bodyId ? tx.structure.getBody(input.bodyId) : null;
  const communityId = meeting?.communityId ?? body?.communityId ?? input.communityId ?? null;
  assertMayIn(actorOf(call), 'tasks.read', communityId);
  if (meeting) return tx.tasks.openBefore(meeting.communityId, meeting.bodyId, meeting.heldOn);
  if (body) return tx.tasks.openBefore(body.communityId, body.id, plusDays(tx.today, 1));
  return tx.tasks.openIn(communityId);
}

/** A unit reports on its own tasks; at the desk somebody may do it for one. */
function assertWorksOn(tx: ReadTx, task: PlacedTask, actor: Actor): void {
  const unitId = actor.seat?.unitId ?? null;
  const helps = tx.tasks.cooperating(task.id).some(({ id }) => id === unitId);
  if (unitId === null) assertMayIn(actor, 'tasks.write', task.communityId);
  else if (task.leadUnitId !== unitId && !helps) refuse('tasks.notYours');
}
