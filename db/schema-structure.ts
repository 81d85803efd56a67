import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Capacity } from '../shared/domain/people.ts';
import type { BodyKind } from '../shared/domain/procedure.ts';

/** The street, its communities, bodies and people. */

export const communities = sqliteTable('communities', {
  id: text().primaryKey(),
  name: text().notNull(),
  shortName: text('short_name').notNull(),
  households: integer().notNull(),
  residents: integer().notNull(),
  position: integer().notNull(),
  version: integer().notNull(),
});

export const grids = sqliteTable('grids', {
  id: text().primaryKey(),
  communityId: text('community_id').notNull(),
  name: text().notNull(),
  station: text().notNull(),
  households: integer().notNull(),
  position: integer().notNull(),
  version: integer().notNull(),
});

export const compounds = sqliteTable('compounds', {
  id: text().primaryKey(),
  communityId: text('community_id').notNull(),
  gridId: text('grid_id').notNull(),
  name: text().notNull(),
  households: integer().notNull(),
  managed: integer({ mode: 'boolean' }).notNull(),
  version: integer().notNull(),
});

export const bodies = sqliteTable('bodies', {
  id: text().primaryKey(),
  communityId: text('community_id'),
  gridId: text('grid_id'),
  kind: text().$type<BodyKind>().notNull(),
  name: text().notNull(),
  version: integer().notNull(),
});

export const people = sqliteTable('people', {
  id: text().primaryKey(),
  name: text().notNull(),
  initials: text().notNull(),
  gender: text({ enum: ['female', 'male', 'unknown'] }).notNull(),
  communityId: text('community_id'),
  gridId: text('grid_id'),
  version: integer().notNull(),
});

export const memberships = sqliteTable('memberships', {
  id: text().primaryKey(),
  bodyId: text('body_id').notNull(),
  personId: text('person_id').notNull(),
  capacity: text().$type<Capacity>().notNull(),
  since: text().notNull(),
  until: text(),
});

export const kinships = sqliteTable(
  'kinships',
  {
    personId: text('person_id').notNull(),
    relativeId: text('relative_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.relativeId] })],
);
