import type { BodyKind } from '../../shared/domain/procedure.ts';
import { refuse } from '../../shared/errors.ts';
import type { Id } from '../../shared/values.ts';
import type { Store } from '../open.ts';
import { readStructureFigures } from './structure-figures.ts';

export interface Community {
  readonly id: Id;
  readonly name: string;
  readonly shortName: string;
  readonly households: number;
  readonly residents: number;
  readonly version: number;
}
export interface Grid {
  readonly id: Id;
  readonly communityId: Id;
  readonly name: string;
  readonly station: string;
  readonly households: number;
  readonly version: number;
}
export interface Compound {
  readonly id: Id;
  readonly communityId: Id;
  readonly gridId: Id;
  readonly name: string;
  readonly households: number;
  /** With property management; the others stand open. */
  readonly managed: boolean;
  readonly version: number;
}
export interface Body {
  readonly id: Id;
  readonly communityId: Id | null;
  readonly gridId: Id | null;
  readonly kind: BodyKind;
  readonly name: string;
  readonly version: number;
}

const COMMUNITY = 'id, name, short_name AS shortName, households, residents, version';
const GRID = 'id, community_id AS communityId, name, station, households, version';
const COMPOUND = 'id, community_id AS communityId, grid_id AS gridId, name, households, managed, version';
const BODY = 'id, community_id AS communityId, grid_id AS gridId, kind, name, version';

/** The street's communities, grids, compounds and bodies. */
export function readStructure(store: Store) {
  const { sqlite } = store;
  const community = sqlite.prepare<[Id], Community>(`SELECT ${COMMUNITY} FROM communities WHERE id = ?`);
  const communities = sqlite.prepare<[], Community>(
    `SELECT ${COMMUNITY} FROM communities ORDER BY position, name`,
  );
  const communityNamed = sqlite.prepare<[string], Id>('SELECT id FROM communities WHERE name = ?').pluck();
  const grid = sqlite.prepare<[Id], Grid>(`SELECT ${GRID} FROM grids WHERE id = ?`);
  const grids = sqlite.prepare<[Id], Grid>(
    `SELECT ${GRID} FROM grids WHERE community_id = ? ORDER BY position, name`,
  );
  const gridNamed = sqlite
    .prepare<[Id, string], Id>('SELECT id FROM grids WHERE community_id = ? AND name = ?')
    .pluck();
  const compound = sqlite.prepare<[Id], CompoundRow>(`SELECT ${COMPOUND} FROM compounds WHERE id = ?`);
  const compounds = sqlite.prepare<[Id], CompoundRow>(
    `SELECT ${COMPOUND} FROM compounds WHERE community_id = ? ORDER BY grid_id, name`,
  );
  const body = sqlite.prepare<[Id], Body>(`SELECT ${BODY} FROM bodies WHERE id = ?`);
  const bodies = sqlite.prepare<[Id | null], Body>(
    `SELECT ${BODY} FROM bodies WHERE community_id IS ? ORDER BY grid_id IS NOT NULL, rowid`,
  );
  return {
    ...readStructureFigures(store),
    communities: (): Community[] => communities.all(),
    findCommunity: (id: Id): Community | null => community.get(id) ?? null,
    getCommunity: (id: Id): Community => community.get(id) ?? notFound('community'),
    findCommunityNamed: (name: string): Id | null => communityNamed.get(name) ?? null,
    grids: (communityId: Id): Grid[] => grids.all(communityId),
    findGrid: (id: Id): Grid | null => grid.get(id) ?? null,
    getGrid: (id: Id): Grid => grid.get(id) ?? notFound('grid'),
    findGridNamed: (communityId: Id, name: string): Id | null => gridNamed.get(communityId, name) ?? null,
    compounds: (communityId: Id): Compound[] => compounds.all(communityId).map(compoundOf),
    getCompound(id: Id): Compound {
      const row = compound.get(id);
      return row ? compoundOf(row) : notFound('compound');
    },
    /** Bodies of a community; null asks for those of the street itself. */
    bodies: (communityId: Id | null): Body[] => bodies.all(communityId),
    findBody: (id: Id): Body | null => body.get(id) ?? null,
    getBody: (id: Id): Body => body.get(id) ?? notFound('body'),
  };
}

export function writeStructure(store: Store) {
  const { sqlite } = store;
  const putCommunity = sqlite.prepare(
    `INSERT INTO communities (id, name, short_name, households, residents, position, version)
     VALUES (@id, @name, @shortName, @households, @residents, (SELECT count(*) FROM communities), 1)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, short_name = excluded.short_name,
       households = excluded.households, residents = excluded.residents, version = version + 1`,
  );
  const putGrid = sqlite.prepare(
    `INSERT INTO grids (id, community_id, name, station, households, position, version)
     VALUES (@id, @communityId, @name, @station, @households, (SELECT count(*) FROM grids WHERE community_id = @communityId), 1)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, station = excluded.station,
       households = excluded.households, version = version + 1`,
  );
  const putCompound = sqlite.prepare(
    `INSERT INTO compounds (id, community_id, grid_id, name, households, managed, version)
     VALUES (@id, @communityId, @gridId, @name, @households, @managed, 1)
     ON CONFLICT (id) DO UPDATE SET grid_id = excluded.grid_id, name = excluded.name,
       households = excluded.households, managed = excluded.managed, version = version + 1`,
  );
  const putBody = sqlite.prepare(
    `INSERT INTO bodies (id, community_id, grid_id, kind, name, version)
     VALUES (@id, @communityId, @gridId, @kind, @name, 1)
     ON CONFLICT (id) DO UPDATE SET grid_id = excluded.grid_id, kind = excluded.kind,
       name = excluded.name, version = version + 1`,
  );
  return {
    ...readStructure(store),
    /** Adds a row of a new id, replaces one of a known id and counts its version up. So do the three below. */
    saveCommunity(saved: Omit<Community, 'version'>): void {
      putCommunity.run(saved);
    },
    saveGrid(saved: Omit<Grid, 'version'>): void {
      putGrid.run(saved);
    },
    saveCompound(saved: Omit<Compound, 'version'>): void {
      putCompound.run({ ...saved, managed: saved.managed ? 1 : 0 });
    },
    saveBody(saved: Omit<Body, 'version'>): void {
      putBody.run(saved);
    },
  };
}

type CompoundRow = Omit<Compound, 'managed'> & { readonly managed: number };
const compoundOf = (row: CompoundRow): Compound => ({ ...row, managed: row.managed === 1 });
const notFound = (what: string): never => refuse('things.notFound', { what });
