import type { Contract } from '../../../shared/contract/index.ts';
import { assertMayIn } from '../may-in.ts';
import { ownerRows } from '../rosters/owners.ts';
import { actorOf, type UseCases } from '../use-cases.ts';

/** Who owns which part, and how large it is. */
export const owners: UseCases<Contract['owners']> = {
  register(tx, { bodyId, onDay }, call) {
    const body = tx.structure.getBody(bodyId);
    assertMayIn(actorOf(call), 'structure.edit', body.communityId);
    return { parts: ownerRows(tx, bodyId, onDay) };
  },
};
