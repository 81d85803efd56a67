import type { Day } from '../values.ts';
import { type CalendarExceptions, lastDayOf } from './days.ts';
import { type Procedure, type Stage, stageOf } from './procedure.ts';
import type { RunState } from './road.ts';

export interface WalkedStage {
  readonly stage: string;
  readonly state: RunState;
  readonly concludedOn: Day | null;
  readonly dueOn: Day | null;
}

/** The second of the two notices (实施结果公开): when it must hang at the latest, and whether that day has passed. */
export interface SecondNotice {
  readonly stage: string;
  readonly state: 'waiting' | 'overdue' | 'posted';
  readonly dueOn: Day | null;
}

/**
 * A decision that was made public owes a notice of its result. Its last day follows from the road: from what is
 * concluded, by the limits of what still lies between. Null before the first notice is through, or where there is none.
 */
export function secondNotice(
  procedure: Procedure,
  runs: readonly WalkedStage[],
  hasPosted: boolean,
  today: Day,
  exceptions: CalendarExceptions,
): SecondNotice | null {
  const [first, second] = procedure.stages.filter((stage) => stage.kind === 'publish');
  if (first === undefined || second === undefined) return null;
  const decided = standing(runs, first.key);
  if (decided?.state !== 'passed' || decided.concludedOn === null) return null;
  if (hasPosted) return { stage: second.key, state: 'posted', dueOn: null };
  let day: Day = decided.concludedOn;
  for (const stage of between(procedure, first, second)) {
    const run = standing(runs, stage.key);
    const limit = stage.limit === null ? day : lastDayOf(stage.limit, day, exceptions);
    day = run?.state === 'passed' ? (run.concludedOn ?? day) : (run?.dueOn ?? limit);
  }
  return { stage: second.key, state: day < today ? 'overdue' : 'waiting', dueOn: day };
}

/** The walk that counts: the last one that no later send-back undid. */
const standing = (runs: readonly WalkedStage[], key: string): WalkedStage | undefined =>
  runs.findLast((run) => run.stage === key && run.state !== 'superseded');

/** The stages on the way from the first notice to the second, the second among them. */
function between(procedure: Procedure, first: Stage, second: Stage): Stage[] {
  const way: Stage[] = [];
  let next = stageOf(procedure, first.onPass);
  while (next !== undefined && !way.includes(next)) {
    way.push(next);
    if (next.key === second.key) return way;
    next = stageOf(procedure, next.onPass);
  }
  return [second];
}
