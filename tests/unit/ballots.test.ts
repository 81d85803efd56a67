import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  assertPapers,
  assertTally,
  decide,
  differingFigures,
  type Papers,
  quorumOf,
  type Roll,
  type YesNo,
} from '../../shared/domain/ballots.ts';
import { threshold } from '../../shared/domain/fractions.ts';
import { BASES, type PassRule } from '../../shared/domain/procedure.ts';
import { Refusal } from '../../shared/errors.ts';
import { leastByWalking, listsOf, namesInBase, type Soul, satisfies } from '../support/by-hand.ts';

const souls: fc.Arbitrary<Soul[]> = fc
  .array(
    fc.record({
      due: fc.boolean(),
      came: fc.boolean(),
      recused: fc.constantFrom(true, false, false, false),
      paper: fc.constantFrom(
        'for' as const,
        'for' as const,
        'against' as const,
        'abstain' as const,
        'blank' as const,
        'invalid' as const,
        null,
      ),
    }),
    { maxLength: 60 },
  )
  .map((list) => list.map((soul, place) => ({ ...soul, name: `居民${place}` })));

const rules: fc.Arbitrary<PassRule> = fc.record({
  threshold: fc
    .tuple(fc.constantFrom('atLeast' as const, 'moreThan' as const), fc.integer({ min: 1, max: 6 }))
    .chain(([comparator, denominator]) =>
      fc
        .integer({ min: 1, max: denominator })
        .map((numerator) => threshold(comparator, numerator, denominator)),
    ),
  base: fc.constantFrom(...BASES),
  recusedLeave: fc.boolean(),
});

/** The figures a chair would read off the lists. */
function figuresOf(people: readonly Soul[]): { roll: Roll; tally: YesNo; papers: Papers } {
  const lists = listsOf(people);
  const handedIn = lists.for.length + lists.against.length + lists.abstain.length;
  return {
    roll: {
      due: lists.due.length,
      present: lists.present.length,
      recused: lists.recused.length,
      members: lists.members.length,
    },
    tally: { for: lists.for.length, against: lists.against.length, abstain: lists.abstain.length },
    papers: {
      issued: lists.present.length - lists.recused.length,
      returned: handedIn + lists.blank.length + lists.invalid.length,
      blank: lists.blank.length,
      invalid: lists.invalid.length,
    },
  };
}

const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'accepted';
  } catch (thrown) {
    return thrown instanceof Refusal ? thrown.code : String(thrown);
  }
};

describe('a ballot', () => {
  test('comes to what a count of names comes to, for every base, comparator and way of recusal', () => {
    fc.assert(
      fc.property(souls, rules, (people, rule) => {
        const { roll, tally, papers } = figuresOf(people);
        const base = namesInBase(rule, people).length;
        const { comparator, fraction } = rule.threshold;
        const votes = listsOf(people).for.length;
        expect(decide(rule, roll, tally, papers)).toEqual({
          base,
          for: votes,
          needed: leastByWalking(comparator, fraction.numerator, fraction.denominator, base),
          carried: satisfies(
            comparator,
            fraction.numerator,
            fraction.denominator,
            BigInt(votes),
            BigInt(base),
          ),
        });
      }),
      { numRuns: 800 },
    );
  });

  test('is accepted whenever it was really counted from people and papers', () => {
    fc.assert(
      fc.property(souls, (people) => {
        const { roll, tally, papers } = figuresOf(people);
        expect(codeOf(() => assertTally(roll, tally, papers))).toBe('accepted');
        expect(codeOf(() => assertTally(roll, tally, null))).toBe('accepted');
      }),
    );
  });

  test('is refused when one figure of it is off by one person', () => {
    const figure = fc.constantFrom('for' as const, 'against' as const, 'abstain' as const);
    fc.assert(
      fc.property(souls, figure, fc.constantFrom(-1, 1), (people, name, by) => {
        const { roll, tally, papers } = figuresOf(people);
        const wrong = { ...tally, [name]: tally[name] + by };
        expect(codeOf(() => assertTally(roll, wrong, papers))).toBe('ballots.countMismatch');
      }),
    );
  });

  test.each([
    ['half a person', { for: 16.5, against: 0, abstain: 0 }],
    ['a negative vote', { for: 17, against: -1, abstain: 0 }],
    ['more votes than voters', { for: 30, against: 1, abstain: 0 }],
    ['not a number', { for: Number.NaN, against: 0, abstain: 0 }],
  ])('cannot hold %s', (_name, tally) => {
    expect(codeOf(() => assertTally({ due: 45, present: 31, recused: 1 }, tally, null))).toBe(
      'ballots.countMismatch',
    );
  });

  test.each([
    ['more issued than may vote', { issued: 31, returned: 30, blank: 0, invalid: 0 }],
    ['more returned than issued', { issued: 29, returned: 30, blank: 0, invalid: 0 }],
    [
      'returned that are neither valid, blank nor invalid',
      { issued: 30, returned: 30, blank: 0, invalid: 1 },
    ],
    ['half a paper', { issued: 30, returned: 30, blank: 0.5, invalid: -0.5 }],
  ])('cannot stand on papers with %s', (_name, papers) => {
    const voters = 30;
    expect(codeOf(() => assertPapers(papers, voters, 30))).toBe('ballots.countMismatch');
  });
});

describe('quorum', () => {
  test('is the same as counting the names of those due and those who came', () => {
    fc.assert(
      fc.property(
        souls,
        rules,
        fc.constantFrom('due' as const, 'allMembers' as const),
        (people, rule, base) => {
          const lists = listsOf(people);
          const { comparator, fraction } = rule.threshold;
          const of = base === 'due' ? lists.due.length : lists.members.length;
          const needed = leastByWalking(comparator, fraction.numerator, fraction.denominator, of);
          expect(quorumOf({ threshold: rule.threshold, base }, figuresOf(people).roll)).toEqual({
            base: of,
            present: lists.present.length,
            needed,
            held: lists.present.length >= needed,
          });
        },
      ),
    );
  });

  test('of an empty room is never held, with or without a rule', () => {
    const nobody = { due: 0, present: 0, recused: 0 };
    expect(quorumOf(null, nobody).held).toBe(false);
    expect(quorumOf({ threshold: threshold('atLeast', 1, 2), base: 'due' }, nobody).held).toBe(false);
  });

  test.each([
    ['more came than were due', { due: 30, present: 31, recused: 0 }],
    ['more recused than came', { due: 45, present: 31, recused: 32 }],
    ['more due than members', { due: 46, present: 31, recused: 0, members: 45 }],
    ['half a member', { due: 45.5, present: 31, recused: 0 }],
  ])('is refused where %s', (_name, roll) => {
    expect(codeOf(() => quorumOf(null, roll))).toBe('ballots.countMismatch');
  });
});

describe('the same ballot under two rules', () => {
  const roll = { due: 45, present: 31, recused: 0 };
  const tally = { for: 17, against: 9, abstain: 5 };
  const half = threshold('moreThan', 1, 2);
  const under = (base: PassRule['base']) =>
    decide({ threshold: half, base, recusedLeave: true }, roll, tally, null);

  test('carries where the base is those present', () => {
    expect(under('present')).toEqual({ base: 31, for: 17, needed: 16, carried: true });
  });
  test('does not carry where the base is those due', () => {
    expect(under('due')).toEqual({ base: 45, for: 17, needed: 23, carried: false });
  });
  test('abstentions are valid votes', () => {
    expect(under('valid')).toEqual({ base: 31, for: 17, needed: 16, carried: true });
  });
  test('is not carried when all abstain, and not by a tie', () => {
    const ofPresent = { threshold: half, base: 'present', recusedLeave: true } as const;
    expect(decide(ofPresent, roll, { for: 0, against: 0, abstain: 31 }, null).carried).toBe(false);
    const even = { due: 45, present: 30, recused: 0 };
    expect(decide(ofPresent, even, { for: 15, against: 15, abstain: 0 }, null).carried).toBe(false);
  });
  test('who recused leaves those present, and never those due of a party meeting', () => {
    const recused = { ...roll, recused: 3 };
    const votes = { for: 15, against: 10, abstain: 3 };
    const present = decide({ threshold: half, base: 'present', recusedLeave: true }, recused, votes, null);
    const due = decide({ threshold: half, base: 'due', recusedLeave: false }, recused, votes, null);
    expect([present.base, present.needed, present.carried]).toEqual([28, 15, true]);
    expect([due.base, due.needed, due.carried]).toEqual([45, 23, false]);
  });
  test('nobody’s vote carries nothing, even over an empty base', () => {
    const nobody = { due: 0, present: 0, recused: 0 };
    expect(
      decide(
        { threshold: half, base: 'present', recusedLeave: true },
        nobody,
        { for: 0, against: 0, abstain: 0 },
        null,
      ),
    ).toEqual({ base: 0, for: 0, needed: 1, carried: false });
  });
});

describe('two counts of the same papers', () => {
  test('differ exactly in the figures that were written differently', () => {
    const names = ['for', 'against', 'abstain', 'blank', 'invalid'];
    const count = fc.record(Object.fromEntries(names.map((name) => [name, fc.integer({ min: 0, max: 3 })])));
    fc.assert(
      fc.property(count, count, (one, other) => {
        const expected = names.filter((name) => one[name] !== other[name]);
        expect(differingFigures(one, other).sort()).toEqual(expected.sort());
      }),
    );
  });
  test('a figure only one of them wrote is a difference', () => {
    expect(differingFigures({ for: 1 }, { for: 1, blank: 0 })).toEqual(['blank']);
  });
});
