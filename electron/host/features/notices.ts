import { newId } from '../../../db/ids.ts';
import type { NoticeRow } from '../../../db/repositories/publications.ts';
import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import { communitiesOf } from '../../../shared/actor.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { plusDays } from '../../../shared/domain/days.ts';
import { assertComplete, assertInOrder, assertPeriod } from '../../../shared/domain/notices.ts';
import { noticeDaysOf } from '../../../shared/domain/procedure.ts';
import { moveBackTo } from '../../../shared/domain/road.ts';
import { refuse } from '../../../shared/errors.ts';
import { assertRecords, throughGate } from '../road/gates.ts';
import {
  type AtStage,
  atStage,
  currentStage,
  findAtStage,
  findHere,
  type Here,
  hereOf,
} from '../road/here.ts';
import { conclude, follow } from '../road/moves.ts';
import { plainStep } from '../road/result.ts';
import { actorOf, type UseCases } from '../use-cases.ts';

/** Residents are answered within five days (山东省村务公开条例 art. 16, taken as the urban default). */
const ANSWER_DAYS = 5;

export const notices: UseCases<Contract['notices']> = {
  list: (tx, input, call) =>
    tx.registers.notices(input, communitiesOf(actorOf(call), 'matters.read'), tx.today),

  post(tx, input, call) {
    const found = findHere(tx, call, input.matterId, 'notices.publish');
    const here = arriveAt(tx, found, input.stage);
    if (runningOf(tx, here)) refuse('notices.alreadyPosted', {});
    const neededDays = assertPosting(tx, here, input.from, input.until);
    throughGate(tx, here, () => assertRecords(tx, here, 'start'));
    insertNotice(tx, here, { from: input.from, until: input.until, place: input.place ?? '', neededDays });
    tx.record({
      type: 'notices.posted',
      subject: here.matter.id,
      data: { stage: here.stage.key, from: input.from, until: input.until },
    });
    return plainStep(here.procedure, 'posted', here.stage.key, 'posted', { until: input.until });
  },

  replace(tx, input, call) {
    const here = findAtStage(tx, call, input.matterId, input.stage, 'notices.publish');
    const running = runningOf(tx, here) ?? notPosted(here);
    const neededDays = assertPosting(tx, here, input.from, input.until);
    tx.publications.updateNotice(running.id, { state: 'replaced', replacedBecause: input.reason });
    insertNotice(tx, here, { from: input.from, until: input.until, place: input.place ?? '', neededDays });
    tx.record({
      type: 'notices.replaced',
      subject: here.matter.id,
      data: { stage: here.stage.key, from: input.from, until: input.until, reason: input.reason },
    });
    return plainStep(here.procedure, 'posted', here.stage.key, 'replaced', { until: input.until });
  },

  object(tx, input, call) {
    const here = findAtStage(tx, call, input.matterId, input.stage, 'matters.write');
    const running = runningOf(tx, here) ?? notPosted(here);
    const number =
      tx.publications.objectionsOf(here.matter.id).filter((one) => one.noticeId === running.id).length + 1;
    const answerDueOn = plusDays(tx.today, ANSWER_DAYS);
    tx.publications.insertObjection({
      id: newId(),
      noticeId: running.id,
      number,
      raisedOn: tx.today,
      answerDueOn,
      text: input.text,
      channel: input.channel ?? '',
    });
    tx.matters.update(here.matter.id, { objection: true }, tx.now);
    // The text may name a neighbour: the journal keeps that there was an objection, the row its words.
    tx.record({ type: 'objections.raised', subject: here.matter.id, data: { noticeId: running.id, number } });
    return plainStep(here.procedure, 'objected', here.stage.key, 'objected', { due: answerDueOn });
  },

  answer(tx, input, call) {
    const here = findAtStage(tx, call, input.matterId, input.stage, 'matters.decide');
    const running = runningOf(tx, here) ?? notPosted(here);
    const open = tx.publications.openObjections(running.id);
    const objection = input.objectionId ? open.find((one) => one.id === input.objectionId) : open[0];
    if (objection === undefined) return refuse('objections.noneOpen', {});
    const upheld = input.upheld ?? false;
    tx.publications.updateObjection(objection.id, { answeredOn: tx.today, answer: input.answer, upheld });
    tx.matters.update(here.matter.id, { objection: open.length > 1 }, tx.now);
    tx.record({
      type: 'objections.answered',
      subject: here.matter.id,
      data: { number: objection.number, upheld },
    });
    if (!upheld || !input.sendBackTo)
      return plainStep(here.procedure, 'answered', here.stage.key, 'answered');
    tx.publications.updateNotice(running.id, { state: 'replaced', replacedBecause: input.answer });
    tx.runs.update(here.run.id, {
      state: 'sent_back',
      concludedOn: tx.today,
      outcome: 'sent_back',
      reason: input.answer,
    });
    tx.record({
      type: 'matters.sentBack',
      subject: here.matter.id,
      data: { from: here.stage.key, to: input.sendBackTo, reason: input.answer },
    });
    const stage = follow(
      tx,
      here,
      moveBackTo(here.procedure, here.stage.key, input.sendBackTo),
      tx.today,
      input.answer,
    );
    return plainStep(here.procedure, 'sent_back', stage, 'upheld');
  },

  finish(tx, input, call) {
    const here = findAtStage(tx, call, input.matterId, input.stage, 'notices.publish');
    const running = runningOf(tx, here) ?? notPosted(here);
    const openObjections = tx.publications.openObjections(running.id).length;
    assertComplete({ until: running.untilDay, openObjections }, tx.today);
    throughGate(tx, here, () => assertRecords(tx, here, 'end'));
    tx.publications.updateNotice(running.id, { state: 'completed', completedOn: tx.today });
    tx.record({
      type: 'notices.completed',
      subject: here.matter.id,
      data: { stage: here.stage.key, from: running.fromDay, until: running.untilDay },
    });
    const stage = conclude(tx, here, { end: 'passed', outcome: 'completed', on: tx.today });
    return plainStep(here.procedure, 'completed', stage, 'completed');
  },
};

/** At the stage of the notice; a filing whose receipt two people set aside is passed over on the way. */
function arriveAt(tx: WriteTx, found: Here, stage: string): AtStage {
  let here = found;
  if (found.matter.stage !== stage && found.matter.state === 'open' && currentStage(found).kind === 'file') {
    const filing = atStage(found, found.matter.stage);
    throughGate(tx, filing, () => atStage(found, stage, 'post'));
    conclude(tx, filing, { end: 'passed', outcome: 'overridden', on: tx.today });
    here = hereOf(tx, tx.matters.get(found.matter.id));
  }
  return atStage(here, stage, 'post');
}

/** Refuses a period that begins before its stage, or is shorter than the rule. Answers the days the rule asks for. */
function assertPosting(tx: Pick<ReadTx, 'today'>, here: AtStage, from: string, until: string): number {
  const neededDays = noticeDaysOf(here.stage.notice ?? { days: 15 }, here.matter.resolveBy);
  assertPeriod(neededDays, from, until);
  assertInOrder('openedOn', here.run.openedOn, 'from', from);
  if (from > plusDays(tx.today, 60)) refuse('dates.inFuture', { name: 'from', day: from });
  return neededDays;
}

function insertNotice(
  tx: WriteTx,
  here: AtStage,
  one: { from: string; until: string; place: string; neededDays: number },
): void {
  tx.publications.insertNotice({
    id: newId(),
    matterId: here.matter.id,
    runId: here.run.id,
    stage: here.stage.key,
    state: 'running',
    postedOn: tx.today,
    fromDay: one.from,
    untilDay: one.until,
    neededDays: one.neededDays,
    place: one.place,
  });
  // While a notice hangs, the stage's limit is the end of its period.
  tx.matters.update(here.matter.id, { dueOn: plusDays(one.until, 3) }, tx.now);
  tx.runs.update(here.run.id, { dueOn: plusDays(one.until, 3) });
}

const runningOf = (tx: Pick<ReadTx, 'publications'>, here: AtStage): NoticeRow | undefined =>
  tx.publications
    .noticesOf(here.matter.id)
    .find((notice) => notice.runId === here.run.id && notice.state === 'running');

const notPosted = (here: AtStage): never =>
  refuse('stages.outOfOrder', { stage: here.stage.key, current: here.stage.key, why: 'notPosted' });
