import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { EventType } from '../shared/events.ts';

/** The store itself: what it is, its journal, and what it keeps for itself. */

export const store = sqliteTable('store', {
  one: integer().primaryKey(),
  id: text().notNull(),
  street: text().notNull(),
  rehearsal: integer({ mode: 'boolean' }).notNull(),
  createdAt: text('created_at').notNull(),
});

export const events = sqliteTable('events', {
  seq: integer().primaryKey({ autoIncrement: true }),
  at: text().notNull(),
  actorId: text('actor_id'),
  actorName: text('actor_name').notNull(),
  type: text().$type<EventType>().notNull(),
  subject: text().notNull(),
  data: text().notNull(),
  hash: text().notNull(),
});

export const journalHead = sqliteTable('journal_head', {
  one: integer().primaryKey(),
  seq: integer().notNull(),
  hash: text().notNull(),
});

export const receipts = sqliteTable(
  'receipts',
  {
    actorId: text('actor_id').notNull(),
    commandId: text('command_id').notNull(),
    method: text().notNull(),
    inputHash: text('input_hash').notNull(),
    answer: text().notNull(),
    at: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.actorId, table.commandId] })],
);

export const drafts = sqliteTable(
  'drafts',
  {
    accountId: text('account_id').notNull(),
    form: text().notNull(),
    content: text().notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.form] })],
);

export const calendarDays = sqliteTable('calendar_days', {
  day: text().primaryKey(),
  working: integer({ mode: 'boolean' }).notNull(),
});
