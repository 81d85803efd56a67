import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { agenda, presence, remarks } from './agenda.ts';
import { ballots, motions, recusals } from './ballots.ts';
import { calendar, drafts, journal, live } from './desk.ts';
import { dueLists } from './due-lists.ts';
import { kinships } from './kinships.ts';
import { matters } from './matters.ts';
import { meetings } from './meetings.ts';
import { procedures } from './procedures.ts';
import {
  comments,
  corrections,
  evaluations,
  filings,
  implementations,
  notices,
  overrides,
  records,
} from './road-acts.ts';
import { rosters } from './rosters.ts';
import { accounts, sessions, setup } from './sessions.ts';
import { structure } from './structure.ts';
import { tasks } from './tasks.ts';

/** Everything that can be asked. */
export const contract = {
  sessions,
  setup,
  accounts,
  structure,
  dueLists,
  kinships,
  rosters,
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
  filings,
  notices,
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
