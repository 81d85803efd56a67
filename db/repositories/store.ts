import type { Id, Instant } from '../../shared/values.ts';
import type { Store } from '../open.ts';

export interface StoreCard {
  readonly id: Id;
  readonly street: string;
  /** 演练: nothing in it is real, and every screen says so. */
  readonly rehearsal: boolean;
}

/** What the store itself is; null until somebody has named the street. */
export function readStore({ sqlite }: Store) {
  const select = sqlite.prepare<[], { id: Id; street: string; rehearsal: number }>(
    'SELECT id, street, rehearsal FROM store',
  );
  return {
    get(): StoreCard | null {
      const row = select.get();
      return row ? { ...row, rehearsal: row.rehearsal === 1 } : null;
    },
  };
}

export function writeStore(store: Store) {
  const insert = store.sqlite.prepare(
    'INSERT INTO store (one, id, street, rehearsal, created_at) VALUES (1, ?, ?, ?, ?)',
  );
  const update = store.sqlite.prepare('UPDATE store SET street = ?');
  return {
    ...readStore(store),
    create(card: StoreCard & { readonly createdAt: Instant }): void {
      insert.run(card.id, card.street, card.rehearsal ? 1 : 0, card.createdAt);
    },
    rename(street: string): void {
      update.run(street);
    },
  };
}
