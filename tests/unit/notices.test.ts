import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays } from '../../shared/domain/days.ts';
import { assertComplete, assertInOrder, assertNoticed, assertPeriod } from '../../shared/domain/notices.ts';
import { Refusal } from '../../shared/errors.ts';

const START = '2026-03-01';
/** The days strictly after `from` up to `until`, written out one by one. */
function daysAfter(from: string, until: string): string[] {
  const days: string[] = [];
  for (let day = plusDays(from, 1); day <= until; day = plusDays(day, 1)) days.push(day);
  return days;
}

function saidBy(work: () => void): { code: string; details: unknown } | 'accepted' {
  try {
    work();
    return 'accepted';
  } catch (thrown) {
    if (thrown instanceof Refusal) return { code: thrown.code, details: thrown.details };
    throw thrown;
  }
}

const places = fc.integer({ min: 0, max: 40 }).map((count) => plusDays(START, count));

describe('the notice of a meeting', () => {
  test('is long enough exactly when so many days can be written between it and the meeting', () => {
    fc.assert(
      fc.property(places, places, fc.integer({ min: 1, max: 15 }), (noticedOn, heldOn, noticeDays) => {
        const said = saidBy(() =>
          assertNoticed({ noticeDays, urgentAllowed: false }, noticedOn, heldOn, '台风'),
        );
        expect(said === 'accepted').toBe(daysAfter(noticedOn, heldOn).length >= noticeDays);
      }),
    );
  });

  test('given on the first with a rule of three days allows the fourth, and says so on the third', () => {
    const rule = { noticeDays: 3, urgentAllowed: false };
    expect(saidBy(() => assertNoticed(rule, '2026-03-01', '2026-03-04', null))).toBe('accepted');
    expect(saidBy(() => assertNoticed(rule, '2026-03-01', '2026-03-03', null))).toEqual({
      code: 'meetings.noticeTooShort',
      details: { given: 2, needed: 3, earliest: '2026-03-04', urgentAllowed: false },
    });
  });

  test('may be short for a stated reason only where the rule allows it', () => {
    const short = (urgentAllowed: boolean, reason: string | null) =>
      saidBy(() => assertNoticed({ noticeDays: 10, urgentAllowed }, '2026-03-01', '2026-03-02', reason));
    expect(short(true, '汛期抢险')).toBe('accepted');
    expect(short(true, '  ')).toMatchObject({ code: 'meetings.noticeTooShort' });
    expect(short(true, null)).toMatchObject({ code: 'meetings.noticeTooShort' });
    expect(short(false, '汛期抢险')).toMatchObject({ code: 'meetings.noticeTooShort' });
  });

  test('after the meeting is none, whatever the reason', () => {
    const rule = { noticeDays: 0, urgentAllowed: true };
    expect(saidBy(() => assertNoticed(rule, '2026-03-02', '2026-03-01', '汛期抢险'))).toMatchObject({
      code: 'meetings.noticeTooShort',
    });
  });
});

describe('a notice on the board', () => {
  test('hangs long enough exactly when so many whole days follow the day of posting', () => {
    fc.assert(
      fc.property(places, places, fc.integer({ min: 1, max: 20 }), (from, until, needed) => {
        fc.pre(from <= until);
        const said = saidBy(() => assertPeriod(needed, from, until));
        expect(said === 'accepted').toBe(daysAfter(from, until).length >= needed);
      }),
    );
  });

  test('posted on 1 March for fifteen days may end on the 16th at the earliest', () => {
    expect(saidBy(() => assertPeriod(15, '2026-03-01', '2026-03-16'))).toBe('accepted');
    expect(saidBy(() => assertPeriod(15, '2026-03-01', '2026-03-15'))).toEqual({
      code: 'notices.periodTooShort',
      details: { given: 14, needed: 15, earliest: '2026-03-16' },
    });
  });

  test('comes down on the day after its last, without an open objection', () => {
    const on = (today: string, openObjections = 0) =>
      saidBy(() => assertComplete({ until: '2026-03-16', openObjections }, today));
    expect(on('2026-03-16')).toEqual({
      code: 'notices.stillRunning',
      details: { until: '2026-03-16', earliest: '2026-03-17' },
    });
    expect(on('2026-03-17')).toBe('accepted');
    expect(on('2026-03-17', 2)).toEqual({ code: 'notices.objectionOpen', details: { count: 2 } });
    expect(on('2026-03-16', 2)).toMatchObject({ code: 'notices.stillRunning' });
  });
});

test('days stand in order when neither is impossible and the first is not later', () => {
  expect(saidBy(() => assertInOrder('from', '2026-03-01', 'until', '2026-03-01'))).toBe('accepted');
  expect(saidBy(() => assertInOrder('from', '2026-03-02', 'until', '2026-03-01'))).toEqual({
    code: 'dates.outOfOrder',
    details: { firstName: 'from', first: '2026-03-02', secondName: 'until', second: '2026-03-01' },
  });
  expect(saidBy(() => assertInOrder('from', '2026-02-29', 'until', '2026-03-01'))).toMatchObject({
    code: 'dates.outOfOrder',
  });
});
