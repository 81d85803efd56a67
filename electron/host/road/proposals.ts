import { initialsOf } from '../../../db/pinyin.ts';
import type { NewMatter } from '../../../db/repositories/matters.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import type { Input } from './result.ts';

type Proposal = Omit<Input['matters']['propose'], 'procedureKey'>;

/** The columns of a matter that a proposal fills. Refuses `things.notFound` for a grid of another community. */
export function columnsOf(tx: WriteTx, proposal: Proposal, number: string | null) {
  const gridId = proposal.gridId ?? null;
  if (gridId !== null && tx.structure.getGrid(gridId).communityId !== proposal.communityId)
    refuse('things.notFound', { what: 'grid' });
  tx.structure.getCommunity(proposal.communityId);
  return {
    title: proposal.title,
    search: searchText(proposal.title, number),
    situation: proposal.situation ?? '',
    request: proposal.request ?? '',
    plan: proposal.plan ?? '',
    communityId: proposal.communityId,
    gridId,
    level: proposal.level,
    resolveBy: proposal.resolveBy,
    proposerKind: proposal.proposerKind,
    proposerName: proposal.proposerName ?? '',
    proposerContact: proposal.proposerContact ?? '',
    households: proposal.households,
    funding: proposal.funding ?? '',
    commonParts: proposal.commonParts,
    combine: proposal.combine,
  } satisfies Partial<NewMatter> & { communityId: Id };
}

/** One text a register searches in: title, number, and the first letters of the title's pinyin. */
export const searchText = (title: string, number: string | null): string =>
  `${title.toLowerCase()} ${number ?? ''} ${initialsOf(title)}`;
