import { describe, expect, test } from 'vitest';
import { EMPTY_PROPOSAL } from '../../renderer/features/matters/proposal-draft.ts';
import { faultsOf } from '../../renderer/features/matters/proposal-faults.ts';

const complete = {
  ...EMPTY_PROPOSAL,
  title: '3号楼前加装无障碍坡道',
  situation: '老人出门要下五级台阶',
  communityId: '01m850wbxwxgsq3tnq1z3k',
  proposerName: '张三',
};

describe('what must be mended in a proposal before it is submitted', () => {
  test('a complete sheet has nothing to mend', () => expect(faultsOf(complete)).toEqual({}));

  test('an empty sheet names what it needs, in the words of each field', () =>
    expect(faultsOf(EMPTY_PROPOSAL)).toEqual({
      title: 'title',
      situation: 'situation',
      communityId: 'communityId',
      proposerName: 'proposerName',
    }));

  test('spaces are no words', () =>
    expect(faultsOf({ ...complete, title: '   ' })).toEqual({ title: 'title' }));

  test('a matter of a grid names its grid', () => {
    expect(faultsOf({ ...complete, level: 'grid' })).toEqual({ gridId: 'gridId' });
    expect(faultsOf({ ...complete, level: 'grid', gridId: '01m850wbxwxgsq3tnq1z3k' })).toEqual({});
  });

  test('what is too long says so, each at its field', () =>
    expect(
      faultsOf({
        ...complete,
        title: '坡'.repeat(201),
        plan: '道'.repeat(4001),
        funding: '资'.repeat(201),
      }),
    ).toEqual({ title: 'titleLong', plan: 'long', funding: 'lineLong' }));

  test('half a household is none', () =>
    expect(faultsOf({ ...complete, households: 2.5 })).toEqual({ households: 'households' }));
});
