import { describe, expect, test } from 'vitest';
import {
  buildingIn,
  headsOf,
  type OwnerPart,
  ownerFigures,
  partKey,
  readArea,
} from '../../shared/domain/owners.ts';

const part = (room: string, owners: string, area = 5000): OwnerPart => ({
  partId: room,
  building: '3号楼',
  unit: '1单元',
  room,
  area,
  since: '2026-01-01',
  until: null,
  owners: [...owners].map((name) => ({ ownerId: name, name })),
});
const heads = (...parts: OwnerPart[]) =>
  headsOf(parts)
    .map((group) =>
      group
        .map(({ room }) => room)
        .sort()
        .join('+'),
    )
    .sort();

describe('heads and area', () => {
  test('co-owners of one part are one head', () => {
    expect(ownerFigures([part('101', '甲乙', 7630), part('102', '丙', 4983)])).toEqual({
      parts: 2,
      heads: 2,
      area: 12613,
    });
  });
  test('two parts of one owner are one head with both areas, whoever shares them', () => {
    expect(heads(part('101', '甲乙'), part('102', '甲丙'), part('103', '丁'))).toEqual(['101+102', '103']);
  });
  test('the same owners in another order are one head; a co-owner alone is another', () => {
    expect(heads(part('101', '甲乙'), part('102', '乙甲'))).toEqual(['101+102']);
    expect(heads(part('101', '甲乙'), part('102', '乙'))).toEqual(['101', '102']);
  });
  test('a part read later joins two heads into one', () => {
    expect(heads(part('1', '甲乙'), part('2', '乙丙'), part('3', '乙甲'))).toEqual(['1+2+3']);
  });
});

describe('areas as registers write them', () => {
  test.each([
    ['76.30㎡', 7630, false],
    [49.83, 4983, false],
    [88.9, 8890, false],
    ['１２０平方米', 12000, false],
    ['1,024.5 m²', 102450, false],
    [72.455, 7246, true],
    ['72.4549', 7245, true],
    [0.1 + 0.2, 30, false],
  ])('%s', (cell, area, rounded) => expect(readArea(cell)).toEqual({ area, rounded }));
  test.each(['', '约80', '-5', '0', '0.00㎡', '八十'])('“%s” is no area', (cell) =>
    expect(readArea(cell)).toBeNull(),
  );
});

test('one part is found however its place is written', () => {
  const key = partKey({ building: '3号楼', unit: '1单元', room: '101' });
  expect(partKey({ building: '三栋', unit: '第一单元', room: '１０１室' })).toBe(key);
  expect(partKey({ building: '3号楼', unit: '2单元', room: '101' })).not.toBe(key);
  expect(buildingIn('宜昌路8号小区3号楼业主清册')).toBe('3号楼');
});
