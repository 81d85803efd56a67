import type { BallotRow, GatheredBallots, MotionRow } from '../../../db/repositories/ballots.ts';
import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { ReadTx } from '../../../db/transaction.ts';
import { communitiesOf } from '../../../shared/actor.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { areaText } from '../../../shared/domain/areas.ts';
import { type MeetingForm, stageOf } from '../../../shared/domain/procedure.ts';
import type { BallotResult } from '../../../shared/domain/sittings.ts';
import { refuse } from '../../../shared/errors.ts';
import { actorOf, type Call } from '../use-cases.ts';
import type { FullRoll, KeptCount } from './counting.ts';
import { differingCounts, quorumBoth } from './counting.ts';
import { findHere, type Here } from './here.ts';
import { decidingRoll, rollOf } from './judging.ts';
import { meetingActs } from './meeting-acts.ts';
import { attendees } from './presence.ts';
import { type Input, sentenceOf } from './result.ts';

export type MeetingView = Outputs['meetings']['get']['meeting'];
type BallotView = Outputs['ballots']['close'];
/** The ballots of one meeting asked one by one, or of a whole matter gathered. */
type BallotsTx = { readonly ballots: GatheredBallots };

export function listMeetings(
  tx: ReadTx,
  input: Input['meetings']['list'],
  call: Call,
): Outputs['meetings']['list'] {
  const communities = communitiesOf(actorOf(call), 'matters.read');
  return tx.registers.meetings(input, communities);
}

export function meetingPage(
  tx: ReadTx,
  { id }: Input['meetings']['get'],
  call: Call,
): Outputs['meetings']['get'] {
  const meeting = tx.meetings.get(id);
  if (meeting.matterId === null) return refuse('things.notFound', { what: 'meeting' });
  const here = findHere(tx, call, meeting.matterId, 'matters.read');
  const view = viewOf(tx, here, meeting);
  return {
    meeting: view,
    attendees: attendees(tx, meeting),
    communityId: here.matter.communityId,
    acts: meetingActs(here, meeting, view, actorOf(call)),
  };
}

export function viewOf(tx: BallotsTx, here: Here, meeting: MeetingRow): MeetingView {
  const run = here.runs.find((one) => one.id === meeting.runId);
  const form =
    stageOf(here.procedure, run?.stage ?? '')?.forms.find((one) => one.key === meeting.form) ?? null;
  const counted = meeting.due !== null && form !== null;
  const quorum = counted
    ? quorumBoth(form, meeting.state === 'planned' ? rollOf(meeting) : decidingRoll(tx, meeting))
    : null;
  return {
    id: meeting.id,
    matterId: meeting.matterId,
    matterTitle: here.matter.title,
    stage: run?.stage ?? '',
    round: run?.round ?? 1,
    sitting: meeting.sitting,
    bodyId: meeting.bodyId,
    body: meeting.body,
    bodyKind: meeting.bodyKind,
    formName: form?.name ?? { 'zh-CN': meeting.body, en: meeting.body },
    measure: form?.measure ?? 'heads',
    state: meeting.state,
    heldOn: meeting.heldOn,
    place: meeting.place,
    noticedOn: meeting.noticedOn,
    urgentReason: meeting.urgentReason,
    due: meeting.due,
    present: meeting.present,
    excused: meeting.excused,
    recused: meeting.recused,
    areaDue: meeting.areaDue === null ? null : areaText(meeting.areaDue),
    areaPresent: meeting.areaPresent === null ? null : areaText(meeting.areaPresent),
    quorum,
    sentence:
      quorum &&
      sentenceOf(
        {
          form: meeting.form,
          quorum,
          verdict: null,
          outcome: meeting.state === 'lapsed' ? 'noQuorum' : null,
          chosen: [],
          options: [],
          meetings: 1,
          recused: meeting.recused,
        },
        form === null ? [] : [form],
      ),
    motions: tx.ballots.motionsOf(meeting.id).map((motion) => motionView(tx, motion, meeting, form)),
  };
}

export function motionView(
  tx: BallotsTx,
  motion: MotionRow,
  meeting: MeetingRow,
  form: MeetingForm | null,
): MeetingView['motions'][number] {
  const ballot = tx.ballots.ofMotion(motion.id).at(-1);
  return {
    id: motion.id,
    text: motion.text,
    kind: motion.kind,
    yesMeans: motion.yesMeans,
    choose: motion.choose,
    options: JSON.parse(motion.options),
    itemId: motion.itemId,
    amendsId: motion.amendsId,
    proposedBy: motion.proposedBy,
    withdrawn: motion.withdrawn,
    ballot: ballot ? ballotView(tx, ballot, meeting, form) : null,
  };
}

/** Figures of an open ballot stay hidden: nobody counts towards a known number. */
export function ballotView(
  tx: BallotsTx,
  ballot: BallotRow,
  meeting: MeetingRow,
  form: MeetingForm | null,
): BallotView {
  const count: KeptCount | null = ballot.count && ballot.state === 'closed' ? JSON.parse(ballot.count) : null;
  const result: BallotResult | null = ballot.result ? JSON.parse(ballot.result) : null;
  const roll: FullRoll = ballot.roll ? JSON.parse(ballot.roll) : rollOf(meeting);
  const carried =
    result?.kind === 'yesNo' && result.verdict.heads.carried && result.verdict.area?.carried !== false;
  const outcome =
    result === null ? null : result.kind === 'choice' ? result.outcome : carried ? 'carried' : 'notCarried';
  const options = Object.entries(count?.options ?? {}).map(([name, votes]) => ({ name, votes }));
  const chosen = result?.kind === 'choice' ? [...result.chosen] : [];
  return {
    id: ballot.id,
    method: ballot.method,
    state: ballot.state,
    tally: count?.heads ?? null,
    areaTally: count?.area
      ? {
          for: areaText(count.area.for),
          against: areaText(count.area.against),
          abstain: areaText(count.area.abstain),
        }
      : null,
    options,
    papers: count?.papers ?? null,
    counted: tx.ballots.countsOf(ballot.id).map((row) => ({ as: row.countedAs, by: row.countedBy })),
    differing: differingOf(tx, ballot),
    votedNames: votedOf(tx, ballot),
    openedAt: ballot.openedAt,
    closedAt: ballot.closedAt,
    verdict: result?.verdict ?? null,
    outcome,
    chosen,
    sentence:
      result && form
        ? sentenceOf(
            {
              form: form.key,
              quorum: quorumBoth(form, roll),
              verdict: result.verdict,
              outcome,
              chosen,
              options,
              meetings: 1,
              recused: roll.heads.recused,
            },
            [form],
          )
        : null,
  };
}

const votedOf = (tx: BallotsTx, ballot: BallotRow): number => {
  if (ballot.method === 'roll_call') return tx.ballots.votesOf(ballot.id).length;
  return ballot.method === 'secret' ? tx.ballots.turnoutOf(ballot.id).length : 0;
};

function differingOf(tx: BallotsTx, ballot: BallotRow): string[] {
  const [one, other] = tx.ballots.countsOf(ballot.id);
  return one && other ? differingCounts(JSON.parse(one.count), JSON.parse(other.count)) : [];
}
