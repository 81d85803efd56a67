import { describe, expect, test } from 'vitest';
import type { Seat } from '../../shared/domain/people.ts';
import { representativeShare } from '../../shared/domain/rosters.ts';
import type { KnownMember } from '../../shared/domain/rosters-match.ts';
import type { KnownPerson, Target } from '../../shared/domain/rosters-plan.ts';
import { carriedOut, NOBODY, outcomes, plan, type Roll, TODAY } from '../support/roster-roll.ts';

describe('who a row speaks of', () => {
  const wang: KnownPerson = { personId: 'wang', name: '王芳', gender: 'female', gridId: 'grid1', version: 1 };
  const seat = (person: KnownPerson, changes: Partial<KnownMember> = {}): KnownMember => ({
    ...person,
    membershipId: `seat-${person.personId}`,
    bodyId: 'body',
    capacity: 'member',
    since: '2024-01-01',
    until: null,
    ...changes,
  });
  const sitting: Roll = { people: [wang], members: [seat(wang)] };

  test('a member of that name, whose changed cells are shown with the old value', () => {
    const { planned } = plan(sitting, [
      ['姓名', '性别', '所在网格'],
      ['王 芳', '女', '2网格'],
    ]);
    expect(planned.rows[0]).toMatchObject({ outcome: 'changed', known: true });
    expect(planned.rows[0]?.cells.find(({ field }) => field === 'grid')).toEqual({
      field: 'grid',
      from: 'grid1',
      to: 'grid2',
    });
  });

  test('somebody of the community who does not sit here yet, where only one fits', () => {
    const rows = [
      ['姓名', '性别'],
      ['王芳', '女'],
    ];
    expect(plan({ people: [wang], members: [] }, rows).planned.rows[0]).toMatchObject({
      outcome: 'added',
      known: true,
      step: { personId: 'wang' },
    });
    const two = { people: [wang, { ...wang, personId: 'other' }], members: [] };
    expect(plan(two, rows).planned.rows[0]).toMatchObject({ known: false, step: { personId: null } });
  });

  test('not somebody of another gender or grid', () => {
    const header = ['姓名', '性别', '所在网格'];
    const man = plan({ people: [wang], members: [] }, [header, ['王芳', '男', '']]);
    const elsewhere = plan({ people: [wang], members: [] }, [header, ['王芳', '女', '二网格']]);
    expect([man, elsewhere].map(({ planned }) => planned.rows[0]?.known)).toEqual([false, false]);
  });

  test('by the number, even under another name', () => {
    const { planned } = plan(sitting, [
      ['姓名', '人员编号'],
      ['王方', 'wang'],
    ]);
    expect(planned.rows[0]?.cells[0]).toEqual({ field: 'name', from: '王芳', to: '王方' });
  });

  test('a number that nobody has is rejected', () => {
    const { planned } = plan(sitting, [
      ['姓名', '人员编号'],
      ['王芳', 'nobody'],
    ]);
    expect(planned.rows[0]?.reason).toEqual({ code: 'personUnknown', details: {} });
  });

  test('empty cells change nothing, and who is not named stays', () => {
    const li: KnownPerson = { ...wang, personId: 'li', name: '李强' };
    const roll = { people: [wang, li], members: [seat(wang, { until: '2028-12-31' }), seat(li)] };
    const { planned } = plan(roll, [
      ['姓名', '性别', '所在网格', '职务', '任期止'],
      ['王芳', '', '', '', ''],
    ]);
    expect(planned.rows.map(({ outcome }) => outcome)).toEqual(['same']);
    expect(planned.unlisted).toEqual(['李强']);
  });

  test('whose term ended sits again from the day of the import', () => {
    const former = { people: [wang], members: [seat(wang, { until: '2025-12-31' })] };
    expect(plan(former, [['姓名'], ['王芳']]).planned.rows[0]).toMatchObject({
      outcome: 'added',
      step: { personId: 'wang', join: { since: TODAY } },
    });
  });
});

describe('party members', () => {
  const header = ['姓名', '党员类别', '所在党支部', '党内职务', '备注'];
  const first = (...cells: string[]) => plan(NOBODY, [header, cells], { kind: 'party' }).planned.rows[0];

  test('a probationary member in office is entered as probationary, and somebody is told', () =>
    expect(first('邓春', '预备党员', '1网格', '支部书记', '')).toMatchObject({
      step: { join: { capacity: 'probationary', bodyId: 'branch1' } },
      cautions: ['probationaryOfficer'],
    }));
  test('who is under probation has no vote, whatever the category says', () =>
    expect(first('李强', '正式党员', '一网格党支部', '', '留党察看一年')).toMatchObject({
      step: { join: { capacity: 'under_probation' } },
    }));
  test('an activist is no party member', () =>
    expect(first('李强', '入党积极分子', '第一网格党支部', '', '')?.reason?.code).toBe('categoryUnknown'));
  test('a branch that is not there, or not written, is rejected', () => {
    expect(first('李强', '正式党员', '第九网格党支部', '', '')?.reason).toMatchObject({
      code: 'branchUnknown',
    });
    expect(first('李强', '正式党员', '', '', '')?.reason).toMatchObject({ code: 'branchMissing' });
  });

  test('who has been admitted votes from the day of the import, not before', () => {
    const roll = carriedOut(
      NOBODY,
      plan(NOBODY, [header, ['李强', '预备党员', '一网格', '', '']], PARTY_OF_2025).planned,
    );
    const { planned } = plan(roll, [header, ['李强', '正式党员', '一网格', '', '']], { kind: 'party' });
    expect(planned.rows[0]?.step).toMatchObject({
      leave: { until: '2026-03-04' },
      join: { since: TODAY, capacity: 'member' },
    });
  });

  test('somebody moves to another branch only where the file tells of both', () => {
    const before = [header, ['李强', '正式党员', '一网格', '', ''], ['王芳', '正式党员', '一网格', '', '']];
    const roll = carriedOut(NOBODY, plan(NOBODY, before, PARTY_OF_2025).planned);
    const moved = ['李强', '正式党员', '二网格', '', ''];
    expect(outcomes(plan(roll, [header, moved], { kind: 'party' }))).toEqual(['added']);
    const whole = plan(roll, [header, moved, ['王芳', '正式党员', '一网格', '', '']], { kind: 'party' });
    expect(outcomes(whole)).toEqual(['changed', 'same']);
    expect(whole.planned.rows[0]?.step).toMatchObject({
      leave: { until: '2026-03-04' },
      join: { bodyId: 'branch2' },
    });
  });
});

const PARTY_OF_2025: Partial<Target> = { kind: 'party', term: { since: '2025-01-01', until: null } };

describe('one person twice', () => {
  const rows = (...people: string[][]) =>
    outcomes(plan(NOBODY, [['姓名', '身份证号', '出生年月', '联系电话'], ...people]));
  test('is told by the identity number, whatever else differs', () =>
    expect(
      rows(['黄英文', '99999919670724003X', '1967.9', '1'], ['黄英文', '99999919670724003x', '1990.4', '2']),
    ).toEqual(['added', 'rejected']));
  test('is not: two people of one name have two dates of birth', () =>
    expect(rows(['黄英文', '', '1967.9', ''], ['黄英文', '', '1990.4', ''])).toEqual(['added', 'added']));
  test('cannot be told where nothing stands', () => {
    const { planned } = plan(NOBODY, [['姓名'], ['黄英文'], ['黄英文']]);
    expect(planned.rows[1]?.reason).toEqual({ code: 'sameName', details: { row: 2 } });
  });
});

describe('rows that say nobody', () => {
  test('are skipped: empty ones, totals, and notes at the foot', () => {
    const rows = [
      ['序号', '姓名', '性别'],
      [1, '王芳', '女'],
      [null, null, null],
      ['合计', '1人', null],
      ['填表人:王芳', null, null],
    ];
    expect(outcomes(plan(NOBODY, rows))).toEqual(['added']);
  });
  test('but a missing name is rejected with its row', () => {
    const { planned } = plan(NOBODY, [
      ['序号', '姓名', '性别'],
      [1, null, '女'],
      [2, '王芳', '女'],
    ]);
    expect(planned.rows[0]).toMatchObject({ row: 2, outcome: 'rejected', reason: { code: 'nameMissing' } });
  });
});

describe('the checks of the law', () => {
  const wang: KnownPerson = { personId: 'wang', name: '王芳', gender: 'female', gridId: null, version: 1 };
  const inCommittee: Seat = {
    personId: 'wang',
    bodyId: 'committee',
    bodyKind: 'residents_committee',
    communityId: 'community',
    capacity: 'member',
    since: '2024-01-01',
    until: null,
  };

  test('a member of the committee is rejected from the supervision committee', () => {
    const wishes: Partial<Target> = { bodyKind: 'supervision_committee', seatsAround: () => [inCommittee] };
    const { planned } = plan({ people: [wang], members: [] }, [['姓名'], ['王芳']], wishes);
    expect(planned.rows[0]?.reason).toEqual({
      code: 'nearRelative',
      details: { samePerson: true, body: 'residents_committee' },
    });
  });

  test('two near relatives of one file do not both enter the committee', () => {
    const li: KnownPerson = { ...wang, personId: 'li', name: '李强' };
    const wishes: Partial<Target> = {
      bodyKind: 'residents_committee',
      relativesOf: (id) => [id === 'wang' ? 'li' : 'wang'],
    };
    const entered = plan({ people: [wang, li], members: [] }, [['姓名'], ['王芳'], ['李强']], wishes);
    expect(outcomes(entered)).toEqual(['added', 'rejected']);
  });

  test('representatives are four fifths of their meeting at least', () => {
    const rows = [['姓名'], ...[...'甲乙丙丁戊'].map((sign) => [`王${sign}`])];
    const { planned, target } = plan({ people: [wang], members: [] }, rows);
    expect(representativeShare(planned, target, new Set())).toEqual({
      members: 5,
      representatives: 5,
      needed: 4,
      held: true,
    });
    const withWang = plan({ people: [wang], members: [] }, [...rows.slice(0, 4), ['王芳']]);
    expect(representativeShare(withWang.planned, withWang.target, new Set(['wang']))).toMatchObject({
      members: 4,
      representatives: 3,
      needed: 4,
      held: false,
    });
  });
});
