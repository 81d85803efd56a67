import { expect, test } from 'vitest';
import { itemNumbers, nextItem } from '../../shared/domain/agenda.ts';

const item = (id: string, state: 'planned' | 'running' | 'done' | 'moved' | 'dropped', parentId = '') => ({
  id,
  state,
  parentId: parentId || null,
});

test('what comes next stands after the item now, even when an earlier one was passed over', () => {
  const items = [item('a', 'planned'), item('b', 'running'), item('c', 'moved'), item('d', 'planned')];
  expect(nextItem(items, 'b')?.id).toBe('d');
});

test('at the end of the list one goes back to what was passed over', () => {
  const items = [item('a', 'planned'), item('b', 'done'), item('c', 'running')];
  expect(nextItem(items, 'c')?.id).toBe('a');
  expect(nextItem(items, null)?.id).toBe('a');
  expect(nextItem([item('a', 'done')], 'a')).toBeNull();
});

test('items taken off have no number, and those after them close up', () => {
  const items = [item('a', 'planned'), item('b', 'dropped'), item('c', 'planned'), item('d', 'planned', 'c')];
  expect([...itemNumbers(items)]).toEqual([
    ['a', '1'],
    ['c', '2'],
    ['d', '2.1'],
  ]);
});
