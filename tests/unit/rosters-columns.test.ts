import { describe, expect, test } from 'vitest';
import { guessLayout, otherRoster } from '../../shared/domain/rosters-columns.ts';

const sheet = (...rows: (string | number | null)[][]) => ({ name: '', rows });

describe('where the header stands', () => {
  test('beneath a merged title and a note', () => {
    const roster = sheet(
      ['顺昌路社区居民代表名册', null, null],
      ['填报单位:顺昌路社区居民委员会', null, null],
      ['序号', '姓 名', '性别'],
      [1, '沈淑华', '女'],
    );
    expect(guessLayout(roster, 'members')).toEqual({ header: 2, columns: [null, 'name', 'gender'] });
  });

  test('nowhere: then names and genders are known by what stands in the columns', () => {
    const roster = sheet([1, '沈淑华', '女'], [2, '陈博', '男'], [3, '梁兰', '男'], [4, '黄英文', '女']);
    expect(guessLayout(roster, 'members')).toEqual({ header: null, columns: [null, 'name', 'gender'] });
  });

  test('where a person says it does', () => {
    const roster = sheet(['姓名', '性别'], ['名字', '男女'], ['王秀兰', '女']);
    expect(guessLayout(roster, 'members', 1).header).toBe(1);
  });
});

describe('what a column holds', () => {
  const guessed = (kind: 'members' | 'party', ...words: string[]) =>
    guessLayout(
      sheet(
        words,
        words.map(() => ''),
      ),
      kind,
    ).columns;

  test('representatives', () =>
    expect(
      guessed('members', '序号', '姓名', '出生年月', '身份证号', '联系电话', '所在网格', '代表户数', '备注'),
    ).toEqual([null, 'name', 'birth', 'identity', 'phone', 'grid', 'households', 'note']));
  test('party members', () =>
    expect(guessed('party', '姓名', '入党日期', '党员类别', '所在党支部', '党内职务')).toEqual([
      'name',
      null,
      'category',
      'branch',
      'capacity',
    ]));
  test('two columns never hold the same', () =>
    expect(guessed('members', '姓名', '联系电话', '手机号')).toEqual(['name', 'phone', null]));
  test('identity is not told by 身份, nor a grid by its officer', () =>
    expect(guessed('members', '姓名', '身份证号码', '身份', '网格员')).toEqual([
      'name',
      'identity',
      'capacity',
      null,
    ]));
});

test('lists of partner units and of owners are recognised as such', () => {
  expect(otherRoster([sheet(['单位名称', '联络员'])])).toBe('partners');
  expect(otherRoster([sheet(['3号楼业主清册']), sheet(['房号', '业主姓名', '专有部分面积(㎡)'])])).toBe(
    'owners',
  );
  expect(otherRoster([sheet(['姓名', '职务'])])).toBeNull();
});
