import { newId } from '../../../db/ids.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import { plusDays } from '../../../shared/domain/days.ts';
import { type Capacity, VOTING_CAPACITIES } from '../../../shared/domain/people.ts';
import type { Day, Id } from '../../../shared/values.ts';
import type { Core } from '../assemble.ts';
import { KEEPER } from './accounts.ts';
import type { Chance } from './chance.ts';
import { inventPerson } from './names.ts';
import type { SampleBody, SampleCommunity, SampleGrid } from './sample-street.ts';

/** Terms began before the first matter and last beyond today. */
const TERM_BEGAN_DAYS_AGO = 1100;
const TERM_DAYS = 1825;
const COMMITTEE = 7;
const SUPERVISORS = 5;
const COUNCIL = 21;

interface Resident {
  readonly id: Id;
  readonly name: string;
}

/** Fills every roster of a community: branches, both committees, supervisors, representatives, council. */
export function fillRosters(core: Core, community: SampleCommunity, today: Day, chance: Chance): void {
  core.transactions.write(KEEPER, null, (tx) => {
    const clerk = rosterClerk(tx, community, today, chance);
    const byGrid = community.grids.map((grid) => clerk.fillBranch(grid));
    // Branch secretaries sit first in their rosters; the others are taken from the ranks behind them.
    const chairs = byGrid.flatMap((members) => members.slice(0, 1));
    const ranks = byGrid.flatMap((members) => members.slice(2, 12));
    const { bodies } = community;
    const party = chairs.slice(0, COMMITTEE);
    const [secretary] = party;
    const committee = [...party.slice(0, 1), ...ranks.slice(0, 3), ...clerk.invent(3)];
    clerk.seat(bodies.party_committee, party, 'chaired');
    clerk.seat(bodies.residents_committee, committee, 'chaired');
    clerk.seat(bodies.two_committees, [...new Set([...party, ...committee])], 'chaired');
    clerk.seat(bodies.supervision_committee, ranks.slice(4, 4 + SUPERVISORS), 'chaired');
    const delegates = [...ranks.slice(12, 34), ...clerk.invent(chance.between(36, 44))];
    clerk.seat(bodies.representatives, [...committee, ...delegates], 'plain');
    clerk.seat(bodies.council, [...party.slice(1, 4), ...delegates.slice(0, COUNCIL - 3)], 'chaired');
    clerk.seatFormer(bodies.representatives, clerk.invent(3));
    community.secretary = secretary?.name ?? '';
    community.clerk = committee.at(-1)?.name ?? '';
  });
}

function rosterClerk(tx: WriteTx, community: SampleCommunity, today: Day, chance: Chance) {
  const since = plusDays(today, -TERM_BEGAN_DAYS_AGO);
  const until = plusDays(since, TERM_DAYS);

  const settle = (gridId: Id): Resident => {
    const id = newId();
    const person = inventPerson(chance);
    tx.people.save({ id, ...person, communityId: community.id, gridId });
    tx.record({ type: 'people.saved', subject: id, data: { name: person.name } });
    return { id, name: person.name };
  };

  const join = (body: SampleBody, person: Resident, capacity: Capacity, end: Day | null): void => {
    const id = newId();
    tx.people.join(id, { bodyId: body.id, personId: person.id, capacity, since, until: end });
    tx.record({
      type: 'people.memberJoined',
      subject: body.id,
      data: { membershipId: id, body: body.name, person: person.name, capacity, since, until: end },
    });
    if (VOTING_CAPACITIES.includes(capacity) && (end === null || end >= today)) body.voters += 1;
  };

  const rankIn = (place: number): Capacity => (place === 0 ? 'chair' : place === 1 ? 'deputy' : 'member');

  return {
    fillBranch(grid: SampleGrid): Resident[] {
      const members = Array.from({ length: grid.plan.partyMembers }, () => settle(grid.id));
      members.forEach((member, place) => {
        const isNew = place > 12 && chance.oneIn(40);
        const isOnProbation = place > 12 && !isNew && chance.oneIn(300);
        const capacity = isNew ? 'probationary' : isOnProbation ? 'under_probation' : rankIn(place);
        join(grid.branch, member, capacity, null);
      });
      return members;
    },
    /** Residents who are no party members, spread over the grids. */
    invent: (count: number): Resident[] =>
      Array.from({ length: count }, () => settle(chance.pick(community.grids).id)),
    seat(body: SampleBody, people: readonly Resident[], order: 'chaired' | 'plain'): void {
      people.forEach((person, place) => {
        join(body, person, order === 'chaired' ? rankIn(place) : 'member', until);
      });
    },
    /** Those whose term ended early: they stay in the roster's history. */
    seatFormer(body: SampleBody, people: readonly Resident[]): void {
      for (const person of people) join(body, person, 'member', plusDays(today, -chance.between(40, 300)));
    },
  };
}
