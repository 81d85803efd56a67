import type { TFunction } from 'i18next';
import { type CountDraft, type CountShape, PAPER_NAMES, VOTE_NAMES } from '../../../ui/ballot-count.ts';
import type { Ballot, Meeting, Motion } from '../day-view.tsx';

export const countShape = (meeting: Meeting, motion: Motion, ballot: Ballot): CountShape => ({
  kind: motion.kind,
  paper: ballot.method === 'paper',
  owners: meeting.measure === 'headsAndArea',
  options: motion.options,
});

/** The typed figures once more, before they count. */
export function figuresText(shape: CountShape, count: CountDraft, t: TFunction<'meetings'>): string {
  const votes =
    shape.kind === 'choice'
      ? shape.options.map((option) => t('count.figure', { name: option, figure: count.options[option] ?? 0 }))
      : VOTE_NAMES.map((name) =>
          t('count.figure', { name: t(`words:votes.${name}`), figure: count.heads[name] ?? 0 }),
        );
  return votes.join(t('comma'));
}

const AREA_NAMES: Record<string, 'for' | 'against' | 'abstain'> = {
  areaFor: 'for',
  areaAgainst: 'against',
  areaAbstain: 'abstain',
};

/** The name of a figure in which two counts differ; an option is named by itself. */
export function figureName(name: string, t: TFunction<'meetings'>): string {
  const paper = PAPER_NAMES.find((one) => one === name);
  if (paper) return t(`count.fields.${paper}`);
  const vote = VOTE_NAMES.find((one) => one === name);
  if (vote) return t(`words:votes.${vote}`);
  const area = AREA_NAMES[name];
  return area ? t('count.areaOf', { vote: t(`words:votes.${area}`) }) : name;
}
