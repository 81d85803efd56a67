import type { Contract } from '../../../shared/contract/index.ts';
import { refuse } from '../../../shared/errors.ts';
import { assertMayIn } from '../may-in.ts';
import { actorOf, type UseCases } from '../use-cases.ts';

/** A mobile number is a person's own: a board names the office's line only. */
const MOBILE = /1[3-9]\d(?:[\s-]?\d){8}/;

export const offices: UseCases<Contract['offices']> = {
  get(tx, { communityId }, call) {
    assertMayIn(actorOf(call), 'matters.read', communityId);
    const row = tx.releases.office(communityId);
    if (row === undefined) return { contact: null };
    const { communityId: _community, ...contact } = row;
    return { contact };
  },

  save(tx, { communityId, address, telephone, hours = '', supervision = '' }, call) {
    assertMayIn(actorOf(call), 'structure.edit', communityId);
    for (const number of [telephone, supervision])
      if (MOBILE.test(number)) refuse('offices.privateTelephone', { number });
    const { name } = tx.structure.getCommunity(communityId);
    tx.releases.saveOffice({ communityId, address, telephone, hours, supervision });
    tx.record({ type: 'offices.saved', subject: communityId, data: { community: name } });
    return {};
  },
};
