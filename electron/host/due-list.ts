import type { Member } from '../../db/repositories/people.ts';
import type { ReadTx } from '../../db/transaction.ts';
import { type Due, dueList } from '../../shared/domain/due-lists.ts';
import type { Day, Id } from '../../shared/values.ts';

/** What a due list is drawn from. */
export type DueTx = Pick<ReadTx, 'people' | 'dueLists'>;

/** The due list of a body on a day, with those whose term does not cover it. */
export const dueListOf = (tx: DueTx, bodyId: Id, day: Day): Due<Member>[] =>
  dueList(
    tx.people.membersOf(bodyId),
    tx.dueLists.exclusionsOf(bodyId),
    tx.dueLists.substitutionsOf(bodyId),
    day,
  );
