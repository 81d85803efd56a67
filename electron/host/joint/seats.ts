import { newId } from '../../../db/ids.ts';
import type { PlacedUnit, UnitSeat } from '../../../db/repositories/units.ts';
import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import { isHeld, lastDayBefore } from '../../../shared/domain/units.ts';
import type { Day, Id } from '../../../shared/values.ts';
import { wordsIn } from '../words.ts';

type UnitNames = Pick<PlacedUnit, 'id' | 'name' | 'shortName' | 'communityId'>;

/** The joint meeting of a community (null: of the street); made when its first unit enters it. */
export function ensureJointBody(tx: WriteTx, communityId: Id | null): Id {
  const known = tx.units.jointBody(communityId);
  if (known !== null) return known.id;
  const id = newId();
  const place =
    communityId === null ? (tx.store.get()?.street ?? '') : tx.structure.getCommunity(communityId).name;
  const name = wordsIn('zh-CN')('joint:body', { place });
  tx.structure.saveBody({ id, communityId, gridId: null, kind: 'joint', name });
  tx.record({ type: 'structure.bodySaved', subject: id, data: { name, kind: 'joint' } });
  return id;
}

/** Gives the unit its seat in a joint meeting, held by its liaison officer or, for want of one, in its own name. */
export function takeSeat(tx: WriteTx, unit: UnitNames, bodyId: Id, since: Day): void {
  const sits = tx.units.seatsOf(unit.id).some((seat) => seat.bodyId === bodyId && isHeld(seat, tx.today));
  if (!sits) begin(tx, unit, bodyId, holderOf(tx, unit.id), since);
}

/** Ends the unit's seats, in one joint meeting or in all; who sat there until now stays in the history. */
export function giveUpSeats(tx: WriteTx, unitId: Id, bodyId: Id | null, from: Day): void {
  for (const seat of heldSeats(tx, unitId))
    if (bodyId === null || seat.bodyId === bodyId)
      tx.people.leave(seat.membershipId, lastDayBefore(seat, from));
}

/** Somebody else sits for the unit from a day on: one membership ends, the next begins. */
export function changeLiaison(tx: WriteTx, unit: UnitNames, name: string | null, since: Day): Id | null {
  const person = name === null ? null : personFor(tx, unit, name);
  for (const seat of heldSeats(tx, unit.id)) {
    const from = since > seat.since ? since : seat.since;
    tx.people.leave(seat.membershipId, lastDayBefore(seat, from));
    begin(tx, unit, seat.bodyId, person, from);
  }
  return person;
}

export const heldSeats = (tx: ReadTx | WriteTx, unitId: Id): UnitSeat[] =>
  tx.units.seatsOf(unitId).filter((seat) => isHeld(seat, tx.today));

function begin(tx: WriteTx, unit: UnitNames, bodyId: Id, person: Id | null, since: Day): void {
  const personId = person ?? standIn(tx, unit);
  const membershipId = newId();
  tx.people.join(membershipId, { bodyId, personId, capacity: 'member', since, until: null });
  tx.units.addSeat({ membershipId, unitId: unit.id, named: person !== null });
}

const holderOf = (tx: WriteTx, unitId: Id): Id | null => tx.units.get(unitId).liaisonId;

/** Somebody who sat for the unit before and bears the name is the same person. */
function personFor(tx: WriteTx, unit: UnitNames, name: string): Id {
  const before = tx.units.seatsOf(unit.id).find((seat) => seat.named && seat.person === name);
  return before?.personId ?? newPerson(tx, name, unit.communityId);
}

function standIn(tx: WriteTx, unit: UnitNames): Id {
  const before = tx.units.seatsOf(unit.id).find((seat) => !seat.named && seat.person === unit.shortName);
  return before?.personId ?? newPerson(tx, unit.shortName, unit.communityId);
}

function newPerson(tx: WriteTx, name: string, communityId: Id | null): Id {
  const id = newId();
  tx.people.save({ id, name, gender: 'unknown', communityId, gridId: null });
  return id;
}
