import { newId } from '../../../db/ids.ts';
import type { PlacedMatter } from '../../../db/repositories/matters.ts';
import type { FindingRow, ReleaseRow } from '../../../db/repositories/releases.ts';
import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import { communitiesOf, mayIn } from '../../../shared/actor.ts';
import type { Contract, Outputs } from '../../../shared/contract/index.ts';
import { PublicNotice } from '../../../shared/contract/public-notice.ts';
import { assertPeriod } from '../../../shared/domain/notices.ts';
import type { PublicRecord } from '../../../shared/domain/privacy.ts';
import { noticeDaysOf, stageOf } from '../../../shared/domain/procedure.ts';
import { lookThrough, type PlacedFinding, published, textsOf } from '../../../shared/domain/releases.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import { assertMayIn } from '../may-in.ts';
import { canonical } from '../packages/make.ts';
import { sha256 } from '../packages/signing.ts';
import { candidateOf, firstWritten, replacedBy } from '../release/candidate.ts';
import { publicRecordOf } from '../release/known.ts';
import { findHere } from '../road/here.ts';
import { matterPage } from '../road/matter-page.ts';
import { actorOf, type Call, type UseCases } from '../use-cases.ts';

type View = Outputs['releases']['get'];
/** Two people let it go; at least one of them did not draw it up. */
const PEOPLE = 2;
/** The release gate: a notice is looked through, masked, and let go by two people before it leaves. */
export const releases: UseCases<Contract['releases']> = {
  draft(tx, { matterId, stage }, call) {
    const here = findHere(tx, call, matterId, 'releases.prepare');
    const page = matterPage(tx, here, actorOf(call));
    const written = firstWritten(tx, here, stage);
    const open = tx.releases.ofMatter(matterId).findLast((one) => one.stage === stage && isStanding(one));
    return {
      notice: open
        ? noticeIn(open.candidate)
        : candidateOf(tx, here, page, stage, written, actorOf(call).name),
      releaseId: open?.id ?? null,
      replaces: replacedBy(tx, matterId, stage)?.number ?? null,
    };
  },

  prepare(tx, { matterId, stage, ...written }, call) {
    const here = findHere(tx, call, matterId, 'releases.prepare');
    const run = here.runs.findLast((one) => one.stage === stage) ?? refuse('stages.noSuchStage', { stage });
    const rule = stageOf(here.procedure, stage)?.notice ?? { days: 15 };
    assertPeriod(noticeDaysOf(rule, here.matter.resolveBy), written.from, written.until);
    const before = replacedBy(tx, matterId, stage);
    if (before !== null && !written.because) refuse('releases.replacedBecause', { number: before.number });
    const page = matterPage(tx, here, actorOf(call));
    const id = newId();
    const candidate = { ...candidateOf(tx, here, page, stage, written, tx.author.name), id };
    const found = lookThrough(candidate, knownTo(tx, candidate, here.matter));
    for (const one of tx.releases.ofMatter(matterId))
      if (one.stage === stage && one.state === 'checking') tx.releases.update(one.id, { state: 'withdrawn' });
    tx.releases.insert(
      {
        id,
        matterId,
        runId: run.id,
        stage,
        kind: candidate.kind,
        state: 'checking',
        candidate: JSON.stringify(candidate),
        preparedById: tx.author.id ?? '',
        preparedBy: tx.author.name,
        preparedAt: tx.now,
      },
      found.map(({ place, start, end, kind, certainty }) => ({
        id: newId(),
        releaseId: id,
        place,
        starts: start,
        ends: end,
        kind,
        certainty,
        reason: '',
      })),
    );
    const { address = '', telephone = '', hours = '', supervision = '' } = written;
    tx.releases.saveOffice({ communityId: here.matter.communityId, address, telephone, hours, supervision });
    tx.record({ type: 'releases.prepared', subject: matterId, data: { stage, findings: found.length } });
    return { id, findings: found.length };
  },

  get: (tx, { id }, call) => viewOf(tx, releaseFor(tx, call, id), call),

  list(tx, { state }, call) {
    const may = communitiesOf(actorOf(call), 'matters.read');
    return {
      rows: tx.releases.all().flatMap((row) => {
        const { communityId, community, title } = noticeIn(row.candidate);
        if ((may !== null && !may.includes(communityId)) || (state !== 'all' && row.state !== state))
          return [];
        return [
          {
            id: row.id,
            matterId: row.matterId,
            title,
            community,
            stage: row.stage,
            state: row.state,
            undecided: tx.releases.findingsOf(row.id).filter(({ choice }) => choice === null).length,
            approvals: tx.releases.approvalsOf(row.id).length,
            preparedBy: row.preparedBy,
            preparedAt: row.preparedAt,
          },
        ];
      }),
    };
  },

  decide(tx, { id, findingIds, choice, reason = '' }, call) {
    const row = checking(releaseFor(tx, call, id, 'releases.prepare'));
    if (choice === 'keep' && reason === '') refuse('releases.reasonMissing', {});
    const own = new Set(tx.releases.findingsOf(id).map((one) => one.id));
    for (const findingId of findingIds) {
      if (!own.has(findingId)) refuse('things.notFound', { what: 'finding' });
      tx.releases.decide(findingId, { choice, reason, decidedBy: tx.author.name });
    }
    // Who approved, approved other bytes.
    tx.releases.dropApprovals(id);
    tx.record({
      type: 'releases.decided',
      subject: row.matterId,
      data: { choice, count: findingIds.length, reason },
    });
    return {};
  },

  approve(tx, { id, sha256: seen }, call) {
    const row = checking(releaseFor(tx, call, id, 'releases.approve'));
    const findings = tx.releases.findingsOf(id);
    const undecided = findings.filter(({ choice }) => choice === null).length;
    if (undecided > 0) refuse('releases.undecided', { count: undecided });
    const { text, hash } = bytesOf(row, findings);
    if (seen !== hash) refuse('edits.conflict', {});
    const accountId = actorOf(call).accountId;
    const before = tx.releases.approvalsOf(id);
    if (before.some((one) => one.accountId === accountId)) refuse('releases.samePerson', {});
    const ids = [...before.map((one) => one.accountId), accountId];
    if (ids.length >= PEOPLE && ids.every((one) => one === row.preparedById))
      refuse('releases.samePerson', {});
    tx.releases.approve({ releaseId: id, accountId, name: tx.author.name, approvedAt: tx.now });
    tx.record({ type: 'releases.approved', subject: row.matterId, data: { sha256: hash } });
    if (ids.length < PEOPLE) return { released: false };
    release(tx, row, text, hash);
    return { released: true };
  },

  withdraw(tx, { id, reason }, call) {
    const row = checking(releaseFor(tx, call, id, 'releases.prepare'));
    tx.releases.update(id, { state: 'withdrawn', because: reason });
    tx.record({ type: 'releases.withdrawn', subject: row.matterId, data: { reason } });
    return {};
  },
};

function release(tx: WriteTx, row: ReleaseRow, text: string, hash: string): void {
  for (const one of tx.releases.ofMatter(row.matterId))
    if (one.stage === row.stage && one.state === 'released')
      tx.releases.update(one.id, { state: 'replaced', because: row.id });
  tx.releases.update(row.id, { state: 'released', published: text, sha256: hash, releasedAt: tx.now });
  tx.record({ type: 'releases.released', subject: row.matterId, data: { stage: row.stage, sha256: hash } });
}

/** What is published, byte for byte: decided findings masked or kept, undecided ones shown masked until somebody decides. */
function bytesOf(row: ReleaseRow, findings: readonly FindingRow[]): { text: string; hash: string } {
  if (row.published !== null) return { text: row.published, hash: row.sha256 ?? '' };
  const candidate = noticeIn(row.candidate);
  const texts = new Map(textsOf(candidate));
  const hidden = findings.filter(({ choice }) => choice !== 'keep').map((one) => placed(one, texts));
  const text = canonical(PublicNotice.parse(published(candidate, hidden)));
  return { text, hash: sha256(text) };
}

const placed = (one: FindingRow, texts: ReadonlyMap<string, string>): PlacedFinding => ({
  place: one.place,
  start: one.starts,
  end: one.ends,
  kind: one.kind,
  certainty: one.certainty,
  suggestion: 'hide',
  text: (texts.get(one.place) ?? '').slice(one.starts, one.ends),
});

function viewOf(tx: ReadTx, row: ReleaseRow, call: Call): View {
  const actor = actorOf(call);
  const candidate = noticeIn(row.candidate);
  const findings = tx.releases.findingsOf(row.id);
  const texts = new Map(textsOf(candidate));
  const { text, hash } = bytesOf(row, findings);
  const approvals = tx.releases.approvalsOf(row.id);
  // Who may only read sees what everybody will see, not what is being hidden.
  const works = ['releases.prepare', 'releases.approve'].some((permission) =>
    mayIn(actor, permission as 'releases.prepare', candidate.communityId),
  );
  return {
    id: row.id,
    matterId: row.matterId,
    matterTitle: candidate.title,
    stage: row.stage,
    state: row.state,
    candidate: works ? candidate : noticeIn(text),
    findings: works
      ? findings.map((one) => {
          const { start, end, ...rest } = placed(one, texts);
          return {
            id: one.id,
            place: rest.place,
            start,
            end,
            text: rest.text,
            kind: one.kind,
            certainty: one.certainty,
            choice: one.choice,
            reason: one.reason,
            decidedBy: one.decidedBy,
          };
        })
      : [],
    preview: noticeIn(text),
    sha256: hash,
    preparedBy: row.preparedBy,
    approvals: approvals.map(({ name, approvedAt }) => ({ name, approvedAt })),
    mayApprove:
      row.state === 'checking' &&
      findings.every(({ choice }) => choice !== null) &&
      mayIn(actor, 'releases.approve', candidate.communityId) &&
      !approvals.some((one) => one.accountId === actor.accountId),
    because: row.because,
  };
}

const knownTo = (tx: ReadTx, notice: PublicNotice, matter: PlacedMatter): PublicRecord =>
  publicRecordOf(tx, matter, {
    publisher: notice.publisher,
    telephones: [notice.objecting.telephone, notice.supervision],
  });

function releaseFor(
  tx: ReadTx,
  call: Call,
  id: Id,
  permission: 'matters.read' | 'releases.prepare' | 'releases.approve' = 'matters.read',
): ReleaseRow {
  const row = tx.releases.find(id) ?? refuse('things.notFound', { what: 'release' });
  assertMayIn(actorOf(call), permission, noticeIn(row.candidate).communityId);
  return row;
}

const checking = (row: ReleaseRow): ReleaseRow =>
  row.state === 'checking' ? row : refuse('releases.closed', { state: row.state });

const isStanding = ({ state }: ReleaseRow): boolean => state === 'checking' || state === 'released';
const noticeIn = (json: string): PublicNotice => JSON.parse(json);
