import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Appraisal, appraise, neededAnswersOf } from '../../shared/domain/evaluations.ts';
import { threshold } from '../../shared/domain/fractions.ts';
import { Refusal } from '../../shared/errors.ts';
import { leastByWalking, satisfies } from '../support/by-hand.ts';

const RULE = { answers: 30, households: threshold('atLeast', 1, 10), pass: threshold('atLeast', 4, 5) };
const GRADES = ['satisfied', 'basicallySatisfied', 'dissatisfied', 'invalid', 'kept'] as const;

/** The forms as they came back; `kept` ones never did. */
const forms = fc.array(fc.constantFrom(...GRADES), { maxLength: 120 });

function appraisalOf(pile: readonly string[], households: number | null): Appraisal {
  const number = (grade: string) => pile.filter((form) => form === grade).length;
  return {
    issued: pile.length,
    returned: pile.filter((form) => form !== 'kept').length,
    invalid: number('invalid'),
    satisfied: number('satisfied'),
    basicallySatisfied: number('basicallySatisfied'),
    dissatisfied: number('dissatisfied'),
    households,
  };
}

function saidBy(appraisal: Appraisal) {
  try {
    return appraise(RULE, appraisal);
  } catch (thrown) {
    if (thrown instanceof Refusal) return { code: thrown.code, details: thrown.details };
    throw thrown;
  }
}

describe('an appraisal', () => {
  test('comes to what sorting the forms into heaps comes to', () => {
    fc.assert(
      fc.property(forms, fc.option(fc.integer({ min: 1, max: 900 })), (pile, households) => {
        const answers = pile.filter((form) => form !== 'kept' && form !== 'invalid');
        const pleased = answers.filter((form) => form !== 'dissatisfied');
        const tenth = households === null ? 30 : leastByWalking('atLeast', 1, 10, households);
        const said = saidBy(appraisalOf(pile, households));
        if (answers.length < 30 && answers.length < tenth) {
          expect(said).toMatchObject({ code: 'evaluations.tooFewAnswers' });
          return;
        }
        expect(said).toMatchObject({
          answers: answers.length,
          verdict: {
            base: answers.length,
            for: pleased.length,
            carried: satisfies('atLeast', 4, 5, BigInt(pleased.length), BigInt(answers.length)),
          },
        });
      }),
      { numRuns: 400 },
    );
  });

  test('eighty percent exactly is enough, one less is not', () => {
    const of = (basicallySatisfied: number) => ({
      issued: 40,
      returned: 40,
      invalid: 0,
      satisfied: 20,
      basicallySatisfied,
      dissatisfied: 20 - basicallySatisfied,
      households: null,
    });
    expect(appraise(RULE, of(12)).verdict).toEqual({ base: 40, for: 32, needed: 32, carried: true });
    expect(appraise(RULE, of(11)).verdict.carried).toBe(false);
  });

  test('an invalid form is no answer', () => {
    const thirtyBack = {
      issued: 40,
      returned: 30,
      invalid: 1,
      satisfied: 29,
      basicallySatisfied: 0,
      dissatisfied: 0,
      households: null,
    };
    expect(saidBy(thirtyBack)).toEqual({
      code: 'evaluations.tooFewAnswers',
      details: { answers: 29, needed: 30 },
    });
  });

  test.each([
    ['more back than went out', { returned: 41, satisfied: 41 }],
    ['forms that nobody sorted', { satisfied: 39 }],
    ['half an answer', { satisfied: 39.5, dissatisfied: 0.5 }],
    ['a negative heap', { satisfied: 41, dissatisfied: -1 }],
    ['a negative number of households', { households: -5 }],
  ])('cannot be with %s', (_name, wrong) => {
    const right = {
      issued: 40,
      returned: 40,
      invalid: 0,
      satisfied: 40,
      basicallySatisfied: 0,
      dissatisfied: 0,
      households: 100,
    };
    expect(saidBy({ ...right, ...wrong })).toMatchObject({ code: 'ballots.countMismatch' });
  });
});

test.each([
  [null, 30],
  [0, 30],
  [9, 1],
  [101, 11],
  [299, 30],
  [300, 30],
  [3000, 30],
])('of %s households at least %i answers are asked for', (households, needed) => {
  expect(neededAnswersOf(RULE, households)).toBe(needed);
});
