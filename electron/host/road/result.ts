import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import { isDay } from '../../../shared/domain/days.ts';
import type { MeetingForm, Procedure } from '../../../shared/domain/procedure.ts';
import { stageOf } from '../../../shared/domain/procedure.ts';
import type { Say } from '../../../shared/domain/sentences.ts';
import { type Explained, explain } from '../../../shared/domain/sentences.ts';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import type { Text } from '../../../shared/values.ts';
import { inBoth, languageOf, textIn } from '../words.ts';

export type Step = Outputs['matters']['register'];
export type Input = Inputs;

/** What was judged, as it is kept with the run: enough to say its sentence again in any language. */
export type Judged = Omit<Explained, 'form' | 'each'> & {
  readonly form: string | null;
  readonly each?: readonly (Judged & { readonly body: string })[];
};

/** The sentence of what a run or a ballot came to; `forms` are those of its stage. */
export function sentenceOf(judged: Judged, forms: readonly MeetingForm[]): Text {
  return inBoth((say) => explain(say, withForms(judged, forms)));
}

function withForms({ each, form, ...rest }: Judged, forms: readonly MeetingForm[]): Explained {
  const own = { ...rest, form: forms.find((one) => one.key === form) ?? null };
  return each === undefined
    ? own
    : { ...own, each: each.map((one) => ({ ...withForms(one, forms), body: one.body })) };
}

/** Answers a step that was decided by counting. */
export const countedStep = (judged: Judged, sentence: Text, stage: string): Step => ({
  outcome: judged.outcome,
  chosen: [...judged.chosen],
  quorum: judged.quorum,
  verdict: judged.verdict,
  stage,
  sentence,
});

/** Answers a step that was not: `sentence` is a key of `verdicts.steps`. */
export function plainStep(
  procedure: Procedure,
  outcome: Step['outcome'],
  stage: string,
  sentence: string,
  figures: Readonly<Record<string, string | number>> = {},
): Step {
  const next = stageOf(procedure, stage)?.name;
  return {
    outcome,
    chosen: [],
    quorum: null,
    verdict: null,
    stage,
    sentence: inBoth((say) =>
      say(`steps.${sentence}`, { ...spoken(say, figures), next: next ? textIn(say, next) : '' }),
    ),
  };
}

/** Days among the figures are said as people say them. */
const spoken = (say: Say, figures: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [
      name,
      typeof figure === 'string' && isDay(figure) ? dayText(figure, languageOf(say)) : figure,
    ]),
  );
