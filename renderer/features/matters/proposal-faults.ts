import { Proposal } from '../../../shared/contract/matter-rows.ts';
import { type ProposalDraft, proposalOf } from './proposal-draft.ts';

export type Faults = Partial<Record<keyof ProposalDraft, FaultWord>>;
export type FaultWord =
  | 'title'
  | 'titleLong'
  | 'situation'
  | 'long'
  | 'lineLong'
  | 'communityId'
  | 'gridId'
  | 'proposerName'
  | 'households';

/** What must be changed before it can be submitted, by field; the order is that of the form. */
export function faultsOf(draft: ProposalDraft): Faults {
  const faults: Faults = {};
  if (draft.title.trim() === '') faults.title = 'title';
  if (draft.situation.trim() === '') faults.situation = 'situation';
  if (draft.communityId === '') faults.communityId = 'communityId';
  if (draft.level === 'grid' && draft.gridId === '') faults.gridId = 'gridId';
  if (draft.proposerName.trim() === '') faults.proposerName = 'proposerName';
  return { ...contractFaults(draft), ...faults };
}

/** The same schema as at the host's door, earlier and at the field. */
function contractFaults(draft: ProposalDraft): Faults {
  const { procedureKey: _key, ...proposal } = proposalOf(draft);
  const faults: Faults = {};
  for (const { path } of Proposal.safeParse(proposal).error?.issues ?? []) {
    const field = path[0] as keyof ProposalDraft;
    faults[field] = WORDS[field] ?? 'long';
  }
  return faults;
}

const WORDS: Faults = {
  title: 'titleLong',
  communityId: 'communityId',
  gridId: 'gridId',
  proposerName: 'lineLong',
  proposerContact: 'lineLong',
  funding: 'lineLong',
  households: 'households',
};
