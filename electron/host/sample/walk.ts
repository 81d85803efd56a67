import { plusDays } from '../../../shared/domain/days.ts';
import { presetOf } from '../../../shared/domain/presets/index.ts';
import { noticeDaysOf, type Stage } from '../../../shared/domain/procedure.ts';
import type { Day, Id } from '../../../shared/values.ts';
import { assembly, type Body, gathering, type Meeting } from './gatherings.ts';
import type { Plot, Scene } from './plot.ts';
import type { Story } from './stage-play.ts';

/** Lets one matter walk its road through the use cases, stage by stage, at the pace of a street. */
export function createWalk(plot: Plot, scene: Scene) {
  const { cast, community, grid, attachment, today } = scene;
  const procedure = presetOf(plot.procedureKey ?? 'urban_default');
  if (procedure === undefined) throw new Error(`no procedure ${plot.procedureKey}`);
  let matterId: Id = '';
  let at = procedure.stages[0]?.key ?? '';
  const current = (): Stage => procedure.stages.find((stage) => stage.key === at) as Stage;
  const moved = <T extends { stage: string }>(step: T): T => {
    at = step.stage;
    return step;
  };

  /** Attaches what the open stage asks for, but for what a story leaves out. */
  async function attach(by: 'start' | 'end', without: readonly string[] = []): Promise<void> {
    const rules = current().records.filter((rule) => rule.by === by && !without.includes(rule.name));
    if (rules.length === 0) return;
    const files = await Promise.all(rules.map((rule) => attachment(rule.name)));
    await cast.clerk.records.attach({ matterId, stage: at, files });
  }

  /** Meetings held today for the open stage. */
  async function hold(meetings: readonly Meeting[], options: { noticed?: number; place?: string } = {}) {
    const noticedOn = plusDays(today(), -(options.noticed ?? 3));
    return moved(
      await cast.clerk.meetings.hold({
        matterId,
        stage: at,
        noticedOn,
        heldOn: today(),
        place: options.place ?? `${community.name}议事厅`,
        meetings: [...meetings],
      }),
    );
  }

  /** Calls meetings for a day counted from the real today: these are still to come. */
  async function call(bodies: readonly Body[], heldOn: Day) {
    return cast.clerk.meetings.call({
      matterId,
      stage: at,
      noticedOn: today(),
      heldOn,
      place: `${community.name}议事厅`,
      bodies: bodies.map(({ bodyId, body }) => ({ bodyId, body })),
    });
  }

  async function propose(): Promise<void> {
    const { place: _place, grid: _grid, until: _until, daysAgo: _ago, since: _since, ...proposal } = plot;
    const { id } = await cast.clerk.matters.propose({
      ...proposal,
      procedureKey: plot.procedureKey ?? 'urban_default',
      communityId: community.id,
      gridId: plot.grid === null ? null : grid.id,
      proposerContact: '（虚构）',
      commonParts: plot.resolveBy === 'owners_special',
      combine: null,
    });
    matterId = id;
  }

  const noticeDays = (): number => noticeDaysOf(current().notice ?? { days: 15 }, plot.resolveBy);
  async function post(days = noticeDays()): Promise<void> {
    await attach('start');
    const until = plusDays(today(), days);
    await cast.clerk.notices.post({
      matterId,
      stage: at,
      from: today(),
      until,
      place: '社区公开栏、各楼院单元门',
    });
  }
  async function finish(): Promise<void> {
    await attach('end');
    moved(await cast.clerk.notices.finish({ matterId, stage: at }));
  }

  async function send(): Promise<void> {
    await attach('start');
    moved(await cast.secretary.filings.send({ matterId }));
  }
  const acknowledge = async (): Promise<void> => {
    const number = `海街备〔${today().slice(0, 4)}〕${scene.nextReceipt()}号`;
    moved(await cast.filing.filings.acknowledge({ matterId, number }));
  };

  const appraisal = (satisfied: number, basicallySatisfied: number, dissatisfied: number) => {
    const returned = satisfied + basicallySatisfied + dissatisfied + 1;
    const figures = { issued: returned + 3, returned, invalid: 1, households: plot.households };
    return { matterId, ...figures, satisfied, basicallySatisfied, dissatisfied };
  };

  /** The open stage comes to a good end; yields the days it takes. */
  async function* pass(): Story {
    const stage = current();
    const days = paceOf(stage, plot.resolveBy);
    switch (stage.ending) {
      case 'form':
        yield days;
        await attach('end');
        moved(await cast.secretary.matters.register({ matterId }));
        return;
      case 'consensus':
        yield days;
        if (stage.key === 'deliberate') await hold([gathering(scene, 'open_meeting', 26)]);
        await attach('end');
        moved(await cast.secretary.matters.conclude({ matterId, stage: at, outcome: 'agreed' }));
        return;
      case 'ballot':
        yield days;
        await attach('end');
        await hold(assembly(scene, plot, stage), { noticed: days - 1 });
        return;
      case 'receipt':
        yield 1;
        await send();
        yield days - 1;
        return acknowledge();
      case 'period':
        yield 1;
        await post();
        yield days - 1;
        return finish();
      case 'acceptance':
        yield days;
        await attach('end');
        moved(
          await cast.secretary.implementations.accept({
            matterId,
            finishedOn: today(),
            note: '验收合格，移交使用。',
          }),
        );
        return;
      case 'appraisal':
        yield days;
        await attach('end');
        moved(await cast.secretary.evaluations.count(appraisal(34, 11, 2)));
        return;
      case 'checklist':
        yield days;
        await attach('end');
        moved(await cast.secretary.matters.archive({ matterId }));
    }
  }

  /** On, stage by stage, until the matter stands at this one. */
  async function* walkTo(key: string): Story {
    while (at !== key) yield* pass();
  }

  return {
    plot,
    scene,
    propose,
    walkTo,
    pass,
    attach,
    hold,
    call,
    post,
    finish,
    send,
    acknowledge,
    appraisal,
    moved,
    current,
    get id() {
      return matterId;
    },
    get stage() {
      return at;
    },
  };
}

export type Walk = ReturnType<typeof createWalk>;

/** How many days a stage takes when nothing goes wrong. */
export function paceOf(stage: Stage, resolveBy: Plot['resolveBy']): number {
  if (stage.kind === 'publish') return 2 + noticeDaysOf(stage.notice ?? { days: 15 }, resolveBy);
  if (stage.kind === 'resolve')
    return { representatives: 6, residents: 13, owners: 18, owners_special: 18 }[resolveBy];
  return PACE[stage.key] ?? 6;
}

const PACE: Readonly<Record<string, number>> = {
  intake: 2,
  propose: 6,
  solicit: 6,
  party_initial: 3,
  consult: 4,
  deliberate: 7,
  party_review: 6,
  file: 4,
  implement: 38,
  evaluate: 9,
  archive: 6,
};

/** The days from the first word until a matter reaches a stage without trouble. */
export function daysUntil(plot: Plot): number {
  const stages = presetOf(plot.procedureKey ?? 'urban_default')?.stages ?? [];
  const end = stages.findIndex((stage) => stage.key === plot.until);
  return stages.slice(0, end).reduce((days, stage) => days + paceOf(stage, plot.resolveBy), 0);
}
