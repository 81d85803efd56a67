import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Phones and screens of an open meeting, and the opinions given there. */

export const memberSessions = sqliteTable('member_sessions', {
  tokenHash: text('token_hash').primaryKey(),
  id: text().notNull(),
  meetingId: text('meeting_id'),
  callId: text('call_id'),
  personId: text('person_id'),
  screen: integer({ mode: 'boolean' }).notNull(),
  openedAt: text('opened_at').notNull(),
  claimedAt: text('claimed_at'),
  expiresAt: text('expires_at').notNull(),
});

export const opinions = sqliteTable('opinions', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  itemId: text('item_id').notNull(),
  personId: text('person_id').notNull(),
  text: text().notNull(),
  at: text().notNull(),
});
