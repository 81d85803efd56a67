import { refuse } from '../errors.ts';
import { CLOSED_REJECTED, END, type Procedure, positionOf, type Stage, stageOf } from './procedure.ts';

/**
 * Where a matter stands on its road. A stage may be walked several times (sent back, repeated);
 * every walk is a run, and a later send-back makes the runs behind it `superseded`.
 */

export const RUN_STATES = ['open', 'passed', 'failed', 'sent_back', 'skipped', 'superseded'] as const;
export type RunState = (typeof RUN_STATES)[number];

export const MATTER_STATES = ['open', 'suspended', 'closed_rejected', 'closed', 'archived'] as const;
export type MatterState = (typeof MATTER_STATES)[number];

export interface Run {
  readonly stage: string;
  readonly round: number;
  readonly state: RunState;
}

export interface Standing {
  readonly state: MatterState;
  readonly stage: string;
  readonly runs: readonly Run[];
}

/** How the open stage ended: on to the next, back along the road, or out of it. */
export type StageEnd = 'passed' | 'failed' | 'sent_back' | 'rejected';

/** What follows from an ending. `to` is null when the matter leaves the road. */
export interface Move {
  readonly to: string | null;
  readonly state: MatterState;
  readonly supersedes: readonly string[];
}

/** Refuses anything on a matter that has left the road, or that is suspended. */
export function assertOpenMatter(standing: Standing): void {
  if (standing.state === 'suspended') refuse('matters.suspended');
  if (standing.state !== 'open') refuse('matters.closed', { state: standing.state });
}

/**
 * Refuses an act on a stage that is not the one the matter stands at, with the most exact reason:
 * no party study before the resolution (居民委员会组织法 art. 30), or no receipt before a notice.
 * `act` names what is tried; only posting a notice asks for the receipt.
 */
export function assertAtStage(
  procedure: Procedure,
  standing: Standing,
  key: string,
  act: 'post' | 'other',
): Stage {
  assertOpenMatter(standing);
  const wanted = stageOf(procedure, key);
  if (wanted === undefined) return refuse('stages.noSuchStage', { stage: key });
  if (standing.stage === key) return wanted;
  const current = stageOf(procedure, standing.stage);
  if (wanted.kind === 'resolve' && !isPartyStudied(procedure, standing)) {
    refuse('stages.partyStudyMissing', { stage: key, current: standing.stage });
  }
  if (act === 'post' && wanted.kind === 'publish' && current?.kind === 'file') {
    refuse('filings.receiptMissing', { stage: key });
  }
  return refuse('stages.outOfOrder', { stage: key, current: standing.stage, why: 'notHere' });
}

/** Has a stage of the party organisation been concluded and not been undone since? */
export function isPartyStudied(procedure: Procedure, standing: Standing): boolean {
  return standing.runs.some((run) => run.state === 'passed' && stageOf(procedure, run.stage)?.party === true);
}

/** Where the road leads from `from` when it ends this way. */
export function moveAfter(procedure: Procedure, from: string, end: StageEnd): Move {
  const stage = stageOf(procedure, from);
  if (stage === undefined) return refuse('stages.noSuchStage', { stage: from });
  if (end === 'rejected') return { to: null, state: 'closed_rejected', supersedes: [] };
  const next = end === 'passed' ? stage.onPass : stage.onFail;
  if (next === END) return { to: null, state: 'archived', supersedes: [] };
  if (next === CLOSED_REJECTED && end === 'failed')
    return { to: null, state: 'closed_rejected', supersedes: [] };
  const to = next === CLOSED_REJECTED ? from : next;
  return { to, state: 'open', supersedes: stagesFrom(procedure, to) };
}

/** Sending back along the road undoes what was concluded from that stage on. */
export function moveBackTo(procedure: Procedure, from: string, to: string): Move {
  const target = positionOf(procedure, to);
  if (target < 0) return refuse('stages.noSuchStage', { stage: to });
  if (target > positionOf(procedure, from))
    refuse('stages.outOfOrder', { stage: to, current: from, why: 'notBehind' });
  return { to, state: 'open', supersedes: stagesFrom(procedure, to) };
}

/** Walking on never undoes: nothing from the next stage on can have been passed. Walking back does. */
const stagesFrom = (procedure: Procedure, key: string): string[] =>
  procedure.stages.slice(positionOf(procedure, key)).map((stage) => stage.key);

/** The number the next walk of a stage carries. */
export const nextRound = (standing: Standing, key: string): number =>
  1 + Math.max(0, ...standing.runs.filter((run) => run.stage === key).map((run) => run.round));
