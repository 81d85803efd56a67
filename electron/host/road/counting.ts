import { areaFrom } from '../../../shared/domain/areas.ts';
import type { QuorumResult } from '../../../shared/domain/ballots.ts';
import {
  type AreaRoll,
  assertRoll,
  assertTally,
  decide,
  differingFigures,
  mismatch,
  type Papers,
  quorumOf,
  type Roll,
  type YesNo,
} from '../../../shared/domain/ballots.ts';
import { assertChoice, choose } from '../../../shared/domain/choices.ts';
import type { MeetingForm, PassRule } from '../../../shared/domain/procedure.ts';
import type { BallotResult, Measured } from '../../../shared/domain/sittings.ts';
import { Refusal, refuse } from '../../../shared/errors.ts';
import type { Input } from './result.ts';

/** From figures as people typed them to figures the rules can judge; every figure passes here. */

export interface FullRoll {
  readonly heads: Roll;
  /** Hundredths of m²; null where only heads count. */
  readonly area: Required<AreaRoll> | null;
}

type HeldMeeting = Input['meetings']['hold']['meetings'][number];
export type YesNoInput = Extract<NonNullable<HeldMeeting['ballot']>, { kind: 'yesNo' }>['count'];
export type ChoiceInput = Extract<NonNullable<HeldMeeting['ballot']>, { kind: 'choice' }>['count'];

/** The count as it is kept with the ballot. */
export interface KeptCount {
  readonly heads: YesNo | null;
  readonly area: YesNo | null;
  readonly papers: Papers | null;
  readonly options: Readonly<Record<string, number>> | null;
}

/** Refuses `ballots.countMismatch` for figures that cannot be, `meetings.measureMissing` when owners' area is not given. */
export function rollFrom(
  form: MeetingForm,
  heads: HeldMeeting['heads'],
  area: HeldMeeting['area'],
): FullRoll {
  const roll: Roll = {
    due: heads.due,
    present: heads.present,
    recused: heads.recused ?? 0,
    ...(heads.members !== undefined && { members: heads.members }),
  };
  assertRoll(roll);
  if (form.measure === 'heads') return { heads: roll, area: null };
  if (area === null || area === undefined) return refuse('meetings.measureMissing', { form: form.key });
  const areas = {
    due: hundredths(area.due),
    present: hundredths(area.present),
    recused: hundredths(area.recused ?? '0'),
  };
  inArea(() => assertRoll(areas));
  return { heads: roll, area: areas };
}

/** Quorum by head, and by area where the form asks for both. */
export const quorumBoth = (form: MeetingForm, roll: FullRoll): Measured<QuorumResult> => ({
  heads: quorumOf(form.quorum, roll.heads),
  area: roll.area === null ? null : quorumOf(form.quorum, roll.area),
});

export function judgeYesNo(
  form: MeetingForm,
  roll: FullRoll,
  input: YesNoInput,
  yesMeans: 'adopt' | 'reject',
): { result: BallotResult; count: KeptCount } {
  const pass = passRuleOf(form);
  const papers = input.papers ?? null;
  const heads: YesNo = input.heads;
  assertTally(roll.heads, heads, papers);
  const area = roll.area === null ? null : areaTally(input);
  const areaRoll = roll.area;
  if (areaRoll !== null && area !== null) inArea(() => assertTally(areaRoll, area, null));
  const verdict = {
    heads: decide(pass, roll.heads, heads, papers),
    area: roll.area === null || area === null ? null : decide(pass, roll.area, area, null),
  };
  return { result: { kind: 'yesNo', verdict, yesMeans }, count: { heads, area, papers, options: null } };
}

export function judgeChoice(
  form: MeetingForm,
  roll: FullRoll,
  input: ChoiceInput,
  places: number,
): { result: BallotResult; count: KeptCount } {
  const papers = input.papers ?? null;
  const choice = { choose: places, options: input.options };
  assertChoice(roll.heads, choice, papers);
  const { outcome, chosen, base, needed } = choose(passRuleOf(form), roll.heads, choice, papers);
  const most = Math.max(0, ...Object.values(input.options));
  const verdict = { heads: { base, for: most, needed, carried: outcome === 'chosen' }, area: null };
  return {
    result: { kind: 'choice', outcome, chosen, verdict, places, options: input.options },
    count: { heads: null, area: null, papers, options: input.options },
  };
}

/** Papers are counted twice, alone. Refuses `ballots.countsMissing` without the second count, `ballots.countsDiffer` naming the figures. */
export function assertCountedTwice(
  method: string,
  one: YesNoInput | ChoiceInput,
  other: YesNoInput | ChoiceInput | null,
): void {
  if (method !== 'paper') return;
  if (other === null) throw new Refusal('ballots.countsMissing');
  const differing = differingCounts(one, other);
  if (differing.length > 0) refuse('ballots.countsDiffer', { figures: differing });
}

export const differingCounts = (one: YesNoInput | ChoiceInput, other: YesNoInput | ChoiceInput): string[] =>
  differingFigures(flat(one), flat(other));

function flat(count: YesNoInput | ChoiceInput): Record<string, number> {
  const papers = count.papers ?? {};
  if ('options' in count) return { ...papers, ...count.options };
  const area = count.area ? areaTally(count) : null;
  return {
    ...papers,
    ...count.heads,
    ...(area && { areaFor: area.for, areaAgainst: area.against, areaAbstain: area.abstain }),
  };
}

function areaTally(input: YesNoInput): YesNo {
  const { area } = input;
  if (area === null || area === undefined) return refuse('meetings.measureMissing', {});
  return { for: hundredths(area.for), against: hundredths(area.against), abstain: hundredths(area.abstain) };
}

const hundredths = (text: string): number => areaFrom(text) ?? inArea(() => mismatch('notWhole', text, 0));

/** The rules know only whole numbers; a refusal of hundredths of m² must not speak of people. */
function inArea<T>(judge: () => T): T {
  try {
    return judge();
  } catch (thrown) {
    if (thrown instanceof Refusal) throw new Refusal(thrown.code, { ...thrown.details, measure: 'area' });
    throw thrown;
  }
}

const passRuleOf = (form: MeetingForm): PassRule =>
  form.pass ?? refuse('stages.outOfOrder', { why: 'noBallot' });
