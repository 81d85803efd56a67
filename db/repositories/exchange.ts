import { eq } from 'drizzle-orm';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { incomingFilings } from '../schema.ts';
import { selectWhole } from '../select.ts';

export type IncomingFiling = typeof incomingFilings.$inferSelect;

/** Filings that came from another house, and what was answered. */
export function readExchange({ sqlite }: Store) {
  const all = selectWhole(sqlite, incomingFilings, 'ORDER BY state = ? DESC, answer_due_on, id');
  const byId = selectWhole(sqlite, incomingFilings, 'WHERE id = ?');
  const byPackage = selectWhole(sqlite, incomingFilings, 'WHERE package_hash = ?');
  const byRound = selectWhole(sqlite, incomingFilings, 'WHERE matter_id = ? AND round = ?');
  return {
    /** Those that wait first, the most urgent before the others. */
    all: (): IncomingFiling[] => all.all('received'),
    find: (id: Id): IncomingFiling | undefined => byId.get(id),
    ofPackage: (hash: string): IncomingFiling | undefined => byPackage.get(hash),
    ofRound: (matterId: Id, round: number): IncomingFiling | undefined => byRound.get(matterId, round),
  };
}

export function writeExchange(store: Store) {
  const { orm } = store;
  return {
    ...readExchange(store),
    insert(row: typeof incomingFilings.$inferInsert): void {
      orm.insert(incomingFilings).values(row).run();
    },
    answer(id: Id, patch: Partial<IncomingFiling>): void {
      orm.update(incomingFilings).set(patch).where(eq(incomingFilings.id, id)).run();
    },
  };
}
