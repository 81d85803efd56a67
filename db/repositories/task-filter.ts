import type { Inputs } from '../../shared/contract/index.ts';
import type { Day, Id } from '../../shared/values.ts';
import type { Conditions } from './register-filter.ts';

export type TaskListFilter = Partial<Inputs['tasks']['list']>;

/** Past its day: see `isOverdue` of the domain, which says the same of one task. */
const OVERDUE =
  "((tasks.state IN ('todo', 'doing', 'sentBack') AND tasks.due_on < ?) OR (tasks.state = 'extensionAsked' AND tasks.extension_until < ?))";

/** Turns the register's filter into SQL over `tasks`; what a person typed is only ever a bound value. */
export function taskConditions(
  filter: TaskListFilter,
  readable: readonly Id[] | null,
  today: Day,
): Conditions {
  const parts: string[] = [];
  const values: unknown[] = [];
  const add = (part: string, ...bound: unknown[]) => {
    parts.push(part);
    values.push(...bound);
  };
  if (readable !== null) {
    const here = readable.map(() => '?').join(', ') || 'NULL';
    // Who asked for something may follow it.
    add(
      `(tasks.community_id IN (${here}) OR tasks.asker_community_id IN (${here}))`,
      ...readable,
      ...readable,
    );
  }
  if (filter.communityId) add('tasks.community_id = ?', filter.communityId);
  if (filter.streetOnly) add('tasks.community_id IS NULL');
  if (filter.unitId)
    add(
      '(tasks.lead_unit_id = ? OR tasks.id IN (SELECT task_id FROM task_units WHERE unit_id = ?))',
      filter.unitId,
      filter.unitId,
    );
  if (filter.year) add('tasks.year = ?', filter.year);
  const state = filter.state ?? 'open';
  if (state === 'open') add("tasks.state <> 'signedOff'");
  else if (state === 'overdue') add(OVERDUE, today, today);
  else if (state !== 'all') add(`tasks.state = ? AND NOT ${OVERDUE}`, state, today, today);
  for (const word of (filter.search ?? '').toLowerCase().split(/\s+/))
    if (word !== '') add('instr(tasks.search, ?) > 0', word);
  return { where: parts.join(' AND ') || '1', values };
}

const SORTS = {
  number: 'tasks.year # , tasks.serial #',
  dueOn: "tasks.state = 'signedOff', tasks.due_on #",
  lead: 'lead #, tasks.due_on',
  place: 'tasks.community_id IS NOT NULL #, place #, tasks.due_on',
  changedAt: 'tasks.changed_at #',
} as const;

export const taskOrder = ({ sort, descending }: TaskListFilter): string =>
  `ORDER BY ${SORTS[sort ?? 'dueOn'].replaceAll('#', descending ? 'DESC' : 'ASC')}, tasks.id`;
