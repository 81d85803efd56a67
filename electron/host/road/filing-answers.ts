import type { FilingRow } from '../../../db/repositories/publications.ts';
import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { lastDayOf } from '../../../shared/domain/days.ts';
import { moveBackTo } from '../../../shared/domain/road.ts';
import { refuse } from '../../../shared/errors.ts';
import { type AtStage, atStage, type Here } from './here.ts';
import { conclude, follow } from './moves.ts';
import { plainStep } from './result.ts';

type Answered = Outputs['filings']['acknowledge'];

/** The receiver recorded it: the matter moves on, or, where it was published meanwhile, only the receipt is written. */
export function acknowledgeFiling(tx: WriteTx, found: Here, number: string): Answered {
  const late = lateReceipt(tx, found);
  if (late) {
    tx.publications.updateFiling(late.id, { state: 'acknowledged', answeredOn: tx.today, number });
    tx.matters.update(found.matter.id, {}, tx.now);
    tx.record({ type: 'filings.acknowledged', subject: found.matter.id, data: { number } });
    return plainStep(found.procedure, 'acknowledged', found.matter.stage, 'acknowledged', { number });
  }
  const here = atFiling(found);
  const filing = pendingFiling(tx, here) ?? notSent(here);
  tx.publications.updateFiling(filing.id, { state: 'acknowledged', answeredOn: tx.today, number });
  tx.record({ type: 'filings.acknowledged', subject: here.matter.id, data: { number } });
  const stage = conclude(tx, here, { end: 'passed', outcome: 'acknowledged', on: tx.today });
  return plainStep(here.procedure, 'acknowledged', stage, 'acknowledged', { number });
}

/** Returned with its reason to the stage at fault; null is the filing itself. */
export function returnFiling(tx: WriteTx, found: Here, reason: string, to: string | null): Answered {
  const here = atFiling(found);
  const { id: matterId } = here.matter;
  const filing = pendingFiling(tx, here) ?? notSent(here);
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
}

export const pendingFiling = (tx: Pick<ReadTx, 'publications'>, here: AtStage): FilingRow | undefined =>
  tx.publications
    .filingsOf(here.matter.id)
    .find((filing) => filing.runId === here.run.id && filing.state === 'sent');

const atFiling = (here: Here): AtStage =>
  atStage(here, here.procedure.stages.find((one) => one.kind === 'file')?.key ?? 'file');

/** Where a procedure publishes without waiting, or two people set the receipt aside, it comes while the matter is already further on. */
function lateReceipt(tx: Pick<ReadTx, 'publications'>, here: Here): FilingRow | null {
  const stage = here.procedure.stages.find((one) => one.kind === 'file');
  const filing = tx.publications.filingsOf(here.matter.id).findLast((one) => one.state === 'sent');
  const passed = here.matter.state === 'open' && here.matter.stage !== stage?.key;
  const run = here.runs.find((one) => one.id === filing?.runId);
  const passedOver = stage?.filing?.waitForReceipt === false || run?.outcome === 'overridden';
  return filing && passed && passedOver ? filing : null;
}

const notSent = (here: AtStage): never =>
  refuse('stages.outOfOrder', { stage: here.stage.key, current: here.stage.key, why: 'notSent' });
