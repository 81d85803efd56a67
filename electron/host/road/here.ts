import type { PlacedMatter } from '../../../db/repositories/matters.ts';
import type { RunRow } from '../../../db/repositories/runs.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import type { Permission } from '../../../shared/actor.ts';
import { type Combine, type Procedure, type Stage, stageOf } from '../../../shared/domain/procedure.ts';
import { assertAtStage, type Standing } from '../../../shared/domain/road.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import { assertMayIn } from '../may-in.ts';
import { actorOf, type Call } from '../use-cases.ts';

/** A matter with everything that decides what may happen to it next. */
export interface Here {
  readonly matter: PlacedMatter;
  readonly procedure: Procedure;
  readonly runs: readonly RunRow[];
  readonly standing: Standing;
}

/** A matter at its open stage. */
export interface AtStage extends Here {
  readonly stage: Stage;
  readonly run: RunRow;
}

type Reading = Pick<ReadTx, 'matters' | 'runs' | 'procedures'>;

/** Loads a matter for this actor. Refuses `things.notFound`, `permission.otherCommunity`. */
export function findHere(tx: Reading, call: Call, matterId: Id, permission: Permission): Here {
  const matter = tx.matters.get(matterId);
  assertMayIn(actorOf(call), permission, matter.communityId);
  return hereOf(tx, matter);
}

export function hereOf(tx: Pick<ReadTx, 'runs' | 'procedures'>, matter: PlacedMatter): Here {
  const procedure = tx.procedures.get(matter.procedureId).procedure;
  const runs = tx.runs.ofMatter(matter.id);
  return { matter, procedure, runs, standing: { state: matter.state, stage: matter.stage, runs } };
}

/** The same, at the stage an act is meant for. Refuses what `assertAtStage` refuses. */
export function findAtStage(
  tx: Reading,
  call: Call,
  matterId: Id,
  key: string,
  permission: Permission,
  act: 'post' | 'other' = 'other',
): AtStage {
  return atStage(findHere(tx, call, matterId, permission), key, act);
}

export function atStage(here: Here, key: string, act: 'post' | 'other' = 'other'): AtStage {
  const stage = assertAtStage(here.procedure, here.standing, key, act);
  return { ...here, stage, run: openRunOf(here) };
}

/** The matter at whatever stage of this kind its procedure has; a procedure has one of each but `discuss` and `publish`. */
export function findAtKind(
  tx: Reading,
  call: Call,
  matterId: Id,
  kind: Stage['kind'],
  permission: Permission,
): AtStage {
  const here = findHere(tx, call, matterId, permission);
  const stage = here.procedure.stages.find((one) => one.kind === kind);
  return atStage(here, stage?.key ?? kind);
}

export function openRunOf(here: Here): RunRow {
  const run = here.runs.find((one) => one.stage === here.matter.stage && one.state === 'open');
  return run ?? refuse('matters.closed', { state: here.matter.state });
}

export const currentStage = (here: Here): Stage =>
  stageOf(here.procedure, here.matter.stage) ?? refuse('stages.noSuchStage', { stage: here.matter.stage });

/** Only branch meetings whose votes a procedure would add up can be told apart by the matter. */
export const combineOf = (stage: Stage, chosen: Combine | null): Combine =>
  stage.combine === 'sum' ? (chosen ?? 'sum') : 'each';
