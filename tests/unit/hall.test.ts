import { expect, test } from 'vitest';
import { createJoinTries, sameCode } from '../../electron/host/lan/join-tries.ts';
import { createWaitingRoom } from '../../electron/host/lan/waiting-room.ts';
import { holdAfter, isFoundBy, mayVoteNow, plainCode, waitAfter } from '../../shared/domain/hall.ts';

test('a wrong code waits longer each time, and never longer than a minute', () => {
  expect([1, 2, 3, 4, 5, 20].map(waitAfter)).toEqual([0, 0, 2000, 4000, 8000, 60_000]);
});

test('where many addresses guess, all are held back a little, never shut out', () => {
  expect([0, 9, 10, 50, 5000].map(holdAfter)).toEqual([0, 0, 100, 500, 2000]);
});

test('a code is the same however people write it down', () => {
  expect(['abcd2345', 'ABCD 2345', 'abcd-2345', 'ＡＢＣＤ２３４５'].map(plainCode)).toEqual(
    Array.from({ length: 4 }, () => 'ABCD2345'),
  );
  expect([sameCode('ABCD2345', 'ABCD2345'), sameCode('ABCD2345', 'ABCD2346'), sameCode('', 'A')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('somebody is found by initials from their beginning, by a part of the name, or by the unit', () => {
  const person = { name: '陈玉梅', initials: 'cym', seat: '区民政局' };
  expect(['c', 'CY', '玉', '民政', 'm'].map((search) => isFoundBy(person, search))).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

test('whoever has an interest is not waited for', () => {
  expect([mayVoteNow({ present: 31, recused: 1 }), mayVoteNow({ present: 0, recused: 1 })]).toEqual([30, 0]);
});

test('an address that waited may try again; another address never had to', async () => {
  let nowMs = 0;
  const tries = createJoinTries(() => nowMs);
  for (const _ of [1, 2, 3]) tries.wrong('192.168.1.7');
  await expect(tries.before('192.168.1.7')).rejects.toMatchObject({
    code: 'hall.waitBeforeTrying',
    details: { seconds: 2 },
  });
  await tries.before('192.168.1.8');
  nowMs = 2000;
  await tries.before('192.168.1.7');
});

test('phones are let in two at a time, all of them, also after one that failed', async () => {
  const room = createWaitingRoom();
  let inside = 0;
  let most = 0;
  const visit = (place: number) =>
    room.enter(async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 1));
      inside -= 1;
      if (place === 3) throw new Error('it failed');
      return place;
    });
  const done = await Promise.allSettled([0, 1, 2, 3, 4, 5, 6].map(visit));
  expect(done.filter(({ status }) => status === 'fulfilled')).toHaveLength(6);
  expect(most).toBe(2);
});
