import { describe, expect, test } from 'vitest';
import { pageOf, typeHeight, typeWidth } from '../../shared/documents/page.ts';
import { levelMark, officialDay } from '../../shared/documents/papers/numbering.ts';
import { placeSignature, titleLines, widthOf } from '../../shared/documents/placing.ts';
import { columnWidths } from '../../shared/documents/widths.ts';

const official = pageOf({ pageStyle: 'official', orientation: 'portrait' });
const MM = 1440 / 25.4;

describe('the official page (GB/T 9704-2012 5.2)', () => {
  test('has 37 mm above, 28 mm left, and a type area of 156 by 225 mm', () => {
    expect(official.top / MM).toBeCloseTo(37, 1);
    expect(official.left / MM).toBeCloseTo(28, 1);
    expect(typeWidth(official) / MM).toBeCloseTo(156, 1);
    expect(typeHeight(official) / MM).toBeCloseTo(225, 1);
  });

  test('holds 22 lines and not 23, 28 characters and not 29', () => {
    expect(Math.floor(typeHeight(official) / official.line)).toBe(22);
    expect(typeWidth(official) / official.character).toBeCloseTo(28, 6);
  });

  test('lies across when a table needs it', () => {
    const { width, height } = pageOf({ pageStyle: 'table', orientation: 'landscape' });
    expect(width).toBeGreaterThan(height);
  });
});

describe('signature and date', () => {
  test('a long name ends two characters from the right, and the date begins two after it', () => {
    const { nameRight, dateRight } = placeSignature({
      name: '云台街道云台社区居民委员会',
      date: '2026年3月5日',
      sealed: false,
    });
    expect(nameRight).toBe(2);
    const width = 28;
    const nameStart = width - nameRight - widthOf('云台街道云台社区居民委员会');
    const dateStart = width - dateRight - widthOf('2026年3月5日');
    expect(dateStart - nameStart).toBe(2);
  });

  test('a date longer than the name ends two from the right and pushes the name', () => {
    const placed = placeSignature({ name: '居委会', date: '2026年3月5日', sealed: false });
    expect(placed.dateRight).toBe(2);
    expect(28 - placed.dateRight - 6 - (28 - placed.nameRight - 3)).toBe(2);
  });

  test('under a seal the date ends four from the right, the name over its middle', () => {
    const placed = placeSignature({ name: '云台街道办事处', date: '2026年3月5日', sealed: true });
    expect(placed.dateRight).toBe(4);
    expect(placed.nameRight + 7 / 2).toBe(placed.dateRight + 6 / 2);
  });
});

describe('a long title', () => {
  test.each([
    '关于召开云台社区2026年第二次居民代表会议的通知',
    '关于3号楼加装电梯和消防通道整治等事项的会议纪要',
    '关于进一步做好老旧小区加装电梯费用分摊工作并征求全体业主意见的通知',
  ])('%s is broken between words and loses nothing', (title) => {
    const lines = titleLines(title);
    expect(lines.join('')).toBe(title);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(19);
    for (const line of lines) expect(line).not.toMatch(/^[的了和与及，、）》年月日]|第$/);
  });

  test('a short one stays in one line', () => expect(titleLines('表决票')).toEqual(['表决票']));
});

test('the four levels have their marks', () => {
  expect([
    levelMark(1, 11, 'zh-CN'),
    levelMark(2, 3, 'zh-CN'),
    levelMark(3, 1, 'zh-CN'),
    levelMark(4, 2, 'zh-CN'),
  ]).toEqual(['十一、', '（三）', '1.', '（2）']);
});

test('an official day has Arabic figures and no zero before month and day', () => {
  expect(officialDay('2026-03-05', 'zh-CN')).toBe('2026年3月5日');
});

test('columns fill the width exactly', () => {
  const widths = columnWidths([{ share: 1 }, { share: 1 }, { share: 1 }], 1000);
  expect(widths).toEqual([333, 333, 334]);
});
