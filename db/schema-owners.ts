import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Exceptions of due lists, and the owners of exclusive parts. */

export const exclusions = sqliteTable('exclusions', {
  id: text().primaryKey(),
  membershipId: text('membership_id').notNull(),
  since: text().notNull(),
  until: text(),
  reason: text().notNull(),
  approvedBy: text('approved_by').notNull(),
  approvedOn: text('approved_on').notNull(),
});

export const substitutions = sqliteTable('substitutions', {
  id: text().primaryKey(),
  membershipId: text('membership_id').notNull(),
  substituteId: text('substitute_id').notNull(),
  since: text().notNull(),
  until: text().notNull(),
  reason: text().notNull(),
});

export const owners = sqliteTable('owners', {
  id: text().primaryKey(),
  bodyId: text('body_id').notNull(),
  name: text().notNull(),
});

export const ownerParts = sqliteTable('owner_parts', {
  id: text().primaryKey(),
  bodyId: text('body_id').notNull(),
  building: text().notNull(),
  unit: text().notNull(),
  room: text().notNull(),
  areaHundredths: integer('area_hundredths').notNull(),
  since: text().notNull(),
  until: text(),
});

export const ownerShares = sqliteTable(
  'owner_shares',
  {
    partId: text('part_id').notNull(),
    ownerId: text('owner_id').notNull(),
    position: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.partId, table.ownerId] })],
);
