import { z } from 'zod';
import { RUN_STATES } from '../domain/road.ts';
import { Coded, Id, strict } from './fields.ts';
import { Proposal, StateField } from './matter-rows.ts';
import { MeetingView } from './meetings.ts';
import { NoticeView, SecondNoticeView } from './notice-views.ts';
import { ProcedureSchema } from './procedures.ts';
import { QuorumView, VerdictView } from './results.ts';

export const RoadStop = strict({
  stage: z.string(),
  name: strict({ 'zh-CN': z.string(), en: z.string() }),
  kind: z.string(),
  ordinal: strict({ group: z.enum(['discussion', 'filing', 'publication']), number: z.number() }).nullable(),
  /** done, here, ahead (shut, with its lock), or failed where the road ended. */
  look: z.enum(['done', 'here', 'ahead', 'failed', 'skipped']),
  round: z.number().int(),
  openedOn: z.string().nullable(),
  concludedOn: z.string().nullable(),
  dueOn: z.string().nullable(),
  overdue: z.boolean(),
  outcome: z.string().nullable(),
  sentence: strict({ 'zh-CN': z.string(), en: z.string() }).nullable(),
  overridden: z.boolean(),
});

/** The closed list of what can be missing; words in `missing.json`. */
export const MISSING = [
  'recordMissing',
  'recordMissingFirst',
  'recordWaivable',
  'meetingNotHeld',
  'bodyNotMet',
  'meetingOpen',
  'meetingLapsed',
  'ballotOpen',
  'ballotNotPut',
  'ballotTied',
  'notAnnounced',
  'notConcluded',
  'notRegistered',
  'filingNotSent',
  'receiptPending',
  'receiptLate',
  'filingReturned',
  'noticeNotPosted',
  'noticeRunning',
  'noticeOver',
  'noticeDaysOwed',
  'objectionOpen',
  'notAccepted',
  'appraisalMissing',
  'rectifyFirst',
  'notArchived',
  'overridePending',
  'suspended',
  'postponed',
] as const;

/** One thing missing before the open stage may end. `place` is where it is done on the page. */
export const Missing = strict({
  code: z.enum(MISSING),
  details: Coded.shape.details,
  place: z.enum([
    'records',
    'meetings',
    'filing',
    'notice',
    'objections',
    'implementation',
    'evaluation',
    'stage',
    'matter',
  ]),
  meetingId: Id.nullable(),
  /** May two people set it aside with a reason? Never what the law itself demands. */
  overridable: z.boolean(),
});

export const RecordView = strict({
  id: Id,
  stage: z.string(),
  round: z.number().int(),
  kind: z.string(),
  fileName: z.string().nullable(),
  hash: z.string().nullable(),
  size: z.number().int().nullable(),
  /** A stated reason why this matter has no such record. */
  waivedBecause: z.string().nullable(),
  attachedBy: z.string(),
  attachedAt: z.string(),
});

export const RequiredRecord = strict({
  kind: z.string(),
  by: z.enum(['start', 'end']),
  waivable: z.boolean(),
  present: z.boolean(),
});

export const RunView = strict({
  stage: z.string(),
  round: z.number().int(),
  state: z.enum(RUN_STATES),
  openedOn: z.string(),
  concludedOn: z.string().nullable(),
  outcome: z.string().nullable(),
  reason: z.string().nullable(),
  quorum: QuorumView.nullable(),
  verdict: VerdictView.nullable(),
  chosen: z.array(z.string()),
  sentence: strict({ 'zh-CN': z.string(), en: z.string() }).nullable(),
});

export const FilingView = strict({
  id: Id,
  round: z.number().int(),
  state: z.enum(['sent', 'acknowledged', 'returned']),
  sentOn: z.string(),
  answerDueOn: z.string(),
  answeredOn: z.string().nullable(),
  number: z.string().nullable(),
  reason: z.string().nullable(),
  level: z.enum(['community', 'street']),
});
export const EvaluationView = strict({
  round: z.number().int(),
  countedOn: z.string(),
  issued: z.number(),
  returned: z.number(),
  invalid: z.number(),
  satisfied: z.number(),
  basicallySatisfied: z.number(),
  dissatisfied: z.number(),
  households: z.number().nullable(),
  verdict: VerdictView,
});

/** Acts a screen may offer now; the host decides again. */
export const ACTS = [
  'edit',
  'register',
  'conclude',
  'hold',
  'call',
  'announce',
  'attach',
  'file',
  'receipt',
  'return',
  'post',
  'object',
  'answer',
  'finish',
  'replace',
  'implement',
  'evaluate',
  'archive',
  'suspend',
  'resume',
  'postpone',
  'sendBack',
  'reopen',
  'close',
  'askOverride',
  'confirmOverride',
  'correct',
  'comment',
] as const;

export const MatterPage = strict({
  matter: strict({
    id: Id,
    number: z.string().nullable(),
    ...Proposal.shape,
    community: z.string(),
    grid: z.string().nullable(),
    state: StateField,
    stage: z.string(),
    proposedOn: z.string(),
    registeredOn: z.string().nullable(),
    postponedUntil: z.string().nullable(),
    endReason: z.string().nullable(),
    endedOn: z.string().nullable(),
    version: z.number().int(),
  }),
  procedure: ProcedureSchema,
  procedureVersion: strict({ id: Id, version: z.number().int(), appliesFrom: z.string().nullable() }),
  road: z.array(RoadStop),
  runs: z.array(RunView),
  missing: z.array(Missing),
  acts: z.array(z.enum(ACTS)),
  required: z.array(RequiredRecord),
  records: z.array(RecordView),
  meetings: z.array(MeetingView),
  filings: z.array(FilingView),
  notices: z.array(NoticeView),
  secondNotice: SecondNoticeView.nullable(),
  implementation: strict({ finishedOn: z.string(), acceptedOn: z.string(), note: z.string() }).nullable(),
  evaluations: z.array(EvaluationView),
  overrides: z.array(
    strict({
      id: Id,
      stage: z.string(),
      gates: z.array(z.string()),
      reason: z.string(),
      askedBy: z.string(),
      askedOn: z.string(),
      confirmedBy: z.string().nullable(),
      confirmedOn: z.string().nullable(),
      used: z.boolean(),
    }),
  ),
  corrections: z.array(
    strict({
      id: Id,
      subject: z.string(),
      field: z.string(),
      oldValue: z.string(),
      newValue: z.string(),
      reason: z.string(),
      by: z.string(),
      on: z.string(),
    }),
  ),
  comments: z.array(strict({ id: Id, text: z.string(), by: z.string(), at: z.string() })),
});
