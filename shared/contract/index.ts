import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract';
import { calendar, drafts, journal, live } from './desk.ts';
import { dueLists } from './due-lists.ts';
import { kinships } from './kinships.ts';
import { matters } from './matters.ts';
import { ballots, meetings, motions, recusals } from './meetings.ts';
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
  journal,
  live,
};

export type Contract = typeof contract;
export type Inputs = InferContractRouterInputs<Contract>;
export type Outputs = InferContractRouterOutputs<Contract>;
