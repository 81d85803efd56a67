import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Filings, notices, works and their appraisal; what was set aside, corrected or remarked. */

export const filings = sqliteTable('filings', {
  id: text().primaryKey(),
  matterId: text('matter_id').notNull(),
  runId: text('run_id').notNull(),
  round: integer().notNull(),
  level: text({ enum: ['community', 'street'] }).notNull(),
  state: text({ enum: ['sent', 'acknowledged', 'returned'] }).notNull(),
  sentOn: text('sent_on').notNull(),
  answerDueOn: text('answer_due_on').notNull(),
  answeredOn: text('answered_on'),
  number: text(),
  reason: text(),
});

export const notices = sqliteTable('notices', {
  id: text().primaryKey(),
  matterId: text('matter_id').notNull(),
  runId: text('run_id').notNull(),
  stage: text().notNull(),
  state: text({ enum: ['running', 'completed', 'replaced'] }).notNull(),
  postedOn: text('posted_on').notNull(),
  fromDay: text('from_day').notNull(),
  untilDay: text('until_day').notNull(),
  neededDays: integer('needed_days').notNull(),
  place: text().notNull(),
  completedOn: text('completed_on'),
  replacedBecause: text('replaced_because'),
});

export const objections = sqliteTable('objections', {
  id: text().primaryKey(),
  noticeId: text('notice_id').notNull(),
  number: integer().notNull(),
  raisedOn: text('raised_on').notNull(),
  answerDueOn: text('answer_due_on').notNull(),
  text: text().notNull(),
  channel: text().notNull(),
  answeredOn: text('answered_on'),
  answer: text(),
  upheld: integer({ mode: 'boolean' }),
});

export const implementations = sqliteTable('implementations', {
  id: text().primaryKey(),
  matterId: text('matter_id').notNull(),
  runId: text('run_id').notNull(),
  finishedOn: text('finished_on').notNull(),
  acceptedOn: text('accepted_on').notNull(),
  note: text().notNull(),
});

export const evaluations = sqliteTable('evaluations', {
  id: text().primaryKey(),
  matterId: text('matter_id').notNull(),
  runId: text('run_id').notNull(),
  countedOn: text('counted_on').notNull(),
  issued: integer().notNull(),
  returned: integer().notNull(),
  invalid: integer().notNull(),
  satisfied: integer().notNull(),
  basicallySatisfied: integer('basically_satisfied').notNull(),
  dissatisfied: integer().notNull(),
  households: integer(),
  verdict: text().notNull(),
});

export const overrides = sqliteTable('overrides', {
  id: text().primaryKey(),
  matterId: text('matter_id').notNull(),
  runId: text('run_id').notNull(),
  gates: text().notNull(),
  reason: text().notNull(),
  askedById: text('asked_by_id').notNull(),
  askedBy: text('asked_by').notNull(),
  askedOn: text('asked_on').notNull(),
  confirmedById: text('confirmed_by_id'),
  confirmedBy: text('confirmed_by'),
  confirmedOn: text('confirmed_on'),
  used: integer({ mode: 'boolean' }).notNull().default(false),
});

export const corrections = sqliteTable('corrections', {
  id: text().primaryKey(),
  matterId: text('matter_id').notNull(),
  meetingId: text('meeting_id'),
  field: text().notNull(),
  oldValue: text('old_value').notNull(),
  newValue: text('new_value').notNull(),
  reason: text().notNull(),
  correctedBy: text('corrected_by').notNull(),
  correctedOn: text('corrected_on').notNull(),
});

export const comments = sqliteTable('comments', {
  id: text().primaryKey(),
  matterId: text('matter_id').notNull(),
  text: text().notNull(),
  writtenBy: text('written_by').notNull(),
  writtenAt: text('written_at').notNull(),
});
