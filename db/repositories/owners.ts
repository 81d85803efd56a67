import type { OwnerPart } from '../../shared/domain/owners.ts';
import type { Day, Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';

type PartRow = Omit<OwnerPart, 'owners'> & { readonly owners: string };

const PART = `owner_parts.id AS partId, building, unit, room, area_hundredths AS area, since, until,
  (SELECT json_group_array(json_object('ownerId', owners.id, 'name', owners.name) ORDER BY position)
   FROM owner_shares JOIN owners ON owners.id = owner_id WHERE part_id = owner_parts.id) AS owners`;

/** The exclusive parts of a body of owners, whatever their days, and who owns them. */
export function readOwners({ sqlite }: Store) {
  const parts = sqlite.prepare<[Id], PartRow>(
    `SELECT ${PART} FROM owner_parts WHERE body_id = ? ORDER BY building, length(unit), unit, length(room), room, since`,
  );
  return {
    partsOf: (bodyId: Id): OwnerPart[] =>
      parts.all(bodyId).map((row) => ({ ...row, owners: JSON.parse(row.owners) as OwnerPart['owners'] })),
  };
}

export function writeOwners(store: Store) {
  const { sqlite } = store;
  const addOwner = sqlite.prepare('INSERT INTO owners (id, body_id, name) VALUES (?, ?, ?)');
  const addPart = sqlite.prepare(
    `INSERT INTO owner_parts (id, body_id, building, unit, room, area_hundredths, since, until)
     VALUES (@partId, @bodyId, @building, @unit, @room, @area, @since, @until)`,
  );
  const correct = sqlite.prepare('UPDATE owner_parts SET area_hundredths = ? WHERE id = ?');
  const end = sqlite.prepare('UPDATE owner_parts SET until = ? WHERE id = ?');
  const clear = sqlite.prepare('DELETE FROM owner_shares WHERE part_id = ?');
  const share = sqlite.prepare('INSERT INTO owner_shares (part_id, owner_id, position) VALUES (?, ?, ?)');
  return {
    ...readOwners(store),
    addOwner(id: Id, bodyId: Id, name: string): void {
      addOwner.run(id, bodyId, name);
    },
    addPart(bodyId: Id, part: Omit<OwnerPart, 'owners'>): void {
      addPart.run({ bodyId, ...part });
    },
    /** Puts right what was never true; what was true and ended is ended instead. */
    correctPart(partId: Id, area: number): void {
      correct.run(area, partId);
    },
    endPart(partId: Id, until: Day): void {
      end.run(until, partId);
    },
    /** The owners of a part, the one the register names first. */
    share(partId: Id, ownerIds: readonly Id[]): void {
      clear.run(partId);
      ownerIds.forEach((ownerId, position) => {
        share.run(partId, ownerId, position);
      });
    },
  };
}
