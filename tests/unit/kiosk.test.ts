import { describe, expect, test } from 'vitest';
import { whatKeyDoes } from '../../electron/main/kiosk-keys.ts';
import { destinationOf } from '../../electron/main/page-address.ts';
import { chosen, compoundsIn, neededIn, restAfter, runningOn, voteBar } from '../../shared/domain/kiosk.ts';
import { noticeOf } from '../support/kiosk-packages.ts';

const none = { kind: null, month: null, compound: null };
const held = (n: number, changed = {}) => {
  const notice = noticeOf(n, changed);
  return { notice, compounds: compoundsIn(notice) };
};

describe('what stands on a public screen', () => {
  test('is within its period on both of its ends', () => {
    const one = [held(1)];
    const days = ['2026-03-01', '2026-03-02', '2026-03-17', '2026-03-18'];
    expect(days.map((day) => runningOn(day, one).length)).toEqual([0, 1, 1, 0]);
  });

  test('is found by kind, month and compound', () => {
    const all = [held(1), held(2), held(3)];
    const numbers = (choice: Parameters<typeof chosen>[1]) =>
      chosen(all, choice).map(({ notice }) => notice.id);
    expect(numbers(none)).toHaveLength(3);
    expect(numbers({ ...none, compound: '香港花园' })).toEqual(['notice000001']);
    expect(numbers({ ...none, kind: 'result' })).toEqual(['notice000003']);
    expect(numbers({ ...none, month: '2026-02' })).toEqual([]);
  });
});

describe('the bar of a vote', () => {
  const [vote] = noticeOf(1).votes;
  if (!vote) throw new Error('the example has a vote');

  test('fills with those present and draws where enough begins', () => {
    const bar = voteBar(vote);
    expect(bar?.parts.map(({ key, count }) => [key, count])).toEqual([
      ['for', 22],
      ['against', 6],
      ['abstain', 3],
    ]);
    expect(bar?.needed?.count).toBe(16);
    expect(bar?.needed?.at).toBeCloseTo((16 * 100) / 31);
  });

  test('takes the threshold from behind the votes in favour, not the quorum before them', () => {
    expect(neededIn(vote.sentence)).toBe(16);
    expect(voteBar({ ...vote, needed: 20 })?.needed?.count).toBe(20);
    expect(neededIn('应到45人,实到31人,法定至少23人,会议有效。')).toBeNull();
  });

  test('is not drawn where nobody counted', () => {
    expect(voteBar({ ...vote, for: null })).toBeNull();
    expect(voteBar({ ...vote, present: null, for: 0, against: 0, abstain: 0 })).toBeNull();
  });
});

test('a screen that nobody touches asks after ninety seconds, counts down and goes back', () => {
  expect(restAfter(89)).toEqual({ state: 'used' });
  expect(restAfter(90)).toEqual({ state: 'asking', left: 20 });
  expect(restAfter(109)).toEqual({ state: 'asking', left: 1 });
  expect(restAfter(110)).toEqual({ state: 'rest' });
});

describe('at a public screen', () => {
  const key = { control: false, alt: false, shift: false, meta: false };

  test('keys walk through the page, and nothing else leads out', () => {
    expect(whatKeyDoes({ ...key, key: 'Tab', shift: true })).toBe('walks');
    const shut = [
      { ...key, key: 'F11' },
      { ...key, key: 'Escape' },
      { ...key, key: 'F4', alt: true },
      { ...key, key: 'Tab', alt: true },
      { ...key, key: 'w', control: true },
      { ...key, key: 'i', control: true, shift: true },
      { ...key, key: 'q', meta: true },
    ];
    expect(shut.map(whatKeyDoes)).toEqual(shut.map(() => 'nothing'));
    expect(whatKeyDoes({ key: 'Q', control: true, alt: true, shift: true, meta: false })).toBe('ends');
  });

  test('the page is ours, and what it shows comes from the host', () => {
    expect(destinationOf('GET', 'app://yishiting/kiosk')).toEqual({ to: 'page', path: 'index.html' });
    expect(destinationOf('GET', 'app://yishiting/kiosk/state.json')).toEqual({ to: 'host' });
    expect(destinationOf('POST', 'app://yishiting/kiosk/shown')).toEqual({ to: 'host' });
  });
});
