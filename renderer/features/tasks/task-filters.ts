import { TASK_FILTERS, TASK_SORTS } from '../../../shared/contract/tasks.ts';
import type { InputOf } from '../../host/methods.ts';
import { oneOf } from '../../ui/use-url-filters.ts';

export const PAGE_ROWS = 50;
export { TASK_FILTERS };
/** In the filter of places: only what belongs to no community. */
export const STREET = 'street';

/** How the register begins: what is not signed off, the nearest deadline on top. */
export const INITIAL = {
  place: '',
  unit: '',
  state: 'open',
  year: '',
  find: '',
  sort: 'dueOn',
  order: 'up',
  page: '1',
};
export type TaskFilters = typeof INITIAL;

/** What the address says, as the question to the host. */
export function taskQuestion(filters: TaskFilters): InputOf<'tasks.list'> {
  const page = Math.max(1, Math.trunc(Number(filters.page)) || 1);
  const isYear = /^2\d{3}$/.test(filters.year);
  return {
    communityId: filters.place === STREET ? null : filters.place || null,
    streetOnly: filters.place === STREET,
    unitId: filters.unit || null,
    state: oneOf(TASK_FILTERS, filters.state) ?? 'open',
    year: isYear ? Number(filters.year) : null,
    search: filters.find,
    sort: oneOf(TASK_SORTS, filters.sort) ?? 'dueOn',
    descending: filters.order === 'down',
    offset: (page - 1) * PAGE_ROWS,
    limit: PAGE_ROWS,
  };
}
