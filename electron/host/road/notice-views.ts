import type { ReadTx } from '../../../db/transaction.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { Id } from '../../../shared/values.ts';

/** The notices of a matter, each with its objections in the order they came. */
export function noticeViews(
  tx: Pick<ReadTx, 'publications'>,
  matterId: Id,
): Outputs['matters']['get']['notices'] {
  const objections = tx.publications.objectionsOf(matterId);
  return tx.publications.noticesOf(matterId).map((notice) => ({
    id: notice.id,
    stage: notice.stage,
    state: notice.state,
    postedOn: notice.postedOn,
    from: notice.fromDay,
    until: notice.untilDay,
    neededDays: notice.neededDays,
    completedOn: notice.completedOn,
    place: notice.place,
    objections: objections
      .filter((objection) => objection.noticeId === notice.id)
      .map(({ noticeId: _notice, ...objection }) => objection),
  }));
}
