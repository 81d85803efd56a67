import type { BodyKind } from '../../../shared/domain/procedure.ts';
import type { Day, Id } from '../../../shared/values.ts';
import type { Core, DirectClient } from '../assemble.ts';
import { type Chance, chanceFrom } from './chance.ts';
import { fillRosters } from './rosters.ts';
import { type CommunityPlan, type GridPlan, planStreet } from './street-plan.ts';

export interface SampleBody {
  readonly id: Id;
  readonly name: string;
  readonly kind: BodyKind;
  /** Members who may vote; 0 where the body keeps no roster. */
  voters: number;
}
export interface SampleGrid {
  readonly id: Id;
  readonly name: string;
  readonly branch: SampleBody;
  readonly compounds: readonly string[];
  readonly plan: GridPlan;
}
export interface SampleCommunity {
  readonly id: Id;
  readonly name: string;
  readonly shortName: string;
  readonly households: number;
  readonly grids: readonly SampleGrid[];
  readonly bodies: Readonly<Record<CommunityBody, SampleBody>>;
  /** Who leads the community and who writes for it; filled with the rosters. */
  secretary: string;
  clerk: string;
}

const COMMUNITY_BODIES = [
  ['party_committee', '社区党委'],
  ['residents_committee', '社区居民委员会'],
  ['two_committees', '社区两委联席会议'],
  ['supervision_committee', '居务监督委员会'],
  ['representatives', '居民代表会议'],
  ['council', '居民议事会'],
  ['residents', '居民会议'],
  ['open_meeting', '民主协商会'],
  ['owners', '业主大会'],
] as const satisfies readonly (readonly [BodyKind, string])[];
type CommunityBody = (typeof COMMUNITY_BODIES)[number][0];

const SEED = 20260101;

/** Lays out communities, grids, compounds and bodies through the use cases, and fills the rosters. */
export async function makeStreet(core: Core, admin: DirectClient, today: Day): Promise<SampleCommunity[]> {
  const chance = chanceFrom(SEED);
  const communities: SampleCommunity[] = [];
  for (const plan of planStreet(chance))
    communities.push(await makeCommunity(core, admin, plan, today, chance));
  for (const name of ['街道党工委', '街道办事处'])
    await admin.structure.saveBody({
      id: null,
      communityId: null,
      gridId: null,
      kind: 'street',
      name,
      expectedVersion: 0,
    });
  return communities;
}

async function makeCommunity(
  core: Core,
  admin: DirectClient,
  plan: CommunityPlan,
  today: Day,
  chance: Chance,
): Promise<SampleCommunity> {
  const { name, shortName, households, residents } = plan;
  const { id } = await admin.structure.saveCommunity({
    id: null,
    name,
    shortName,
    households,
    residents,
    expectedVersion: 0,
  });
  const bodies: Partial<Record<CommunityBody, SampleBody>> = {};
  for (const [kind, bodyName] of COMMUNITY_BODIES)
    bodies[kind] = await makeBody(admin, { communityId: id, gridId: null, kind, name: bodyName });
  const grids: SampleGrid[] = [];
  for (const grid of plan.grids) grids.push(await makeGrid(admin, id, grid));
  const community: SampleCommunity = {
    id,
    name,
    shortName,
    households,
    grids,
    bodies: bodies as SampleCommunity['bodies'],
    secretary: '',
    clerk: '',
  };
  fillRosters(core, community, today, chance);
  return community;
}

async function makeGrid(admin: DirectClient, communityId: Id, plan: GridPlan): Promise<SampleGrid> {
  const { name, station, households } = plan;
  const { id } = await admin.structure.saveGrid({
    id: null,
    communityId,
    name,
    station,
    households,
    expectedVersion: 0,
  });
  for (const compound of plan.compounds)
    await admin.structure.saveCompound({
      id: null,
      communityId,
      gridId: id,
      ...compound,
      expectedVersion: 0,
    });
  const branch = await makeBody(admin, {
    communityId,
    gridId: id,
    kind: 'party_branch',
    name: `${name}党支部`,
  });
  return { id, name, branch, compounds: plan.compounds.map((compound) => compound.name), plan };
}

async function makeBody(
  admin: DirectClient,
  body: { communityId: Id; gridId: Id | null; kind: BodyKind; name: string },
): Promise<SampleBody> {
  const { id } = await admin.structure.saveBody({ id: null, ...body, expectedVersion: 0 });
  return { id, name: body.name, kind: body.kind, voters: 0 };
}
