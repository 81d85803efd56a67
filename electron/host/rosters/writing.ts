import { newId } from '../../../db/ids.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import type { PlannedRow, PlannedSeat, Step } from '../../../shared/domain/rosters-plan.ts';
import type { Id } from '../../../shared/values.ts';
import type { Planned } from './planning.ts';

/** What the one fact of an import keeps of each row that was written. */
interface Written {
  readonly row: number;
  readonly person: string;
  readonly personId: Id;
  readonly outcome: string;
  /** `capacity: member → chair`; what came new has no left side. */
  readonly cells: readonly string[];
}

/** Writes every row of a plan that changes something. */
export function writePlan(tx: WriteTx, { plan, target }: Planned): Written[] {
  return plan.rows.flatMap((row) =>
    row.step === null ? [] : [writeRow(tx, row, row.step, target.communityId)],
  );
}

function writeRow(tx: WriteTx, row: PlannedRow, step: Step, communityId: Id | null): Written {
  const personId = step.personId ?? newId();
  if (step.savePerson !== null) {
    // Somebody known stays in the community where they were written down.
    const home = step.personId === null ? communityId : tx.people.get(personId).communityId;
    tx.people.save({ id: personId, ...step.savePerson, communityId: home });
  }
  if (step.leave !== null) tx.people.leave(step.leave.membershipId, step.leave.until);
  if (step.change !== null) tx.rosters.change(step.change.membershipId, step.change.seat);
  if (step.join !== null) join(tx, personId, step.join);
  const cells = row.cells
    .filter(({ from, to }) => from !== to)
    .map(({ field, from, to }) => `${field}: ${from === null ? '' : `${from} → `}${to ?? ''}`);
  return { row: row.row, person: row.name, personId, outcome: row.outcome, cells };
}

const join = (tx: WriteTx, personId: Id, seat: PlannedSeat): void =>
  tx.people.join(newId(), { ...seat, personId });
