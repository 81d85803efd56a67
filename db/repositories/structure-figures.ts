import { VOTING_CAPACITIES } from '../../shared/domain/people.ts';
import type { Day, Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';

export interface StreetTotals {
  readonly communities: number;
  readonly grids: number;
  readonly stations: number;
  readonly compounds: number;
  readonly managedCompounds: number;
  readonly households: number;
  readonly residents: number;
  readonly partyMembers: number;
}

const VOTING = VOTING_CAPACITIES.map((capacity) => `'${capacity}'`).join(', ');
const TERM = 'memberships.since <= @day AND (memberships.until IS NULL OR memberships.until >= @day)';
// A substitute counts for the one replaced: the number stays. Who is excluded does not count; a test holds it against the due list.
const COUNTS = `capacity IN (${VOTING}) AND NOT EXISTS (SELECT 1 FROM exclusions WHERE membership_id = memberships.id
  AND since <= @day AND (until IS NULL OR until >= @day))`;
const ON_DAY = 'since <= @day AND (until IS NULL OR until >= @day)';

/** How many there are of what; counted, never kept. */
export function readStructureFigures({ sqlite }: Store) {
  const totals = sqlite.prepare<[{ day: Day }], StreetTotals>(`SELECT
    (SELECT count(*) FROM communities) AS communities,
    (SELECT count(*) FROM grids) AS grids,
    (SELECT count(DISTINCT community_id || '/' || station) FROM grids WHERE station <> '') AS stations,
    (SELECT count(*) FROM compounds) AS compounds,
    (SELECT count(*) FROM compounds WHERE managed = 1) AS managedCompounds,
    (SELECT coalesce(sum(households), 0) FROM communities) AS households,
    (SELECT coalesce(sum(residents), 0) FROM communities) AS residents,
    (SELECT count(DISTINCT person_id) FROM memberships JOIN bodies ON bodies.id = body_id
      WHERE kind = 'party_branch' AND ${ON_DAY}) AS partyMembers`);
  const perCommunity = sqlite.prepare<[], { id: Id; grids: number; compounds: number }>(`SELECT id,
    (SELECT count(*) FROM grids WHERE community_id = communities.id) AS grids,
    (SELECT count(*) FROM compounds WHERE community_id = communities.id) AS compounds FROM communities`);
  const perGrid = sqlite.prepare<[Id], { id: Id; compounds: number; branchId: Id | null }>(`SELECT id,
    (SELECT count(*) FROM compounds WHERE grid_id = grids.id) AS compounds,
    (SELECT id FROM bodies WHERE grid_id = grids.id AND kind = 'party_branch' ORDER BY id LIMIT 1) AS branchId
    FROM grids WHERE community_id = ?`);
  const perBody = sqlite.prepare<
    [{ communityId: Id | null; day: Day }],
    { id: Id; members: number; voters: number }
  >(`SELECT bodies.id, count(memberships.id) AS members, count(*) FILTER (WHERE ${COUNTS}) AS voters
    FROM bodies LEFT JOIN memberships ON body_id = bodies.id AND ${TERM}
    WHERE community_id IS @communityId GROUP BY bodies.id`);
  return {
    totals: (day: Day): StreetTotals => totals.get({ day }) as StreetTotals,
    figuresPerCommunity: () => new Map(perCommunity.all().map((row) => [row.id, row])),
    figuresPerGrid: (communityId: Id) => new Map(perGrid.all(communityId).map((row) => [row.id, row])),
    /** Members of each body on a day, and those of them who may vote. */
    figuresPerBody: (communityId: Id | null, day: Day) =>
      new Map(perBody.all({ communityId, day }).map((row) => [row.id, row])),
  };
}
