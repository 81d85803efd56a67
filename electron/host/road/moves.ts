import { newId } from '../../../db/ids.ts';
import type { NewMatter } from '../../../db/repositories/matters.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import { lastDayOf } from '../../../shared/domain/days.ts';
import { stageOf } from '../../../shared/domain/procedure.ts';
import { type Move, moveAfter, nextRound, type StageEnd } from '../../../shared/domain/road.ts';
import { Refusal, refuse } from '../../../shared/errors.ts';
import type { Day } from '../../../shared/values.ts';
import type { AtStage, Here } from './here.ts';

export interface Conclusion {
  readonly end: StageEnd;
  readonly outcome: string;
  readonly on: Day;
  readonly reason?: string;
  /** What was judged, as `result.ts` keeps it. */
  readonly result?: object;
}

const RUN_STATE = { passed: 'passed', failed: 'failed', sent_back: 'sent_back', rejected: 'failed' } as const;

/** Ends the open run, and opens the next where the road leads on. Answers where the matter stands afterwards. */
export function conclude(tx: WriteTx, here: AtStage, conclusion: Conclusion): string {
  const { matter, procedure, stage, run } = here;
  tx.runs.update(run.id, {
    state: RUN_STATE[conclusion.end],
    concludedOn: conclusion.on,
    outcome: conclusion.outcome,
    reason: conclusion.reason || null,
    ...(conclusion.result && { result: JSON.stringify(conclusion.result) }),
  });
  tx.record({
    type: 'stages.concluded',
    subject: matter.id,
    data: {
      stage: stage.key,
      round: run.round,
      outcome: conclusion.outcome,
      reason: conclusion.reason ?? '',
      ...conclusion.result,
    },
  });
  return follow(
    tx,
    here,
    moveAfter(procedure, stage.key, conclusion.end),
    conclusion.on,
    conclusion.reason ?? '',
  );
}

/** Goes where a move leads: to a stage, or off the road. */
export function follow(tx: WriteTx, here: Here, move: Move, on: Day, reason: string): string {
  takeDown(tx, here, on, reason);
  if (move.to !== null) {
    tx.runs.supersede(here.matter.id, move.supersedes);
    openStage(tx, here, move.to, on);
    return move.to;
  }
  tx.matters.update(
    here.matter.id,
    { ...CALM, state: move.state, dueOn: null, endedOn: on, endReason: reason || null },
    tx.now,
  );
  const type = move.state === 'archived' ? 'matters.archived' : 'matters.closed';
  tx.record({ type, subject: here.matter.id, data: { state: move.state, reason } });
  return placeOf(move.state, here.matter.stage);
}

/** What was begun in the run that is left ends with it: meetings that were called, a notice that hangs, a filing under way. */
function takeDown(tx: WriteTx, { matter, runs }: Here, on: Day, reason: string): void {
  const left = runs.find((run) => run.state === 'open');
  if (left === undefined) return;
  for (const meeting of tx.meetings.ofRun(left.id).filter(({ state }) => state === 'planned')) {
    tx.meetings.update(meeting.id, { state: 'cancelled', cancelledBecause: reason });
    tx.record({
      type: 'meetings.cancelled',
      subject: matter.id,
      data: { meetingId: meeting.id, body: meeting.body, reason },
    });
  }
  for (const notice of tx.publications.noticesOf(matter.id)) {
    if (notice.runId === left.id && notice.state === 'running')
      tx.publications.updateNotice(notice.id, { state: 'replaced', replacedBecause: reason });
  }
  // A filing that was passed over is still answered: the receipt may come late.
  if (tx.runs.get(left.id).state === 'passed') return;
  for (const filing of tx.publications.filingsOf(matter.id)) {
    if (filing.runId === left.id && filing.state === 'sent')
      tx.publications.updateFiling(filing.id, { state: 'returned', answeredOn: on, reason });
  }
}

/** Opens a walk of a stage, with its deadline. Refuses `stages.tooManyRounds` for more in a row than the procedure allows. */
export function openStage(
  tx: WriteTx,
  here: Pick<Here, 'matter' | 'procedure' | 'standing'>,
  key: string,
  on: Day,
): void {
  const stage = stageOf(here.procedure, key);
  if (stage === undefined) throw new Refusal('stages.noSuchStage', { stage: key });
  const round = nextRound(here.standing, key);
  const inARow = here.standing.runs.length - 1 - here.standing.runs.findLastIndex((run) => run.stage !== key);
  if (stage.maxRounds !== undefined && inARow >= stage.maxRounds) {
    refuse('stages.tooManyRounds', { stage: key, most: stage.maxRounds });
  }
  const dueOn = stage.limit === null ? null : lastDayOf(stage.limit, on, tx.calendar.exceptions());
  tx.runs.insert({
    id: newId(),
    matterId: here.matter.id,
    stage: key,
    round,
    state: 'open',
    openedOn: on,
    dueOn,
  });
  tx.matters.update(here.matter.id, { ...CALM, stage: key, stageOpenedOn: on, dueOn }, tx.now);
  tx.record({ type: 'stages.opened', subject: here.matter.id, data: { stage: key, round, dueOn } });
}

/** A new stage begins without the troubles of the one before. */
const CALM: Partial<NewMatter> = { returned: false, objection: false, noQuorum: false, postponedUntil: null };

/** Where a matter stands, in one word: its stage, or how it left the road. */
export const placeOf = (state: string, stage: string): string =>
  state === 'closed_rejected' || state === 'closed' ? state : stage;
