import type { Cell } from '../../shared/domain/rosters-cells.ts';
import { guessLayout, type RosterKind } from '../../shared/domain/rosters-columns.ts';
import { readLines } from '../../shared/domain/rosters-lines.ts';
import type { KnownMember } from '../../shared/domain/rosters-match.ts';
import { type KnownPerson, type Plan, planRoster, type Target } from '../../shared/domain/rosters-plan.ts';

export const TODAY = '2026-03-05';
const BRANCHES = [
  { id: 'branch1', name: '第一网格党支部', gridId: 'grid1' },
  { id: 'branch2', name: '第二网格党支部', gridId: 'grid2' },
];
const GRIDS = [
  { id: 'grid1', name: '第一网格' },
  { id: 'grid2', name: '第二网格' },
];

export interface Roll {
  readonly people: readonly KnownPerson[];
  readonly members: readonly KnownMember[];
}
export const NOBODY: Roll = { people: [], members: [] };

/** Plans an import of these rows, header first, over what is on the roll. */
export function plan(roll: Roll, rows: readonly (readonly Cell[])[], wishes: Partial<Target> = {}) {
  const kind: RosterKind = wishes.kind ?? 'members';
  const bodies = kind === 'party' ? BRANCHES : [{ id: 'body', name: '居民代表会议', gridId: null }];
  const sheet = { name: '', rows };
  const read = readLines(sheet, guessLayout(sheet, kind, 0), {
    kind,
    grids: GRIDS,
    bodies,
    bodyId: bodies[0]?.id ?? '',
  });
  const target: Target = {
    kind,
    communityId: 'community',
    bodyKind: kind === 'party' ? 'party_branch' : 'representatives',
    bodies,
    ...roll,
    seatsAround: () => [],
    relativesOf: () => [],
    term: { since: TODAY, until: null },
    today: TODAY,
    ...wishes,
  };
  return { planned: planRoster(read, target), target };
}

let drawn = 0;
const draw = (what: string): string => {
  drawn += 1;
  return `${what}${String(drawn).padStart(6, '0')}`;
};

/** The roll after the import: what the store does with a plan. */
export function carriedOut({ people, members }: Roll, { rows }: Plan): Roll {
  let after: Roll = { people, members };
  for (const { step } of rows) {
    if (step === null) continue;
    const known = after.people.find(({ personId }) => personId === step.personId);
    const person: KnownPerson = {
      personId: known?.personId ?? draw('person'),
      name: '',
      gender: 'unknown',
      gridId: null,
      ...known,
      ...step.savePerson,
      version: (known?.version ?? 0) + 1,
    };
    const seats = after.members.map((member): KnownMember => {
      if (member.personId !== person.personId) return member;
      const seat = member.membershipId === step.change?.membershipId ? step.change.seat : {};
      const end = member.membershipId === step.leave?.membershipId ? { until: step.leave.until } : {};
      return { ...member, ...person, ...seat, ...end };
    });
    after = {
      people: [...after.people.filter(({ personId }) => personId !== person.personId), person],
      members:
        step.join === null ? seats : [...seats, { ...person, membershipId: draw('seat'), ...step.join }],
    };
  }
  return after;
}

/** How each row fares. */
export const outcomes = ({ planned }: { planned: Plan }) => planned.rows.map(({ outcome }) => outcome);
