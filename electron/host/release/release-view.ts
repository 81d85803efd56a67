import type { FileRow, FindingRow, ReleaseRow } from '../../../db/repositories/releases.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import { mayIn } from '../../../shared/actor.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { PublicNotice } from '../../../shared/contract/public-notice.ts';
import { type PlacedFinding, published, textsOf } from '../../../shared/domain/releases.ts';
import { canonical } from '../packages/make.ts';
import { sha256 } from '../packages/signing.ts';
import { actorOf, type Call } from '../use-cases.ts';
import { type PublishedFile, piecesIn, publishedFiles, readingOf } from './attachments.ts';

type View = Outputs['releases']['get'];

/** Signs before and after a finding: enough to see what is being said. */
const AROUND = 30;

export interface ToPublish {
  readonly text: string;
  readonly hash: string;
  readonly files: readonly PublishedFile[];
}

/** What is published, byte for byte: decided findings masked or kept, undecided ones shown masked until somebody decides. */
export function toPublish(tx: Pick<ReadTx, 'releases'>, row: ReleaseRow): ToPublish {
  const findings = tx.releases.findingsOf(row.id);
  const files = publishedFiles(tx.releases.filesOf(row.id), findings);
  if (row.published !== null) return { text: row.published, hash: row.sha256 ?? '', files };
  const candidate = noticeIn(row.candidate);
  const texts = new Map(textsOf(candidate));
  const hidden = findings
    .filter(({ choice, fileId }) => fileId === null && choice !== 'keep')
    .map((one) => placed(one, texts));
  const attachments = files.map(({ name, sha256: hash, size }) => ({ name, sha256: hash, size }));
  const text = canonical(PublicNotice.parse({ ...published(candidate, hidden), attachments }));
  return { text, hash: sha256(text), files };
}

/** What still waits for a person: places in the notice, places in files that shall leave, and files themselves. */
export function undecidedIn(tx: Pick<ReadTx, 'releases'>, releaseId: string): number {
  const files = tx.releases.filesOf(releaseId);
  const gone = new Set(files.filter(({ choice }) => choice === 'leave_out').map(({ id }) => id));
  const places = tx.releases
    .findingsOf(releaseId)
    .filter(({ choice, fileId }) => choice === null && !(fileId !== null && gone.has(fileId)));
  return places.length + files.filter(({ choice }) => choice === null).length;
}

export function viewOf(tx: ReadTx, row: ReleaseRow, call: Call): View {
  const actor = actorOf(call);
  const candidate = noticeIn(row.candidate);
  const { text, hash, files: leaving } = toPublish(tx, row);
  const approvals = tx.releases.approvalsOf(row.id);
  // Who may only read sees what everybody will see, not what is being hidden.
  const works = (['releases.prepare', 'releases.approve'] as const).some((permission) =>
    mayIn(actor, permission, candidate.communityId),
  );
  const files = works ? tx.releases.filesOf(row.id) : [];
  return {
    id: row.id,
    matterId: row.matterId,
    matterTitle: candidate.title,
    stage: row.stage,
    state: row.state,
    candidate: works ? candidate : noticeIn(text),
    findings: works ? findingViews(tx, row, candidate, files) : [],
    files: files.map((file) => fileView(file, leaving)),
    preview: noticeIn(text),
    sha256: hash,
    preparedBy: row.preparedBy,
    approvals: approvals.map(({ name, approvedAt }) => ({ name, approvedAt })),
    undecided: undecidedIn(tx, row.id),
    mayApprove:
      row.state === 'checking' &&
      undecidedIn(tx, row.id) === 0 &&
      mayIn(actor, 'releases.approve', candidate.communityId) &&
      !approvals.some((one) => one.accountId === actor.accountId),
    because: row.because,
  };
}

function findingViews(
  tx: ReadTx,
  row: ReleaseRow,
  candidate: PublicNotice,
  files: readonly FileRow[],
): View['findings'] {
  const texts = new Map(textsOf(candidate));
  const pieces = new Map(files.map((file) => [file.id, piecesIn(file).pieces]));
  return tx.releases.findingsOf(row.id).map((one) => {
    const piece = one.fileId === null ? null : (pieces.get(one.fileId)?.[Number(one.place)] ?? null);
    const text = one.fileId === null ? (texts.get(one.place) ?? '') : (piece?.text ?? '');
    return {
      id: one.id,
      fileId: one.fileId,
      place: one.place,
      at: piece?.at ?? null,
      before: text.slice(Math.max(0, one.starts - AROUND), one.starts),
      text: text.slice(one.starts, one.ends),
      after: text.slice(one.ends, one.ends + AROUND),
      kind: one.kind,
      certainty: one.certainty,
      choice: one.choice,
      reason: one.reason,
      decidedBy: one.decidedBy,
    };
  });
}

function fileView(file: FileRow, leaving: readonly PublishedFile[]): View['files'][number] {
  const { pieces, unread } = piecesIn(file);
  const leaves = leaving.find(({ fileId }) => fileId === file.id) ?? null;
  return {
    id: file.id,
    name: file.name,
    size: file.size,
    hash: file.fileHash,
    reading: readingOf({ pieces, unread }),
    unread: [...unread],
    choice: file.choice,
    reason: file.reason,
    decidedBy: file.decidedBy,
    leaves: leaves && { name: leaves.name, sha256: leaves.sha256, size: leaves.size },
  };
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

export const noticeIn = (json: string): PublicNotice => JSON.parse(json);
