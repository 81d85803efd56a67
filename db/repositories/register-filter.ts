import type { Inputs } from '../../shared/contract/index.ts';
import type { Day, Id } from '../../shared/values.ts';

export type ListFilter = Partial<Inputs['matters']['list']>;

export interface Conditions {
  readonly where: string;
  readonly values: readonly unknown[];
}

/** Turns a register's filter into SQL over `matters m`; what a person typed is only ever a bound value. */
export function conditionsOf(filter: ListFilter, readable: readonly Id[] | null, today: Day): Conditions {
  const parts: string[] = [];
  const values: unknown[] = [];
  const add = (part: string, ...bound: unknown[]) => {
    parts.push(part);
    values.push(...bound);
  };
  if (filter.communityId) add('m.community_id = ?', filter.communityId);
  if (readable !== null)
    add(`m.community_id IN (${readable.map(() => '?').join(', ') || 'NULL'})`, ...readable);
  const state = filter.state ?? 'open';
  if (state === 'open' || state === 'suspended') add('m.state = ?', state);
  if (state === 'ended') add("m.state IN ('closed_rejected', 'closed', 'archived')");
  if (filter.stage) add('m.stage = ?', filter.stage);
  if (filter.level) add('m.level = ?', filter.level);
  if (filter.resolveBy) add('m.resolve_by = ?', filter.resolveBy);
  if (filter.trouble === 'overdue') add("m.state = 'open' AND m.due_on < ?", today);
  if (filter.trouble === 'returned') add('m.returned = 1');
  if (filter.trouble === 'objection') add('m.objection = 1');
  if (filter.trouble === 'noQuorum') add('m.no_quorum = 1');
  for (const word of (filter.search ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((one) => one !== '')) {
    add('instr(m.search, ?) > 0', word);
  }
  return { where: parts.join(' AND ') || '1', values };
}

const SORTS = {
  number: 'm.registered_on',
  title: 'm.title',
  stage: 'm.stage',
  stageOpenedOn: 'm.stage_opened_on',
  dueOn: 'm.due_on',
  changedAt: 'm.changed_at',
} as const;

/** Rows without a deadline come last, whichever way the rest is sorted. */
export function orderOf({ sort, descending }: ListFilter): string {
  const column = SORTS[sort ?? 'changedAt'];
  const direction = (descending ?? true) ? 'DESC' : 'ASC';
  const last = sort === 'dueOn' && direction === 'ASC' ? `${column} IS NULL, ` : '';
  const secondly = sort === 'number' ? `, length(m.number) ${direction}, m.number ${direction}` : '';
  return `ORDER BY ${last}${column} ${direction}${secondly}`;
}
