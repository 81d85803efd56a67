import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, type QuorumResult, quorumOf } from '../../shared/domain/ballots.ts';
import { presetOf } from '../../shared/domain/presets/index.ts';
import type { BodyKind, Combine } from '../../shared/domain/procedure.ts';
import { type BallotResult, judge, type MeetingResult } from '../../shared/domain/sittings.ts';
import { listsOf, namesInBase, type Soul, satisfies } from '../support/by-hand.ts';

const stage = (key: string) => {
  const found = presetOf('urban_default')?.stages.find((one) => one.key === key);
  if (!found) throw new Error(key);
  return found;
};
const formOf = (key: string, form: string) => {
  const found = stage(key).forms.find((one) => one.key === form);
  if (!found?.pass) throw new Error(form);
  return { ...found, pass: found.pass };
};
const PARTY = formOf('party_review', 'party_members');
const REPRESENTATIVES = formOf('resolve', 'representatives');
type Form = typeof PARTY;

const yesNo = (
  form: Form,
  roll: { due: number; present: number; recused: number },
  votes: number,
  yesMeans: 'adopt' | 'reject' = 'adopt',
): BallotResult => ({
  kind: 'yesNo',
  yesMeans,
  verdict: {
    heads: decide(
      form.pass,
      roll,
      { for: votes, against: roll.present - roll.recused - votes, abstain: 0 },
      null,
    ),
    area: null,
  },
});

/** A meeting of so many due and present, with these ballots (votes in favour of each motion). */
function meeting(
  body: string,
  [due, present]: [number, number],
  votes: readonly (number | BallotResult | null)[],
  form: Form = REPRESENTATIVES,
  bodyKind: BodyKind = 'representatives',
): MeetingResult {
  const roll = { due, present, recused: 0 };
  return {
    body,
    bodyKind,
    form,
    quorum: { heads: quorumOf(form.quorum, roll), area: null },
    ballots: votes.map((one) => (typeof one === 'number' ? yesNo(form, roll, one) : one)),
  };
}

const branches = fc.array(
  fc.array(
    fc.record({
      due: fc.constant(true),
      came: fc.constantFrom(true, true, true, true, false),
      recused: fc.constant(false),
      paper: fc.constantFrom('for' as const, 'for' as const, 'against' as const, null),
    }),
    { minLength: 1, maxLength: 25 },
  ),
  { minLength: 1, maxLength: 8 },
);

describe('several branch meetings', () => {
  const named = (list: readonly Omit<Soul, 'name'>[]): Soul[] =>
    list.map((soul, place) => ({ ...soul, name: `党员${place}` }));
  const held = (souls: readonly Soul[], body: string): MeetingResult => {
    const lists = listsOf(souls);
    return meeting(body, [lists.due.length, lists.present.length], [lists.for.length], PARTY, 'party_branch');
  };
  const opens = (souls: readonly Soul[]) => {
    const lists = listsOf(souls);
    return satisfies('atLeast', 2, 3, BigInt(lists.present.length), BigInt(lists.due.length));
  };
  const passes = (souls: readonly Soul[]) =>
    satisfies(
      'moreThan',
      1,
      2,
      BigInt(listsOf(souls).for.length),
      BigInt(namesInBase(PARTY.pass, souls).length),
    );

  test('summed, count as one heap of names, once every one of them could meet', () => {
    fc.assert(
      fc.property(branches, (drawn) => {
        const all = drawn.map(named);
        const result = judge(
          all.map((souls, place) => held(souls, `${place}支部`)),
          'sum',
          [],
        );
        if (!all.every(opens)) {
          expect([result.outcome, result.concluded]).toEqual(['noQuorum', false]);
          return;
        }
        const heap = all.flat();
        expect(result.outcome).toBe(passes(heap) ? 'carried' : 'notCarried');
        expect(result.verdict?.heads).toMatchObject({
          base: namesInBase(PARTY.pass, heap).length,
          for: listsOf(heap).for.length,
        });
      }),
      { numRuns: 400 },
    );
  });

  test('each for itself, carry only when every branch alone carries', () => {
    fc.assert(
      fc.property(branches, (drawn) => {
        const all = drawn.map(named).filter(opens);
        fc.pre(all.length > 0);
        const result = judge(
          all.map((souls, place) => held(souls, `${place}支部`)),
          'each',
          [],
        );
        expect(result.outcome).toBe(all.every(passes) ? 'carried' : 'notCarried');
      }),
      { numRuns: 400 },
    );
  });

  test('one that carries alone can be outvoted in the sum, and one that fails can be carried by it', () => {
    const rolls = [meeting('一支部', [40, 30], [20], PARTY), meeting('二支部', [40, 40], [40], PARTY)];
    const outcome = (combine: Combine) => judge(rolls, combine, []).outcome;
    expect([outcome('sum'), outcome('each')]).toEqual(['carried', 'notCarried']);
  });

  test('choosing in the sum: the votes of one option are added up over the meetings', () => {
    const choice = (votes: Record<string, number>, winner: string, base: number): BallotResult => ({
      kind: 'choice',
      outcome: 'chosen',
      chosen: [winner],
      places: 1,
      options: votes,
      verdict: { heads: { base, for: 20, needed: 16, carried: true }, area: null },
    });
    const first = meeting('一支部', [30, 30], [choice({ 甲: 16, 乙: 14 }, '甲', 30)], PARTY);
    const second = meeting('二支部', [30, 30], [choice({ 甲: 2, 乙: 28 }, '乙', 30)], PARTY);
    const both = judge([first, second], 'sum', []);
    expect(both).toMatchObject({ outcome: 'chosen', chosen: ['乙'], concluded: true });
    expect(both.verdict?.heads).toEqual({ base: 60, for: 42, needed: 31, carried: true });
    expect(judge([first, second], 'each', [])).toMatchObject({ outcome: 'notCarried', chosen: [] });
  });

  test('are not decided in the sum while a branch has still to vote, and are once one alone said no', () => {
    const first = meeting('一支部', [40, 30], [5], PARTY);
    expect(judge([first], 'sum', [], ['二支部'])).toMatchObject({ outcome: null, concluded: false });
    expect(judge([first], 'each', [], ['二支部'])).toMatchObject({ outcome: 'notCarried', concluded: true });
    const second = meeting('一支部', [40, 30], [25], PARTY);
    expect(judge([second], 'each', [], ['二支部'])).toMatchObject({ concluded: false });
  });
});

describe('bodies that must all meet', () => {
  const both = ['party_committee', 'residents_committee'] as const;
  const party = (votes: number) => meeting('社区党委', [9, 7], [votes], REPRESENTATIVES, 'party_committee');
  const committee = (votes: number) =>
    meeting('居民委员会', [9, 7], [votes], REPRESENTATIVES, 'residents_committee');

  test('leave the stage open while one has not met', () => {
    expect(judge([party(7)], 'each', both)).toMatchObject({
      concluded: false,
      missingBodies: ['residents_committee'],
    });
  });
  test('end it when both have passed, whichever met first', () => {
    expect(judge([committee(7), party(4)], 'each', both)).toMatchObject({
      outcome: 'carried',
      concluded: true,
    });
  });
  test('end it with the first no', () => {
    expect(judge([party(3)], 'each', both)).toMatchObject({ outcome: 'notCarried', concluded: true });
  });
  test('are both there in a joint meeting', () => {
    const joint = meeting('两委联席会议', [16, 12], [12], REPRESENTATIVES, 'two_committees');
    expect(judge([joint], 'each', both)).toMatchObject({ outcome: 'carried', missingBodies: [] });
  });
});

describe('several motions in one meeting', () => {
  const sitting = (...votes: (number | BallotResult | null)[]) =>
    judge([meeting('居民代表会议', [45, 31], votes)], 'each', []);
  const roll = { due: 45, present: 31, recused: 0 };
  const against = (votes: number) => yesNo(REPRESENTATIVES, roll, votes, 'reject');

  test('carry the stage when every one is carried', () => {
    expect(sitting(16, 31, 20)).toMatchObject({ outcome: 'carried', concluded: true });
    expect(sitting(16, 15, 31)).toMatchObject({ outcome: 'notCarried', concluded: true });
  });
  test('decide nothing while a ballot is open, or none was put', () => {
    expect(sitting(16, null)).toMatchObject({ outcome: null, concluded: false });
    expect(sitting()).toMatchObject({ outcome: null, concluded: false });
  });
  test('worded against the matter, a carried one ends it', () => {
    expect(sitting(against(16))).toMatchObject({ outcome: 'notCarried', concluded: true });
    expect(sitting(31, against(16))).toMatchObject({ outcome: 'notCarried', concluded: true });
  });
  test('worded against the matter, one that fails has adopted nothing', () => {
    expect(sitting(against(15))).toMatchObject({ outcome: null, concluded: false });
  });
  test('after a failed motion against it, a motion for it decides', () => {
    expect(sitting(against(15), 16)).toMatchObject({ outcome: 'carried', concluded: true });
    expect(sitting(against(15), 15)).toMatchObject({ outcome: 'notCarried', concluded: true });
  });

  const chosen: BallotResult = {
    kind: 'choice',
    outcome: 'chosen',
    chosen: ['甲'],
    verdict: { heads: { base: 31, for: 20, needed: 16, carried: true }, area: null },
    places: 1,
    options: { 甲: 20, 乙: 11 },
  };
  test('with a choice: what was chosen stands when the others are carried', () => {
    expect(sitting(chosen, 16)).toMatchObject({ outcome: 'chosen', chosen: ['甲'], concluded: true });
    expect(sitting(chosen, 15)).toMatchObject({ outcome: 'notCarried', concluded: true });
  });
  test('with a choice: a motion against the matter that fails does not undo it, one that is carried does', () => {
    expect(sitting(chosen, against(10))).toMatchObject({ outcome: 'chosen', concluded: true });
    expect(sitting(chosen, against(31))).toMatchObject({ outcome: 'notCarried', concluded: true });
  });
  test('two choices: what both chose stands, and neither alone ends the stage', () => {
    const other: BallotResult = { ...chosen, chosen: ['丙'], options: { 丙: 20, 丁: 11 } };
    expect(sitting(chosen, other)).toMatchObject({
      outcome: 'chosen',
      chosen: ['甲', '丙'],
      concluded: true,
    });
    expect(sitting(chosen, { ...other, outcome: 'notCarried', chosen: [] })).toMatchObject({
      outcome: 'notCarried',
      concluded: true,
    });
    expect(sitting(chosen, { ...other, outcome: 'tied', chosen: [] })).toMatchObject({ concluded: false });
  });
  test('a tie keeps the stage open for another ballot', () => {
    expect(sitting({ ...chosen, outcome: 'tied', chosen: [] })).toMatchObject({
      outcome: 'tied',
      concluded: false,
    });
  });
});

describe('owners, by head and by area', () => {
  const held: QuorumResult = { base: 24, present: 20, needed: 16, held: true };
  const verdict = (carried: boolean) => ({ base: 20, for: carried ? 11 : 10, needed: 11, carried });
  const owners = (heads: boolean, area: boolean, quorum = { heads: held, area: held }): MeetingResult => ({
    body: 'owners',
    bodyKind: 'owners',
    form: REPRESENTATIVES,
    quorum,
    ballots: [{ kind: 'yesNo', yesMeans: 'adopt', verdict: { heads: verdict(heads), area: verdict(area) } }],
  });

  test.each([
    [true, true, 'carried'],
    [true, false, 'notCarried'],
    [false, true, 'notCarried'],
    [false, false, 'notCarried'],
  ])('heads %s and area %s: %s', (heads, area, outcome) => {
    expect(judge([owners(heads, area)], 'each', []).outcome).toBe(outcome);
  });

  test('cannot decide when enough owners with too little area take part', () => {
    const short = { heads: held, area: { ...held, present: 15, held: false } };
    expect(judge([owners(true, true, short)], 'each', [])).toMatchObject({ outcome: 'noQuorum' });
  });
});

test('nobody has met, nothing is decided', () => {
  expect(judge([], 'sum', [])).toMatchObject({ outcome: null, concluded: false, verdict: null });
});
