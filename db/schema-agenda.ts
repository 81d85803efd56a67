import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ITEM_KINDS, ITEM_STATES } from '../shared/domain/agenda.ts';

/** The agenda of a meeting, its papers, comings and goings, and what was said. */

export const agendaItems = sqliteTable('agenda_items', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  parentId: text('parent_id'),
  position: integer().notNull(),
  kind: text().$type<(typeof ITEM_KINDS)[number]>().notNull(),
  title: text().notNull(),
  partId: text('part_id').notNull(),
  topicId: text('topic_id'),
  approvesId: text('approves_id'),
  speaker: text().notNull().default(''),
  budgetMinutes: integer('budget_minutes'),
  announced: integer({ mode: 'boolean' }).notNull(),
  state: text().$type<(typeof ITEM_STATES)[number]>().notNull(),
  startedAt: text('started_at'),
  endedAt: text('ended_at'),
  spentSeconds: integer('spent_seconds').notNull().default(0),
  decision: text().notNull().default(''),
  movedTo: text('moved_to'),
  cameFrom: text('came_from'),
  version: integer().notNull(),
});

export const agendaPapers = sqliteTable('agenda_papers', {
  id: text().primaryKey(),
  itemId: text('item_id').notNull(),
  fileHash: text('file_hash').notNull(),
  fileName: text('file_name').notNull(),
  addedBy: text('added_by').notNull(),
  addedAt: text('added_at').notNull(),
});

export const scans = sqliteTable('scans', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  paper: text().notNull(),
  fileHash: text('file_hash').notNull(),
  fileName: text('file_name').notNull(),
  addedBy: text('added_by').notNull(),
  addedAt: text('added_at').notNull(),
});

export const presenceMoves = sqliteTable('presence_moves', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  personId: text('person_id').notNull(),
  move: text({ enum: ['arrived', 'left'] }).notNull(),
  at: text().notNull(),
  signedBy: text('signed_by', { enum: ['desk', 'phone'] }).notNull(),
});

export const observers = sqliteTable('observers', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  name: text().notNull(),
  unit: text().notNull(),
});

export const remarks = sqliteTable('remarks', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  itemId: text('item_id'),
  position: integer().notNull(),
  personId: text('person_id'),
  speaker: text().notNull(),
  text: text().notNull(),
  saidAt: text('said_at').notNull(),
  version: integer().notNull(),
});
