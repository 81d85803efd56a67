import { newId } from '../../../db/ids.ts';
import type { Body } from '../../../db/repositories/structure.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import { communitiesOf, mayIn } from '../../../shared/actor.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { belongs, dueFigures } from '../../../shared/domain/due-lists.ts';
import { assertMaySit, type Seat } from '../../../shared/domain/people.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import { dueListOf } from '../due-list.ts';
import { assertMayIn } from '../may-in.ts';
import { ownersOn } from '../rosters/owners.ts';
import {
  bodyView,
  bodyViews,
  communityViews,
  exceptionViews,
  gridViews,
  memberView,
  shareOn,
} from '../structure-views.ts';
import { actorOf, type Call, type UseCases } from '../use-cases.ts';

/** The street, its communities, bodies and rosters. Each community's own people look after it. */
export const structure: UseCases<Contract['structure']> = {
  overview(tx, _input, call) {
    const communities = communityViews(tx).filter(({ id }) => mayIn(actorOf(call), 'structure.read', id));
    return { street: tx.store.get()?.street ?? '', totals: tx.structure.totals(tx.today), communities };
  },

  community(tx, { id }, call) {
    assertMayIn(actorOf(call), 'structure.read', id);
    const community = communityViews(tx).find((one) => one.id === id);
    if (community === undefined) return refuse('things.notFound', { what: 'community' });
    return {
      community,
      grids: gridViews(tx, id),
      compounds: tx.structure.compounds(id),
      bodies: bodyViews(tx, id, tx.today),
    };
  },

  bodies(tx, { communityId }, call) {
    if (communityId === null) return { bodies: bodyViews(tx, null, tx.today) };
    assertMayIn(actorOf(call), 'structure.read', communityId);
    return { bodies: [...bodyViews(tx, communityId, tx.today), ...bodyViews(tx, null, tx.today)] };
  },

  body(tx, { id, onDay = tx.today }, call) {
    const body = tx.structure.getBody(id);
    // Bodies of the street are everybody's to see.
    if (body.communityId !== null) assertMayIn(actorOf(call), 'structure.read', body.communityId);
    const figures = tx.structure.figuresPerBody(body.communityId, onDay).get(id);
    const list = dueListOf(tx, id, onDay);
    const here = list.filter(({ standing }) => belongs(standing));
    return {
      body: bodyView(body, figures),
      onDay,
      members: here.map(memberView),
      former: list.filter(({ standing }) => !belongs(standing)).map(memberView),
      figures: dueFigures(list),
      ...exceptionViews(tx, id),
      representatives: shareOn(
        tx,
        body,
        here.map(({ member }) => member),
        onDay,
      ),
      owners: ownersOn(tx, body, onDay),
    };
  },

  people(tx, { communityId, search, offset, limit }, call) {
    const actor = actorOf(call);
    if (communityId !== null) assertMayIn(actor, 'structure.read', communityId);
    const communityIds = communityId === null ? communitiesOf(actor, 'structure.read') : [communityId];
    const found = tx.people.search({ communityIds, search, offset, limit });
    const people = found.people.map((person) => ({
      ...person,
      bodies: tx.people.bodyNamesOf(person.id, tx.today),
    }));
    return { total: found.total, people };
  },

  renameStreet(tx, { name }, call) {
    assertMayEdit(call, null);
    tx.store.rename(name);
    tx.record({ type: 'structure.streetChanged', subject: tx.store.get()?.id ?? 'street', data: { name } });
    return {};
  },

  saveCommunity(tx, { id: known, expectedVersion, ...saved }, call) {
    // The street makes communities; a community's own people may correct its figures.
    assertMayEdit(call, known);
    if (known !== null) assertFresh(tx.structure.getCommunity(known), expectedVersion);
    const id = known ?? newId();
    assertNameFree(tx.structure.findCommunityNamed(saved.name), id, saved.name);
    tx.structure.saveCommunity({ id, ...saved });
    tx.record({ type: 'structure.communitySaved', subject: id, data: { name: saved.name } });
    return { id };
  },

  saveGrid(tx, { id: known, expectedVersion, ...saved }, call) {
    assertMayEdit(call, saved.communityId);
    tx.structure.getCommunity(saved.communityId);
    if (known !== null) assertFresh(within(tx.structure.getGrid(known), saved.communityId), expectedVersion);
    const id = known ?? newId();
    assertNameFree(tx.structure.findGridNamed(saved.communityId, saved.name), id, saved.name);
    tx.structure.saveGrid({ id, ...saved });
    tx.record({ type: 'structure.gridSaved', subject: id, data: { name: saved.name } });
    return { id };
  },

  saveCompound(tx, { id: known, expectedVersion, ...saved }, call) {
    assertMayEdit(call, saved.communityId);
    within(tx.structure.getGrid(saved.gridId), saved.communityId);
    if (known !== null)
      assertFresh(within(tx.structure.getCompound(known), saved.communityId), expectedVersion);
    const id = known ?? newId();
    tx.structure.saveCompound({ id, ...saved });
    tx.record({ type: 'structure.compoundSaved', subject: id, data: { name: saved.name } });
    return { id };
  },

  saveBody(tx, { id: known, expectedVersion, ...saved }, call) {
    assertMayEdit(call, saved.communityId);
    if (saved.communityId !== null) tx.structure.getCommunity(saved.communityId);
    if (saved.gridId !== null) within(tx.structure.getGrid(saved.gridId), saved.communityId);
    const id = known ?? newId();
    if (known !== null) {
      const body = within(tx.structure.getBody(known), saved.communityId);
      assertFresh(body, expectedVersion);
      if (body.kind !== saved.kind) assertMembersMayStay(tx, body, saved.kind);
    }
    tx.structure.saveBody({ id, ...saved });
    tx.record({ type: 'structure.bodySaved', subject: id, data: { name: saved.name, kind: saved.kind } });
    return { id };
  },

  savePerson(tx, { id: known, expectedVersion, ...saved }, call) {
    assertMayEdit(call, saved.communityId);
    if (saved.communityId !== null) tx.structure.getCommunity(saved.communityId);
    if (saved.gridId !== null) within(tx.structure.getGrid(saved.gridId), saved.communityId);
    if (known !== null) {
      const person = tx.people.get(known);
      assertMayEdit(call, person.communityId);
      assertFresh(person, expectedVersion);
    }
    const id = known ?? newId();
    tx.people.save({ id, ...saved });
    tx.record({ type: 'people.saved', subject: id, data: { name: saved.name } });
    return { id };
  },

  join(tx, seat, call) {
    const body = tx.structure.getBody(seat.bodyId);
    const person = tx.people.get(seat.personId);
    assertMayEdit(call, body.communityId);
    assertMaySit(
      { ...seat, bodyKind: body.kind, communityId: body.communityId },
      seatsAround(tx, seat.personId),
    );
    const id = newId();
    tx.people.join(id, seat);
    const { capacity, since, until } = seat;
    tx.record({
      type: 'people.memberJoined',
      subject: seat.bodyId,
      data: { membershipId: id, body: body.name, person: person.name, capacity, since, until },
    });
    return { id };
  },

  leave(tx, { membershipId, until }, call) {
    const member = tx.people.findMember(membershipId) ?? refuse('things.notFound', { what: 'member' });
    const body = tx.structure.getBody(member.bodyId);
    assertMayEdit(call, body.communityId);
    if (until < member.since || (member.until !== null && until > member.until))
      refuse('people.termWrong', { since: member.since, until });
    tx.people.leave(membershipId, until);
    tx.record({
      type: 'people.memberLeft',
      subject: member.bodyId,
      data: { membershipId, body: body.name, person: member.name, until },
    });
    return {};
  },
};

const assertMayEdit = (call: Call, communityId: Id | null): void =>
  assertMayIn(actorOf(call), 'structure.edit', communityId);

function assertFresh(row: { readonly version: number }, expectedVersion: number): void {
  if (row.version !== expectedVersion) refuse('edits.conflict');
}

function assertNameFree(holder: Id | null, id: Id, name: string): void {
  if (holder !== null && holder !== id) refuse('structure.nameTaken', { name });
}

/** A thing is looked for where it is said to be: nothing moves from one community to another this way. */
function within<T extends { readonly communityId: Id | null }>(row: T, communityId: Id | null): T {
  return row.communityId === communityId ? row : refuse('things.notFound', { what: 'place' });
}

/** The seats of a person and of near relatives: what the rules of incompatibility look at. */
const seatsAround = (tx: WriteTx, personId: Id): Seat[] =>
  [personId, ...tx.people.relativesOf(personId)].flatMap((id) => tx.people.seatsOf(id));

/** A body that becomes another kind of body must not seat people who could not have joined it. */
function assertMembersMayStay(tx: WriteTx, body: Body, kind: Body['kind']): void {
  for (const member of tx.people.membersOf(body.id)) {
    const others = seatsAround(tx, member.personId).filter(
      (seat) => seat.bodyId !== body.id || seat.personId !== member.personId,
    );
    const seat = { ...member, bodyKind: kind, communityId: body.communityId };
    assertMaySit(
      seat,
      others.map((other) => (other.bodyId === body.id ? { ...other, bodyKind: kind } : other)),
    );
  }
}
