import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ENTRY_KINDS } from '../shared/domain/lists.ts';
import type { GRADES, Rating } from '../shared/domain/tasks.ts';
import type { StepKind, TopicState, Via } from '../shared/domain/topics.ts';
import type { UnitKind } from '../shared/domain/units.ts';

/** The joint meeting between its meetings: units, topics, the three lists. */

type Grade = (typeof GRADES)[number];

export const units = sqliteTable('units', {
  id: text().primaryKey(),
  name: text().notNull(),
  shortName: text('short_name').notNull(),
  initials: text().notNull(),
  kind: text().$type<UnitKind>().notNull(),
  partyOrganisation: text('party_organisation'),
  partyHead: text('party_head'),
  communityId: text('community_id'),
  liaisonId: text('liaison_id'),
  liaisonTelephone: text('liaison_telephone').notNull(),
  agreedOn: text('agreed_on'),
  leftOn: text('left_on'),
  leftBecause: text('left_because'),
  version: integer().notNull(),
});

export const unitYears = sqliteTable('unit_years', {
  unitId: text('unit_id').notNull(),
  year: integer().notNull(),
  communityId: text('community_id'),
});

export const unitSeats = sqliteTable('unit_seats', {
  membershipId: text('membership_id').primaryKey(),
  unitId: text('unit_id').notNull(),
  named: integer({ mode: 'boolean' }).notNull(),
});

export const topicCalls = sqliteTable('topic_calls', {
  id: text().primaryKey(),
  communityId: text('community_id'),
  title: text().notNull(),
  note: text().notNull(),
  opensOn: text('opens_on').notNull(),
  closesOn: text('closes_on').notNull(),
  meetingId: text('meeting_id'),
  code: text().notNull(),
  version: integer().notNull(),
});

export const topics = sqliteTable('topics', {
  id: text().primaryKey(),
  callId: text('call_id').notNull(),
  unitId: text('unit_id').notNull(),
  proposer: text().notNull(),
  title: text().notNull(),
  text: text().notNull(),
  via: text().$type<Via>().notNull(),
  handedInOn: text('handed_in_on').notNull(),
  receipt: text().notNull(),
  state: text().$type<TopicState>().notNull(),
  mergedIntoId: text('merged_into_id'),
  grade: text().$type<Grade>(),
  dueOn: text('due_on'),
  itemId: text('item_id'),
  meetingId: text('meeting_id'),
  version: integer().notNull(),
});

export const topicSteps = sqliteTable('topic_steps', {
  id: text().primaryKey(),
  topicId: text('topic_id').notNull(),
  kind: text().$type<StepKind>().notNull(),
  day: text().notNull(),
  at: text().notNull(),
  person: text().notNull(),
  text: text().notNull(),
  grade: text().$type<Grade>(),
  dueOn: text('due_on'),
  otherId: text('other_id'),
});

export const gradeLimits = sqliteTable('grade_limits', {
  grade: text().$type<Grade>().primaryKey(),
  count: integer().notNull(),
  unit: text({ enum: ['days', 'workingDays'] }).notNull(),
});

export const listEntries = sqliteTable('list_entries', {
  id: text().primaryKey(),
  communityId: text('community_id'),
  year: integer().notNull(),
  list: text({ enum: ['need', 'resource'] }).notNull(),
  kind: text().$type<(typeof ENTRY_KINDS)[number]>().notNull(),
  title: text().notNull(),
  text: text().notNull(),
  ownerUnitId: text('owner_unit_id'),
  ownerCommunityId: text('owner_community_id'),
  untilOn: text('until_on'),
  withdrawnBecause: text('withdrawn_because'),
  version: integer().notNull(),
});

export const claims = sqliteTable('claims', {
  id: text().primaryKey(),
  entryId: text('entry_id').notNull(),
  unitId: text('unit_id'),
  communityId: text('community_id'),
  note: text().notNull(),
  claimedOn: text('claimed_on').notNull(),
  state: text({ enum: ['asked', 'agreed', 'declined'] }).notNull(),
  answeredOn: text('answered_on'),
  reason: text().notNull(),
});

export const projects = sqliteTable('projects', {
  id: text().primaryKey(),
  communityId: text('community_id'),
  year: integer().notNull(),
  title: text().notNull(),
  text: text().notNull(),
  claimId: text('claim_id'),
  leadUnitId: text('lead_unit_id'),
  leadCommunityId: text('lead_community_id'),
  askerUnitId: text('asker_unit_id'),
  askerCommunityId: text('asker_community_id'),
  untilOn: text('until_on'),
  state: text({ enum: ['running', 'finished', 'unfinished'] }).notNull(),
  endedOn: text('ended_on'),
  report: text().notNull(),
  rating: text().$type<Rating>(),
  ratedOn: text('rated_on'),
  ratingNote: text('rating_note').notNull(),
  version: integer().notNull(),
});
