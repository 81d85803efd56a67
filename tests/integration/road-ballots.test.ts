import { describe, expect, test } from 'vitest';
import { refusalOf } from '../support/hosts.ts';
import { PROPOSAL, tellStories } from '../support/story.ts';

const told = tellStories();

describe('a paper count by two people', () => {
  const counted = (yes: number, no: number, invalid = 0) => ({
    heads: { for: yes, against: no, abstain: 0 },
    papers: { issued: 5, returned: 5, blank: 0, invalid },
  });

  test('is accepted only when both found the same, and until then its figures are not shown', async () => {
    const { street, secretary, teller } = told.now;
    const { meetingId, ballotId } = await street.voting('paper');
    expect(await refusalOf(secretary.ballots.close({ ballotId }))).toMatchObject({
      code: 'ballots.countsMissing',
    });
    const count = (as: 'teller' | 'scrutineer', by: string, figures: ReturnType<typeof counted>) =>
      teller.ballots.countPapers({ ballotId, as, by, count: figures });
    expect(await count('teller', '李明', counted(3, 2))).toEqual({ bothCounted: false, differing: [] });
    expect(await refusalOf(secretary.ballots.close({ ballotId }))).toMatchObject({
      code: 'ballots.countsMissing',
    });
    expect(await refusalOf(count('scrutineer', '李明', counted(3, 2)))).toMatchObject({
      code: 'ballots.samePerson',
    });
    expect(await count('scrutineer', '张华', counted(3, 1, 1))).toEqual({
      bothCounted: true,
      differing: ['invalid', 'against'],
    });
    expect(await refusalOf(secretary.ballots.close({ ballotId }))).toMatchObject({
      code: 'ballots.countsDiffer',
      details: { figures: ['invalid', 'against'] },
    });
    const open = (await secretary.meetings.get({ id: meetingId })).meeting.motions[0]?.ballot;
    expect(open).toMatchObject({ tally: null, papers: null, verdict: null });
    expect(open?.counted).toHaveLength(2);
    expect(await count('teller', '李明', counted(3, 1, 1))).toEqual({ bothCounted: true, differing: [] });
    expect(await secretary.ballots.close({ ballotId })).toMatchObject({
      state: 'closed',
      papers: { invalid: 1 },
      verdict: { heads: { base: 5, for: 3, needed: 3, carried: true } },
    });
  });

  test('that cannot be true is refused before it is kept', async () => {
    const { street, teller } = told.now;
    const { ballotId } = await street.voting('paper');
    const wrong = teller.ballots.countPapers({ ballotId, as: 'teller', by: '李明', count: counted(3, 3) });
    expect(await refusalOf(wrong)).toMatchObject({ code: 'ballots.countMismatch' });
  });
});

describe('two windows', () => {
  test('changing one matter: the second is told, and nothing of it is kept', async () => {
    const { secretary, clerk, street } = told.now;
    const proposal = { ...PROPOSAL, communityId: street.communityId };
    const { id } = await clerk.matters.propose(proposal);
    const { version } = (await clerk.matters.get({ id })).matter;
    await secretary.matters.edit({ ...proposal, id, title: '修整南侧步道', expectedVersion: version });
    const second = clerk.matters.edit({ ...proposal, id, title: '修整北侧步道', expectedVersion: version });
    expect(await refusalOf(second)).toMatchObject({ code: 'edits.conflict' });
    expect((await clerk.matters.get({ id })).matter.title).toBe('修整南侧步道');
  });

  test('closing one ballot: the second is told that it is closed', async () => {
    const { secretary, clerk, street } = told.now;
    const { ballotId } = await street.voting('hands');
    await clerk.ballots.countHands({ ballotId, count: { heads: { for: 4, against: 1, abstain: 0 } } });
    await secretary.ballots.close({ ballotId });
    expect(await refusalOf(clerk.ballots.close({ ballotId }))).toMatchObject({ code: 'ballots.notOpen' });
  });

  test('a command sent twice is done once and answered the same, with another input it is refused', async () => {
    const { again, secretary, street } = told.now;
    const proposal = { ...PROPOSAL, communityId: street.communityId };
    const [first, second] = [
      await again('c1').matters.propose(proposal),
      await again('c1').matters.propose(proposal),
    ];
    expect(second).toEqual(first);
    const { total } = await secretary.matters.list({});
    expect(total).toBe(1);
    const other = again('c1').matters.propose({ ...proposal, title: '另一件事' });
    expect(await refusalOf(other)).toMatchObject({ code: 'edits.conflict' });
    expect((await secretary.matters.get({ id: first.id })).matter.stage).toBe('intake');
  });
});
