import type { BallotRow, GatheredBallots, MotionRow } from '../../../db/repositories/ballots.ts';
import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import type { MeetingForm, Stage } from '../../../shared/domain/procedure.ts';
import {
  type BallotResult,
  judge,
  type MeetingResult,
  type SittingResult,
} from '../../../shared/domain/sittings.ts';
import { type FullRoll, quorumBoth } from './counting.ts';
import { type AtStage, combineOf } from './here.ts';
import type { Judged } from './result.ts';

/** What the meetings held for the open stage come to; null while none of them counts. */
export interface RunJudgement {
  readonly result: SittingResult;
  readonly judged: Judged;
  /** Meetings called and neither held nor cancelled. */
  readonly pending: readonly MeetingRow[];
}

type Reading = Pick<ReadTx, 'meetings' | 'structure'> & { readonly ballots: GatheredBallots };

/** Judges the open stage by its meetings, exactly as the announcement will. */
export function judgeRun(tx: Reading, here: AtStage): RunJudgement {
  const all = tx.meetings.ofRun(here.run.id).filter((meeting) => meeting.state !== 'cancelled');
  const pending = all.filter((meeting) => meeting.state === 'planned');
  const counting = countingMeetings(all.filter((meeting) => meeting.state !== 'planned'));
  const combine = combineOf(here.stage, here.matter.combine);
  const meetings = counting.map((meeting) => resultOf(tx, here.stage, meeting));
  const result = judge(meetings, combine, here.stage.mustMeet, branchesAwaited(tx, here, counting));
  const form = meetings[0]?.form ?? null;
  const judged = judgedFrom(tx, result, form, counting);
  if (combine === 'sum' || counting.length < 2) return { result, pending, judged };
  return {
    result,
    pending,
    judged: { ...judged, each: counting.map((meeting) => judgedAlone(tx, here.stage, meeting)) },
  };
}

/**
 * The party review of a community's matter is put to all its branches, a grid's to its own branch; a meeting of all
 * members or of delegates stands for them. Branches the program does not know cannot be awaited.
 */
function branchesAwaited(tx: Reading, here: AtStage, counting: readonly MeetingRow[]): string[] {
  const byBranches = counting.length > 0 && counting.every((meeting) => meeting.bodyKind === 'party_branch');
  if (here.stage.combine !== 'sum' || !byBranches) return [];
  const { communityId, gridId, level } = here.matter;
  const concerned = tx.structure
    .bodies(communityId)
    .filter(
      (body) =>
        body.kind === 'party_branch' && (level === 'community' || gridId === null || body.gridId === gridId),
    );
  const met = new Set(counting.map((meeting) => meeting.bodyId ?? meeting.body));
  return concerned.filter((body) => !met.has(body.id) && !met.has(body.name)).map((body) => body.name);
}

/**
 * For every body its latest meeting. One that lapsed and was followed by a later sitting no longer counts:
 * a second call may be held under another name.
 */
function countingMeetings(held: readonly MeetingRow[]): MeetingRow[] {
  const latest = Math.max(0, ...held.map((meeting) => meeting.sitting));
  const byBody = new Map<string, MeetingRow>();
  for (const meeting of held) byBody.set(meeting.body, meeting);
  return [...byBody.values()].filter((meeting) => meeting.state !== 'lapsed' || meeting.sitting === latest);
}

function resultOf(tx: Reading, stage: Stage, meeting: MeetingRow): MeetingResult {
  const form = formByKey(stage, meeting.form);
  const ballots = tx.ballots.motionsOf(meeting.id).map((motion) => resultOfMotion(tx, motion));
  return {
    body: meeting.body,
    bodyKind: meeting.bodyKind,
    form,
    quorum: quorumBoth(form, decidingRoll(tx, meeting)),
    ballots,
  };
}

/** A motion voted again (after a tie) counts with its last ballot. */
function resultOfMotion(tx: Reading, motion: MotionRow): BallotResult | null {
  const last: BallotRow | undefined = tx.ballots.ofMotion(motion.id).at(-1);
  return last?.result ? (JSON.parse(last.result) as BallotResult) : null;
}

export function formByKey(stage: Stage, key: string): MeetingForm {
  const form = stage.forms.find((one) => one.key === key);
  if (form === undefined) throw new Error(`stage ${stage.key} has no meeting form ${key}`);
  return form;
}

/** The roll of a meeting's last closed ballot: who leaves after a vote does not undo it. Otherwise as it stands. */
export function decidingRoll(tx: Pick<Reading, 'ballots'>, meeting: MeetingRow): FullRoll {
  const ballots = tx.ballots.motionsOf(meeting.id).flatMap((motion) => tx.ballots.ofMotion(motion.id));
  const pinned = ballots.findLast((ballot) => ballot.roll !== null)?.roll;
  return pinned ? (JSON.parse(pinned) as FullRoll) : rollOf(meeting);
}

/** The roll of a meeting as it stands. */
export const rollOf = (meeting: MeetingRow): FullRoll => ({
  heads: {
    due: meeting.due ?? 0,
    present: meeting.present ?? 0,
    recused: meeting.recused,
    ...(meeting.members !== null && { members: meeting.members }),
  },
  area:
    meeting.areaDue === null || meeting.areaPresent === null
      ? null
      : { due: meeting.areaDue, present: meeting.areaPresent, recused: meeting.areaRecused },
});

function judgedFrom(
  tx: Reading,
  result: SittingResult,
  form: MeetingForm | null,
  meetings: readonly MeetingRow[],
): Judged {
  return {
    form: form?.key ?? null,
    quorum: result.quorum,
    verdict: result.verdict,
    outcome: result.outcome,
    chosen: result.chosen,
    options: addedUp(meetings.flatMap((meeting) => optionsOf(tx, meeting))),
    meetings: meetings.length,
    recused: meetings.reduce((sum, meeting) => sum + meeting.recused, 0),
  };
}

/** One body's own result, for a stage where every body must pass by itself. */
function judgedAlone(tx: Reading, stage: Stage, meeting: MeetingRow): Judged & { body: string } {
  const own = resultOf(tx, stage, meeting);
  return { ...judgedFrom(tx, judge([own], 'each', []), own.form, [meeting]), body: meeting.body };
}

function optionsOf(tx: Reading, meeting: MeetingRow): { name: string; votes: number }[] {
  return tx.ballots.motionsOf(meeting.id).flatMap((motion) => {
    const count = tx.ballots.ofMotion(motion.id).at(-1)?.count;
    const options = count ? (JSON.parse(count).options as Record<string, number> | null) : null;
    return Object.entries(options ?? {}).map(([name, votes]) => ({ name, votes }));
  });
}

/** One line for an option that several meetings voted on. */
function addedUp(options: readonly { name: string; votes: number }[]): { name: string; votes: number }[] {
  const votesByName = new Map<string, number>();
  for (const { name, votes } of options) votesByName.set(name, (votesByName.get(name) ?? 0) + votes);
  return [...votesByName].map(([name, votes]) => ({ name, votes }));
}
