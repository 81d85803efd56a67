import type { ReadTx } from '../../../db/transaction.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { barringSeat, covers, type Seat } from '../../../shared/domain/people.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import { assertMayIn } from '../may-in.ts';
import { actorOf, type Call, type UseCases } from '../use-cases.ts';

/** Who is a near relative of whom, so that the rules of incompatibility can be kept. */
export const kinships: UseCases<Contract['kinships']> = {
  of(tx, { personId }, call) {
    personFor(tx, personId, call);
    const own = seatsNow(tx, personId);
    const relatives = tx.people.relativesOf(personId).map((relativeId) => {
      const theirs = seatsNow(tx, relativeId);
      const pair = own.flatMap((seat) => {
        const other = barringSeat(seat, theirs);
        return other === null ? [] : [{ own: bodyName(tx, seat), other: bodyName(tx, other) }];
      });
      return {
        personId: relativeId,
        name: tx.people.get(relativeId).name,
        bodies: tx.people.bodyNamesOf(relativeId, tx.today),
        conflict: pair[0] ?? null,
      };
    });
    return { relatives };
  },

  declare(tx, { personId, relativeId }, call) {
    const person = personFor(tx, personId, call);
    const relative = personFor(tx, relativeId, call);
    if (personId === relativeId) refuse('kinships.self', { name: person.name });
    if (tx.people.relativesOf(personId).includes(relativeId)) return {};
    tx.people.relate(personId, relativeId);
    tx.record({
      type: 'kinships.declared',
      subject: personId,
      data: { person: person.name, relative: relative.name, relativeId },
    });
    return {};
  },

  withdraw(tx, { personId, relativeId }, call) {
    const person = personFor(tx, personId, call);
    const relative = personFor(tx, relativeId, call);
    if (!tx.people.relativesOf(personId).includes(relativeId)) return {};
    tx.people.unrelate(personId, relativeId);
    tx.record({
      type: 'kinships.withdrawn',
      subject: personId,
      data: { person: person.name, relative: relative.name, relativeId },
    });
    return {};
  },
};

function personFor(tx: ReadTx, personId: Id, call: Call) {
  const person = tx.people.get(personId);
  assertMayIn(actorOf(call), 'structure.edit', person.communityId);
  return person;
}

/** Seats of today and later ones: those that can still be put in order. */
const seatsNow = (tx: ReadTx, personId: Id): Seat[] =>
  tx.people.seatsOf(personId).filter((seat) => covers(seat, tx.today) || seat.since > tx.today);

const bodyName = (tx: ReadTx, { bodyId }: Seat): string => tx.structure.getBody(bodyId).name;
