import { describe, expect, test } from 'vitest';
import {
  dueFigures,
  dueList,
  type Exclusion,
  type Listed,
  type Substitution,
} from '../../shared/domain/due-lists.ts';
import type { Capacity } from '../../shared/domain/people.ts';

const DAY = '2026-03-05';
const seat = (
  name: string,
  capacity: Capacity = 'member',
  since = '2026-01-01',
  until: string | null = null,
) => ({ membershipId: name, personId: name, name, capacity, since, until }) satisfies Listed;
const away = (membershipId: string, since = '2026-03-01', until: string | null = null): Exclusion => ({
  id: `away ${membershipId}`,
  membershipId,
  since,
  until,
  reason: '长期在外地',
  approvedBy: '社区党委',
  approvedOn: '2026-02-20',
});
const instead = (membershipId: string, substituteId: string, day = DAY): Substitution => ({
  id: `${substituteId} for ${membershipId}`,
  membershipId,
  substituteId,
  since: day,
  until: day,
  reason: '',
});
const standings = (
  members: readonly Listed[],
  exclusions: readonly Exclusion[] = [],
  substitutions: readonly Substitution[] = [],
  day = DAY,
) =>
  Object.fromEntries(
    dueList(members, exclusions, substitutions, day).map(({ member, standing }) => [member.name, standing]),
  );

describe('who is due', () => {
  test('members have a vote; probationary members and those under probation come without one', () => {
    const members = [
      seat('甲', 'chair'),
      seat('乙'),
      seat('丙', 'probationary'),
      seat('丁', 'under_probation'),
    ];
    expect(standings(members)).toEqual({
      甲: 'votes',
      乙: 'votes',
      丙: 'probationary',
      丁: 'under_probation',
    });
    expect(dueFigures(dueList(members, [], [], DAY))).toEqual({ due: 4, voters: 2, uncounted: 0 });
  });

  test('a term holds on its first and its last day, and on no other', () => {
    const member = seat('甲', 'member', '2026-03-05', '2026-03-06');
    const on = (day: string) => standings([member], [], [], day).甲;
    expect(['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07'].map(on)).toEqual([
      'notYet',
      'votes',
      'votes',
      'ended',
    ]);
  });

  test('who is excluded does not count, with the approval in view, on the days named', () => {
    const members = [seat('甲'), seat('乙')];
    const list = dueList(members, [away('甲', '2026-03-01', '2026-03-31')], [], DAY);
    expect(list[0]).toMatchObject({ standing: 'excluded', exclusion: { approvedBy: '社区党委' } });
    expect(dueFigures(list)).toEqual({ due: 1, voters: 1, uncounted: 1 });
    expect(standings(members, [away('甲', '2026-03-01', '2026-03-31')], [], '2026-04-01').甲).toBe('votes');
  });

  test('an exclusion taken back before its first day never held', () => {
    expect(standings([seat('甲')], [away('甲', DAY, '2026-03-04')]).甲).toBe('votes');
  });
});

describe('a substitute', () => {
  const members = [seat('甲'), seat('乙', 'substitute')];

  test('is not due unless named, and then votes instead of the member', () => {
    expect(standings(members)).toEqual({ 甲: 'votes', 乙: 'notCalled' });
    const list = dueList(members, [], [instead('甲', '乙')], DAY);
    expect(list.map(({ standing, counterpart }) => [standing, counterpart?.name])).toEqual([
      ['replaced', '乙'],
      ['votesInstead', '甲'],
    ]);
    expect(dueFigures(list)).toEqual({ due: 1, voters: 1, uncounted: 1 });
    expect(standings(members, [], [instead('甲', '乙')], '2026-03-06').乙).toBe('notCalled');
  });

  test('does not sit for somebody who is excluded, has no vote or has left', () => {
    expect(standings(members, [away('甲')], [instead('甲', '乙')])).toEqual({
      甲: 'excluded',
      乙: 'notCalled',
    });
    expect(
      standings([seat('甲', 'probationary'), seat('乙', 'substitute')], [], [instead('甲', '乙')]),
    ).toEqual({
      甲: 'probationary',
      乙: 'notCalled',
    });
    const left = seat('甲', 'member', '2026-01-01', '2026-02-01');
    expect(standings([left, seat('乙', 'substitute')], [], [instead('甲', '乙')])).toEqual({
      甲: 'ended',
      乙: 'notCalled',
    });
  });

  test('sits for one member only, and one member has one substitute only', () => {
    const three = [seat('甲'), seat('丙'), seat('乙', 'substitute'), seat('丁', 'substitute')];
    expect(standings(three, [], [instead('甲', '乙'), instead('丙', '乙'), instead('甲', '丁')])).toEqual({
      甲: 'replaced',
      丙: 'votes',
      乙: 'votesInstead',
      丁: 'notCalled',
    });
  });
});
