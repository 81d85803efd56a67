import type { Inputs, Outputs } from '../../../shared/contract/index.ts';
import type { MeetingForm, Procedure } from '../../../shared/domain/procedure.ts';
import { stageOf } from '../../../shared/domain/procedure.ts';
import { type Explained, explain } from '../../../shared/domain/sentences.ts';
import type { Text } from '../../../shared/values.ts';
import { inBoth, textIn } from '../words.ts';

export type Step = Outputs['matters']['register'];
export type Input = Inputs;

/** What was judged, as it is kept with the run: enough to say its sentence again in any language. */
export type Judged = Omit<Explained, 'form'> & { readonly form: string | null };

/** The sentence of what a run or a ballot came to. */
export function sentenceOf(judged: Judged, form: MeetingForm | null): Text {
  return inBoth((say) => explain(say, { ...judged, form }));
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
    sentence: inBoth((say) => say(`steps.${sentence}`, { ...figures, next: next ? textIn(say, next) : '' })),
  };
}
