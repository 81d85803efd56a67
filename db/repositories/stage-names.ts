import { ordinalOf, type Procedure, type StageKind } from '../../shared/domain/procedure.ts';
import type { Id, Text } from '../../shared/values.ts';
import type { Store } from '../open.ts';

type Ordinal = ReturnType<typeof ordinalOf>;
interface Named {
  readonly stageName: Text;
  /** Which of the six discussions, the filing or the two notices it is in that procedure. */
  readonly ordinal: Ordinal;
}
interface Column {
  readonly key: string;
  readonly name: Text;
  readonly kind: StageKind;
  /** Null where the procedures in use count it differently. */
  readonly ordinal: Ordinal;
}

export interface StageNames {
  /** The name and place a stage has in the procedure a matter began with. */
  of(procedureId: Id, stage: string): Named;
  /** Every stage of every procedure in use, in the order of the longest road. */
  all(): Column[];
}

/** Names of stages for lists, read from the procedures once and again when one is added or edited. */
export function namesOfStages({ sqlite }: Store): StageNames {
  const state = sqlite.prepare<[], { mark: string }>(
    "SELECT count(*) || '/' || coalesce(max(edited_at), '') AS mark FROM procedure_versions",
  );
  const contents = sqlite.prepare<[], { id: Id; content: string }>(
    `SELECT p.id, p.content FROM procedure_versions p ORDER BY p.preset DESC, p.key = 'urban_default' DESC, p.version`,
  );
  const used = sqlite
    .prepare<[], Id>(
      'SELECT p.id FROM procedure_versions p WHERE EXISTS (SELECT 1 FROM matters m WHERE m.procedure_id = p.id)',
    )
    .pluck();
  let mark = '';
  let names = new Map<string, Named>();
  let procedures: { id: Id; procedure: Procedure }[] = [];
  const refresh = () => {
    const now = state.get()?.mark ?? '';
    if (now === mark) return;
    mark = now;
    procedures = contents
      .all()
      .map(({ id, content }) => ({ id, procedure: JSON.parse(content) as Procedure }));
    names = new Map(
      procedures.flatMap(({ id, procedure }) =>
        procedure.stages.map(({ key, name }) => [
          `${id} ${key}`,
          { stageName: name, ordinal: ordinalOf(procedure, key) },
        ]),
      ),
    );
  };
  return {
    of(procedureId, stage) {
      refresh();
      return (
        names.get(`${procedureId} ${stage}`) ?? { stageName: { 'zh-CN': stage, en: stage }, ordinal: null }
      );
    },
    all() {
      refresh();
      const inUse = new Set(used.all());
      // A street that has not begun sees the road it would begin with.
      const walked = procedures.filter(({ id }, place) => inUse.has(id) || (inUse.size === 0 && place === 0));
      return columnsOf(walked.map(({ procedure }) => procedure));
    },
  };
}

function columnsOf(procedures: readonly Procedure[]): Column[] {
  const columns: Column[] = [];
  for (const procedure of procedures) {
    procedure.stages.forEach(({ key, name, kind }, place) => {
      const ordinal = ordinalOf(procedure, key);
      const known = columns.findIndex((column) => column.key === key);
      const column = columns[known];
      if (column === undefined) {
        const before = columns.findIndex((one) => one.key === procedure.stages[place - 1]?.key);
        columns.splice(before + 1, 0, { key, name, kind, ordinal });
      } else if (!isSame(column.ordinal, ordinal)) {
        columns[known] = { ...column, ordinal: null };
      }
    });
  }
  return columns;
}

const isSame = (one: Ordinal, other: Ordinal): boolean =>
  one?.group === other?.group && one?.number === other?.number;
