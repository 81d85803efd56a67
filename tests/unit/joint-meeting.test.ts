import { describe, expect, test } from 'vitest';
import { assertMayClaim, kindOfEntry, sidesOfProject, stateOfEntry } from '../../shared/domain/lists.ts';
import { assertInTime, mergeTarget, sorted, standingOf } from '../../shared/domain/topics.ts';
import { gapsOf, isHeld, lastDayBefore, shortNameOf, unitKindOf } from '../../shared/domain/units.ts';
import { guessPart } from '../../shared/domain/units-columns.ts';
import { Refusal } from '../../shared/errors.ts';

const codeOf = (act: () => unknown): string => {
  try {
    act();
    return 'done';
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.code;
    throw thrown;
  }
};

describe('a unit', () => {
  test('is short of what it has not told', () => {
    expect(gapsOf({ liaisonId: null, partyOrganisation: null, agreedOn: null })).toEqual([
      'liaison',
      'partyOrganisation',
      'agreement',
    ]);
    expect(gapsOf({ liaisonId: 'somebody', partyOrganisation: '党支部', agreedOn: '2024-01-01' })).toEqual(
      [],
    );
  });

  test('has a short name for its plate', () => {
    expect(shortNameOf('胶东安泰03集团有限公司')).toBe('胶东安泰03集团');
    expect(shortNameOf('众诚股份有限公司')).toBe('众诚');
    expect(shortNameOf('有限公司')).toBe('有限公司');
  });

  test.each([
    ['国有企业', 'state_firm'],
    ['民营企业', 'private_firm'],
    ['事业单位', 'institution'],
    ['幼儿园', 'school'],
    ['不详', null],
  ])('of the kind %s is a %s', (word, kind) => expect(unitKindOf(word)).toBe(kind));

  test('whose seat is taken over on its first day never held it', () => {
    const seat = { since: '2026-03-05', until: null };
    expect(lastDayBefore(seat, '2026-04-01')).toBe('2026-03-31');
    const until = lastDayBefore(seat, '2026-03-05');
    expect(isHeld({ ...seat, until }, '2026-03-05')).toBe(false);
    expect(isHeld(seat, '2026-03-01')).toBe(true);
  });
});

describe('a topic', () => {
  const call = { opensOn: '2026-03-01', closesOn: '2026-03-10' };

  test('is in time from the first day to the last', () => {
    expect(
      ['2026-02-28', '2026-03-01', '2026-03-10', '2026-03-11'].map((day) => standingOf(call, day)),
    ).toEqual(['coming', 'open', 'open', 'closed']);
    expect(codeOf(() => assertInTime(call, 'phone', '2026-03-10', '2026-03-10'))).toBe('done');
    expect(codeOf(() => assertInTime(call, 'phone', '2026-03-11', '2026-03-11'))).toBe('topics.closed');
    expect(codeOf(() => assertInTime(call, 'paper', '2026-03-10', '2026-03-20'))).toBe('done');
    expect(codeOf(() => assertInTime(call, 'paper', '2026-03-11', '2026-03-20'))).toBe('topics.receivedLate');
    expect(codeOf(() => assertInTime(call, 'paper', '2026-03-09', '2026-03-08'))).toBe('dates.inFuture');
    expect(codeOf(() => assertInTime(call, 'desk', '2026-02-28', '2026-03-01'))).toBe('topics.notYetOpen');
  });

  test('is settled once, and never without a word to its proposer', () => {
    expect(sorted('new', 'accept', '')).toBe('accepted');
    expect(sorted('accepted', 'decline', '已有安排')).toBe('declined');
    expect(codeOf(() => sorted('new', 'answer', ' '))).toBe('topics.answerMissing');
    for (const state of ['declined', 'answered', 'merged', 'onAgenda'] as const)
      expect(codeOf(() => sorted(state, 'accept', ''))).toBe('topics.alreadySorted');
  });

  test('goes with the one into which its target was merged', () => {
    const merged: Record<string, string> = { second: 'first' };
    const into = (id: string) => merged[id] ?? null;
    expect(mergeTarget('third', 'second', into)).toBe('first');
    expect(codeOf(() => mergeTarget('first', 'second', into))).toBe('topics.intoItself');
  });
});

describe('an entry of a list', () => {
  const school = { unitId: 'school', communityId: null };
  const firm = { unitId: 'firm', communityId: null };
  const need = { list: 'need', owner: school, withdrawnBecause: null } as const;
  const claim = (state: 'asked' | 'agreed' | 'declined') => ({ id: 'one', ...firm, state });

  test('is open again when a claim was declined', () => {
    expect(stateOfEntry(need, [])).toBe('open');
    expect(stateOfEntry(need, [claim('asked')])).toBe('asked');
    expect(stateOfEntry(need, [claim('declined')])).toBe('open');
    expect(stateOfEntry(need, [claim('declined'), claim('agreed')])).toBe('agreed');
    expect(stateOfEntry({ ...need, withdrawnBecause: '已解决' }, [])).toBe('withdrawn');
  });

  test('is not claimed by its owner, nor twice by one, nor once it is agreed', () => {
    expect(codeOf(() => assertMayClaim(need, [], school))).toBe('lists.ownEntry');
    expect(codeOf(() => assertMayClaim(need, [claim('asked')], firm))).toBe('lists.alreadyClaimed');
    expect(codeOf(() => assertMayClaim(need, [claim('declined')], firm))).toBe('done');
    expect(codeOf(() => assertMayClaim(need, [claim('agreed')], firm))).toBe('lists.alreadyAgreed');
  });

  test('is led by whoever gives, for whoever needs', () => {
    expect(sidesOfProject(need, firm)).toEqual({ asker: school, lead: firm });
    expect(sidesOfProject({ ...need, list: 'resource' }, firm)).toEqual({ asker: firm, lead: school });
  });

  test.each([
    ['老年助餐点缺志愿者', 'elderly'],
    ['爱心车位二十个', 'places'],
    ['义诊队伍一支', 'health'],
    ['别的事', 'other'],
  ])('called %s is about %s', (title, kind) => expect(kindOfEntry(title)).toBe(kind));
});

test('a sheet is known by its name and its words, beneath a title', () => {
  const header = ['单位名称', '单位性质', '党组织名称', '党组织负责人', '联络员', '联络电话'];
  expect(guessPart({ name: 'Sheet1', rows: [['共建单位一览表'], header] })).toEqual({
    part: 'units',
    header: 1,
    columns: ['name', 'kind', 'partyOrganisation', 'partyHead', 'liaison', 'telephone'],
  });
  const list = ['序号', '名称', '提出单位', '认领单位', '时限', '状态'];
  expect(guessPart({ name: '项目清单', rows: [list] })).toMatchObject({
    part: 'project',
    columns: [null, 'name', 'owner', 'claimant', 'until', 'state'],
  });
  expect(guessPart({ name: '说明', rows: [['请先看说明']] }).part).toBeNull();
});
