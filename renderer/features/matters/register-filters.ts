import { TROUBLES } from '../../../shared/contract/matter-rows.ts';
import { RESOLVE_BY } from '../../../shared/domain/procedure.ts';
import type { InputOf } from '../../host/methods.ts';
import { oneOf } from '../../ui/use-url-filters.ts';

export const PAGE_ROWS = 50;
export const STATES = ['open', 'suspended', 'ended', 'all'] as const;
export const LEVELS = ['grid', 'community'] as const;
const SORTS = ['number', 'title', 'stage', 'stageOpenedOn', 'dueOn', 'changedAt'] as const;

/** How the register begins: open matters, what changed last on top. */
export const INITIAL = {
  community: '',
  stage: '',
  state: 'open',
  trouble: '',
  level: '',
  decider: '',
  find: '',
  sort: 'changedAt',
  order: 'down',
  page: '1',
};
export type RegisterFilters = typeof INITIAL;

/** What the address says, as the question to the host. */
export function registerQuestion(filters: RegisterFilters): InputOf<'matters.list'> {
  const page = Math.max(1, Math.trunc(Number(filters.page)) || 1);
  return {
    communityId: filters.community || null,
    stage: filters.stage || null,
    state: oneOf(STATES, filters.state) ?? 'open',
    trouble: oneOf(TROUBLES, filters.trouble),
    level: oneOf(LEVELS, filters.level),
    resolveBy: oneOf(RESOLVE_BY, filters.decider),
    search: filters.find,
    sort: oneOf(SORTS, filters.sort) ?? 'changedAt',
    descending: filters.order !== 'up',
    offset: (page - 1) * PAGE_ROWS,
    limit: PAGE_ROWS,
  };
}
