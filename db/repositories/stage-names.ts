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
  /** As the main road counts it; null for a stage of other roads only. */
  readonly ordinal: Ordinal;
  /** A stage of the main road is shown even when nothing stands there. */
  readonly main: boolean;
}

export interface StageNames {
  /** The name and place a stage has in the procedure a matter began with. */
  of(procedureId: Id, stage: string): Named;
  /** Every stage of every procedure in use, those of other roads put in where they belong on the main one. */
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
  procedures.forEach((procedure, road) => {
    const main = road === 0;
    procedure.stages.forEach(({ key, name, kind }, place) => {
      if (columns.some((column) => column.key === key)) return;
      const before = columns.findIndex((column) => column.key === procedure.stages[place - 1]?.key);
      const ordinal = main ? ordinalOf(procedure, key) : null;
      columns.splice(before + 1, 0, { key, name, kind, ordinal, main });
    });
  });
  return columns;
}
