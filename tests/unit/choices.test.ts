import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Papers } from '../../shared/domain/ballots.ts';
import { assertChoice, choose } from '../../shared/domain/choices.ts';
import { threshold } from '../../shared/domain/fractions.ts';
import { BASES, type PassRule } from '../../shared/domain/procedure.ts';
import { Refusal } from '../../shared/errors.ts';
import { satisfies } from '../support/by-hand.ts';

const NAMES = ['甲', '乙', '丙', '丁', '戊', '己'];
const ofPresent: PassRule = { threshold: threshold('moreThan', 1, 2), base: 'present', recusedLeave: true };

/** What lay in the box: the names each paper carries. No name is a blank paper, null an invalid one. */
interface Box {
  readonly places: number;
  readonly papers: readonly (readonly string[] | null)[];
  readonly absent: number;
  readonly options: readonly string[];
}

const boxes: fc.Arbitrary<Box> = fc.integer({ min: 2, max: 6 }).chain((size) => {
  const options = NAMES.slice(0, size);
  return fc.integer({ min: 1, max: size - 1 }).chain((places) =>
    fc.record({
      places: fc.constant(places),
      options: fc.constant(options),
      absent: fc.integer({ min: 0, max: 5 }),
      papers: fc.array(fc.option(fc.subarray(options, { maxLength: places })), { maxLength: 25 }),
    }),
  );
});

const marksIn = (box: Box) =>
  Object.fromEntries(
    box.options.map((name) => [name, box.papers.filter((paper) => paper?.includes(name)).length]),
  );

function papersOf(box: Box): Papers {
  const blank = box.papers.filter((paper) => paper?.length === 0).length;
  const invalid = box.papers.filter((paper) => paper === null).length;
  return { issued: box.papers.length, returned: box.papers.length, blank, invalid };
}

const rollOf = (box: Box) => ({
  due: box.papers.length + box.absent,
  present: box.papers.length,
  recused: 0,
});

/** The rule read aloud, without sorting: who is surely in, and whether equals fight for the last place. */
function readAloud(box: Box, base: number) {
  const votes = marksIn(box);
  const count = (keep: (other: number) => boolean) => Object.values(votes).filter(keep).length;
  const isIn = (own: number) => count((other) => other >= own) <= box.places;
  const isAtCut = (own: number) => count((other) => other > own) < box.places && !isIn(own);
  const enough = (own: number) => satisfies('moreThan', 1, 2, BigInt(own), BigInt(base));
  const chosen = box.options.filter((name) => isIn(votes[name] ?? 0) && enough(votes[name] ?? 0));
  const tied = box.options.some((name) => isAtCut(votes[name] ?? 0));
  return { outcome: tied ? 'tied' : chosen.length === box.places ? 'chosen' : 'notCarried', chosen };
}

describe('choosing among several', () => {
  test('comes to what the rule says when it is read aloud over the papers', () => {
    fc.assert(
      fc.property(boxes, (box) => {
        const votes = marksIn(box);
        const result = choose(ofPresent, rollOf(box), { choose: box.places, options: votes }, papersOf(box));
        const aloud = readAloud(box, box.papers.length);
        expect(result.outcome).toBe(aloud.outcome);
        expect([...result.chosen].sort()).toEqual([...aloud.chosen].sort());
        expect(result.base).toBe(box.papers.length);
      }),
      { numRuns: 800 },
    );
  });

  test('names the chosen from the most votes to the fewest', () => {
    const options = { 甲: 31, 乙: 50, 丙: 12, 丁: 44 };
    expect(
      choose(ofPresent, { due: 70, present: 58, recused: 0 }, { choose: 3, options }, null).chosen,
    ).toEqual(['乙', '丁', '甲']);
  });

  test('takes each base from the box: papers cast, papers valid, people present or due', () => {
    fc.assert(
      fc.property(boxes, fc.constantFrom(...BASES), (box, base) => {
        const papers = papersOf(box);
        const filled = box.papers.filter((paper) => paper !== null && paper.length > 0).length;
        const expected = {
          due: box.papers.length + box.absent,
          allMembers: box.papers.length + box.absent,
          present: box.papers.length,
          participants: box.papers.length,
          cast: box.papers.length,
          valid: filled,
        }[base];
        const choice = { choose: box.places, options: marksIn(box) };
        expect(choose({ ...ofPresent, base }, rollOf(box), choice, papers).base).toBe(expected);
      }),
    );
  });

  test('one of three by hands: those who raised a hand are the base where the rule says so', () => {
    const choice = { choose: 1, options: { 甲: 20, 乙: 15, 丙: 10 } };
    const roll = { due: 60, present: 50, recused: 0 };
    const result = choose({ ...ofPresent, base: 'valid' }, roll, choice, null);
    expect([result.base, result.needed, result.outcome]).toEqual([45, 23, 'notCarried']);
  });

  test('accepts every box that can be, and no box with one mark too many for its papers', () => {
    const code = (work: () => void) => {
      try {
        work();
        return 'accepted';
      } catch (thrown) {
        return thrown instanceof Refusal ? thrown.code : String(thrown);
      }
    };
    fc.assert(
      fc.property(boxes, (box) => {
        const options = marksIn(box);
        const choice = { choose: box.places, options };
        expect(code(() => assertChoice(rollOf(box), choice, papersOf(box)))).toBe('accepted');
        const filled = box.papers.filter((paper) => paper !== null && paper.length > 0).length;
        const [first = ''] = box.options;
        const tooMany = { ...choice, options: { ...options, [first]: filled + 1 } };
        expect(code(() => assertChoice(rollOf(box), tooMany, papersOf(box)))).toBe('ballots.countMismatch');
      }),
    );
  });

  test.each([
    ['no place', 0],
    ['more places than options', 4],
    ['half a place', 1.5],
  ])('cannot fill %s', (_name, places) => {
    const choice = { choose: places, options: { 甲: 10, 乙: 5, 丙: 3 } };
    expect(() => assertChoice({ due: 30, present: 20, recused: 0 }, choice, null)).toThrow(
      'ballots.countMismatch',
    );
  });

  test('who recused does not mark', () => {
    const choice = { choose: 1, options: { 甲: 20, 乙: 0 } };
    expect(() => assertChoice({ due: 30, present: 20, recused: 1 }, choice, null)).toThrow(
      'ballots.countMismatch',
    );
  });
});
