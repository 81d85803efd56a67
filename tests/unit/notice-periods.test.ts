import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays } from '../../shared/domain/days.ts';
import { type Hanging, isInTime, noticePeriod } from '../../shared/domain/notice-periods.ts';
import { photosLacking, recordOfPhoto } from '../../shared/domain/notice-photos.ts';
import { publishDecision } from '../../shared/domain/presets/stages.ts';

const FROM = '2026-03-01';
const hung = (more: Partial<Hanging> = {}): Hanging => ({
  from: FROM,
  until: '2026-03-16',
  neededDays: 15,
  gaps: [],
  screenDays: [],
  ...more,
});

describe('the days of a notice', () => {
  test('are those of the plan where nothing happened', () => {
    expect(noticePeriod(hung(), '2026-03-16')).toEqual({
      neededDays: 15,
      shownDays: 15,
      owedDays: 0,
      until: '2026-03-16',
      over: false,
    });
    expect(noticePeriod(hung(), '2026-03-17').over).toBe(true);
    expect(noticePeriod(hung(), FROM).shownDays).toBe(0);
  });

  test('that a gap took away are hung on behind the end', () => {
    const gaps = [{ from: '2026-03-05', until: '2026-03-07' }];
    expect(noticePeriod(hung({ gaps }), '2026-03-17')).toEqual({
      neededDays: 15,
      shownDays: 13,
      owedDays: 3,
      until: '2026-03-19',
      over: false,
    });
    expect(noticePeriod(hung({ gaps }), '2026-03-20')).toMatchObject({ shownDays: 15, over: true });
  });

  test('are not owed where the plan was longer than the rule by as much', () => {
    const gaps = [{ from: '2026-03-05', until: '2026-03-07' }];
    const longer = hung({ gaps, until: '2026-03-21' });
    expect(noticePeriod(longer, '2026-03-21')).toMatchObject({
      owedDays: 0,
      until: '2026-03-21',
      shownDays: 17,
    });
  });

  test('count where a public screen showed it while the paper was down', () => {
    const gaps = [{ from: '2026-03-05', until: '2026-03-07' }];
    const screenDays = ['2026-03-05', '2026-03-06', '2026-03-06'];
    expect(noticePeriod(hung({ gaps, screenDays }), '2026-03-16')).toMatchObject({
      owedDays: 1,
      until: '2026-03-17',
    });
  });

  test('a gap on the day of posting takes nothing: that day does not count', () => {
    expect(noticePeriod(hung({ gaps: [{ from: FROM, until: FROM }] }), '2026-03-16').owedDays).toBe(0);
  });

  test('are full on its last day and not on the day before, whatever gaps and screens there were', () => {
    const place = fc.integer({ min: 0, max: 40 });
    const span = fc.record({ at: place, length: fc.integer({ min: 0, max: 6 }) });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.array(span, { maxLength: 5 }),
        fc.array(place, { maxLength: 5 }),
        (neededDays, spans, screens) => {
          const hanging = {
            from: FROM,
            until: plusDays(FROM, neededDays),
            neededDays,
            gaps: spans.map(({ at, length }) => ({
              from: plusDays(FROM, at),
              until: plusDays(FROM, at + length),
            })),
            screenDays: screens.map((at) => plusDays(FROM, at)),
          };
          const { until } = noticePeriod(hanging, FROM);
          const on = (day: string) => noticePeriod(hanging, day);
          expect(on(until).shownDays).toBe(neededDays);
          expect(on(until).over).toBe(false);
          expect(on(plusDays(until, 1)).over).toBe(true);
          if (until > hanging.until) expect(on(plusDays(until, -1)).shownDays).toBe(neededDays - 1);
        },
      ),
    );
  });
});

test('an objection is in time until the last day, with what gaps made it owe', () => {
  const gaps = [{ from: '2026-03-05', until: '2026-03-07' }];
  const period = noticePeriod(hung({ gaps }), '2026-03-25');
  expect(isInTime('2026-03-19', period)).toBe(true);
  expect(isInTime('2026-03-20', period)).toBe(false);
});

describe('the photographs of the board', () => {
  test('bound the period: one of its beginning and one of its end', () => {
    expect(photosLacking([], [])).toEqual(['start', 'end']);
    expect(photosLacking(['during', 'start'], [])).toEqual(['end']);
    expect(photosLacking(['end'], ['公示照片(张贴)'])).toEqual([]);
  });

  test('serve as the records the stage asks for', () => {
    expect(recordOfPhoto('start', publishDecision.records)).toBe('公示照片（张贴）');
    expect(recordOfPhoto('end', publishDecision.records)).toBe('公示照片（期满）');
    expect(recordOfPhoto('during', publishDecision.records)).toBeNull();
    expect(recordOfPhoto('start', [{ name: '公示', by: 'start' }])).toBeNull();
  });
});
