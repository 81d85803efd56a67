import type { Member } from '../../db/repositories/people.ts';
import type { Body } from '../../db/repositories/structure.ts';
import type { ReadTx } from '../../db/transaction.ts';
import type { Outputs } from '../../shared/contract/index.ts';
import { type Due, hasVote } from '../../shared/domain/due-lists.ts';
import { shareOf } from '../../shared/domain/rosters.ts';
import type { Day, Id } from '../../shared/values.ts';

type Structure = Outputs['structure'];
type CommunityView = Structure['community']['community'];
type GridView = Structure['community']['grids'][number];
type BodyView = Structure['bodies']['bodies'][number];
type MemberView = Structure['body']['members'][number];

/** Rows with the figures people see beside them. */
export function communityViews(tx: ReadTx): CommunityView[] {
  const figures = tx.structure.figuresPerCommunity();
  return tx.structure.communities().map((community) => ({
    ...community,
    grids: figures.get(community.id)?.grids ?? 0,
    compounds: figures.get(community.id)?.compounds ?? 0,
  }));
}

export function gridViews(tx: ReadTx, communityId: Id): GridView[] {
  const figures = tx.structure.figuresPerGrid(communityId);
  return tx.structure.grids(communityId).map((grid) => ({
    ...grid,
    compounds: figures.get(grid.id)?.compounds ?? 0,
    branchId: figures.get(grid.id)?.branchId ?? null,
  }));
}

/** Bodies of a community, or of the street itself (null), with their members on a day. */
export function bodyViews(tx: ReadTx, communityId: Id | null, day: Day): BodyView[] {
  const figures = tx.structure.figuresPerBody(communityId, day);
  return tx.structure.bodies(communityId).map((body) => bodyView(body, figures.get(body.id)));
}

export const bodyView = (body: Body, figures: { members: number; voters: number } | undefined): BodyView => ({
  ...body,
  members: figures?.members ?? 0,
  voters: figures?.voters ?? 0,
});

export const memberView = ({ member, standing, exclusion, counterpart }: Due<Member>): MemberView => ({
  membershipId: member.membershipId,
  personId: member.personId,
  name: member.name,
  initials: member.initials,
  gender: member.gender,
  capacity: member.capacity,
  mayVote: hasVote(standing),
  standing,
  counterpart: counterpart?.name ?? null,
  exclusion: exclusion && {
    reason: exclusion.reason,
    approvedBy: exclusion.approvedBy,
    approvedOn: exclusion.approvedOn,
  },
  since: member.since,
  until: member.until,
});

type Exceptions = Pick<Structure['body'], 'exclusions' | 'substitutions'>;

/** The exceptions of a body's due list; what was taken back before its first day never held. */
export function exceptionViews(tx: ReadTx, bodyId: Id): Exceptions {
  const names = new Map(tx.people.membersOf(bodyId).map(({ membershipId, name }) => [membershipId, name]));
  const held = (one: { since: Day; until: Day | null }) => one.until === null || one.since <= one.until;
  return {
    exclusions: tx.dueLists
      .exclusionsOf(bodyId)
      .filter(held)
      .map((one) => ({ ...one, name: names.get(one.membershipId) ?? '' }))
      .reverse(),
    substitutions: tx.dueLists
      .substitutionsOf(bodyId)
      .filter(held)
      .map(({ substituteId, ...one }) => ({
        ...one,
        name: names.get(one.membershipId) ?? '',
        substitute: names.get(substituteId) ?? '',
        until: one.until ?? one.since,
      }))
      .reverse(),
  };
}

/** Of the meeting of representatives: how many of its members of a day are representatives. */
export function shareOn(tx: ReadTx, body: Body, members: readonly Member[], day: Day) {
  if (body.kind !== 'representatives' || members.length === 0) return null;
  const committee = new Set(tx.rosters.committee(body.communityId, day));
  return shareOf(members.length, members.filter(({ personId }) => committee.has(personId)).length);
}
