import { type Chance, divide } from './chance.ts';

/** The street in numbers; every figure of the sample comes from here. */
export const STREET = {
  name: '海伦路街道',
  households: 25_000,
  residents: 61_300,
  partyMembers: 4_600,
  managedCompounds: 30,
} as const;

const COMMUNITIES = ['海伦', '和兴', '松山', '槐树', '锦江', '永安', '北岭', '长春'];
const ROADS = ['海伦路', '和兴路', '松山路', '槐树街', '锦江路', '永安路', '北岭支路', '长春路'];
const ESTATES = ['花园', '新村', '家园', '佳苑', '名居', '小区'];
const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八'];
const GRIDS = 8;

export interface CompoundPlan {
  readonly name: string;
  readonly households: number;
  readonly managed: boolean;
}
export interface GridPlan {
  readonly name: string;
  readonly station: string;
  readonly households: number;
  readonly partyMembers: number;
  readonly compounds: readonly CompoundPlan[];
}
export interface CommunityPlan {
  readonly name: string;
  readonly shortName: string;
  readonly households: number;
  readonly residents: number;
  readonly grids: readonly GridPlan[];
}

/** 8 communities, 64 grids, 26 stations and 83 compounds with figures that add up. */
export function planStreet(chance: Chance): CommunityPlan[] {
  const households = divide(STREET.households, COMMUNITIES.length, chance);
  const residents = divide(STREET.residents, COMMUNITIES.length, chance);
  const members = divide(STREET.partyMembers, COMMUNITIES.length, chance);
  let managedLeft: number = STREET.managedCompounds;
  return COMMUNITIES.map((shortName, place) => {
    const compounds = place < 3 ? 11 : 10;
    // Two communities keep four stations, the others three: 26 in all.
    const stations = place < 2 ? 4 : 3;
    const managed = Math.min(managedLeft, place < 6 ? 4 : 3);
    managedLeft -= managed;
    return {
      name: `${shortName}社区`,
      shortName,
      households: households[place] ?? 0,
      residents: residents[place] ?? 0,
      grids: planGrids(chance, {
        place,
        households: households[place] ?? 0,
        members: members[place] ?? 0,
        compounds,
        stations,
        managed,
      }),
    };
  });
}

interface Share {
  readonly place: number;
  readonly households: number;
  readonly members: number;
  readonly compounds: number;
  readonly stations: number;
  readonly managed: number;
}

function planGrids(chance: Chance, share: Share): GridPlan[] {
  const households = divide(share.households, GRIDS, chance);
  const members = divide(share.members, GRIDS, chance);
  let number = 0;
  return households.map((count, grid) => {
    const here = grid < share.compounds - GRIDS ? 2 : 1;
    const compounds = divide(count, here, chance).map((own) => {
      number += 1;
      return compoundOf(share, number, own);
    });
    return {
      name: `第${ORDINALS[grid]}网格`,
      station: `${ORDINALS[grid % share.stations]}号网格驿站`,
      households: count,
      partyMembers: members[grid] ?? 0,
      compounds,
    };
  });
}

/** With property management they bear a name of their own, the open ones a house number. */
function compoundOf({ place, managed }: Share, number: number, households: number): CompoundPlan {
  const road = ROADS[place] ?? '';
  const isManaged = number <= managed;
  const estate = ESTATES[(place + number) % ESTATES.length] ?? '';
  const name = isManaged ? `${COMMUNITIES[place]}${estate}` : `${road}${number * 8 + place}号院`;
  return { name, households, managed: isManaged };
}
