import type { Store } from '../open.ts';
import { quietAccounts, readAccounts, writeAccounts } from './accounts.ts';
import { readCalendar, writeCalendar } from './calendar.ts';
import { readDrafts, writeDrafts } from './drafts.ts';
import { readEvents } from './events.ts';
import { readPeople, writePeople } from './people.ts';
import { readProcedures, writeProcedures } from './procedures.ts';
import { readSessions, writeSessions } from './sessions.ts';
import { readStore, writeStore } from './store.ts';
import { readStructure, writeStructure } from './structure.ts';

/** Every repository under the name a use case calls it by: one line each, in both lists. */
export const readAll = (store: Store) => ({
  accounts: readAccounts(store),
  calendar: readCalendar(store),
  people: readPeople(store),
  procedures: readProcedures(store),
  sessions: readSessions(store),
  structure: readStructure(store),
  drafts: readDrafts(store),
  events: readEvents(store),
  store: readStore(store),
});

export const writeAll = (store: Store) => ({
  accounts: writeAccounts(store),
  calendar: writeCalendar(store),
  people: writePeople(store),
  procedures: writeProcedures(store),
  sessions: writeSessions(store),
  structure: writeStructure(store),
  drafts: writeDrafts(store),
  events: readEvents(store),
  store: writeStore(store),
});

/** What may change without a fact: half-typed forms and the bookkeeping of sessions, nothing else. */
export const quietAll = (store: Store) => ({
  accounts: quietAccounts(store),
  drafts: writeDrafts(store),
});

export type Reads = ReturnType<typeof readAll>;
export type Writes = ReturnType<typeof writeAll>;
export type QuietWrites = ReturnType<typeof quietAll>;
