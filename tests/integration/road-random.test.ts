import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stepsUpTo } from '../../build/scripts/case/fast-forward.ts';
import { play } from '../../build/scripts/case/play.ts';
import { daysBetween } from '../../shared/domain/days.ts';
import { PRESETS } from '../../shared/domain/presets/index.ts';
import { type Procedure, positionOf, RESOLVE_BY, type ResolveBy } from '../../shared/domain/procedure.ts';
import { buildStreet, type Street } from '../support/examples-street.ts';
import { startHost, type TestHost } from '../support/hosts.ts';
import { PROPOSAL } from '../support/story.ts';

let host: TestHost;
let street: Street;
beforeAll(async () => {
  host = await startHost('direct');
  street = await buildStreet(host);
});
afterAll(() => host.close());

type Act = 'pass' | 'suspend' | 'postpone' | { back: number };
const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant('pass' as const) },
    { weight: 1, arbitrary: fc.constantFrom('suspend' as const, 'postpone' as const) },
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 11 }).map((back) => ({ back })) },
  ),
  { minLength: 5, maxLength: 25 },
);

/** Ends the open stage well, as the runner of cases would. */
async function pass(
  matterId: string,
  procedure: Procedure,
  stage: string,
  resolveBy: ResolveBy,
): Promise<void> {
  const after = procedure.stages[positionOf(procedure, stage) + 1]?.key ?? '';
  const upTo = (key: string) => stepsUpTo(procedure, key, resolveBy, host.today());
  const steps = upTo(after).slice(upTo(stage).length);
  const [first] = steps;
  const later = first ? daysBetween(first.on, host.today()) : 0;
  const shifted = stepsUpTo(procedure, after, resolveBy, street.daysLater(later)).slice(-steps.length);
  const desk = { host: host.host, desk: host.office, communityId: street.communityId };
  const office = { ...desk, setDay: host.setDay, close: async () => undefined };
  for (const step of shifted) {
    host.setDay(step.on);
    const played = await play(office, procedure, matterId, step);
    expect(played).not.toHaveProperty('refusal');
  }
}

async function perform(
  matterId: string,
  procedure: Procedure,
  act: Act,
  resolveBy: ResolveBy,
): Promise<void> {
  const { matters } = host.office;
  const { matter } = await matters.get({ id: matterId });
  const here = positionOf(procedure, matter.stage);
  if (act === 'suspend') {
    await matters.suspend({ matterId, reason: '等待' });
    await matters.resume({ matterId });
  } else if (act === 'postpone') {
    await matters.postpone({ matterId, until: street.daysLater(9), reason: '改期' });
  } else if (act === 'pass' || here < 2) {
    if (here < procedure.stages.length - 1) await pass(matterId, procedure, matter.stage, resolveBy);
  } else {
    const to = procedure.stages[1 + (act.back % (here - 1))]?.key ?? '';
    await matters.sendBack({ matterId, to, reason: '重来' });
  }
}

test('whatever happens on the way, no stage is skipped and one run alone is open', async () => {
  await fc.assert(
    fc.asyncProperty(
      acts,
      fc.constantFrom(...PRESETS),
      fc.constantFrom(...RESOLVE_BY),
      async (list, procedure, resolveBy) => {
        const { id } = await host.office.matters.propose({
          ...PROPOSAL,
          communityId: street.communityId,
          resolveBy,
          procedureKey: procedure.key,
        });
        for (const act of list) {
          await perform(id, procedure, act, resolveBy);
          const { matter, runs, road, missing } = await host.office.matters.get({ id });
          expect(runs.filter((run) => run.state === 'open').map((run) => run.stage)).toEqual([matter.stage]);
          const here = positionOf(procedure, matter.stage);
          const looks = procedure.stages.map((_, place) =>
            place < here ? 'done' : place > here ? 'ahead' : 'here',
          );
          expect(road.map((stop) => stop.look)).toEqual(looks);
          expect(missing.length).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 15 },
  );
  expect((await host.office.journal.verify({})).firstFault).toBeNull();
}, 60_000);
