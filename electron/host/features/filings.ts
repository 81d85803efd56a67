import { newId } from '../../../db/ids.ts';
import { communitiesOf } from '../../../shared/actor.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { lastDayOf } from '../../../shared/domain/days.ts';
import { refuse } from '../../../shared/errors.ts';
import { acknowledgeFiling, pendingFiling, returnFiling } from '../road/filing-answers.ts';
import { assertRecords, throughGate } from '../road/gates.ts';
import { findAtKind, findHere } from '../road/here.ts';
import { conclude } from '../road/moves.ts';
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
    if (pendingFiling(tx, here))
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

  acknowledge: (tx, { matterId, number }, call) =>
    acknowledgeFiling(tx, findHere(tx, call, matterId, 'filings.receive'), number),

  return: (tx, { matterId, reason, to }, call) =>
    returnFiling(tx, findHere(tx, call, matterId, 'filings.receive'), reason, to ?? null),
};
