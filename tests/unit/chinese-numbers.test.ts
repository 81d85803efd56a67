import { expect, test } from 'vitest';
import { inChinese } from '../../shared/domain/chinese-numbers.ts';
import { holidayOf, isYearKnown } from '../../shared/domain/holidays.ts';

test.each([
  [0, '零'],
  [8, '八'],
  [10, '十'],
  [29, '二十九'],
  [30, '三十'],
  [101, '一百零一'],
  [278, '二百七十八'],
  [310, '三百一十'],
  [1001, '一千零一'],
  [1036, '一千零三十六'],
  [1259, '一千二百五十九'],
  [2000, '二千'],
])('article %i is cited as %s', (number, cited) => expect(inChinese(number)).toBe(cited));

test('a holiday and the workday that makes up for it carry its name', () => {
  expect(holidayOf('2026-02-17')).toEqual({ 'zh-CN': '春节', en: 'Spring Festival' });
  expect(holidayOf('2026-02-28')?.['zh-CN']).toBe('春节');
  expect(holidayOf('2026-03-05')).toBeNull();
});

test('a year whose holidays nobody has announced is known as such', () => {
  expect(isYearKnown('2026')).toBe(true);
  expect(isYearKnown('2099')).toBe(false);
});
