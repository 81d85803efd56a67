import type { Chance } from '../../../electron/host/sample/chance.ts';
import type { Plot, Wording } from '../../../electron/host/sample/plot.ts';
import type { SampleCommunity, SampleGrid } from '../../../electron/host/sample/sample-street.ts';
import type { Procedure, Stage } from '../../../shared/domain/procedure.ts';
import { type MatterState, moveAfter, type RunState, type StageEnd } from '../../../shared/domain/road.ts';
import type { EventType } from '../../../shared/events.ts';
import type { Id } from '../../../shared/values.ts';
import { dayText, limitEnd, morningOf } from './calendar.ts';
import type { Ledger, Person } from './ledger.ts';

/** What the telling of all matters shares. */
export interface Town {
  readonly communities: readonly SampleCommunity[];
  readonly secretaries: readonly Person[];
  readonly clerks: readonly Person[];
  readonly filing: Person;
  readonly procedures: readonly { readonly id: Id; readonly procedure: Procedure }[];
  /** Files that many matters share, by the kind of record. */
  readonly fileOf: ReadonlyMap<string, string>;
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly key: (ms: number) => Id;
  readonly nextNumber: (year: string) => string;
  readonly nextReceipt: () => number;
  readonly searchText: (title: string, number: string | null) => string;
  /** Nothing happens after this day. */
  readonly lastDay: number;
}

export interface Run {
  readonly id: Id;
  readonly stage: string;
  readonly round: number;
  readonly openedOn: number;
  dueOn: number | null;
  state: RunState;
  concludedOn: number | null;
  outcome: string | null;
  reason: string | null;
  result: string | null;
}

/** One matter while it is told. Its rows are written as they come, the matter itself and its runs at the end. */
export interface Matter extends Wording {
  readonly id: Id;
  readonly town: Town;
  readonly community: SampleCommunity;
  readonly grid: SampleGrid;
  readonly secretary: Person;
  readonly clerk: Person;
  readonly level: Plot['level'];
  readonly resolveBy: Plot['resolveBy'];
  readonly procedureId: Id;
  readonly procedure: Procedure;
  readonly households: number;
  readonly proposedOn: number;
  readonly runs: Run[];
  day: number;
  acts: number;
  stage: Stage;
  run: Run;
  state: MatterState;
  number: string | null;
  registeredOn: number | null;
  dueOn: number | null;
  postponedUntil: number | null;
  returned: boolean;
  objection: boolean;
  noQuorum: boolean;
  endedOn: number | null;
  endReason: string | null;
  changedMs: number;
  version: number;
}

/** The moment of the next act of this day; acts of one matter are minutes apart. */
export function nextMs(matter: Matter): number {
  matter.acts += 1;
  matter.changedMs = morningOf(matter.day) + (matter.acts % 400) * 60_000;
  return matter.changedMs;
}

export function record(matter: Matter, by: Person, type: EventType, data: Record<string, unknown>): void {
  matter.version += 1;
  matter.town.ledger.fact({ ms: nextMs(matter), by, type, subject: matter.id, data });
}

export function openStage(matter: Matter, key: string): void {
  const stage = matter.procedure.stages.find((one) => one.key === key) as Stage;
  const round = 1 + matter.runs.filter((run) => run.stage === key).length;
  const dueOn = stage.limit === null ? null : limitEnd(stage.limit, matter.day);
  const id = matter.town.key(morningOf(matter.day));
  matter.stage = stage;
  matter.dueOn = dueOn;
  matter.returned = false;
  matter.objection = false;
  matter.noQuorum = false;
  matter.run = {
    id,
    stage: key,
    round,
    openedOn: matter.day,
    dueOn,
    state: 'open',
    concludedOn: null,
    outcome: null,
    reason: null,
    result: null,
  };
  matter.runs.push(matter.run);
  record(matter, matter.clerk, 'stages.opened', {
    stage: key,
    round,
    dueOn: dueOn === null ? null : dayText(dueOn),
  });
}

/** Ends the open run and goes where the road leads, as the program does. */
export function conclude(
  matter: Matter,
  by: Person,
  end: StageEnd,
  outcome: string,
  more: { reason?: string; result?: object } = {},
): void {
  const { run, stage } = matter;
  run.state = end === 'rejected' ? 'failed' : end;
  run.concludedOn = matter.day;
  run.outcome = outcome;
  run.reason = more.reason ?? null;
  run.result = more.result ? JSON.stringify(more.result) : null;
  const told = { stage: stage.key, round: run.round, outcome, reason: more.reason ?? '', ...more.result };
  record(matter, by, 'stages.concluded', told);
  const move = moveAfter(matter.procedure, stage.key, end);
  if (move.to === null) {
    leave(matter, by, move.state, more.reason ?? null);
    return;
  }
  for (const earlier of matter.runs)
    if (earlier.state === 'passed' && move.supersedes.includes(earlier.stage)) earlier.state = 'superseded';
  openStage(matter, move.to);
}

/** Off the road: archived, rejected, or closed with a reason. */
export function leave(matter: Matter, by: Person, state: MatterState, reason: string | null): void {
  matter.state = state;
  matter.endedOn = matter.day;
  matter.endReason = reason;
  matter.dueOn = null;
  record(matter, by, state === 'archived' ? 'matters.archived' : 'matters.closed', {
    state,
    reason: reason ?? '',
  });
}

/** Writes the matter and its runs as they stand. */
export function store(matter: Matter): void {
  const { town, community, grid } = matter;
  const { ledger } = town;
  const day = (one: number | null) => (one === null ? null : dayText(one));
  const flag = (set: boolean) => (set ? 1 : 0);
  ledger.insert(
    'matters',
    matter.id,
    matter.number,
    matter.title,
    town.searchText(matter.title, matter.number),
    matter.situation,
    matter.request,
    matter.plan,
    community.id,
    matter.level === 'grid' ? grid.id : null,
    matter.level,
    matter.resolveBy,
    'resident',
    `${grid.name}居民`,
    '（虚构）',
    matter.households,
    '社区党组织服务群众经费',
    0,
    null,
    matter.procedureId,
    matter.state,
    matter.stage.key,
    dayText(matter.run.openedOn),
    day(matter.dueOn),
    flag(matter.returned),
    flag(matter.objection),
    flag(matter.noQuorum),
    dayText(matter.proposedOn),
    day(matter.registeredOn),
    day(matter.postponedUntil),
    day(matter.endedOn),
    matter.endReason,
    new Date(matter.changedMs).toISOString(),
    matter.version,
  );
  for (const run of matter.runs) {
    const { id, stage, round, state, outcome, reason, result } = run;
    const [opened, due, concluded] = [day(run.openedOn), day(run.dueOn), day(run.concludedOn)];
    ledger.insert(
      'runs',
      id,
      matter.id,
      stage,
      round,
      state,
      opened,
      due,
      concluded,
      outcome,
      reason,
      result,
      0,
    );
  }
}
