import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PackageKind } from '../shared/domain/packages.ts';
import type { PrivateKind } from '../shared/domain/privacy.ts';

/** What leaves the house: releases, the paper board, keys, packages, and filings that came from elsewhere. */

export const offices = sqliteTable('offices', {
  communityId: text('community_id').primaryKey(),
  address: text().notNull(),
  telephone: text().notNull(),
  hours: text().notNull(),
  supervision: text().notNull(),
});

export const releases = sqliteTable('releases', {
  id: text().primaryKey(),
  matterId: text('matter_id').notNull(),
  runId: text('run_id').notNull(),
  stage: text().notNull(),
  kind: text().$type<'resolution' | 'result'>().notNull(),
  state: text().$type<'checking' | 'released' | 'withdrawn' | 'replaced'>().notNull(),
  candidate: text().notNull(),
  preparedById: text('prepared_by_id').notNull(),
  preparedBy: text('prepared_by').notNull(),
  preparedAt: text('prepared_at').notNull(),
  published: text(),
  sha256: text(),
  releasedAt: text('released_at'),
  noticeId: text('notice_id'),
  because: text(),
});

export const releaseFiles = sqliteTable('release_files', {
  id: text().primaryKey(),
  releaseId: text('release_id').notNull(),
  fileHash: text('file_hash').notNull(),
  name: text().notNull(),
  size: integer().notNull(),
  reading: text().notNull(),
  pieces: text().notNull(),
  choice: text().$type<'whole' | 'masked_text' | 'leave_out'>(),
  reason: text().notNull(),
  decidedBy: text('decided_by'),
});

export const releaseFindings = sqliteTable('release_findings', {
  id: text().primaryKey(),
  releaseId: text('release_id').notNull(),
  fileId: text('file_id'),
  place: text().notNull(),
  starts: integer().notNull(),
  ends: integer().notNull(),
  kind: text().$type<PrivateKind>().notNull(),
  certainty: text().$type<'certain' | 'likely'>().notNull(),
  choice: text().$type<'mask' | 'keep'>(),
  reason: text().notNull(),
  decidedBy: text('decided_by'),
});

export const releaseApprovals = sqliteTable(
  'release_approvals',
  {
    releaseId: text('release_id').notNull(),
    accountId: text('account_id').notNull(),
    name: text().notNull(),
    approvedAt: text('approved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.releaseId, table.accountId] })],
);

export const boardPhotos = sqliteTable('board_photos', {
  id: text().primaryKey(),
  noticeId: text('notice_id').notNull(),
  moment: text().notNull(),
  takenOn: text('taken_on').notNull(),
  place: text().notNull(),
  fileHash: text('file_hash').notNull(),
  name: text().notNull(),
  addedBy: text('added_by').notNull(),
});

export const noticeGaps = sqliteTable('notice_gaps', {
  id: text().primaryKey(),
  noticeId: text('notice_id').notNull(),
  fromDay: text('from_day').notNull(),
  untilDay: text('until_day').notNull(),
  reason: text().notNull(),
  toldBy: text('told_by').notNull(),
  takenBack: text('taken_back'),
});

export const displays = sqliteTable(
  'displays',
  {
    noticeId: text('notice_id').notNull(),
    day: text().notNull(),
    kiosk: text().notNull(),
    shows: integer().notNull(),
    seconds: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.day, table.kiosk] })],
);

export const signingKeys = sqliteTable('signing_keys', {
  id: text().primaryKey(),
  communityId: text('community_id'),
  publicKey: text('public_key').notNull(),
  fingerprint: text().notNull(),
  madeAt: text('made_at').notNull(),
  revokedAt: text('revoked_at'),
  revokedBecause: text('revoked_because'),
});

export const trustedSigners = sqliteTable('trusted_signers', {
  id: text().primaryKey(),
  publicKey: text('public_key').notNull(),
  fingerprint: text().notNull(),
  office: text().notNull(),
  addedBy: text('added_by').notNull(),
  addedAt: text('added_at').notNull(),
  revokedAt: text('revoked_at'),
  revokedBecause: text('revoked_because'),
});

export const packages = sqliteTable('packages', {
  id: text().primaryKey(),
  kind: text().$type<PackageKind>().notNull(),
  communityId: text('community_id'),
  matterId: text('matter_id'),
  releaseId: text('release_id'),
  name: text().notNull(),
  fileHash: text('file_hash').notNull(),
  size: integer().notNull(),
  fingerprint: text().notNull(),
  madeBy: text('made_by').notNull(),
  madeAt: text('made_at').notNull(),
});

export const incomingFilings = sqliteTable('incoming_filings', {
  id: text().primaryKey(),
  packageHash: text('package_hash').notNull(),
  fingerprint: text().notNull(),
  sender: text().notNull(),
  matterId: text('matter_id').notNull(),
  matterNumber: text('matter_number').notNull(),
  title: text().notNull(),
  round: integer().notNull(),
  sentOn: text('sent_on').notNull(),
  answerDueOn: text('answer_due_on').notNull(),
  form: text().notNull(),
  receivedOn: text('received_on').notNull(),
  receivedBy: text('received_by').notNull(),
  state: text().$type<'received' | 'acknowledged' | 'returned'>().notNull(),
  number: text(),
  reason: text(),
  answeredOn: text('answered_on'),
  answeredBy: text('answered_by'),
  answerHash: text('answer_hash'),
});
