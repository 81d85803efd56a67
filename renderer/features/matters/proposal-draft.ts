import type { InputOf } from '../../host/methods.ts';

/** The form as it is being filled: nothing chosen yet is the empty word. */
export interface ProposalDraft {
  readonly title: string;
  readonly situation: string;
  readonly request: string;
  readonly plan: string;
  readonly communityId: string;
  readonly gridId: string;
  readonly level: 'grid' | 'community';
  readonly resolveBy: InputOf<'matters.propose'>['resolveBy'];
  readonly proposerKind: InputOf<'matters.propose'>['proposerKind'];
  readonly proposerName: string;
  readonly proposerContact: string;
  readonly households: number | null;
  readonly funding: string;
  readonly commonParts: boolean;
  readonly combine: '' | 'each' | 'sum';
  readonly procedureKey: string;
}

export const EMPTY_PROPOSAL: ProposalDraft = {
  title: '',
  situation: '',
  request: '',
  plan: '',
  communityId: '',
  gridId: '',
  level: 'community',
  resolveBy: 'representatives',
  proposerKind: 'resident',
  proposerName: '',
  proposerContact: '',
  households: null,
  funding: '',
  commonParts: false,
  combine: '',
  procedureKey: 'urban_default',
};

export const proposalOf = (draft: ProposalDraft): InputOf<'matters.propose'> => ({
  ...draft,
  gridId: draft.gridId || null,
  combine: draft.combine || null,
});
