import type { RunRow } from '../../../db/repositories/runs.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import { type Actor, mayIn } from '../../../shared/actor.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { ordinalOf, type Procedure, type Stage, stageOf } from '../../../shared/domain/procedure.ts';
import type { Text } from '../../../shared/values.ts';
import { announcementOf } from './announcing.ts';
import { lackingRecords } from './gates.ts';
import { atStage, type Here } from './here.ts';
import { actsOf } from './matter-acts.ts';
import { viewOf } from './meeting-view.ts';
import { missingFor } from './missing.ts';
import { noticeViews, secondNoticeOf } from './notice-views.ts';
import { type Judged, sentenceOf } from './result.ts';

type Page = Outputs['matters']['get'];

/** Everything of one matter, in one snapshot. The proposer's contact is shown to those who work on the matter only. */
export function matterPage(tx: ReadTx, here: Here, actor: Actor): Page {
  const { matter, procedure, runs } = here;
  const version = tx.procedures.get(matter.procedureId);
  const missing = missingFor(tx, here);
  const open = runs.find((run) => run.stage === matter.stage && run.state === 'open');
  const records = tx.records.ofMatter(matter.id);
  const kindsHere = records.filter((record) => record.runId === open?.id).map((record) => record.kind);
  const stage = stageOf(procedure, matter.stage);
  const lacking = new Set(stage ? lackingRecords(stage, kindsHere, 'end').map((rule) => rule.name) : []);
  const ballots = tx.ballots.gatheredFor(matter.id);
  const works = mayIn(actor, 'matters.write', matter.communityId);
  return {
    matter: { ...proposalOf(here), proposerContact: works ? matter.proposerContact : '' },
    procedure: procedure as Page['procedure'],
    procedureVersion: { id: version.id, version: version.version, appliesFrom: version.appliesFrom },
    road: procedure.stages.map((one) => stopOf(here, one, tx.today)),
    runs: runs.map((run) =>
      run === open
        ? { ...runView(procedure, run), sentence: sentenceNow(tx, here) }
        : runView(procedure, run),
    ),
    missing,
    acts: actsOf(here, actor, missing, tx),
    required: (stage?.records ?? []).map((rule) => ({
      kind: rule.name,
      by: rule.by,
      waivable: rule.waivable ?? false,
      present: !lacking.has(rule.name),
    })),
    records: records.map((record) => ({
      id: record.id,
      stage: record.stage,
      round: record.round,
      kind: record.kind,
      fileName: record.fileName,
      hash: record.fileHash,
      size: record.size,
      waivedBecause: record.waivedBecause,
      attachedBy: record.attachedBy,
      attachedAt: record.attachedAt,
    })),
    meetings: tx.meetings.ofMatter(matter.id).map((meeting) => viewOf({ ballots }, here, meeting)),
    filings: tx.publications
      .filingsOf(matter.id)
      .map(({ matterId: _matter, runId: _run, ...filing }) => filing),
    notices: noticeViews(tx, matter.id),
    secondNotice: secondNoticeOf(tx, here),
    implementation: lastImplementation(tx, matter.id),
    evaluations: tx.results
      .evaluationsOf(matter.id)
      .map(({ id: _id, matterId: _matter, runId, verdict, ...figures }) => ({
        ...figures,
        round: runs.find((run) => run.id === runId)?.round ?? 1,
        verdict: JSON.parse(verdict),
      })),
    overrides: tx.results.overridesOf(matter.id).map((row) => ({
      id: row.id,
      stage: runs.find((run) => run.id === row.runId)?.stage ?? '',
      gates: JSON.parse(row.gates),
      reason: row.reason,
      askedBy: row.askedBy,
      askedOn: row.askedOn,
      confirmedBy: row.confirmedBy,
      confirmedOn: row.confirmedOn,
      used: row.used,
    })),
    corrections: tx.results.correctionsOf(matter.id).map((row) => ({
      id: row.id,
      subject: row.meetingId ?? matter.id,
      field: row.field,
      oldValue: row.oldValue,
      newValue: row.newValue,
      reason: row.reason,
      by: row.correctedBy,
      on: row.correctedOn,
    })),
    comments: tx.results
      .commentsOf(matter.id)
      .map((row) => ({ id: row.id, text: row.text, by: row.writtenBy, at: row.writtenAt })),
  };
}

function proposalOf({ matter }: Here): Page['matter'] {
  const {
    search: _search,
    procedureId: _procedure,
    dueOn: _due,
    returned: _returned,
    objection: _objection,
    noQuorum: _noQuorum,
    stageOpenedOn: _opened,
    changedAt: _changed,
    ...shown
  } = matter;
  return shown;
}

function stopOf(here: Here, stage: Stage, today: string): Page['road'][number] {
  const run = here.runs.filter((one) => one.stage === stage.key).at(-1);
  const isHere =
    here.matter.stage === stage.key && (here.matter.state === 'open' || here.matter.state === 'suspended');
  const view = run ? runView(here.procedure, run) : null;
  const look = isHere
    ? 'here'
    : run?.state === 'passed'
      ? 'done'
      : run?.state === 'skipped'
        ? 'skipped'
        : run?.state === 'failed' && here.matter.stage === stage.key
          ? 'failed'
          : 'ahead';
  return {
    stage: stage.key,
    name: stage.name,
    kind: stage.kind,
    ordinal: ordinalOf(here.procedure, stage.key),
    look,
    round: run?.round ?? 0,
    openedOn: run?.openedOn ?? null,
    concludedOn: look === 'ahead' ? null : (run?.concludedOn ?? null),
    dueOn: isHere ? (run?.dueOn ?? null) : null,
    overdue: isHere && here.matter.state === 'open' && run?.dueOn != null && run.dueOn < today,
    outcome: look === 'ahead' ? null : (run?.outcome ?? null),
    sentence: look === 'ahead' ? null : (view?.sentence ?? null),
    overridden: run?.overridden ?? false,
  };
}

function runView(procedure: Procedure, run: RunRow): Page['runs'][number] {
  const judged: (Judged & { sentence?: Text }) | null = run.result ? JSON.parse(run.result) : null;
  return {
    stage: run.stage,
    round: run.round,
    state: run.state,
    openedOn: run.openedOn,
    concludedOn: run.concludedOn,
    outcome: run.outcome,
    reason: run.reason,
    quorum: judged?.quorum ?? null,
    verdict: judged?.verdict ?? null,
    chosen: [...(judged?.chosen ?? [])],
    sentence:
      judged === null
        ? null
        : (judged.sentence ?? sentenceOf(judged, stageOf(procedure, run.stage)?.forms ?? [])),
  };
}

/** Of the open stage: what announcing its ballots would say. */
function sentenceNow(tx: ReadTx, here: Here): Text | null {
  if (here.matter.state !== 'open') return null;
  const at = atStage(here, here.matter.stage);
  return at.stage.forms.length > 0 ? announcementOf(tx, at) : null;
}

function lastImplementation(tx: Pick<ReadTx, 'results'>, matterId: string): Page['implementation'] {
  const last = tx.results.implementationsOf(matterId).at(-1);
  return last ? { finishedOn: last.finishedOn, acceptedOn: last.acceptedOn, note: last.note } : null;
}
