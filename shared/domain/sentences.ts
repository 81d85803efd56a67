import { areaText } from './areas.ts';
import type { QuorumResult, Verdict } from './ballots.ts';
import type { Threshold } from './fractions.ts';
import type { MeetingForm, PassRule } from './procedure.ts';
import { isCarried, isHeld, type Measured, type StageOutcome } from './sittings.ts';

/** Looks a word up in `verdicts.json` (or another namespace named before a colon). */
export type Say = (key: string, figures?: Readonly<Record<string, string | number>>) => string;

export interface Explained {
  readonly form: MeetingForm | null;
  readonly quorum: Measured<QuorumResult>;
  readonly verdict: Measured<Verdict> | null;
  readonly outcome: StageOutcome | null;
  readonly chosen: readonly string[];
  /** Votes by option where one of several was to be chosen. */
  readonly options: readonly { readonly name: string; readonly votes: number }[];
  readonly meetings: number;
  readonly recused: number;
  /** Only who came: what was voted is said beside it, vote by vote. */
  readonly rollOnly?: boolean;
  /** Where every body must pass by itself: each of them, instead of a sum. */
  readonly each?: readonly (Explained & { readonly body: string })[];
}

/**
 * The sentence under a verdict, the same on screen, in minutes and in the log:
 * who was due, who came, what the rule asks, what was voted, and what follows.
 */
export function explain(say: Say, sitting: Explained): string {
  if (sitting.each !== undefined && sitting.each.length > 1) {
    return sitting.each.map((one) => say('byBody', { body: one.body, sentence: explain(say, one) })).join('');
  }
  const parts = [attendance(say, sitting), decision(say, sitting)].filter((part) => part !== '');
  return say('end', { text: parts.join(say('semicolon')) });
}

function attendance(say: Say, { quorum, meetings, recused }: Explained): string {
  const held = isHeld(quorum);
  const several = meetings > 1 ? say('several', { count: meetings }) : '';
  const figures = (key: string, result: QuorumResult, show: Show) =>
    say(key, { due: show(result.base), present: show(result.present), needed: show(result.needed) });
  const heads = figures(quorum.area === null ? 'quorum.people' : 'quorum.owners', quorum.heads, people);
  const area = quorum.area === null ? '' : say('comma') + figures('quorum.area', quorum.area, area2);
  const withRecused = recused > 0 ? say('comma') + say('recused', { count: recused }) : '';
  const missing = quorum.heads.held ? 0 : quorum.heads.needed - quorum.heads.present;
  const ending = held ? say('held') : missing > 0 ? say('notHeldBy', { missing }) : say('notHeld');
  return several + heads + area + withRecused + say('comma') + ending;
}

function decision(say: Say, sitting: Explained): string {
  const { outcome, verdict, form } = sitting;
  if (sitting.rollOnly && outcome === null) return '';
  if (outcome === 'noQuorum') return say('secondCall');
  if (verdict === null || form === null || form.pass === null) return say('nothingVoted');
  if (sitting.options.length > 0) return choice(say, sitting, form.pass, verdict.heads);
  const passes = isCarried(verdict);
  const heads = vote(say, 'votes.people', form.pass, verdict.heads, people);
  const area =
    verdict.area === null ? '' : say('comma') + vote(say, 'votes.area', form.pass, verdict.area, area2);
  const ending = passes ? 'carried' : endingFor(verdict);
  const short = verdict.heads.needed - verdict.heads.for;
  return heads + area + say('comma') + say(ending, { short });
}

/** Which of the two measures failed is said; with one measure, by how many votes. */
function endingFor(verdict: Measured<Verdict>): string {
  if (verdict.area === null) return verdict.heads.needed > verdict.heads.for ? 'notCarriedBy' : 'notCarried';
  if (verdict.heads.carried) return 'notCarriedByArea';
  return verdict.area.carried ? 'notCarriedByHeads' : 'notCarriedByBoth';
}

function choice(say: Say, sitting: Explained, rule: PassRule, verdict: Verdict): string {
  const votes = sitting.options.map(({ name, votes }) => say('option', { name, votes })).join(say('and'));
  const must = say('eachMust', { must: requirement(say, rule), needed: verdict.needed });
  const names = sitting.chosen.join(say('and'));
  const ending = sitting.outcome === 'chosen' ? 'chosen' : sitting.outcome === 'tied' ? 'tied' : 'notChosen';
  return [votes, must, say(names === '' && ending === 'notChosen' ? 'noneChosen' : ending, { names })].join(
    say('semicolon'),
  );
}

const vote = (say: Say, key: string, rule: PassRule, verdict: Verdict, show: Show): string =>
  say(key, { for: show(verdict.for), must: requirement(say, rule), needed: show(verdict.needed) });

/** 须超过到会的半数 / must be more than half of those present. */
export const requirement = (say: Say, rule: PassRule): string =>
  say(`must.${rule.threshold.comparator}`, {
    base: say(`bases.${rule.base}`),
    fraction: fractionText(say, rule.threshold),
  });

export function fractionText(say: Say, { fraction }: Threshold): string {
  const key = `${fraction.numerator}/${fraction.denominator}`;
  const known = ['1/2', '2/3', '3/4', '4/5', '1/3', '1/5', '1/10'].includes(key);
  return known
    ? say(`fractions.${key}`)
    : say('fractions.other', { n: fraction.numerator, d: fraction.denominator });
}

type Show = (figure: number) => string | number;
const people: Show = (figure) => figure;
const area2: Show = (figure) => areaText(figure);
