import { newId } from '../../../db/ids.ts';
import type { FilingRow } from '../../../db/repositories/publications.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import { communitiesOf } from '../../../shared/actor.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { lastDayOf } from '../../../shared/domain/days.ts';
import { moveBackTo } from '../../../shared/domain/road.ts';
import { refuse } from '../../../shared/errors.ts';
import { assertRecords, throughGate } from '../road/gates.ts';
import { type AtStage, findAtKind, findHere, type Here } from '../road/here.ts';
import { conclude, follow } from '../road/moves.ts';
import { plainStep } from '../road/result.ts';
import { actorOf, type UseCases } from '../use-cases.ts';

const NO_LIMIT = { count: 5, unit: 'workingDays' } as const;

/** 一备: the community sends, the receiver records, checks form and legality, and may return it. It does not vote. */
export const filings: UseCases<Contract['filings']> = {
  waiting: (tx, _input, call) => ({
    rows: tx.registers.filingsWaiting(communitiesOf(actorOf(call), 'matters.read'), tx.today),
  }),

  send(tx, { matterId }, call) {
    const here = findAtKind(tx, call, matterId, 'file', 'matters.decide');
    const earlier = tx.publications.filingsOf(matterId);
    if (pendingOf(tx, here))
      refuse('stages.outOfOrder', { stage: here.stage.key, current: here.stage.key, why: 'alreadySent' });
    throughGate(tx, here, () => assertRecords(tx, here, 'start'));
    const answerDueOn = lastDayOf(
      here.stage.filing?.answerLimit ?? NO_LIMIT,
      tx.today,
      tx.calendar.exceptions(),
    );
    // A grid's matter is filed with its community, a community's with the street.
    const level = here.matter.level === 'grid' ? 'community' : 'street';
    tx.publications.insertFiling({
      id: newId(),
      matterId,
      runId: here.run.id,
      round: earlier.length + 1,
      level,
      state: 'sent',
      sentOn: tx.today,
      answerDueOn,
    });
    // From here on the receiver is waited for, until the day it should answer by.
    tx.matters.update(matterId, { returned: false, dueOn: answerDueOn }, tx.now);
    tx.runs.update(here.run.id, { dueOn: answerDueOn });
    tx.record({
      type: 'filings.sent',
      subject: matterId,
      data: { level, round: earlier.length + 1, answerDueOn },
    });
    if (here.stage.filing?.waitForReceipt !== false)
      return plainStep(here.procedure, 'sent', here.stage.key, 'sent', { due: answerDueOn });
    const stage = conclude(tx, here, { end: 'passed', outcome: 'sent', on: tx.today });
    return plainStep(here.procedure, 'sent', stage, 'sent', { due: answerDueOn });
  },

  acknowledge(tx, { matterId, number }, call) {
    const late = lateReceipt(tx, findHere(tx, call, matterId, 'filings.receive'));
    if (late) {
      tx.publications.updateFiling(late.filing.id, { state: 'acknowledged', answeredOn: tx.today, number });
      tx.matters.update(matterId, {}, tx.now);
      tx.record({ type: 'filings.acknowledged', subject: matterId, data: { number } });
      return plainStep(late.here.procedure, 'acknowledged', late.here.matter.stage, 'acknowledged', {
        number,
      });
    }
    const here = findAtKind(tx, call, matterId, 'file', 'filings.receive');
    const filing = pendingOf(tx, here) ?? notSent(here);
    tx.publications.updateFiling(filing.id, { state: 'acknowledged', answeredOn: tx.today, number });
    tx.record({ type: 'filings.acknowledged', subject: matterId, data: { number } });
    const stage = conclude(tx, here, { end: 'passed', outcome: 'acknowledged', on: tx.today });
    return plainStep(here.procedure, 'acknowledged', stage, 'acknowledged', { number });
  },

  return(tx, { matterId, reason, to }, call) {
    const here = findAtKind(tx, call, matterId, 'file', 'filings.receive');
    const filing = pendingOf(tx, here) ?? notSent(here);
    tx.publications.updateFiling(filing.id, { state: 'returned', answeredOn: tx.today, reason });
    tx.record({ type: 'filings.returned', subject: matterId, data: { reason, to: to ?? here.stage.key } });
    if (to && to !== here.stage.key) {
      tx.runs.update(here.run.id, { state: 'sent_back', concludedOn: tx.today, outcome: 'returned', reason });
      const stage = follow(tx, here, moveBackTo(here.procedure, here.stage.key, to), tx.today, reason);
      tx.matters.update(matterId, { returned: true }, tx.now);
      return plainStep(here.procedure, 'returned', stage, 'returned');
    }
    // Sending it again has the time that sending had at first.
    const { limit } = here.stage;
    const dueOn = limit === null ? null : lastDayOf(limit, tx.today, tx.calendar.exceptions());
    tx.matters.update(matterId, { returned: true, dueOn }, tx.now);
    tx.runs.update(here.run.id, { dueOn });
    return plainStep(here.procedure, 'returned', here.stage.key, 'returned');
  },
};

const pendingOf = (tx: Pick<ReadTx, 'publications'>, here: AtStage): FilingRow | undefined =>
  tx.publications
    .filingsOf(here.matter.id)
    .find((filing) => filing.runId === here.run.id && filing.state === 'sent');

/** Where a procedure publishes without waiting, or two people set the receipt aside, it comes while the matter is already further on. */
function lateReceipt(tx: Pick<ReadTx, 'publications'>, here: Here): { here: Here; filing: FilingRow } | null {
  const stage = here.procedure.stages.find((one) => one.kind === 'file');
  const filing = tx.publications.filingsOf(here.matter.id).findLast((one) => one.state === 'sent');
  const passed = here.matter.state === 'open' && here.matter.stage !== stage?.key;
  const run = here.runs.find((one) => one.id === filing?.runId);
  const passedOver = stage?.filing?.waitForReceipt === false || run?.outcome === 'overridden';
  return filing && passed && passedOver ? { here, filing } : null;
}

const notSent = (here: AtStage): never =>
  refuse('stages.outOfOrder', { stage: here.stage.key, current: here.stage.key, why: 'notSent' });
