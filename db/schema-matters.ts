import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PROPOSER_KINDS } from '../shared/contract/matter-rows.ts';
import type { Combine, ResolveBy } from '../shared/domain/procedure.ts';
import type { MatterState, RunState } from '../shared/domain/road.ts';

/** Matters, the procedures they follow, the walks of their road and the records on it. */

export const procedureVersions = sqliteTable('procedure_versions', {
  id: text().primaryKey(),
  key: text().notNull(),
  version: integer().notNull(),
  content: text().notNull(),
  state: text({ enum: ['draft', 'enacted'] }).notNull(),
  preset: integer({ mode: 'boolean' }).notNull(),
  appliesFrom: text('applies_from'),
  editedAt: text('edited_at').notNull(),
});

export const matters = sqliteTable('matters', {
  id: text().primaryKey(),
  number: text(),
  title: text().notNull(),
  search: text().notNull(),
  situation: text().notNull(),
  request: text().notNull(),
  plan: text().notNull(),
  communityId: text('community_id').notNull(),
  gridId: text('grid_id'),
  level: text({ enum: ['grid', 'community'] }).notNull(),
  resolveBy: text('resolve_by').$type<ResolveBy>().notNull(),
  proposerKind: text('proposer_kind').$type<(typeof PROPOSER_KINDS)[number]>().notNull(),
  proposerName: text('proposer_name').notNull(),
  proposerContact: text('proposer_contact').notNull(),
  households: integer(),
  funding: text().notNull(),
  commonParts: integer('common_parts', { mode: 'boolean' }).notNull(),
  combine: text().$type<Combine>(),
  procedureId: text('procedure_id').notNull(),
  state: text().$type<MatterState>().notNull(),
  stage: text().notNull(),
  stageOpenedOn: text('stage_opened_on').notNull(),
  dueOn: text('due_on'),
  returned: integer({ mode: 'boolean' }).notNull().default(false),
  objection: integer({ mode: 'boolean' }).notNull().default(false),
  noQuorum: integer('no_quorum', { mode: 'boolean' }).notNull().default(false),
  proposedOn: text('proposed_on').notNull(),
  registeredOn: text('registered_on'),
  postponedUntil: text('postponed_until'),
  endedOn: text('ended_on'),
  endReason: text('end_reason'),
  changedAt: text('changed_at').notNull(),
  version: integer().notNull(),
});

export const runs = sqliteTable('runs', {
  id: text().primaryKey(),
  matterId: text('matter_id').notNull(),
  stage: text().notNull(),
  round: integer().notNull(),
  state: text().$type<RunState>().notNull(),
  openedOn: text('opened_on').notNull(),
  dueOn: text('due_on'),
  concludedOn: text('concluded_on'),
  outcome: text(),
  reason: text(),
  result: text(),
  overridden: integer({ mode: 'boolean' }).notNull().default(false),
});

export const files = sqliteTable('files', {
  hash: text().primaryKey(),
  size: integer().notNull(),
  addedAt: text('added_at').notNull(),
});

export const records = sqliteTable('records', {
  id: text().primaryKey(),
  matterId: text('matter_id').notNull(),
  runId: text('run_id').notNull(),
  kind: text().notNull(),
  fileHash: text('file_hash'),
  fileName: text('file_name'),
  waivedBecause: text('waived_because'),
  attachedBy: text('attached_by').notNull(),
  attachedAt: text('attached_at').notNull(),
});
