import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { METHODS, PRESENCE, VOTES } from '../shared/contract/meetings.ts';
import type { BodyKind } from '../shared/domain/procedure.ts';

/** Meetings, who came, what was put to the vote, and how it was counted. */

export const meetings = sqliteTable('meetings', {
  id: text().primaryKey(),
  matterId: text('matter_id').notNull(),
  runId: text('run_id').notNull(),
  communityId: text('community_id').notNull(),
  sitting: integer().notNull(),
  bodyId: text('body_id'),
  body: text().notNull(),
  bodyKind: text('body_kind').$type<BodyKind>().notNull(),
  form: text().notNull(),
  state: text({ enum: ['planned', 'held', 'lapsed', 'cancelled'] }).notNull(),
  heldOn: text('held_on').notNull(),
  place: text().notNull(),
  noticedOn: text('noticed_on').notNull(),
  urgentReason: text('urgent_reason'),
  members: integer(),
  due: integer(),
  present: integer(),
  excused: integer().notNull().default(0),
  recused: integer().notNull().default(0),
  areaDue: integer('area_due'),
  areaPresent: integer('area_present'),
  areaRecused: integer('area_recused').notNull().default(0),
  cancelledBecause: text('cancelled_because'),
});

export const attendance = sqliteTable(
  'attendance',
  {
    meetingId: text('meeting_id').notNull(),
    personId: text('person_id').notNull(),
    presence: text().$type<(typeof PRESENCE)[number]>().notNull(),
    reason: text().notNull(),
    mayVote: integer('may_vote', { mode: 'boolean' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.personId] })],
);

export const recusals = sqliteTable(
  'recusals',
  {
    meetingId: text('meeting_id').notNull(),
    personId: text('person_id').notNull(),
    reason: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.personId] })],
);

export const motions = sqliteTable('motions', {
  id: text().primaryKey(),
  meetingId: text('meeting_id').notNull(),
  position: integer().notNull(),
  text: text().notNull(),
  kind: text({ enum: ['yesNo', 'choice'] }).notNull(),
  yesMeans: text('yes_means', { enum: ['adopt', 'reject'] }).notNull(),
  choose: integer().notNull(),
  options: text().notNull(),
});

export const ballots = sqliteTable('ballots', {
  id: text().primaryKey(),
  motionId: text('motion_id').notNull(),
  method: text().$type<(typeof METHODS)[number]>().notNull(),
  state: text({ enum: ['open', 'closed'] }).notNull(),
  roll: text(),
  count: text(),
  result: text(),
});

export const paperCounts = sqliteTable(
  'paper_counts',
  {
    ballotId: text('ballot_id').notNull(),
    countedAs: text('counted_as', { enum: ['teller', 'scrutineer'] }).notNull(),
    countedBy: text('counted_by').notNull(),
    accountId: text('account_id').notNull(),
    count: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.ballotId, table.countedAs] })],
);

export const namedVotes = sqliteTable(
  'named_votes',
  {
    ballotId: text('ballot_id').notNull(),
    personId: text('person_id').notNull(),
    vote: text().$type<(typeof VOTES)[number]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.ballotId, table.personId] })],
);
