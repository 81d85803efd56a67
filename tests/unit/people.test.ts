import { describe, expect, test } from 'vitest';
import { byName, initialsOf } from '../../db/pinyin.ts';
import {
  assertMaySit,
  type Capacity,
  covers,
  mayVote,
  overlap,
  type Seat,
} from '../../shared/domain/people.ts';

const seat = (changes: Partial<Seat> = {}): Seat => ({
  personId: 'wang',
  bodyId: 'committee',
  bodyKind: 'residents_committee',
  communityId: 'ningxia',
  capacity: 'member',
  since: '2026-01-01',
  until: '2030-12-31',
  ...changes,
});

describe('who may vote on a day', () => {
  const votes = (capacity: Capacity) => mayVote(seat({ capacity }), '2026-03-05');

  test('members, chairs and deputies vote', () => {
    expect(['member', 'chair', 'deputy'].map((capacity) => votes(capacity as Capacity))).toEqual([
      true,
      true,
      true,
    ]);
  });
  test('a probationary party member has no vote', () => expect(votes('probationary')).toBe(false));
  test('a party member under probation has no vote', () => expect(votes('under_probation')).toBe(false));
  test('a substitute votes only where named', () => {
    expect(votes('substitute')).toBe(false);
    expect(mayVote(seat({ capacity: 'substitute' }), '2026-03-05', ['wang'])).toBe(true);
  });
  test('naming does not give a vote to one who has none', () => {
    expect(mayVote(seat({ capacity: 'probationary' }), '2026-03-05', ['wang'])).toBe(false);
  });
  test('nobody votes before the first or after the last day of the term', () => {
    expect(mayVote(seat(), '2025-12-31')).toBe(false);
    expect(mayVote(seat(), '2026-01-01')).toBe(true);
    expect(mayVote(seat(), '2030-12-31')).toBe(true);
    expect(mayVote(seat(), '2031-01-01')).toBe(false);
  });
});

describe('terms', () => {
  test('an open term has no last day', () => {
    expect(covers({ since: '2026-01-01', until: null }, '2099-01-01')).toBe(true);
  });
  test('terms that share one day overlap', () => {
    const first = { since: '2026-01-01', until: '2026-06-30' };
    expect(overlap(first, { since: '2026-06-30', until: null })).toBe(true);
    expect(overlap(first, { since: '2026-07-01', until: null })).toBe(false);
    expect(overlap({ since: '2026-07-01', until: null }, first)).toBe(false);
  });
  test('a term that ends before it begins is refused', () => {
    expect(() => assertMaySit(seat({ until: '2025-01-01' }), [])).toThrow('people.termWrong');
  });
});

describe('seats that exclude each other', () => {
  const supervisor = seat({ bodyId: 'supervision', bodyKind: 'supervision_committee' });

  test('nobody sits twice in one body on the same days', () => {
    expect(() => assertMaySit(seat(), [seat()])).toThrow('people.sameBody');
  });
  test('a later term of the same person is allowed', () => {
    expect(() => assertMaySit(seat({ since: '2031-01-01', until: null }), [seat()])).not.toThrow();
  });
  test('a committee member does not supervise the committee', () => {
    expect(() => assertMaySit(supervisor, [seat()])).toThrow('people.nearRelative');
  });
  test('a near relative of a committee member does not supervise it either', () => {
    expect(() => assertMaySit({ ...supervisor, personId: 'wife' }, [seat()])).toThrow('people.nearRelative');
  });
  test('near relatives do not sit in one residents’ committee', () => {
    expect(() => assertMaySit(seat({ personId: 'wife' }), [seat()])).toThrow('people.nearRelative');
  });
  test('near relatives may sit in committees of two communities', () => {
    const elsewhere = seat({ personId: 'wife', communityId: 'yanan', bodyId: 'other' });
    expect(() => assertMaySit(elsewhere, [seat()])).not.toThrow();
  });
  test('a committee member may be a representative', () => {
    const representative = seat({ bodyId: 'representatives', bodyKind: 'representatives' });
    expect(() => assertMaySit(representative, [seat()])).not.toThrow();
  });
});

describe('initials for searching', () => {
  test('a name is found by the first letters of its sounds', () =>
    expect(initialsOf('王秀兰', 'name')).toBe('wxl'));
  test('a surname is read as a surname', () => {
    expect(initialsOf('单雄信', 'name')).toBe('sxx');
    expect(initialsOf('单元门改造')).toBe('dymgz');
  });
  test('letters and digits stay, full width too; punctuation goes', () => {
    expect(initialsOf('3号楼A座(二期)')).toBe('3hlazeq');
  });
});

test('names stand as in a printed list, one surname together', () => {
  const roll = ['程晓莲', '陈玉民', '蔡春英', '冯子梅', '方建霞', '冯佳超'].map((name) => ({ name }));
  const sorted = roll.sort(byName).map(({ name }) => name);
  expect(sorted).toEqual(['蔡春英', '陈玉民', '程晓莲', '方建霞', '冯佳超', '冯子梅']);
});
