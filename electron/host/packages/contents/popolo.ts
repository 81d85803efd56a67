import type { PublicNotice } from '../../../../shared/contract/public-notice.ts';

const ANSWERS = [
  ['for', 'yes'],
  ['against', 'no'],
  ['abstain', 'abstain'],
] as const;

/** The votes by the names of Popolo (motions, vote events, counts): sums only, never who voted how. */
export const popoloOf = (notice: PublicNotice): object => ({
  organizations: [{ id: 'decided-by', name: notice.decidedBy }],
  motions: notice.votes.map(({ motion }, index) => ({ id: `motion-${index + 1}`, text: motion })),
  vote_events: notice.votes.map((vote, index) => ({
    id: `vote-${index + 1}`,
    identifier: notice.number,
    motion_id: `motion-${index + 1}`,
    organization_id: 'decided-by',
    ...(notice.decidedOn !== null && { start_date: notice.decidedOn }),
    counts: [
      ...ANSWERS.flatMap(([key, option]) => (vote[key] === null ? [] : [{ option, value: vote[key] }])),
      ...vote.options.map(({ name, votes }) => ({ option: name, value: votes })),
    ],
  })),
});
