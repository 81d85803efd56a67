import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../shared/domain/rosters-cells.ts';
import type { RosterKind } from '../../shared/domain/rosters-columns.ts';
import { carriedOut, NOBODY, outcomes, plan, TODAY } from '../support/roster-roll.ts';

describe('a file that is imported again', () => {
  const cell = (...choices: string[]) => fc.constantFrom('', ...choices);
  const membersRow = fc.tuple(
    cell('王芳', '王 芳', '李强', '陈玉梅', '12'),
    cell('男', '女'),
    cell('一网格', '第2网格', '第九网格'),
    cell('主任', '副主任', '委员'),
    cell('2024.1', '2026-01-01', '2027-01-01'),
    cell('2026.6', '2028-12-31'),
    cell('1980.1', '1990.2'),
  );
  const partyRow = fc.tuple(
    cell('王芳', '李强', '陈玉梅'),
    cell('男', '女'),
    cell('第一网格党支部', '2网格支部'),
    cell('正式党员', '预备党员'),
    cell('支部书记', '委员'),
    cell('1980.1', '1990.2'),
  );
  const MEMBERS = ['姓名', '性别', '所在网格', '职务', '任期起', '任期止', '出生年月'];
  const PARTY = ['姓名', '性别', '所在党支部', '党员类别', '党内职务', '出生日期'];

  /** Whatever was on the roll because of an earlier file, the second reading of this one finds nothing to do. */
  const changesNothing = (kind: RosterKind, since: string, ...files: Cell[][][]): void => {
    const wishes = { kind, term: { since, until: null } };
    let roll = NOBODY;
    for (const file of files) roll = carriedOut(roll, plan(roll, file, wishes).planned);
    const again = outcomes(plan(roll, files.at(-1) ?? [], wishes));
    expect(again.filter((outcome) => outcome === 'added' || outcome === 'changed')).toEqual([]);
  };
  const since = fc.constantFrom('2025-01-01', TODAY, '2026-05-01');

  test('changes nothing in the roster of a body', () =>
    fc.assert(
      fc.property(
        fc.array(membersRow, { maxLength: 7 }),
        fc.array(membersRow, { maxLength: 7 }),
        since,
        (one, two, day) => changesNothing('members', day, [MEMBERS, ...one], [MEMBERS, ...two]),
      ),
      { numRuns: 400 },
    ));

  test('changes nothing where a row fits two people of one name', () =>
    changesNothing(
      'members',
      '2025-01-01',
      [MEMBERS, ['陈玉梅', '', '第2网格', '', '', '2028-12-31', '']],
      [
        MEMBERS,
        ['陈玉梅', '', '', '委员', '2026-01-01', '', '1980.1'],
        ['陈玉梅', '女', '', '', '2026-01-01', '', '1990.2'],
      ],
    ));

  test('changes nothing in the branches', () =>
    fc.assert(
      fc.property(
        fc.array(partyRow, { maxLength: 7 }),
        fc.array(partyRow, { maxLength: 7 }),
        since,
        (one, two, day) => changesNothing('party', day, [PARTY, ...one], [PARTY, ...two]),
      ),
      { numRuns: 400 },
    ));
});
