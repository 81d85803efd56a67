import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What meetings came to, frozen, and the minutes drawn from it. */

export const meetingRecords = sqliteTable('meeting_records', {
  meetingId: text('meeting_id').primaryKey(),
  record: text().notNull(),
  hash: text().notNull(),
  frozenAt: text('frozen_at').notNull(),
});

export const minutes = sqliteTable('minutes', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  kind: text({ enum: ['record', 'summary'] }).notNull(),
  phase: text({ enum: ['editing', 'checking', 'signed'] }).notNull(),
  texts: text().notNull(),
  drawnById: text('drawn_by_id').notNull(),
  drawnBy: text('drawn_by').notNull(),
  drawnAt: text('drawn_at').notNull(),
  series: text(),
  numberYear: text('number_year'),
  number: integer(),
  signedBy: text('signed_by'),
  signedAt: text('signed_at'),
  version: integer().notNull(),
});

export const minutesVersions = sqliteTable(
  'minutes_versions',
  {
    minutesId: text('minutes_id').notNull(),
    position: integer().notNull(),
    phase: text({ enum: ['live', 'editing', 'checking', 'signed'] }).notNull(),
    texts: text().notNull(),
    keptBy: text('kept_by').notNull(),
    keptAt: text('kept_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.minutesId, table.position] })],
);

export const minutesWishes = sqliteTable('minutes_wishes', {
  id: text().primaryKey(),
  minutesId: text('minutes_id').notNull(),
  person: text().notNull(),
  text: text().notNull(),
  state: text({ enum: ['open', 'accepted', 'declined'] }).notNull(),
  answer: text().notNull(),
  enteredBy: text('entered_by').notNull(),
  enteredAt: text('entered_at').notNull(),
  answeredBy: text('answered_by'),
  answeredAt: text('answered_at'),
});

export const minutesCorrections = sqliteTable('minutes_corrections', {
  id: text().primaryKey(),
  minutesId: text('minutes_id').notNull(),
  place: text().notNull(),
  oldText: text('old_text').notNull(),
  newText: text('new_text').notNull(),
  reason: text().notNull(),
  correctedBy: text('corrected_by').notNull(),
  correctedOn: text('corrected_on').notNull(),
});
