import { newId } from '../../../db/ids.ts';
import type { PlacedUnit, UnitYear } from '../../../db/repositories/units.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import { mayIn } from '../../../shared/actor.ts';
import type { Contract, Outputs } from '../../../shared/contract/index.ts';
import { stateOfEntry } from '../../../shared/domain/lists.ts';
import { gapsOf, shortNameOf } from '../../../shared/domain/units.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import type { Files } from '../files.ts';
import { createUnitsImport } from '../joint/importing.ts';
import { changeLiaison, ensureJointBody, giveUpSeats, heldSeats, takeSeat } from '../joint/seats.ts';
import { assertMayIn } from '../may-in.ts';
import { actorOf, type Call, type UseCases } from '../use-cases.ts';

type UnitRow = Outputs['units']['list']['rows'][number];

/** Units of the joint meeting: their record, the years they belong to it, who sits for them. */
export const createUnits = (files: Files): UseCases<Contract['units']> => ({
  list(tx, asked, call) {
    if (asked.communityId !== null) assertMayIn(actorOf(call), 'joint.read', asked.communityId);
    const all = tx.units.allYears();
    const body = tx.units.jointBody(asked.communityId);
    const here = all.filter(({ communityId }) => communityId === asked.communityId);
    const inYear = new Set(here.filter(({ year }) => year === asked.year).map(({ unitId }) => unitId));
    const ever = new Set(here.map(({ unitId }) => unitId));
    const rows = tx.units
      .all()
      .filter((unit) => mayRead(call, unit, all))
      .filter(({ id }) => (asked.year === null ? ever.has(id) || asked.communityId === null : inYear.has(id)))
      .map((unit) => rowOf(unit, here));
    const word = asked.search.toLowerCase();
    const standing = rows.filter(({ leftOn }) => leftOn === null);
    const lacking = (gap: UnitRow['gaps'][number]) =>
      standing.filter(({ gaps }) => gaps.includes(gap)).length;
    return {
      rows: rows.filter(
        (row) =>
          (asked.kind === null || row.kind === asked.kind) &&
          (asked.gap === null || row.gaps.includes(asked.gap)) &&
          (asked.within === null || row.communityId === asked.within) &&
          (word === '' ||
            row.name.toLowerCase().includes(word) ||
            row.initials.includes(word) ||
            (row.liaison ?? '').includes(word)),
      ),
      years: [...new Set(here.map(({ year }) => year))],
      figures: {
        units: standing.length,
        seats: body === null ? 0 : tx.units.seats(body.id, tx.today).length,
        noLiaison: lacking('liaison'),
        noPartyOrganisation: lacking('partyOrganisation'),
        noAgreement: lacking('agreement'),
      },
      bodyId: body?.id ?? null,
    };
  },

  get(tx, { id }, call) {
    const unit = tx.units.get(id);
    const years = tx.units.years(id);
    if (!mayRead(call, unit, years)) refuse('permission.otherCommunity', { needs: 'joint.read' });
    const mayWrite = mayIn(actorOf(call), 'joint.write', unit.communityId);
    return {
      unit: {
        ...rowOf(unit, years),
        partyHead: unit.partyHead,
        telephone: mayWrite ? unit.liaisonTelephone : null,
        leftBecause: unit.leftBecause,
        version: unit.version,
      },
      memberships: years.map(({ year, communityId }) => ({
        year,
        communityId,
        community: communityId === null ? null : tx.structure.getCommunity(communityId).name,
      })),
      seats: tx.units
        .seatsOf(id)
        .map(({ membershipId, bodyId, person, named, since, until }) => ({
          membershipId,
          bodyId,
          body: tx.structure.getBody(bodyId).name,
          person,
          named,
          since,
          until,
        }))
        .reverse(),
      topics: tx.topics.ofUnit(id).map(({ id: topicId, callId, title, handedInOn, state }) => ({
        id: topicId,
        callId,
        title,
        handedInOn,
        state,
      })),
      lists: listsOf(tx, id),
    };
  },

  save(tx, { id: known, joins, expectedVersion, ...saved }, call) {
    assertMayIn(actorOf(call), 'joint.write', saved.communityId);
    const holder = tx.units.findNamed(saved.name);
    if (holder !== null && holder.id !== known) refuse('units.nameTaken', { name: saved.name });
    if (saved.communityId !== null) tx.structure.getCommunity(saved.communityId);
    const facts = {
      ...saved,
      shortName: saved.shortName || shortNameOf(saved.name),
      partyOrganisation: saved.partyOrganisation || null,
      partyHead: saved.partyHead || null,
    };
    const id = known ?? newId();
    if (known === null) {
      tx.units.insert({ id, ...facts, liaisonTelephone: '', version: 1 });
      if (joins !== null) {
        assertMayIn(actorOf(call), 'joint.write', joins.communityId);
        tx.units.addYear(id, joins.year, joins.communityId);
        takeSeat(tx, tx.units.get(id), ensureJointBody(tx, joins.communityId), tx.today);
      }
    } else {
      const unit = assertFresh(tx.units.get(known), expectedVersion);
      assertMayIn(actorOf(call), 'joint.write', unit.communityId);
      tx.units.update(unit, facts);
    }
    tx.record({ type: 'units.saved', subject: id, data: { name: saved.name } });
    return { id };
  },

  setLiaison(tx, { id, name, telephone, since, expectedVersion }, call) {
    const unit = writable(tx, id, expectedVersion, call);
    if (unit.leftOn !== null) refuse('units.hasLeft', { name: unit.name });
    const liaisonId = name === unit.liaison ? unit.liaisonId : changeLiaison(tx, unit, name, since);
    tx.units.update(unit, { liaisonId, liaisonTelephone: telephone });
    tx.record({
      type: 'units.liaisonChanged',
      subject: id,
      data: { unit: unit.name, liaison: name ?? '', from: unit.liaison ?? '', since },
    });
    return { version: unit.version + 1 };
  },

  setYear(tx, { ids, year, communityId, member }, call) {
    assertMayIn(actorOf(call), 'joint.write', communityId);
    const running = year === Number(tx.today.slice(0, 4));
    const bodyId = member ? ensureJointBody(tx, communityId) : (tx.units.jointBody(communityId)?.id ?? null);
    let count = 0;
    for (const id of new Set(ids)) {
      const unit = tx.units.get(id);
      if (!mayRead(call, unit, tx.units.years(id)))
        refuse('permission.otherCommunity', { needs: 'joint.write' });
      const changed = member
        ? tx.units.addYear(id, year, communityId)
        : tx.units.dropYear(id, year, communityId);
      if (changed) count += 1;
      if (!running || bodyId === null) continue;
      if (member && unit.leftOn !== null) tx.units.update(unit, { leftOn: null, leftBecause: null });
      if (member) takeSeat(tx, unit, bodyId, tx.today);
      else giveUpSeats(tx, id, bodyId, tx.today);
    }
    tx.record({
      type: 'units.yearSet',
      subject: bodyId ?? 'joint',
      data: { year, count, member, units: [...new Set(ids)] },
    });
    return { count };
  },

  leave(tx, { id, on, because, expectedVersion }, call) {
    const unit = writable(tx, id, expectedVersion, call);
    if (unit.leftOn !== null) refuse('units.hasLeft', { name: unit.name });
    if (on > tx.today) refuse('dates.inFuture', { day: on });
    if (heldSeats(tx, id).some((seat) => on < seat.since)) refuse('units.leftBeforeSeat');
    // The day of leaving is the first on which nobody sits any more.
    giveUpSeats(tx, id, null, on);
    tx.units.update(unit, { leftOn: on, leftBecause: because });
    tx.record({ type: 'units.left', subject: id, data: { name: unit.name, because, on } });
    return { version: unit.version + 1 };
  },

  ...createUnitsImport(files),
});

/** Of one's own communities, of the street, and those that sit in the street's joint meeting. */
const mayRead = (call: Call, unit: PlacedUnit, years: readonly UnitYear[]): boolean =>
  mayIn(actorOf(call), 'joint.read', unit.communityId) ||
  unit.communityId === null ||
  years.some(({ unitId, communityId }) => unitId === unit.id && communityId === null);

const rowOf = (unit: PlacedUnit, years: readonly UnitYear[]): UnitRow => ({
  id: unit.id,
  name: unit.name,
  shortName: unit.shortName,
  initials: unit.initials,
  kind: unit.kind,
  communityId: unit.communityId,
  community: unit.community,
  partyOrganisation: unit.partyOrganisation,
  liaison: unit.liaison,
  agreedOn: unit.agreedOn,
  leftOn: unit.leftOn,
  gaps: gapsOf(unit),
  years: [...new Set(years.filter(({ unitId }) => unitId === unit.id).map(({ year }) => year))],
});

function listsOf(tx: ReadTx, unitId: Id): Outputs['units']['get']['lists'] {
  const entry = (id: Id, role: 'owner' | 'claimant') => {
    const row = tx.lists.getEntry(id);
    const owner = { unitId: row.ownerUnitId, communityId: row.ownerCommunityId };
    const state = stateOfEntry({ ...row, owner }, tx.lists.claimsOf(id));
    return { id, year: row.year, list: row.list, title: row.title, role, state };
  };
  return [
    ...tx.lists.entriesOfUnit(unitId).map(({ id }) => entry(id, 'owner')),
    ...[...new Set(tx.lists.claimsOfUnit(unitId).map(({ entryId }) => entryId))].map((id) =>
      entry(id, 'claimant'),
    ),
    ...tx.lists.projectsOfUnit(unitId).map((project) => ({
      id: project.id,
      year: project.year,
      list: 'project' as const,
      title: project.title,
      role: project.leadUnitId === unitId ? ('lead' as const) : ('asker' as const),
      state: project.state,
    })),
  ];
}

function writable(tx: ReadTx, id: Id, expectedVersion: number, call: Call): PlacedUnit {
  const unit = tx.units.get(id);
  assertMayIn(actorOf(call), 'joint.write', unit.communityId);
  return assertFresh(unit, expectedVersion);
}

function assertFresh<Row extends { readonly version: number }>(row: Row, expectedVersion: number): Row {
  return row.version === expectedVersion ? row : refuse('edits.conflict');
}
