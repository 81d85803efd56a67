import { newId } from '../../../db/ids.ts';
import type { ProcedureVersion } from '../../../db/repositories/procedures.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import type { Contract, Outputs } from '../../../shared/contract/index.ts';
import { faultsOf } from '../../../shared/domain/procedure-frame.ts';
import { refuse } from '../../../shared/errors.ts';
import { assertMayIn } from '../may-in.ts';
import { actorOf, type Call, type UseCases } from '../use-cases.ts';

/** Procedures and their versions. An enacted version never changes; a matter keeps the one it began with. */
export const procedures: UseCases<Contract['procedures']> = {
  list: (tx) => ({ versions: tx.procedures.list().map(viewIn(tx)) }),

  get(tx, { id }) {
    const found = tx.procedures.get(id);
    const { procedure } = found;
    return { version: viewIn(tx)(found), procedure: thawed(procedure), faults: faultsOf(procedure) };
  },

  check: (_tx, { procedure }) => ({ faults: faultsOf(procedure) }),

  copy(tx, { id, key: newKey }, call) {
    assertMayEdit(call);
    const from = tx.procedures.get(id);
    const key = newKey ?? from.key;
    if (key !== from.key && tx.procedures.newestVersion(key) > 0) refuse('procedures.keyTaken', { key });
    const copy: ProcedureVersion = {
      id: newId(),
      key,
      version: tx.procedures.newestVersion(key) + 1,
      procedure: { ...from.procedure, key },
      state: 'draft',
      preset: false,
      appliesFrom: null,
      editedAt: tx.now,
    };
    tx.procedures.add(copy);
    tx.record({ type: 'procedures.drafted', subject: copy.id, data: factOf(copy) });
    return { id: copy.id };
  },

  save(tx, { id, procedure }, call) {
    assertMayEdit(call);
    const draft = getDraft(tx, id);
    const kept = { ...procedure, key: draft.key };
    tx.procedures.saveDraft(id, kept, tx.now);
    tx.record({ type: 'procedures.drafted', subject: id, data: factOf({ ...draft, procedure: kept }) });
    return { faults: faultsOf(kept) };
  },

  enact(tx, { id, appliesFrom }, call) {
    assertMayEdit(call);
    const draft = getDraft(tx, id);
    const faults = faultsOf(draft.procedure);
    if (faults.length > 0)
      refuse('procedures.broken', { rules: [...new Set(faults.map((fault) => fault.rule))] });
    if (appliesFrom < tx.today) {
      refuse('dates.outOfOrder', {
        firstName: 'today',
        first: tx.today,
        secondName: 'appliesFrom',
        second: appliesFrom,
      });
    }
    if (tx.procedures.isDateTaken(draft.key, appliesFrom)) refuse('procedures.dateTaken', { appliesFrom });
    tx.procedures.enact(id, appliesFrom, tx.now);
    tx.record({ type: 'procedures.enacted', subject: id, data: { ...factOf(draft), appliesFrom } });
    return {};
  },
};

/** Procedures hold for the whole street. */
const assertMayEdit = (call: Call): void => assertMayIn(actorOf(call), 'procedures.edit', null);

function getDraft(tx: Pick<ReadTx, 'procedures'>, id: string): ProcedureVersion {
  const found = tx.procedures.get(id);
  return found.state === 'draft' ? found : refuse('procedures.released');
}

type View = Outputs['procedures']['get'];

function viewIn(tx: ReadTx): (version: ProcedureVersion) => View['version'] {
  const matters = tx.procedures.mattersById();
  return ({ id, key, version, procedure, state, preset, appliesFrom, editedAt }) => ({
    id,
    key,
    version,
    name: procedure.name,
    summary: procedure.summary,
    state,
    preset,
    appliesFrom,
    inForce: tx.procedures.inForce(key, tx.today)?.id === id,
    matters: matters.get(id) ?? 0,
    editedAt,
  });
}

/** The contract's lists are writable, the domain's are not; it is the same procedure. */
const thawed = (procedure: ProcedureVersion['procedure']): View['procedure'] =>
  procedure as View['procedure'];

const factOf = ({ key, version, procedure }: ProcedureVersion) => ({
  key,
  version,
  name: procedure.name['zh-CN'],
});
