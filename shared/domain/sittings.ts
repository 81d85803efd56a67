import { type QuorumResult, type Verdict, verdictOn } from './ballots.ts';
import { covers } from './bodies.ts';
import { leastThatReaches } from './fractions.ts';
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
  const results = meetings.flatMap(({ ballots }) => ballots).filter((ballot) => ballot !== null);
  const choice = results.find((result) => result.kind === 'choice');
  const yesNos = results.filter((result) => result.kind === 'yesNo');
  if (choice) return { ...undecided, ...choiceResult(choice, yesNos, missingBodies.length === 0) };
  const rejection = yesNos.find((result) => result.yesMeans === 'reject');
  if (rejection) {
    return isCarried(rejection.verdict)
      ? { ...undecided, outcome: 'notCarried', concluded: true, verdict: rejection.verdict }
      : { ...undecided, verdict: rejection.verdict };
  }
  const verdict = combine === 'sum' ? summed(meetings, yesNos) : eachOf(yesNos);
  // Part of a sum says nothing yet.
  if (combine === 'sum' && awaited.length > 0) return { ...undecided, verdict };
  const carried = isCarried(verdict);
  // One body that says no ends the stage; the others need not meet.
  const concluded = !carried || (missingBodies.length === 0 && awaited.length === 0);
  return { ...undecided, outcome: carried ? 'carried' : 'notCarried', concluded, verdict };
}

function choiceResult(choice: ChoiceBallotResult, motions: readonly YesNoResult[], complete: boolean) {
  const others = motions.every((motion) => isCarried(motion.verdict));
  const outcome = choice.outcome === 'chosen' && !others ? 'notCarried' : choice.outcome;
  // A tie is not broken here: the stage stays open for another ballot.
  return {
    outcome,
    chosen: choice.chosen,
    verdict: choice.verdict,
    concluded: complete && outcome !== 'tied',
  };
}

/** Adds up the votes of several meetings on the same motion and takes the fraction of the sum. */
function summed(meetings: readonly MeetingResult[], results: readonly YesNoResult[]): Measured<Verdict> {
  const rule = meetings[0]?.form.pass;
  const oneMotionEach = meetings.every((meeting) => meeting.ballots.length === 1);
  if (!rule || !oneMotionEach || results.some((result) => result.verdict.area !== null))
    return eachOf(results);
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
