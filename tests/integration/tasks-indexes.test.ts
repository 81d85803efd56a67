import { expect, test } from 'vitest';
import { type TaskListFilter, taskConditions } from '../../db/repositories/task-filter.ts';
import { temporaryStore } from '../support/temporary-store.ts';

function planOf(filter: TaskListFilter, readable: readonly string[] | null = null): string {
  const { sqlite } = temporaryStore(':memory:');
  const { where, values } = taskConditions(filter, readable, '2026-11-24');
  const plan = sqlite.prepare<unknown[], { detail: string }>(
    `EXPLAIN QUERY PLAN SELECT count(*) FROM tasks WHERE ${where}`,
  );
  return plan
    .all(...values)
    .map((step) => step.detail)
    .join('\n');
}

// The rail asks this on every screen, after every fact.
test('what is overdue is counted from an index, for the street and for one community', () => {
  expect(planOf({ state: 'overdue' })).toContain('tasks_by_state');
  expect(planOf({ state: 'overdue' })).not.toContain('SCAN');
  expect(planOf({ state: 'overdue' }, ['community000000000000a'])).not.toContain('SCAN');
});

test('one unit’s tasks and one year’s are looked up, not searched for', () => {
  expect(planOf({ state: 'all', unitId: 'unit000000000000000000' })).not.toContain('SCAN tasks');
  expect(planOf({ state: 'all', year: 2026 })).toContain('tasks_by_year');
});
