import { newId } from '../../../db/ids.ts';
import type { PlacedMatter } from '../../../db/repositories/matters.ts';
import type { ReleaseRow } from '../../../db/repositories/releases.ts';
import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import { communitiesOf } from '../../../shared/actor.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import type { PublicNotice } from '../../../shared/contract/public-notice.ts';
import { assertPeriod } from '../../../shared/domain/notices.ts';
import { findPrivate, type PublicRecord } from '../../../shared/domain/privacy.ts';
import { noticeDaysOf, stageOf } from '../../../shared/domain/procedure.ts';
import { knowingNames, lookThrough, textsOf } from '../../../shared/domain/releases.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import type { Files } from '../files.ts';
import { assertMayIn } from '../may-in.ts';
import { piecesIn, type ReadFile, readFile, readingOf } from '../release/attachments.ts';
import { candidateOf, firstWritten, replacedBy } from '../release/candidate.ts';
import { publicRecordOf } from '../release/known.ts';
import { noticeIn, toPublish, undecidedIn, viewOf } from '../release/release-view.ts';
import { findHere } from '../road/here.ts';
import { matterPage } from '../road/matter-page.ts';
import { actorOf, type Call, type InputOf, type PreparedCommand, type UseCases } from '../use-cases.ts';

/** Two people let it go; at least one of them did not draw it up. */
const PEOPLE = 2;
/** The release gate: a notice and its attachments are looked through, masked, and let go by two people before they leave. */
export const createReleases = (files: Files): UseCases<Contract['releases']> => ({
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

  prepare: preparing(files),

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
            undecided: undecidedIn(tx, row.id),
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
    const own = new Map(tx.releases.findingsOf(id).map((one) => [one.id, one]));
    const whole = new Set(
      tx.releases.filesOf(id).flatMap((file) => (file.choice === 'whole' ? [file.id] : [])),
    );
    for (const findingId of findingIds) {
      const { fileId } = own.get(findingId) ?? refuse('things.notFound', { what: 'finding' });
      tx.releases.decide(findingId, { choice, reason, decidedBy: tx.author.name });
      // A file that leaves as it is cannot hide a part of itself: somebody decides about it anew.
      if (fileId !== null && choice === 'mask' && whole.has(fileId))
        tx.releases.decideFile(fileId, { choice: null, reason: '', decidedBy: null });
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

  approve: approving(files),

  decideFile(tx, { id, fileId, choice, reason = '' }, call) {
    const row = checking(releaseFor(tx, call, id, 'releases.prepare'));
    const file = tx.releases.filesOf(id).find((one) => one.id === fileId);
    if (file === undefined) return refuse('things.notFound', { what: 'file' });
    const read = piecesIn(file);
    if (choice === 'masked_text' && readingOf(read) === 'ask')
      refuse('releases.fileUnreadable', { name: file.name });
    if (choice === 'whole') {
      // Its name is masked where it must be; what stands inside cannot be.
      const open = tx.releases
        .findingsOf(id)
        .filter((one) => one.fileId === fileId && one.place !== '0' && one.choice !== 'keep').length;
      if (open > 0) refuse('releases.fileNotClear', { name: file.name, count: open });
      if (read.unread.length > 0 && reason === '') refuse('releases.reasonMissing', {});
    }
    tx.releases.decideFile(fileId, { choice, reason, decidedBy: tx.author.name });
    tx.releases.dropApprovals(id);
    tx.record({ type: 'releases.fileDecided', subject: row.matterId, data: { choice, reason } });
    return {};
  },

  withdraw(tx, { id, reason }, call) {
    const row = checking(releaseFor(tx, call, id, 'releases.prepare'));
    tx.releases.update(id, { state: 'withdrawn', because: reason });
    tx.record({ type: 'releases.withdrawn', subject: row.matterId, data: { reason } });
    return {};
  },
});

type Prepare = PreparedCommand<
  InputOf<Contract['releases']['prepare']>,
  { id: Id; findings: number },
  ReadFile[]
>;

/** Attachments are opened and read before the transaction begins. */
const preparing = (files: Files): Prepare => ({
  async prepare({ matterId, files: given }, call, read) {
    read((tx) => findHere(tx, call, matterId, 'releases.prepare'));
    const found: ReadFile[] = [];
    // One after another: each may be large.
    for (const file of given) found.push(await readFile(files, file));
    return found;
  },
  run(tx, { matterId, stage, files: _given, ...written }, call, attached) {
    const here = findHere(tx, call, matterId, 'releases.prepare');
    const run = here.runs.findLast((one) => one.stage === stage) ?? refuse('stages.noSuchStage', { stage });
    const rule = stageOf(here.procedure, stage)?.notice ?? { days: 15 };
    assertPeriod(noticeDaysOf(rule, here.matter.resolveBy), written.from, written.until);
    const before = replacedBy(tx, matterId, stage);
    if (before !== null && !written.because) refuse('releases.replacedBecause', { number: before.number });
    const page = matterPage(tx, here, actorOf(call));
    const id = newId();
    const candidate = { ...candidateOf(tx, here, page, stage, written, tx.author.name), id };
    const texts = [
      ...textsOf(candidate).map(([, text]) => ({ text })),
      ...attached.flatMap(({ pieces }) => pieces),
    ];
    const known = knowingNames(knownTo(tx, candidate, here.matter), texts);
    const found = lookThrough(candidate, known);
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
    const inFiles = attached.reduce((sum, file) => sum + attach(tx, id, file, known), 0);
    const { address = '', telephone = '', hours = '', supervision = '' } = written;
    tx.releases.saveOffice({ communityId: here.matter.communityId, address, telephone, hours, supervision });
    tx.record({
      type: 'releases.prepared',
      subject: matterId,
      data: { stage, findings: found.length + inFiles },
    });
    return { id, findings: found.length + inFiles };
  },
});

/** Keeps what was read of an attachment with what was found in it. Answers how much that is. */
function attach(tx: WriteTx, releaseId: Id, file: ReadFile, known: PublicRecord): number {
  const { hash, name, size, pieces, unread } = file;
  const id = newId();
  const found = pieces.flatMap((piece, place) =>
    findPrivate(piece, known).map((one) => ({ ...one, place: String(place) })),
  );
  tx.records.addFile(hash, size, tx.now);
  tx.releases.addFile(
    {
      id,
      releaseId,
      fileHash: hash,
      name,
      size,
      reading: unread.length === 0 ? 'text' : 'unread',
      pieces: JSON.stringify({ pieces, unread }),
      reason: '',
    },
    found.map(({ place, start, end, kind, certainty }) => ({
      id: newId(),
      releaseId,
      fileId: id,
      place,
      starts: start,
      ends: end,
      kind,
      certainty,
      reason: '',
    })),
  );
  return found.length;
}

type Approve = PreparedCommand<InputOf<Contract['releases']['approve']>, { released: boolean }, void>;

/** What is written in place of a file lies with the files before anybody lets it go: nothing is published that is not there. */
const approving = (files: Files): Approve => ({
  async prepare({ id }, call, read) {
    const leaving = read((tx) => toPublish(tx, checking(releaseFor(tx, call, id, 'releases.approve'))).files);
    for (const { bytes } of leaving) if (bytes !== null) await files.put(bytes);
  },
  run(tx, { id, sha256: seen }, call) {
    const row = checking(releaseFor(tx, call, id, 'releases.approve'));
    const undecided = undecidedIn(tx, id);
    if (undecided > 0) refuse('releases.undecided', { count: undecided });
    const { text, hash, files: leaving } = toPublish(tx, row);
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
    for (const file of leaving) {
      if (files.find(file.sha256) === null) refuse('records.fileMissing', { name: file.name });
      tx.records.addFile(file.sha256, file.size, tx.now);
    }
    release(tx, row, text, hash);
    return { released: true };
  },
});

function release(tx: WriteTx, row: ReleaseRow, text: string, hash: string): void {
  for (const one of tx.releases.ofMatter(row.matterId))
    if (one.stage === row.stage && one.state === 'released')
      tx.releases.update(one.id, { state: 'replaced', because: row.id });
  tx.releases.update(row.id, { state: 'released', published: text, sha256: hash, releasedAt: tx.now });
  tx.record({ type: 'releases.released', subject: row.matterId, data: { stage: row.stage, sha256: hash } });
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
