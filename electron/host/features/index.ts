import type { Store } from '../../../db/open.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import type { Files } from '../files.ts';
import type { Lan } from '../lan/lan.ts';
import type { Printer } from '../outside/pdf.ts';
import type { Keyring } from '../packages/keyring.ts';
import type { UseCases } from '../use-cases.ts';
import { accounts } from './accounts.ts';
import { createAgenda } from './agenda.ts';
import { ballots, motions, recusals } from './ballots.ts';
import { calendar } from './calendar.ts';
import { comments, corrections, overrides } from './corrections.ts';
import { drafts } from './drafts.ts';
import { dueLists } from './due-lists.ts';
import { createExchange } from './exchange.ts';
import { filings } from './filings.ts';
import { createHallCases } from './hall.ts';
import { createJournal } from './journal.ts';
import { createKeys } from './keys.ts';
import { kinships } from './kinships.ts';
import { lists } from './lists.ts';
import { matters } from './matters.ts';
import { createMeetingPlans } from './meeting-plans.ts';
import { meetings } from './meetings.ts';
import { minutes } from './minutes.ts';
import { createNoticeBoards } from './notice-boards.ts';
import { notices } from './notices.ts';
import { offices } from './offices.ts';
import { evaluations, implementations } from './outcomes.ts';
import { owners } from './owners.ts';
import { createPackages } from './packages.ts';
import { createPapers } from './papers.ts';
import { presence } from './presence.ts';
import { procedures } from './procedures.ts';
import { createRecords } from './records.ts';
import { createReleases } from './releases.ts';
import { remarks } from './remarks.ts';
import { createRosters } from './rosters.ts';
import { sessions } from './sessions.ts';
import { setup } from './setup.ts';
import { structure } from './structure.ts';
import { createTasks } from './tasks.ts';
import { topics } from './topics.ts';
import { createUnits } from './units.ts';

/** Every use case; a method of the contract without one does not compile. */
export const createUseCases = (parts: {
  files: Files;
  sqlite: Store['sqlite'];
  lan: Lan;
  keyring: Keyring;
  printer: Printer | null;
}): UseCases<Omit<Contract, 'live'>> => ({
  sessions,
  setup,
  accounts,
  structure,
  dueLists,
  kinships,
  owners,
  rosters: createRosters(parts.files),
  units: createUnits(parts.files),
  topics,
  lists,
  procedures,
  matters,
  records: createRecords(parts.files),
  meetings: { ...meetings, ...createMeetingPlans(parts.files) },
  agenda: createAgenda(parts.files),
  presence,
  remarks,
  motions,
  recusals,
  ballots,
  hall: createHallCases(parts.lan),
  minutes,
  papers: createPapers(),
  releases: createReleases(parts.files),
  packages: createPackages(parts),
  keys: createKeys(parts.keyring),
  filings,
  exchange: createExchange(parts.files, parts.keyring),
  notices: { ...notices, ...createNoticeBoards(parts.files) },
  offices,
  implementations,
  evaluations,
  overrides,
  corrections,
  comments,
  tasks: createTasks(parts.files),
  drafts,
  calendar,
  journal: createJournal(parts),
});
