import { newId } from '../../../db/ids.ts';
import type { Member } from '../../../db/repositories/people.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { plusDays } from '../../../shared/domain/days.ts';
import { covers, overlap, type Term, VOTING_CAPACITIES } from '../../../shared/domain/people.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Day, Id } from '../../../shared/values.ts';
import { assertMayIn } from '../may-in.ts';
import { actorOf, type Call, type UseCases } from '../use-cases.ts';

/** Exceptions of due lists: approved exclusions, and substitutes for named members. */
export const dueLists: UseCases<Contract['dueLists']> = {
  exclude(tx, asked, call) {
    const { member, body } = memberFor(tx, asked.membershipId, call);
    assertOrder(asked);
    if (asked.approvedOn > tx.today) refuse('dates.inFuture', { name: 'approvedOn', day: asked.approvedOn });
    assertWithin(asked, member);
    const others = tx.dueLists
      .exclusionsOf(body.id)
      .filter((one) => one.membershipId === member.membershipId);
    assertFree(asked, others, member.name);
    const id = newId();
    tx.dueLists.exclude({ id, ...asked });
    const { since, until, approvedBy, approvedOn } = asked;
    tx.record({
      type: 'dueLists.excluded',
      subject: body.id,
      data: { exclusionId: id, body: body.name, person: member.name, since, until, approvedBy, approvedOn },
    });
    return { id };
  },

  liftExclusion(tx, { id, until }, call) {
    const exclusion = tx.dueLists.getExclusion(id);
    const { member, body } = memberFor(tx, exclusion.membershipId, call);
    assertShorter(exclusion, until);
    tx.dueLists.endExclusion(id, until);
    tx.record({
      type: 'dueLists.exclusionLifted',
      subject: body.id,
      data: { exclusionId: id, body: body.name, person: member.name, until },
    });
    return {};
  },

  substitute(tx, asked, call) {
    const { member, body } = memberFor(tx, asked.membershipId, call);
    const substitute = tx.people.findMember(asked.substituteId);
    if (substitute === null || substitute.bodyId !== body.id || substitute.capacity !== 'substitute')
      return refuse('dueLists.notSubstitute', { name: substitute?.name ?? '', body: body.name });
    if (!VOTING_CAPACITIES.includes(member.capacity)) refuse('dueLists.noVoteToGive', { name: member.name });
    assertOrder(asked);
    assertWithin(asked, member);
    assertWithin(asked, substitute);
    const all = tx.dueLists.substitutionsOf(body.id);
    const ofMember = all.filter((one) => one.membershipId === asked.membershipId);
    const bySubstitute = all.filter((one) => one.substituteId === asked.substituteId);
    assertFree(asked, ofMember, member.name);
    assertFree(asked, bySubstitute, substitute.name);
    const id = newId();
    tx.dueLists.substitute({ id, ...asked });
    const { since, until } = asked;
    tx.record({
      type: 'dueLists.substituted',
      subject: body.id,
      data: {
        substitutionId: id,
        body: body.name,
        person: member.name,
        substitute: substitute.name,
        since,
        until,
      },
    });
    return { id };
  },

  liftSubstitution(tx, { id, until }, call) {
    const substitution = tx.dueLists.getSubstitution(id);
    const { member, body } = memberFor(tx, substitution.membershipId, call);
    assertShorter(substitution, until);
    tx.dueLists.endSubstitution(id, until);
    tx.record({
      type: 'dueLists.substitutionLifted',
      subject: body.id,
      data: { substitutionId: id, body: body.name, person: member.name, until },
    });
    return {};
  },
};

function memberFor(tx: WriteTx, membershipId: Id, call: Call) {
  const member = tx.people.findMember(membershipId) ?? refuse('things.notFound', { what: 'member' });
  const body = tx.structure.getBody(member.bodyId);
  assertMayIn(actorOf(call), 'structure.edit', body.communityId);
  return { member, body };
}

function assertOrder({ since, until }: Term): void {
  if (until !== null && until < since) refuse('people.termWrong', { since, until });
}

/** An exception of somebody who does not belong to the body then would never hold. */
function assertWithin({ since, until }: Term, member: Member): void {
  const begins = covers(member, since);
  if (!begins || (until !== null && !covers(member, until)))
    refuse('dueLists.notMember', { name: member.name, since: member.since, until: member.until });
}

/** What was taken back before its first day is in nobody's way. */
function assertFree(asked: Term, others: readonly Term[], name: string): void {
  const other = others.find((one) => (one.until === null || one.since <= one.until) && overlap(asked, one));
  if (other) refuse('dueLists.overlaps', { name, since: other.since, until: other.until });
}

function assertShorter({ since, until: before }: Term, until: Day): void {
  if (until < plusDays(since, -1)) refuse('people.termWrong', { since, until });
  if (before !== null && until > before) refuse('dueLists.longer', { until: before });
}
