import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { METHODS, VOTES } from '../shared/contract/ballots.ts';
import type { PRESENCE } from '../shared/contract/meetings.ts';
import type { BodyKind } from '../shared/domain/procedure.ts';

/** Meetings, who came, what was put to the vote, and how it was counted. */

export const meetings = sqliteTable('meetings', {
  id: text().primaryKey(),
  matterId: text('matter_id'),
  runId: text('run_id'),
  communityId: text('community_id'),
  hostId: text('host_id'),
  template: text(),
  title: text().notNull().default(''),
  rules: text(),
  sitting: integer().notNull(),
  bodyId: text('body_id'),
  body: text().notNull(),
  bodyKind: text('body_kind').$type<BodyKind>().notNull(),
  form: text().notNull(),
  state: text({ enum: ['planned', 'held', 'lapsed', 'cancelled'] }).notNull(),
  heldOn: text('held_on').notNull(),
  startsAt: text('starts_at').notNull().default(''),
  endsAt: text('ends_at').notNull().default(''),
  place: text().notNull(),
  chair: text().notNull().default(''),
  clerk: text().notNull().default(''),
  noticedOn: text('noticed_on').notNull(),
  urgentReason: text('urgent_reason'),
  code: text(),
  announcedAt: text('announced_at'),
  openedAt: text('opened_at'),
  closedAt: text('closed_at'),
  currentItemId: text('current_item_id'),
  screenMessage: text('screen_message').notNull().default(''),
  members: integer(),
  due: integer(),
  present: integer(),
  excused: integer().notNull().default(0),
  recused: integer().notNull().default(0),
  areaDue: integer('area_due'),
  areaPresent: integer('area_present'),
  areaRecused: integer('area_recused').notNull().default(0),
  cancelledBecause: text('cancelled_because'),
  version: integer().notNull().default(1),
});

export const attendance = sqliteTable(
  'attendance',
  {
    meetingId: text('meeting_id').notNull(),
    personId: text('person_id').notNull(),
    presence: text().$type<(typeof PRESENCE)[number]>().notNull(),
    reason: text().notNull(),
    mayVote: integer('may_vote', { mode: 'boolean' }).notNull(),
    arrivedAt: text('arrived_at'),
    leftAt: text('left_at'),
    signedBy: text('signed_by', { enum: ['desk', 'phone'] })
      .notNull()
      .default('desk'),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.personId] })],
);

export const recusals = sqliteTable(
  'recusals',
  {
    meetingId: text('meeting_id').notNull(),
    personId: text('person_id').notNull(),
    itemId: text('item_id').notNull().default(''),
    reason: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.personId, table.itemId] })],
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
  itemId: text('item_id'),
  amendsId: text('amends_id'),
  proposedBy: text('proposed_by').notNull().default(''),
  withdrawn: integer({ mode: 'boolean' }).notNull().default(false),
});

export const ballots = sqliteTable('ballots', {
  id: text().primaryKey(),
  motionId: text('motion_id').notNull(),
  method: text().$type<(typeof METHODS)[number]>().notNull(),
  state: text({ enum: ['open', 'closed'] }).notNull(),
  openedAt: text('opened_at'),
  closedAt: text('closed_at'),
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

export const ballotTurnout = sqliteTable(
  'ballot_turnout',
  { ballotId: text('ballot_id').notNull(), personId: text('person_id').notNull() },
  (table) => [primaryKey({ columns: [table.ballotId, table.personId] })],
);

export const ballotPapers = sqliteTable(
  'ballot_papers',
  { ballotId: text('ballot_id').notNull(), key: text().notNull(), choice: text().notNull() },
  (table) => [primaryKey({ columns: [table.ballotId, table.key] })],
);
