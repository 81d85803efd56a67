import type { Store } from '../open.ts';
import { quietAccounts, readAccounts, writeAccounts } from './accounts.ts';
import { readAgenda, writeAgenda } from './agenda.ts';
import { readBallots, writeBallots } from './ballots.ts';
import { readBoards, writeBoards } from './boards.ts';
import { readCalendar, writeCalendar } from './calendar.ts';
import { readDrafts, writeDrafts } from './drafts.ts';
import { readDueLists, writeDueLists } from './due-lists.ts';
import { readEvents } from './events.ts';
import { readExchange, writeExchange } from './exchange.ts';
import { readHall, writeHall } from './hall.ts';
import { readKeys, writeKeys } from './keys.ts';
import { readLists, writeLists } from './lists.ts';
import { readMatters, writeMatters } from './matters.ts';
import { readMeetings, writeMeetings } from './meetings.ts';
import { readMinutes, writeMinutes } from './minutes.ts';
import { readOwners, writeOwners } from './owners.ts';
import { readPackages, writePackages } from './packages.ts';
import { readPeople, writePeople } from './people.ts';
import { readProcedures, writeProcedures } from './procedures.ts';
import { readPublications, writePublications } from './publications.ts';
import { readRecords, writeRecords } from './records.ts';
import { readRegisters } from './registers.ts';
import { readReleases, writeReleases } from './releases.ts';
import { readResults, writeResults } from './results.ts';
import { readRosters, writeRosters } from './rosters.ts';
import { readRuns, writeRuns } from './runs.ts';
import { readSessions, writeSessions } from './sessions.ts';
import { readStore, writeStore } from './store.ts';
import { readStructure, writeStructure } from './structure.ts';
import { readTasks, writeTasks } from './tasks.ts';
import { readTopics, writeTopics } from './topics.ts';
import { readUnits, writeUnits } from './units.ts';

/** Every repository under the name a use case calls it by: one line each, in both lists. */
export const readAll = (store: Store) => ({
  agenda: readAgenda(store),
  ballots: readBallots(store),
  boards: readBoards(store),
  matters: readMatters(store),
  meetings: readMeetings(store),
  minutes: readMinutes(store),
  publications: readPublications(store),
  records: readRecords(store),
  results: readResults(store),
  rosters: readRosters(store),
  runs: readRuns(store),
  registers: readRegisters(store),
  accounts: readAccounts(store),
  calendar: readCalendar(store),
  people: readPeople(store),
  dueLists: readDueLists(store),
  owners: readOwners(store),
  procedures: readProcedures(store),
  sessions: readSessions(store),
  structure: readStructure(store),
  tasks: readTasks(store),
  drafts: readDrafts(store),
  events: readEvents(store),
  exchange: readExchange(store),
  keys: readKeys(store),
  packages: readPackages(store),
  releases: readReleases(store),
  units: readUnits(store),
  topics: readTopics(store),
  hall: readHall(store),
  lists: readLists(store),
  store: readStore(store),
});

export const writeAll = (store: Store) => ({
  agenda: writeAgenda(store),
  ballots: writeBallots(store),
  boards: writeBoards(store),
  matters: writeMatters(store),
  meetings: writeMeetings(store),
  minutes: writeMinutes(store),
  publications: writePublications(store),
  records: writeRecords(store),
  results: writeResults(store),
  rosters: writeRosters(store),
  runs: writeRuns(store),
  registers: readRegisters(store),
  accounts: writeAccounts(store),
  calendar: writeCalendar(store),
  people: writePeople(store),
  dueLists: writeDueLists(store),
  owners: writeOwners(store),
  procedures: writeProcedures(store),
  sessions: writeSessions(store),
  structure: writeStructure(store),
  tasks: writeTasks(store),
  drafts: writeDrafts(store),
  events: readEvents(store),
  units: writeUnits(store),
  topics: writeTopics(store),
  hall: writeHall(store),
  lists: writeLists(store),
  exchange: writeExchange(store),
  keys: writeKeys(store),
  packages: writePackages(store),
  releases: writeReleases(store),
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
