import type { Inputs } from '../../shared/contract/index.ts';

/** One person's count of a ballot while it is typed. Areas are decimal text, options go by their place. */
export interface CountDraft {
  readonly heads: Record<VoteName, number | null>;
  readonly area: Record<VoteName, string>;
  readonly papers: Record<PaperName, number | null>;
  readonly options: Record<string, number | null>;
}

export const VOTE_NAMES = ['for', 'against', 'abstain'] as const;
export type VoteName = (typeof VOTE_NAMES)[number];
export const PAPER_NAMES = ['issued', 'returned', 'blank', 'invalid'] as const;
export type PaperName = (typeof PAPER_NAMES)[number];

/** What is counted: yes and no or options, on paper or not, by area as well or not. */
export interface CountShape {
  readonly kind: 'yesNo' | 'choice';
  readonly paper: boolean;
  readonly owners: boolean;
  readonly options: readonly string[];
}

export const BLANK_COUNT: CountDraft = {
  heads: { for: null, against: null, abstain: null },
  area: { for: '', against: '', abstain: '' },
  papers: { issued: null, returned: null, blank: null, invalid: null },
  options: {},
};

type Count = Inputs['ballots']['countHands']['count'];
type YesNoCount = Extract<Count, { heads: unknown }>;
type ChoiceCount = Extract<Count, { options: unknown }>;

/** Has every figure this shape asks for been typed? */
export function isCounted(shape: CountShape, count: CountDraft): boolean {
  const papers = shape.paper ? PAPER_NAMES.map((name) => count.papers[name]) : [];
  if (shape.kind === 'choice') {
    return [...papers, ...shape.options.map((option) => count.options[option] ?? null)].every(isTyped);
  }
  const areas = shape.owners ? VOTE_NAMES.map((name) => count.area[name].trim()) : [];
  return [...papers, ...VOTE_NAMES.map((name) => count.heads[name])].every(isTyped) && !areas.includes('');
}

export const yesNoCount = (shape: CountShape, count: CountDraft): YesNoCount => ({
  heads: { for: count.heads.for ?? 0, against: count.heads.against ?? 0, abstain: count.heads.abstain ?? 0 },
  area: shape.owners ? count.area : null,
  papers: shape.paper ? papersOf(count) : null,
});

export const choiceCount = (shape: CountShape, count: CountDraft): ChoiceCount => ({
  options: Object.fromEntries(shape.options.map((option) => [option, count.options[option] ?? 0])),
  papers: shape.paper ? papersOf(count) : null,
});

export const countOf = (shape: CountShape, count: CountDraft): Count =>
  shape.kind === 'yesNo' ? yesNoCount(shape, count) : choiceCount(shape, count);

const papersOf = ({ papers }: CountDraft) => ({
  issued: papers.issued ?? 0,
  returned: papers.returned ?? 0,
  blank: papers.blank ?? 0,
  invalid: papers.invalid ?? 0,
});

const isTyped = (figure: number | null): boolean => figure !== null;
