import { expect, test } from 'vitest';
import { conditionsOf, type ListFilter, orderOf } from '../../db/repositories/register-filter.ts';
import { temporaryStore } from '../support/temporary-store.ts';

const COMMUNITY = 'community000000000000a';

function planOf(filter: ListFilter): string {
  const { sqlite } = temporaryStore();
  const { where, values } = conditionsOf(filter, null, '2026-11-24');
  const plan = sqlite.prepare<unknown[], { detail: string }>(
    `EXPLAIN QUERY PLAN SELECT rowid FROM matters m WHERE ${where} ${orderOf(filter)} LIMIT 50`,
  );
  return plan
    .all(...values)
    .map((step) => step.detail)
    .join('\n');
}

test.each<[string, ListFilter]>([
  ['a community and a state', { communityId: COMMUNITY, state: 'ended' }],
  ['a community, a state and a word', { communityId: COMMUNITY, state: 'open', search: '路灯' }],
  ['a state and a word', { state: 'open', search: '路灯' }],
  ['a word in everything', { state: 'all', search: '路灯' }],
])('a register filtered by %s reads no row it does not show', (_, filter) => {
  expect(planOf(filter)).toMatch(/USING COVERING INDEX matters_by_/);
});
