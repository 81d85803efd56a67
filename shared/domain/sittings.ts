import { type QuorumResult, type Verdict, verdictOn } from './ballots.ts';
import { covers } from './bodies.ts';
import { chooseOver } from './choices.ts';
import { leastThatReaches, type Threshold } from './fractions.ts';
import type { BodyKind, Combine, MeetingForm } from './procedure.ts';

/** What one meeting yields for a stage: its quorum and the results of the motions that decide. */
export interface MeetingResult {
  readonly body: string;
  readonly bodyKind: BodyKind;
  readonly form: MeetingForm;
  readonly quorum: Measured<QuorumResult>;
  /** Empty: nothing was put to the vote. null stands for a motion whose ballot is not closed. */
  readonly ballots: readonly (BallotResult | null)[];
}

/** One figure for people, or one for people and one for area, both of which must hold. */
export type Measured<T> = { readonly heads: T; readonly area: T | null };

export type BallotResult = YesNoResult | ChoiceBallotResult;

export interface YesNoResult {
  readonly kind: 'yesNo';
  readonly verdict: Measured<Verdict>;
  /** `reject`: worded against the matter ("who agrees not to install?"), so a carried motion ends it. */
  readonly yesMeans: 'adopt' | 'reject';
}

export interface ChoiceBallotResult {
  readonly kind: 'choice';
  readonly outcome: 'chosen' | 'notCarried' | 'tied';
  readonly chosen: readonly string[];
  readonly verdict: Measured<Verdict>;
  readonly places: number;
  readonly options: Readonly<Record<string, number>>;
}

export type StageOutcome = 'carried' | 'notCarried' | 'noQuorum' | 'chosen' | 'tied';

export interface SittingResult {
  /** null: held and valid, but not (yet) decided by the vote. */
  readonly outcome: StageOutcome | null;
  /** Does the stage end with this? */
  readonly concluded: boolean;
  readonly chosen: readonly string[];
  readonly quorum: Measured<QuorumResult>;
  readonly verdict: Measured<Verdict> | null;
  readonly missingBodies: readonly BodyKind[];
  /** Branches that have still to vote before the sum is whole. */
  readonly awaited: readonly string[];
}

export const isHeld = (quorum: Measured<QuorumResult>): boolean =>
  quorum.heads.held && (quorum.area === null || quorum.area.held);

export const isCarried = (verdict: Measured<Verdict>): boolean =>
  verdict.heads.carried && (verdict.area === null || verdict.area.carried);

/**
 * Judges a stage by the meetings that count for it: for every body its latest (a second call replaces the first).
 * Quorum is each meeting's own. `sum` adds votes and bases of all meetings, `each` asks every body to pass by itself.
 */
export function judge(
  meetings: readonly MeetingResult[],
  combine: Combine,
  mustMeet: readonly BodyKind[],
  awaited: readonly string[] = [],
): SittingResult {
  const quorum = totalQuorum(meetings);
  const missingBodies = mustMeet.filter(
    (needed) => !meetings.some((meeting) => covers(meeting.bodyKind, needed)),
  );
  const undecided = {
    outcome: null,
    concluded: false,
    chosen: [],
    quorum,
    verdict: null,
    missingBodies,
    awaited,
  };
  if (meetings.some((meeting) => !isHeld(meeting.quorum))) return { ...undecided, outcome: 'noQuorum' };
  if (
    meetings.length === 0 ||
    meetings.some(({ ballots }) => ballots.length === 0 || ballots.includes(null))
  ) {
    return undecided;
  }
  // Part of a sum says nothing yet.
  const partial = combine === 'sum' && awaited.length > 0;
  const complete = missingBodies.length === 0 && awaited.length === 0;
  const against = motionsOf(meetings, combine, 'reject');
  if (against !== null && isCarried(against) && !partial)
    return { ...undecided, outcome: 'notCarried', concluded: true, verdict: against };
  const verdict = motionsOf(meetings, combine, 'adopt');
  const choice = choiceOf(meetings, combine);
  if (choice) {
    const outcome =
      choice.outcome === 'chosen' && verdict !== null && !isCarried(verdict) ? 'notCarried' : choice.outcome;
    if (partial) return { ...undecided, verdict: choice.verdict };
    // A tie is not broken here: the stage stays open for another ballot.
    return { ...undecided, ...choice, outcome, concluded: complete && outcome !== 'tied' };
  }
  // Refusing to refuse adopts nothing.
  if (verdict === null || partial) return { ...undecided, verdict: verdict ?? against };
  const carried = isCarried(verdict);
  // One body that says no ends the stage; the others need not meet.
  return {
    ...undecided,
    outcome: carried ? 'carried' : 'notCarried',
    concluded: !carried || complete,
    verdict,
  };
}

/** What the motions worded this way come to together; null when none was. One motion against is enough to end a matter. */
function motionsOf(
  meetings: readonly MeetingResult[],
  combine: Combine,
  yesMeans: YesNoResult['yesMeans'],
): Measured<Verdict> | null {
  const worded = meetings.map(({ ballots }) =>
    ballots.filter(
      (ballot): ballot is YesNoResult => ballot?.kind === 'yesNo' && ballot.yesMeans === yesMeans,
    ),
  );
  const all = worded.flat();
  if (all.length === 0) return null;
  if (combine === 'sum' && worded.every((own) => own.length === 1)) return summed(meetings, all);
  if (yesMeans === 'reject')
    return all.find((one) => isCarried(one.verdict))?.verdict ?? all[0]?.verdict ?? null;
  return eachOf(all);
}

type ChoiceOutcome = Pick<ChoiceBallotResult, 'outcome' | 'chosen' | 'verdict'>;

/** What was chosen: over the sum of the votes, or in several choices, each of which must have come to an end. */
function choiceOf(meetings: readonly MeetingResult[], combine: Combine): ChoiceOutcome | null {
  const perMeeting = meetings.map(({ ballots }) => ballots.filter((ballot) => ballot?.kind === 'choice'));
  const all = perMeeting.flat();
  const [first] = all;
  if (first === undefined) return null;
  const rule = meetings[0]?.form.pass;
  if (combine === 'sum' && rule && all.length > 1 && perMeeting.every((own) => own.length === 1))
    return summedChoice(rule.threshold, all);
  const names = [...new Set(all.flatMap((choice) => choice.chosen))];
  // Bodies that decide each for itself have chosen only what all of them chose.
  const chosen = names.filter((name) =>
    perMeeting.every((own) => own.length === 0 || own.some((choice) => choice.chosen.includes(name))),
  );
  const outcome = all.some((choice) => choice.outcome === 'tied')
    ? 'tied'
    : all.every((choice) => choice.outcome === 'chosen') && chosen.length === names.length
      ? 'chosen'
      : 'notCarried';
  return { outcome, chosen, verdict: first.verdict };
}

function summedChoice(rule: Threshold, choices: readonly ChoiceBallotResult[]): ChoiceOutcome {
  const options: Record<string, number> = {};
  for (const choice of choices) {
    for (const [name, votes] of Object.entries(choice.options)) options[name] = (options[name] ?? 0) + votes;
  }
  const base = choices.reduce((sum, choice) => sum + choice.verdict.heads.base, 0);
  const { outcome, chosen, needed } = chooseOver(rule, base, { choose: choices[0]?.places ?? 1, options });
  const most = Math.max(0, ...Object.values(options));
  return {
    outcome,
    chosen,
    verdict: { heads: { base, for: most, needed, carried: outcome === 'chosen' }, area: null },
  };
}

/** Adds up the votes of several meetings on the same motion and takes the fraction of the sum. */
function summed(meetings: readonly MeetingResult[], results: readonly YesNoResult[]): Measured<Verdict> {
  const rule = meetings[0]?.form.pass;
  if (!rule || results.some((result) => result.verdict.area !== null)) return eachOf(results);
  const base = total(results, (verdict) => verdict.base);
  return {
    heads: verdictOn(
      rule.threshold,
      base,
      total(results, (verdict) => verdict.for),
    ),
    area: null,
  };
}

function eachOf(results: readonly YesNoResult[]): Measured<Verdict> {
  const [only] = results;
  if (results.length === 1 && only) return only.verdict;
  const heads = {
    base: total(results, (verdict) => verdict.base),
    for: total(results, (verdict) => verdict.for),
    needed: total(results, (verdict) => verdict.needed),
    carried: results.every((result) => isCarried(result.verdict)),
  };
  return { heads, area: null };
}

const total = (results: readonly YesNoResult[], pick: (verdict: Verdict) => number): number =>
  results.reduce((sum, result) => sum + pick(result.verdict.heads), 0);

function totalQuorum(meetings: readonly MeetingResult[]): Measured<QuorumResult> {
  const [first] = meetings;
  if (meetings.length === 1 && first) return first.quorum;
  const sum = (pick: (quorum: QuorumResult) => number) =>
    meetings.reduce((all, meeting) => all + pick(meeting.quorum.heads), 0);
  const base = sum((quorum) => quorum.base);
  const rule = first?.form.quorum ?? null;
  const sameRule = meetings.every((meeting) => JSON.stringify(meeting.form.quorum) === JSON.stringify(rule));
  const needed = rule && sameRule ? leastThatReaches(rule.threshold, base) : sum((quorum) => quorum.needed);
  const held = meetings.length > 0 && meetings.every((meeting) => isHeld(meeting.quorum));
  return { heads: { base, present: sum((quorum) => quorum.present), needed, held }, area: null };
}
