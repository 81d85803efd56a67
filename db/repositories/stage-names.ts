import type { Procedure, StageKind } from '../../shared/domain/procedure.ts';
import type { Id, Text } from '../../shared/values.ts';
import type { Store } from '../open.ts';

export interface StageNames {
  /** The name a stage has in the procedure a matter began with. */
  of(procedureId: Id, stage: string): Text;
  /** Every stage of every procedure in use, in the order of the longest road. */
  all(): { key: string; name: Text; kind: StageKind }[];
}

/** Names of stages for lists, read from the procedures once and again when one is added or edited. */
export function namesOfStages({ sqlite }: Store): StageNames {
  const state = sqlite.prepare<[], { mark: string }>(
    "SELECT count(*) || '/' || coalesce(max(edited_at), '') AS mark FROM procedure_versions",
  );
  const contents = sqlite.prepare<[], { id: Id; content: string; used: number }>(
    `SELECT p.id, p.content, EXISTS (SELECT 1 FROM matters m WHERE m.procedure_id = p.id) AS used FROM procedure_versions p ORDER BY p.preset DESC, p.key = 'urban_default' DESC, p.version`,
  );
  let mark = '';
  let names = new Map<string, Text>();
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
        procedure.stages.map((stage) => [`${id} ${stage.key}`, stage.name]),
      ),
    );
  };
  return {
    of(procedureId, stage) {
      refresh();
      return names.get(`${procedureId} ${stage}`) ?? { 'zh-CN': stage, en: stage };
    },
    all() {
      refresh();
      const [main, ...others] = procedures.map(({ procedure }) => procedure.stages);
      const known = (main ?? []).map(({ key, name, kind }) => ({ key, name, kind }));
      for (const stages of others) {
        stages.forEach((stage, place) => {
          if (known.some((one) => one.key === stage.key)) return;
          const before = known.findIndex((one) => one.key === stages[place - 1]?.key);
          known.splice(before + 1, 0, { key: stage.key, name: stage.name, kind: stage.kind });
        });
      }
      return known;
    },
  };
}
