import { newId } from '../../../db/ids.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { refuse } from '../../../shared/errors.ts';
import { meOf } from '../me.ts';
import { newPasswordHash } from '../password-tries.ts';
import { installPresets } from '../presets.ts';
import { openSession } from '../session-actor.ts';
import type { UseCases } from '../use-cases.ts';

/** The first run of an empty store. */
export const setup: UseCases<Contract['setup']> = {
  createAdmin: {
    prepare(input, _call, read) {
      // Asked before the slow hash as well as inside the transaction: nobody can keep the host busy through this door.
      if (!read((tx) => tx.accounts.isEmpty())) refuse('setup.alreadyDone');
      return newPasswordHash(input.password, input.signInName);
    },
    run(tx, { street, name, signInName }, call, passwordHash: string) {
      if (!tx.accounts.isEmpty()) refuse('setup.alreadyDone');
      const card = tx.store.get();
      if (card === null) {
        const storeId = newId();
        tx.store.create({ id: storeId, street, rehearsal: false, createdAt: tx.now });
        tx.record({ type: 'stores.created', subject: storeId, data: { street } });
      } else if (card.street !== street) {
        tx.store.rename(street);
        tx.record({ type: 'structure.streetChanged', subject: card.id, data: { name: street } });
      }
      installPresets(tx);
      const id = newId();
      const grants = [{ role: 'admin' as const, communityId: null }];
      tx.accounts.add({ id, signInName, name, passwordHash, demo: false, grants });
      tx.record({ type: 'setup.adminCreated', subject: id, data: { name, signInName } });
      openSession(tx, call.session, id);
      return meOf(tx.accounts.get(id));
    },
  },
};
