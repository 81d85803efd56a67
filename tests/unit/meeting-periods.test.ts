import { describe, expect, test } from 'vitest';
import {
  dayOr,
  isWithin,
  periodAfter,
  periodAround,
  periodBefore,
} from '../../renderer/features/meetings-list/period.ts';
import { daysBetween, plusDays } from '../../shared/domain/days.ts';

describe('the weeks and months of the list of meetings', () => {
  test('a week goes from Monday to Sunday, whichever of its days is asked for', () => {
    for (let ahead = 0; ahead < 7; ahead += 1) {
      expect(periodAround('week', plusDays('2026-03-02', ahead))).toEqual({
        kind: 'week',
        from: '2026-03-02',
        until: '2026-03-08',
      });
    }
  });

  test('a month has all its days, in a leap year too', () => {
    expect(periodAround('month', '2028-02-29')).toEqual({
      kind: 'month',
      from: '2028-02-01',
      until: '2028-02-29',
    });
    expect(periodAround('month', '2026-12-31').until).toBe('2026-12-31');
  });

  test('walking on leaves no day out and shows none twice', () => {
    for (const kind of ['week', 'month'] as const) {
      let period = periodAround(kind, '2025-12-20');
      for (let step = 0; step < 30; step += 1) {
        const next = periodAfter(period);
        expect(daysBetween(period.until, next.from)).toBe(1);
        expect(periodBefore(next)).toEqual(period);
        period = next;
      }
    }
  });

  test('both ends belong to the period', () => {
    const march = periodAround('month', '2026-03-05');
    expect(
      ['2026-02-28', '2026-03-01', '2026-03-31', '2026-04-01'].map((day) => isWithin(day, march)),
    ).toEqual([false, true, true, false]);
  });

  test('an address that names no day falls back to today', () => {
    expect(dayOr('2026-02-30', '2026-03-05')).toBe('2026-03-05');
    expect(dayOr('2026-02-28', '2026-03-05')).toBe('2026-02-28');
  });
});
