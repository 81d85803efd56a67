import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { packages } from '../schema.ts';
import { selectWhole } from '../select.ts';

export type PackageRow = typeof packages.$inferSelect;

/** Packages that were made; their bytes lie with the files. */
export function readPackages({ sqlite }: Store) {
  const all = selectWhole(sqlite, packages, 'ORDER BY made_at DESC, id DESC LIMIT 500');
  const ofMatter = selectWhole(sqlite, packages, 'WHERE matter_id = ? ORDER BY made_at DESC, id DESC');
  const ofRelease = selectWhole(sqlite, packages, 'WHERE release_id = ? ORDER BY made_at, id LIMIT 1');
  const byId = selectWhole(sqlite, packages, 'WHERE id = ?');
  const byHash = selectWhole(sqlite, packages, 'WHERE file_hash = ? LIMIT 1');
  return {
    all: (): PackageRow[] => all.all(),
    ofMatter: (matterId: Id): PackageRow[] => ofMatter.all(matterId),
    /** The first that was made of a release. */
    ofRelease: (releaseId: Id): PackageRow | undefined => ofRelease.get(releaseId),
    find: (id: Id): PackageRow | undefined => byId.get(id),
    /** Made before, byte for byte. */
    ofHash: (hash: string): PackageRow | undefined => byHash.get(hash),
  };
}

export function writePackages(store: Store) {
  const { orm } = store;
  return {
    ...readPackages(store),
    insert(row: typeof packages.$inferInsert): void {
      orm.insert(packages).values(row).run();
    },
  };
}
