import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { TASK_ENTRIES } from '../shared/contract/task-rows.ts';
import type { GRADES, Rating, TaskState } from '../shared/domain/tasks.ts';

/** What meetings decided and somebody has to do, and everything that happened to it. */

export const tasks = sqliteTable('tasks', {
  id: text().primaryKey(),
  number: text().notNull(),
  year: integer().notNull(),
  serial: integer().notNull(),
  communityId: text('community_id'),
  bodyId: text('body_id'),
  meetingId: text('meeting_id'),
  itemId: text('item_id'),
  motionId: text('motion_id'),
  matterId: text('matter_id'),
  source: text().notNull(),
  text: text().notNull(),
  search: text().notNull(),
  grade: text().$type<(typeof GRADES)[number]>(),
  leadUnitId: text('lead_unit_id'),
  leadName: text('lead_name'),
  responsible: text().notNull(),
  askerUnitId: text('asker_unit_id'),
  askerCommunityId: text('asker_community_id'),
  givenOn: text('given_on').notNull(),
  firstDueOn: text('first_due_on').notNull(),
  dueOn: text('due_on').notNull(),
  state: text().$type<TaskState>().notNull(),
  missed: integer().notNull(),
  evidence: integer().notNull(),
  extensionUntil: text('extension_until'),
  extensionById: text('extension_by_id'),
  handedInOn: text('handed_in_on'),
  handedInById: text('handed_in_by_id'),
  rating: text().$type<Rating>(),
  signedOffById: text('signed_off_by_id'),
  signedOffOn: text('signed_off_on'),
  changedAt: text('changed_at').notNull(),
  version: integer().notNull(),
});

export const taskUnits = sqliteTable(
  'task_units',
  { taskId: text('task_id').notNull(), unitId: text('unit_id').notNull() },
  (table) => [primaryKey({ columns: [table.taskId, table.unitId] })],
);

export const taskMilestones = sqliteTable('task_milestones', {
  id: text().primaryKey(),
  taskId: text('task_id').notNull(),
  text: text().notNull(),
  dueOn: text('due_on').notNull(),
  reachedOn: text('reached_on'),
});

export const taskEntries = sqliteTable('task_entries', {
  id: text().primaryKey(),
  taskId: text('task_id').notNull(),
  kind: text().$type<(typeof TASK_ENTRIES)[number]>().notNull(),
  day: text().notNull(),
  at: text().notNull(),
  person: text().notNull(),
  text: text().notNull(),
  fileHash: text('file_hash'),
  fileName: text('file_name'),
  dueFrom: text('due_from'),
  dueTo: text('due_to'),
  rating: text().$type<Rating>(),
  meetingId: text('meeting_id'),
});
