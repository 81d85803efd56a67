import { describe, expect, test } from 'vitest';
import { NO_EXCEPTIONS } from '../../shared/domain/days.ts';
import { presetOf } from '../../shared/domain/presets/index.ts';
import type { Procedure } from '../../shared/domain/procedure.ts';
import { secondNotice, type WalkedStage } from '../../shared/domain/second-notices.ts';

const URBAN = presetOf('urban_default') as Procedure;
const passed = (stage: string, concludedOn: string): WalkedStage => ({
  stage,
  state: 'passed',
  concludedOn,
  dueOn: null,
});
const open = (stage: string, dueOn: string | null): WalkedStage => ({
  stage,
  state: 'open',
  concludedOn: null,
  dueOn,
});
const owed = (runs: readonly WalkedStage[], today: string, hasPosted = false) =>
  secondNotice(URBAN, runs, hasPosted, today, NO_EXCEPTIONS);

const DECIDED = passed('publish_decision', '2026-03-17');

describe('a decision owes a second notice', () => {
  test('from the day its first is through, not before', () => {
    expect(owed([open('publish_decision', '2026-03-19')], '2027-01-01')).toBeNull();
    expect(owed([], '2027-01-01')).toBeNull();
    expect(owed([DECIDED, open('implement', '2026-09-13')], '2026-04-01')).toMatchObject({
      stage: 'publish_result',
      state: 'waiting',
    });
  });

  test('twenty working days after the result stood (2026-05-11 → 2026-06-08)', () => {
    const runs = [
      DECIDED,
      passed('implement', '2026-05-01'),
      passed('evaluate', '2026-05-11'),
      open('publish_result', '2026-06-08'),
    ];
    expect(owed(runs, '2026-06-08')).toEqual({
      stage: 'publish_result',
      state: 'waiting',
      dueOn: '2026-06-08',
    });
    expect(owed(runs, '2026-06-09')).toMatchObject({ state: 'overdue' });
    expect(owed(runs, '2026-06-09', true)).toMatchObject({ state: 'posted' });
  });

  test('also where the works or their appraisal never end: by the limits of what lies between', () => {
    const stalled = [DECIDED, open('implement', '2026-09-13')];
    const due = owed(stalled, '2026-04-01')?.dueOn ?? '';
    expect(due > '2026-10-13').toBe(true);
    expect(owed(stalled, due)).toMatchObject({ state: 'waiting' });
    expect(owed(stalled, '2027-06-01')).toMatchObject({ state: 'overdue' });
  });

  test('no more once a send-back undid the first', () => {
    expect(owed([{ ...DECIDED, state: 'superseded' }, open('deliberate', null)], '2027-01-01')).toBeNull();
  });
});
