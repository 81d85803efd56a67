import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromChinese, inChinese } from '../../shared/domain/chinese-numbers.ts';
import {
  findPlace,
  isName,
  nameOf,
  placeKey,
  plainName,
  readCapacity,
  readCount,
  readDay,
  readGender,
} from '../../shared/domain/rosters-cells.ts';

describe('names', () => {
  test.each([
    ['程  娟', '程娟'],
    ['　王 秀　兰 ', '王秀兰'],
    ['阿依古丽·买买提', '阿依古丽·买买提'],
    ['Anna  Maria', 'Anna Maria'],
  ])('%s is kept as %s', (written, kept) => expect(nameOf(written)).toBe(kept));
  test('a total, a number and a formula are no names', () =>
    expect(['95人', '12', '=A1', ''].map(isName)).toEqual([false, false, false, false]));
  test('two ways to write the dot in a name are one', () =>
    expect(plainName('阿依古丽•买买提')).toBe(plainName('阿依古丽·买买提')));
});

describe('days', () => {
  test.each([
    ['1983.12', '1983-12-01'],
    ['1990年8月', '1990-08-01'],
    ['1990年8月3日', '1990-08-03'],
    ['2017/9/11', '2017-09-11'],
    ['1994-09-01', '1994-09-01'],
    ['20240102', '2024-01-02'],
    [34578, '1994-09-01'],
    ['２０２４．３．５', '2024-03-05'],
  ])('%s is %s', (written, day) => expect(readDay(written)).toBe(day));
  test('a term that ends in a month ends on its last day', () =>
    expect(readDay('2028.2', 'last')).toBe('2028-02-29'));
  test('nothing is no day, and what is none is wrong', () =>
    expect(['', null, '至今', '2026-02-30', '去年', '26.3.5'].map((cell) => readDay(cell))).toEqual([
      null,
      null,
      null,
      'wrong',
      'wrong',
      'wrong',
    ]));
});

describe('counts', () => {
  test.each([
    ['三十五户', 35],
    ['１８', 18],
    [20, 20],
    ['十二', 12],
    ['一百零五', 105],
    ['若干', null],
    ['', null],
  ])('%s is %s', (written, count) => expect(readCount(written)).toBe(count));
  test('every number said in Chinese is read again', () =>
    assert(property(integer({ min: 0, max: 9999 }), (number) => fromChinese(inChinese(number)) === number)));
});

describe('grids and branches', () => {
  const grids = [...'一二三四五六七八九十'].map((number) => ({ name: `第${number}网格` }));
  test.each(['第三网格', '三网格', '3网格', '3号网格', '第３网格', '三', '第 三 网格'])(
    '%s is the third',
    (text) => expect(findPlace(text, grids)?.name).toBe('第三网格'),
  );
  test('a branch is found by its grid', () =>
    expect(findPlace('3网格支部', [{ name: '第三网格党支部' }])?.name).toBe('第三网格党支部'));
  test('one that nobody has is not guessed', () => expect(findPlace('第十一网格', grids)).toBeNull());
  test('where two could be meant, neither is', () =>
    expect(findPlace('一网格', [{ name: '南片第一网格' }, { name: '北片第一网格' }])).toBeNull());
  test('the words before the number tell two apart', () =>
    expect(findPlace('北片1网格', [{ name: '南片第一网格' }, { name: '北片第一网格' }])?.name).toBe(
      '北片第一网格',
    ));
  test('a grid named by words is its words', () => expect(placeKey('海伦苑网格')).toBe('海伦苑'));
});

describe('offices', () => {
  test.each([
    ['书记、主任', 'chair'],
    ['副主任', 'deputy'],
    ['支部书记', 'chair'],
    ['副书记', 'deputy'],
    ['书记、副主任', 'chair'],
    ['委员', 'member'],
    ['预备党员', 'probationary'],
    ['正式党员', 'member'],
    ['留党察看', 'under_probation'],
    ['负责人', 'chair'],
    ['副职', 'deputy'],
    ['候补', 'substitute'],
    ['Under probation', 'under_probation'],
    ['Probationary', 'probationary'],
    ['', null],
  ])('%s is %s', (written, capacity) => expect(readCapacity(written)).toBe(capacity));
  test('a gender that is none is wrong', () =>
    expect(['男', ' 女 ', 'F', '', '男女'].map(readGender)).toEqual([
      'male',
      'female',
      'female',
      null,
      'wrong',
    ]));
});
