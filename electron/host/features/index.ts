import type { Store } from '../../../db/open.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import type { Files } from '../files.ts';
import type { UseCases } from '../use-cases.ts';
import { accounts } from './accounts.ts';
import { ballots, motions, recusals } from './ballots.ts';
import { calendar } from './calendar.ts';
import { drafts } from './drafts.ts';
import { dueLists } from './due-lists.ts';
import { filings } from './filings.ts';
import { createJournal } from './journal.ts';
import { kinships } from './kinships.ts';
import { matters } from './matters.ts';
import { meetings } from './meetings.ts';
import { notices } from './notices.ts';
import { evaluations, implementations } from './outcomes.ts';
import { procedures } from './procedures.ts';
import { createRecords } from './records.ts';
import { comments, corrections, overrides } from './remarks.ts';
import { createRosters } from './rosters.ts';
import { sessions } from './sessions.ts';
import { setup } from './setup.ts';
import { structure } from './structure.ts';

/** Every use case; a method of the contract without one does not compile. */
export const createUseCases = (parts: {
  files: Files;
  sqlite: Store['sqlite'];
}): UseCases<Omit<Contract, 'live'>> => ({
  sessions,
  setup,
  accounts,
  structure,
  dueLists,
  kinships,
  rosters: createRosters(parts.files),
  procedures,
  matters,
  records: createRecords(parts.files),
  meetings,
  motions,
  recusals,
  ballots,
  filings,
  notices,
  implementations,
  evaluations,
  overrides,
  corrections,
  comments,
  drafts,
  calendar,
  journal: createJournal(parts),
});
