import type { ReadTx } from '../../../db/transaction.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import { covers } from '../../../shared/domain/bodies.ts';
import { plusDays } from '../../../shared/domain/days.ts';
import { neededAnswersOf } from '../../../shared/domain/evaluations.ts';
import { formFor, noticeDaysOf, type RecordRule } from '../../../shared/domain/procedure.ts';
import type { Details } from '../../../shared/errors.ts';
import { lackingRecords } from './gates.ts';
import { type AtStage, atStage, type Here } from './here.ts';
import { judgeRun } from './judging.ts';
import { periodOf } from './notice-views.ts';

export type Missing = Outputs['matters']['get']['missing'][number];
type Reading = Pick<
  ReadTx,
  'records' | 'meetings' | 'ballots' | 'publications' | 'boards' | 'results' | 'structure' | 'today'
>;

/** 还差: everything that keeps the open stage from ending, each with the place where it is done. Empty: it may end. */
export function missingFor(tx: Reading, here: Here): Missing[] {
  if (here.matter.state === 'suspended')
    return [one('suspended', { reason: here.matter.endReason ?? '' }, 'matter')];
  if (here.matter.state !== 'open') return [];
  const at = atStage(here, here.matter.stage);
  const kinds = tx.records.ofRun(at.run.id).map((record) => record.kind);
  const records = lackingRecords(at.stage, kinds, 'end').map((rule) =>
    one(codeFor(rule), { record: rule.name }, 'records', { overridable: true }),
  );
  return [...waitingFor(tx, here), ...actsFor(tx, at, records), ...records];
}

function codeFor(rule: RecordRule): Missing['code'] {
  if (rule.waivable === true) return 'recordWaivable';
  return rule.by === 'start' ? 'recordMissingFirst' : 'recordMissing';
}

function waitingFor(tx: Reading, here: Here): Missing[] {
  const { postponedUntil } = here.matter;
  const asked = tx.results.overridesOf(here.matter.id).filter((row) => row.confirmedById === null);
  return [
    ...(postponedUntil !== null && postponedUntil > tx.today
      ? [one('postponed', { until: postponedUntil }, 'matter')]
      : []),
    ...asked.map((row) => one('overridePending', { askedBy: row.askedBy }, 'stage')),
  ];
}

function actsFor(tx: Reading, at: AtStage, records: readonly Missing[]): Missing[] {
  switch (at.stage.ending) {
    case 'form':
      return [one('notRegistered', {}, 'stage')];
    case 'consensus':
      return [one('notConcluded', {}, 'stage')];
    case 'ballot':
      return meetingsMissing(tx, at);
    case 'receipt':
      return filingMissing(tx, at);
    case 'period':
      return noticeMissing(tx, at);
    case 'acceptance':
      return [one('notAccepted', {}, 'implementation')];
    case 'appraisal':
      return appraisalMissing(at);
    default:
      return records.length > 0 ? [] : [one('notArchived', {}, 'stage')];
  }
}

function meetingsMissing(tx: Reading, at: AtStage): Missing[] {
  const { result, pending } = judgeRun(tx, at);
  const meetings = tx.meetings.ofRun(at.run.id).filter((meeting) => meeting.state !== 'cancelled');
  if (meetings.length === 0) {
    const usual = formFor(at.stage, 'other', at.matter.resolveBy)?.bodies.slice(0, 1) ?? [];
    const kinds = at.stage.mustMeet.length > 0 ? at.stage.mustMeet : usual;
    return [one('meetingNotHeld', { bodies: kinds.map((kind) => `words:bodyKinds.${kind}`) }, 'meetings')];
  }
  const open = pending.map((meeting) =>
    one('meetingOpen', { body: meeting.body, heldOn: meeting.heldOn }, 'meetings', { meetingId: meeting.id }),
  );
  const unvoted = meetings
    .filter((meeting) => meeting.state === 'held' && tx.ballots.motionsOf(meeting.id).length === 0)
    .map((meeting) => one('ballotNotPut', { body: meeting.body }, 'meetings', { meetingId: meeting.id }));
  const lapsed =
    result.outcome === 'noQuorum' ? meetings.filter((meeting) => meeting.state === 'lapsed').slice(-1) : [];
  // Whoever has been called is named by the open meeting already.
  const bodies = result.missingBodies
    .filter((kind) => !pending.some((meeting) => covers(meeting.bodyKind, kind)))
    .map((kind) => one('bodyNotMet', { body: `words:bodyKinds.${kind}` }, 'meetings'));
  const awaited = result.awaited
    .filter((body) => !pending.some((meeting) => meeting.body === body))
    .map((body) => one('bodyNotMet', { body }, 'meetings'));
  const tied = result.outcome === 'tied' && pending.length === 0 ? [one('ballotTied', {}, 'meetings')] : [];
  const listed = [
    ...open,
    ...lapsed.map((meeting) => one('meetingLapsed', { body: meeting.body }, 'meetings')),
    ...unvoted,
    ...tied,
    ...bodies,
    ...awaited,
  ];
  return listed.length > 0 ? listed : [one('notAnnounced', {}, 'meetings')];
}

function filingMissing(tx: Reading, at: AtStage): Missing[] {
  const last = tx.publications
    .filingsOf(at.matter.id)
    .filter((filing) => filing.runId === at.run.id)
    .at(-1);
  if (last?.state === 'sent') {
    const late = last.answerDueOn < tx.today;
    return [
      one(
        late ? 'receiptLate' : 'receiptPending',
        { sentOn: last.sentOn, answerDueOn: last.answerDueOn },
        'filing',
        { overridable: true },
      ),
    ];
  }
  const returned =
    last?.state === 'returned' ? [one('filingReturned', { reason: last.reason ?? '' }, 'filing')] : [];
  return [...returned, one('filingNotSent', {}, 'filing')];
}

function noticeMissing(tx: Reading, at: AtStage): Missing[] {
  const running = tx.publications
    .noticesOf(at.matter.id)
    .find((notice) => notice.runId === at.run.id && notice.state === 'running');
  if (!running)
    return [
      one(
        'noticeNotPosted',
        { needed: noticeDaysOf(at.stage.notice ?? { days: 15 }, at.matter.resolveBy) },
        'notice',
      ),
    ];
  const objections = tx.publications
    .openObjections(running.id)
    .map((objection) =>
      one('objectionOpen', { number: objection.number, raisedOn: objection.raisedOn }, 'objections'),
    );
  const { until, over, neededDays, shownDays } = periodOf(tx, running);
  const earliest = plusDays(until, 1);
  const owed = { owed: neededDays - shownDays, shown: shownDays, needed: neededDays, until, earliest };
  const hung = over
    ? one('noticeOver', { until }, 'notice')
    : one('noticeRunning', { until, earliest }, 'notice');
  const period = !over && tx.today > running.untilDay ? one('noticeDaysOwed', owed, 'notice') : hung;
  return [period, ...objections];
}

function appraisalMissing(at: AtStage): Missing[] {
  const failed = at.runs.some((run) => run.stage === at.stage.key && run.state === 'failed');
  const rule = at.stage.evaluation;
  const needed = rule ? neededAnswersOf(rule, at.matter.households) : 0;
  return [
    ...(failed ? [one('rectifyFirst', {}, 'evaluation')] : []),
    one('appraisalMissing', { needed }, 'evaluation'),
  ];
}

const one = (
  code: Missing['code'],
  details: Details,
  place: Missing['place'],
  more: { meetingId?: string; overridable?: boolean } = {},
): Missing => ({
  code,
  details: details as Missing['details'],
  place,
  meetingId: more.meetingId ?? null,
  overridable: more.overridable ?? false,
});
