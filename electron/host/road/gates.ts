import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import type { MeetingForm, RecordRule, Stage } from '../../../shared/domain/procedure.ts';
import { Refusal, type RefusalCode, refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import type { AtStage } from './here.ts';

/** Gates a street set itself may be set aside once by two people; what the law demands may not. */
export const OVERRIDABLE: readonly RefusalCode[] = [
  'stages.recordsMissing',
  'meetings.noticeTooShort',
  'filings.receiptMissing',
  'evaluations.tooFewAnswers',
];

/** Does a law, and not practice or a local default, set this form's notice days? Art. 26 for residents, L4 art. 29 for owners. */
export const isNoticeStatutory = (form: MeetingForm): boolean =>
  form.noticeDays > 3 && form.law.some((reference) => reference.force === 'law');

/** Runs a check; a refusal that two people set aside for this run is let pass, once, and marked. */
export function throughGate(tx: WriteTx, here: AtStage, check: () => void): void {
  try {
    check();
  } catch (thrown) {
    const code = thrown instanceof Refusal ? thrown.code : null;
    const override =
      code !== null && OVERRIDABLE.includes(code)
        ? openOverride(tx, here.matter.id, here.run.id, code)
        : undefined;
    if (override === undefined) throw thrown;
    tx.results.updateOverride(override.id, { used: true });
    tx.runs.update(here.run.id, { overridden: true });
    tx.record({
      type: 'overrides.used',
      subject: here.matter.id,
      data: { gates: [code], stage: here.stage.key, reason: override.reason },
    });
  }
}

/** Have two people set this gate aside for the open run, and has nobody gone through it yet? */
export const isSetAside = (tx: Pick<ReadTx, 'results'>, here: AtStage, code: RefusalCode): boolean =>
  openOverride(tx, here.matter.id, here.run.id, code) !== undefined;

const openOverride = (tx: Pick<ReadTx, 'results'>, matterId: Id, runId: Id, code: string) =>
  tx.results
    .overridesOf(matterId)
    .find(
      (row) =>
        row.runId === runId &&
        !row.used &&
        row.confirmedById !== null &&
        JSON.parse(row.gates).includes(code),
    );

/** The required records a run still lacks: for its beginning (before sending, posting), or altogether. */
export function lackingRecords(stage: Stage, kinds: readonly string[], until: 'start' | 'end'): RecordRule[] {
  const present = new Set(kinds.map(plain));
  return stage.records.filter(
    (rule) =>
      (until === 'end' || rule.by === 'start') &&
      ![rule.name, ...(rule.aliases ?? [])].some((name) => present.has(plain(name))),
  );
}

/** Refuses `stages.recordsMissing` naming them. */
export function assertRecords(tx: Pick<ReadTx, 'records'>, here: AtStage, until: 'start' | 'end'): void {
  const kinds = tx.records.ofRun(here.run.id).map((record) => record.kind);
  const lacking = lackingRecords(here.stage, kinds, until);
  if (lacking.length > 0)
    refuse('stages.recordsMissing', { stage: here.stage.key, records: lacking.map((rule) => rule.name) });
}

/** Full-width and half-width brackets are the same name. */
export const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');
