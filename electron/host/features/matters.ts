import { newId } from '../../../db/ids.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import { communitiesOf } from '../../../shared/actor.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { isWorkingDay } from '../../../shared/domain/days.ts';
import { positionOf } from '../../../shared/domain/procedure.ts';
import { assertOpenMatter, moveBackTo } from '../../../shared/domain/road.ts';
import { refuse } from '../../../shared/errors.ts';
import { assertMayIn } from '../may-in.ts';
import { announce } from '../road/announcing.ts';
import { assertRecords, throughGate } from '../road/gates.ts';
import {
  atStage,
  currentStage,
  findAtKind,
  findAtStage,
  findHere,
  type Here,
  hereOf,
  openRunOf,
} from '../road/here.ts';
import { matterPage } from '../road/matter-page.ts';
import { conclude, follow, openStage } from '../road/moves.ts';
import { columnsOf, searchText } from '../road/proposals.ts';
import { plainStep } from '../road/result.ts';
import { actorOf, type UseCases } from '../use-cases.ts';

const readable = (call: Parameters<typeof actorOf>[0]) => communitiesOf(actorOf(call), 'matters.read');

export const matters: UseCases<Contract['matters']> = {
  list: (tx, input, call) => tx.registers.list(input, readable(call), tx.today),
  board: (tx, input, call) => ({ columns: tx.registers.board(input, readable(call), tx.today) }),
  search: (tx, input, call) => ({ rows: tx.registers.search(input.text, readable(call), tx.today) }),
  today: (tx, input, call) => ({
    ...tx.registers.today(input.communityId ?? null, readable(call), tx.today),
    workingDay: isWorkingDay(tx.today, tx.calendar.exceptions()),
  }),
  get: (tx, { id }, call) => matterPage(tx, findHere(tx, call, id, 'matters.read'), actorOf(call)),

  history(tx, { id, before, limit }, call) {
    findHere(tx, call, id, 'matters.read');
    const facts = tx.events.history(id, before ?? null, (limit ?? 50) + 1);
    const shown = facts.slice(0, limit ?? 50);
    return {
      facts: shown.map(({ seq, at, actorName, type, data }) => ({ seq, at, by: actorName, type, data })),
      more: facts.length > shown.length,
    };
  },

  propose(tx, { procedureKey, ...proposal }, call) {
    assertMayIn(actorOf(call), 'matters.write', proposal.communityId);
    const version = tx.procedures.inForce(procedureKey ?? 'urban_default', tx.today);
    if (version === null) return refuse('procedures.notInForce', { key: procedureKey ?? '' });
    const [first] = version.procedure.stages;
    if (first === undefined) return refuse('procedures.broken', { faults: ['noStages'] });
    const id = newId();
    tx.matters.insert({
      id,
      ...columnsOf(tx, proposal, null),
      procedureId: version.id,
      state: 'open',
      stage: first.key,
      stageOpenedOn: tx.today,
      proposedOn: tx.today,
      changedAt: tx.now,
      version: 1,
    });
    tx.record({
      type: 'matters.proposed',
      subject: id,
      data: {
        title: proposal.title,
        level: proposal.level,
        resolveBy: proposal.resolveBy,
        procedure: version.key,
        procedureVersion: version.version,
      },
    });
    openStage(tx, hereOf(tx, tx.matters.get(id)), first.key, tx.today);
    return { id };
  },

  edit(tx, { id, expectedVersion, ...proposal }, call) {
    const here = findHere(tx, call, id, 'matters.write');
    assertOpenMatter(here.standing);
    if (here.matter.version !== expectedVersion) refuse('edits.conflict');
    if (here.matter.number !== null) refuse('stages.outOfOrder', { why: 'alreadyRegistered' });
    assertMayIn(actorOf(call), 'matters.write', proposal.communityId);
    tx.matters.update(id, columnsOf(tx, proposal, null), tx.now);
    tx.record({ type: 'matters.edited', subject: id, data: { title: proposal.title } });
    return {};
  },

  register(tx, { matterId }, call) {
    const here = findAtKind(tx, call, matterId, 'intake', 'matters.decide');
    throughGate(tx, here, () => assertRecords(tx, here, 'end'));
    const number = here.matter.number ?? tx.matters.nextNumber(tx.today.slice(0, 4));
    tx.matters.update(
      matterId,
      { number, registeredOn: tx.today, search: searchText(here.matter.title, number) },
      tx.now,
    );
    tx.record({ type: 'matters.registered', subject: matterId, data: { number } });
    const stage = conclude(tx, here, { end: 'passed', outcome: 'registered', on: tx.today });
    return plainStep(here.procedure, 'registered', stage, 'registered', { number });
  },

  conclude(tx, input, call) {
    const here = findAtStage(tx, call, input.matterId, input.stage, 'matters.decide');
    const { outcome } = input;
    const byWord =
      here.stage.ending === 'consensus' || (here.stage.ending === 'ballot' && outcome !== 'agreed');
    if (here.stage.kind === 'intake' && outcome === 'rejected')
      return closeWith(tx, here, 'rejected', input.reason ?? '');
    if (here.stage.ending === 'ballot' && !byWord) refuse('stages.ballotRequired', { stage: here.stage.key });
    if (!byWord)
      refuse('stages.outOfOrder', { stage: here.stage.key, current: here.matter.stage, why: 'otherEnding' });
    if (outcome === 'agreed') throughGate(tx, here, () => assertRecords(tx, here, 'end'));
    const end = outcome === 'agreed' ? 'passed' : outcome;
    const stage = conclude(tx, here, { end, outcome, on: tx.today, reason: input.reason ?? '' });
    return plainStep(here.procedure, outcome, stage, outcome);
  },

  announce(tx, input, call) {
    const here = findAtStage(tx, call, input.matterId, input.stage, 'matters.decide');
    return announce(tx, here, tx.today);
  },

  suspend(tx, { matterId, reason }, call) {
    const here = findHere(tx, call, matterId, 'matters.decide');
    assertOpenMatter(here.standing);
    tx.matters.update(matterId, { state: 'suspended', endReason: reason }, tx.now);
    tx.record({ type: 'matters.suspended', subject: matterId, data: { reason, stage: here.matter.stage } });
    return plainStep(here.procedure, null, here.matter.stage, 'suspended');
  },

  resume(tx, { matterId, reason }, call) {
    const here = findHere(tx, call, matterId, 'matters.decide');
    if (here.matter.state !== 'suspended') refuse('matters.notSuspended');
    tx.matters.update(matterId, { state: 'open', endReason: null }, tx.now);
    tx.record({ type: 'matters.resumed', subject: matterId, data: { reason: reason ?? '' } });
    return plainStep(here.procedure, null, here.matter.stage, 'resumed');
  },

  postpone(tx, { matterId, until, reason }, call) {
    const here = findHere(tx, call, matterId, 'matters.decide');
    assertOpenMatter(here.standing);
    if (until <= tx.today)
      refuse('dates.outOfOrder', { firstName: 'today', first: tx.today, secondName: 'until', second: until });
    tx.matters.update(matterId, { postponedUntil: until, dueOn: until }, tx.now);
    tx.runs.update(openRunOf(here).id, { dueOn: until });
    tx.record({
      type: 'matters.postponed',
      subject: matterId,
      data: { until, reason, from: here.matter.dueOn },
    });
    return plainStep(here.procedure, null, here.matter.stage, 'postponed', { until });
  },

  sendBack(tx, { matterId, to, reason }, call) {
    const here = findHere(tx, call, matterId, 'matters.decide');
    assertOpenMatter(here.standing);
    const at = atStage(here, here.matter.stage);
    if (to === here.matter.stage || positionOf(here.procedure, to) < 1)
      refuse('stages.outOfOrder', { stage: to, current: here.matter.stage, why: 'notBehind' });
    const move = moveBackTo(here.procedure, here.matter.stage, to);
    tx.runs.update(at.run.id, { state: 'sent_back', concludedOn: tx.today, outcome: 'sent_back', reason });
    const reopened = currentStage(here).kind === 'implement';
    tx.record({
      type: reopened ? 'matters.reopened' : 'matters.sentBack',
      subject: matterId,
      data: { from: here.matter.stage, to, reason },
    });
    const stage = follow(tx, here, move, tx.today, reason);
    return plainStep(here.procedure, 'sent_back', stage, reopened ? 'reopened' : 'sent_back');
  },

  close(tx, { matterId, reason }, call) {
    const here = findHere(tx, call, matterId, 'matters.decide');
    if (here.matter.state !== 'suspended') assertOpenMatter(here.standing);
    return closeWith(tx, here, 'closed', reason);
  },

  archive(tx, { matterId }, call) {
    const here = findAtKind(tx, call, matterId, 'archive', 'matters.decide');
    throughGate(tx, here, () => assertRecords(tx, here, 'end'));
    const stage = conclude(tx, here, { end: 'passed', outcome: 'archived', on: tx.today });
    return plainStep(here.procedure, 'archived', stage, 'archived');
  },
};

function closeWith(tx: WriteTx, here: Here, outcome: 'rejected' | 'closed', reason: string) {
  const state = outcome === 'rejected' ? 'closed_rejected' : 'closed';
  tx.runs.update(openRunOf(here).id, { state: 'failed', concludedOn: tx.today, outcome, reason });
  const stage = follow(tx, here, { to: null, state, supersedes: [] }, tx.today, reason);
  return plainStep(here.procedure, outcome === 'rejected' ? 'rejected' : null, stage, outcome);
}
