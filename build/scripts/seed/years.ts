import type { ResolveBy } from '../../../shared/domain/procedure.ts';
import { morningOf } from './calendar.ts';
import { type Fate, live } from './life.ts';
import { type Matter, openStage, type Run, record, store, type Town } from './matter.ts';
import { inventWording } from './subjects.ts';

const PROCEDURES = ['urban_default', 'si_yi', 'wu_yi', 'yi_zheng_san_yi', 'liu_yi_village'];

/** Tells so many matters, evenly spread over the days, each up to its end or to the last day. */
export function tellYears(
  town: Town,
  { matters, firstDay }: { matters: number; firstDay: number },
  advance: (told: number) => void,
): void {
  const days = town.lastDay - firstDay;
  for (let told = 0; told < matters; told += 1) {
    const day = firstDay + Math.floor((told * days) / matters);
    town.ledger.settle(Math.floor(morningOf(day) / 86_400_000));
    tellMatter(town, day, told);
    if (told % 1000 === 999) advance(told + 1);
  }
}

function tellMatter(town: Town, day: number, place: number): void {
  const matter = begin(town, day, place);
  const life = live(matter, fateOf(town, matter));
  for (;;) {
    const { done, value } = life.next();
    if (done) break;
    const next = matter.day + value;
    if (next > town.lastDay) break;
    matter.acts = value > 0 ? place % 97 : matter.acts;
    matter.day = next;
  }
  if (matter.state === 'open' && town.chance.oneIn(40)) suspend(matter);
  store(matter);
}

function suspend(matter: Matter): void {
  const reason = '等待上级部门答复。';
  matter.state = 'suspended';
  matter.endReason = reason;
  record(matter, matter.secretary, 'matters.suspended', { reason, stage: matter.stage.key });
}

function begin(town: Town, day: number, place: number): Matter {
  const { chance } = town;
  const at = chance.below(town.communities.length);
  const community = town.communities[at] as Matter['community'];
  const grid = chance.pick(community.grids);
  const key = chance.oneIn(8) ? chance.pick(PROCEDURES) : 'urban_default';
  const version = town.procedures.find(
    ({ procedure }) => procedure.key === key,
  ) as Town['procedures'][number];
  const isOwners = chance.oneIn(9);
  const resolveBy: ResolveBy = isOwners
    ? chance.pick(['owners', 'owners_special'] as const)
    : chance.oneIn(25)
      ? 'residents'
      : 'representatives';
  const secretary = town.secretaries[at] as Matter['secretary'];
  const matter: Matter = {
    ...inventWording(chance, chance.pick(grid.compounds)),
    id: town.key(morningOf(day)),
    town,
    community,
    grid,
    secretary,
    clerk: town.clerks[at] as Matter['clerk'],
    level: chance.oneIn(6) && !isOwners ? 'community' : 'grid',
    resolveBy,
    procedureId: version.id,
    procedure: version.procedure,
    households: chance.between(16, 160),
    proposedOn: day,
    runs: [],
    day,
    acts: place % 97,
    stage: version.procedure.stages[0] as Matter['stage'],
    run: null as unknown as Run,
    state: 'open',
    number: null,
    registeredOn: null,
    dueOn: null,
    postponedUntil: null,
    returned: false,
    objection: false,
    noQuorum: false,
    endedOn: null,
    endReason: null,
    changedMs: 0,
    version: 1,
  };
  record(matter, matter.clerk, 'matters.proposed', {
    title: matter.title,
    level: matter.level,
    resolveBy,
    procedure: key,
    procedureVersion: 1,
  });
  openStage(matter, matter.stage.key);
  return matter;
}

/** Of a hundred matters forty-odd walk the whole road; most others are settled on the way, as in a street's own figures. */
function fateOf({ chance, lastDay }: Town, matter: Matter): Fate {
  const has = (key: string) => matter.procedure.stages.some((stage) => stage.key === key);
  // In the last weeks few long matters are begun: ninety-nine in a hundred of the years' matters have ended.
  const isLate = lastDay - matter.day < 60 && lastDay - matter.day > 8 && chance.oneIn(3);
  const drawn = isLate ? 60 : chance.below(100);
  const ends =
    drawn < 45
      ? null
      : drawn < 57
        ? 'intake'
        : drawn < 85
          ? 'propose'
          : drawn < 94
            ? 'party_initial'
            : 'resolve';
  const endsAt = ends === null || has(ends) ? ends : 'intake';
  return {
    endsAt,
    secondCall: chance.oneIn(40),
    returned: chance.oneIn(30),
    objection: chance.oneIn(30),
    sentBack: chance.oneIn(30),
    rectified: chance.oneIn(40),
  };
}

/** The first day of the years: a small store still spans what one matter takes. */
export const firstDayOf = (lastDay: number, years: number): number =>
  lastDay - Math.max(130, Math.round(years * 365.25));
