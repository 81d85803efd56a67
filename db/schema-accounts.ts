import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Role } from '../shared/actor.ts';

/** Who may sign in. */

export const accounts = sqliteTable('accounts', {
  id: text().primaryKey(),
  signInName: text('sign_in_name').notNull(),
  name: text().notNull(),
  passwordHash: text('password_hash').notNull(),
  disabled: integer({ mode: 'boolean' }).notNull(),
  failedTries: integer('failed_tries').notNull(),
  lockedUntil: text('locked_until'),
  lastSignInAt: text('last_sign_in_at'),
  demo: integer({ mode: 'boolean' }).notNull(),
  version: integer().notNull(),
});

export const accountGrants = sqliteTable('account_grants', {
  accountId: text('account_id').notNull(),
  role: text().$type<Role>().notNull(),
  communityId: text('community_id'),
});

export const sessions = sqliteTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  accountId: text('account_id').notNull(),
  openedAt: text('opened_at').notNull(),
  expiresAt: text('expires_at').notNull(),
});
