import { ProcedureSchema } from '../../shared/contract/procedures.ts';
import type { Procedure } from '../../shared/domain/procedure.ts';
import { refuse } from '../../shared/errors.ts';
import type { Day, Id, Instant } from '../../shared/values.ts';
import type { Store } from '../open.ts';

export interface ProcedureVersion {
  readonly id: Id;
  readonly key: string;
  readonly version: number;
  readonly procedure: Procedure;
  /** draft: may still be edited; enacted: fixed for ever. */
  readonly state: 'draft' | 'enacted';
  readonly preset: boolean;
  readonly appliesFrom: Day | null;
  readonly editedAt: Instant;
}

interface Head extends Omit<ProcedureVersion, 'procedure' | 'preset'> {
  readonly preset: number;
}
interface Row extends Head {
  readonly content: string;
}

const HEAD = 'id, key, version, state, preset, applies_from AS appliesFrom, edited_at AS editedAt';
const COLUMNS = `${HEAD}, content`;

/** The versions of every procedure. What was once enacted is never changed. */
export function readProcedures({ sqlite }: Store) {
  const all = sqlite.prepare<[], Row>(`SELECT ${COLUMNS} FROM procedure_versions ORDER BY key, version DESC`);
  const byId = sqlite.prepare<[Id], Row>(`SELECT ${COLUMNS} FROM procedure_versions WHERE id = ?`);
  const headById = sqlite.prepare<[Id], Head>(`SELECT ${HEAD} FROM procedure_versions WHERE id = ?`);
  const applying = sqlite.prepare<[string, Day], Row>(
    `SELECT ${COLUMNS} FROM procedure_versions WHERE key = ? AND state = 'enacted' AND applies_from <= ?
     ORDER BY applies_from DESC, version DESC LIMIT 1`,
  );
  const newest = sqlite
    .prepare<[string], number | null>('SELECT max(version) FROM procedure_versions WHERE key = ?')
    .pluck();
  const onDate = sqlite
    .prepare<[string, Day], Id>(
      "SELECT id FROM procedure_versions WHERE key = ? AND applies_from = ? AND state = 'enacted'",
    )
    .pluck();
  const matters = sqlite.prepare<[], { id: Id; matters: number }>(
    'SELECT procedure_id AS id, count(*) AS matters FROM matters GROUP BY procedure_id',
  );
  const versionOf = createReader();
  /** Enacted contents: they never change, and every matter's page asks for one. */
  const fixed = new Map<Id, ProcedureVersion>();
  const find = (id: Id): ProcedureVersion | null => {
    const head = headById.get(id);
    const known = fixed.get(id);
    if (known && head?.state === 'enacted' && head.editedAt === known.editedAt) return known;
    const found = whole(byId.get(id));
    if (found?.state === 'enacted') fixed.set(id, found);
    return found;
  };
  const whole = (row: Row | undefined): ProcedureVersion | null => (row ? versionOf(row) : null);
  return {
    list: (): ProcedureVersion[] => all.all().map(versionOf),
    find,
    get: (id: Id): ProcedureVersion => find(id) ?? refuse('things.notFound', { what: 'procedure' }),
    /** What a matter that began under this version goes by. */
    content: (id: Id): Procedure => (find(id) ?? refuse('things.notFound', { what: 'procedure' })).procedure,
    /** The version for matters that begin on a day: the enacted one with the latest date that has come. */
    inForce: (key: string, day: Day): ProcedureVersion | null => whole(applying.get(key, day)),
    newestVersion: (key: string): number => newest.get(key) ?? 0,
    isDateTaken: (key: string, appliesFrom: Day): boolean => onDate.get(key, appliesFrom) !== undefined,
    mattersById: (): ReadonlyMap<Id, number> => new Map(matters.all().map((row) => [row.id, row.matters])),
  };
}

export function writeProcedures(store: Store) {
  const insert = store.sqlite.prepare(
    `INSERT INTO procedure_versions (id, key, version, content, state, preset, applies_from, edited_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = store.sqlite.prepare(
    "UPDATE procedure_versions SET content = ?, edited_at = ? WHERE id = ? AND state = 'draft'",
  );
  const fix = store.sqlite.prepare(
    "UPDATE procedure_versions SET state = 'enacted', applies_from = ?, edited_at = ? WHERE id = ? AND state = 'draft'",
  );
  return {
    ...readProcedures(store),
    add(added: ProcedureVersion): void {
      const { id, key, version, state, preset, appliesFrom, editedAt } = added;
      insert.run(
        id,
        key,
        version,
        JSON.stringify(added.procedure),
        state,
        preset ? 1 : 0,
        appliesFrom,
        editedAt,
      );
    },
    saveDraft(id: Id, procedure: Procedure, editedAt: Instant): void {
      update.run(JSON.stringify(procedure), editedAt, id);
    },
    enact(id: Id, appliesFrom: Day, at: Instant): void {
      fix.run(appliesFrom, at, id);
    },
  };
}

/** Reads a row's content once as long as its text stays the same: every matter's page asks for its procedure. */
function createReader(): (row: Row) => ProcedureVersion {
  const known = new Map<Id, { content: string; procedure: Procedure }>();
  return ({ content, ...row }) => {
    const earlier = known.get(row.id);
    const procedure =
      earlier?.content === content ? earlier.procedure : ProcedureSchema.parse(JSON.parse(content));
    known.set(row.id, { content, procedure });
    return { ...row, preset: row.preset === 1, procedure };
  };
}
