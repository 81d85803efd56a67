import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { agenda, presence, remarks } from './agenda.ts';
import { ballots, motions, recusals } from './ballots.ts';
import { calendar, drafts, journal, live } from './desk.ts';
import { dueLists } from './due-lists.ts';
import { exchange } from './exchange.ts';
import { hall } from './hall.ts';
import { keys } from './keys.ts';
import { kinships } from './kinships.ts';
import { lists } from './lists.ts';
import { matters } from './matters.ts';
import { meetings } from './meetings.ts';
import { minutes } from './minutes.ts';
import { notices } from './notices.ts';
import { offices } from './offices.ts';
import { owners } from './owners.ts';
import { packages } from './packages.ts';
import { papers } from './papers.ts';
import { procedures } from './procedures.ts';
import { releases } from './releases.ts';
import {
  comments,
  corrections,
  evaluations,
  filings,
  implementations,
  overrides,
  records,
} from './road-acts.ts';
import { rosters } from './rosters.ts';
import { accounts, sessions, setup } from './sessions.ts';
import { structure } from './structure.ts';
import { tasks } from './tasks.ts';
import { topics } from './topics.ts';
import { units } from './units.ts';

/** Everything that can be asked. */
export const contract = {
  sessions,
  setup,
  accounts,
  structure,
  dueLists,
  kinships,
  owners,
  rosters,
  units,
  topics,
  lists,
  procedures,
  matters,
  records,
  meetings,
  agenda,
  presence,
  remarks,
  motions,
  recusals,
  ballots,
  hall,
  minutes,
  papers,
  releases,
  packages,
  keys,
  filings,
  exchange,
  notices,
  offices,
  implementations,
  evaluations,
  overrides,
  corrections,
  comments,
  tasks,
  drafts,
  calendar,
  journal,
  live,
};

export type Contract = typeof contract;
export type Inputs = InferContractRouterInputs<Contract>;
export type Outputs = InferContractRouterOutputs<Contract>;
