import { refuse } from '../errors.ts';
import { assertWhole, mismatch, type Verdict, verdictOn } from './ballots.ts';
import { leastThatReaches } from './fractions.ts';
import type { EvaluationRule } from './procedure.ts';

/** An appraisal by forms. `returned` includes the invalid ones. */
export interface Appraisal {
  readonly issued: number;
  readonly returned: number;
  readonly invalid: number;
  readonly satisfied: number;
  readonly basicallySatisfied: number;
  readonly dissatisfied: number;
  readonly households: number | null;
}

export interface AppraisalResult {
  readonly answers: number;
  /** Least number of answers the rule asks for here. */
  readonly neededAnswers: number;
  readonly verdict: Verdict;
}

/**
 * Judges an appraisal. Invalid forms are no answers; the share is taken of the answers.
 * Refuses `ballots.countMismatch` for figures that cannot be true, `evaluations.tooFewAnswers` below the rule.
 */
export function appraise(rule: EvaluationRule, appraisal: Appraisal): AppraisalResult {
  const { households, ...counts } = appraisal;
  assertWhole({ ...counts, households: households ?? 0 });
  const answers = appraisal.satisfied + appraisal.basicallySatisfied + appraisal.dissatisfied;
  if (appraisal.returned > appraisal.issued)
    mismatch('returnedAboveIssued', appraisal.returned, appraisal.issued);
  if (answers + appraisal.invalid !== appraisal.returned) {
    mismatch('returnedNotCounted', answers + appraisal.invalid, appraisal.returned);
  }
  const neededAnswers = neededAnswersOf(rule, households);
  if (answers < neededAnswers) refuse('evaluations.tooFewAnswers', { answers, needed: neededAnswers });
  return {
    answers,
    neededAnswers,
    verdict: verdictOn(rule.pass, answers, appraisal.satisfied + appraisal.basicallySatisfied),
  };
}

/** Thirty answers, or one household in ten: either is enough, so the smaller of the two counts. */
export function neededAnswersOf(rule: EvaluationRule, households: number | null): number {
  if (households === null || households === 0) return rule.answers;
  return Math.min(rule.answers, leastThatReaches(rule.households, households));
}
