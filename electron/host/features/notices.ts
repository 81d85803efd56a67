import { newId } from '../../../db/ids.ts';
import type { NoticeRow } from '../../../db/repositories/publications.ts';
import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import { communitiesOf } from '../../../shared/actor.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { PublicNotice } from '../../../shared/contract/public-notice.ts';
import { plusDays } from '../../../shared/domain/days.ts';
import { isInTime } from '../../../shared/domain/notice-periods.ts';
import { assertComplete, assertInOrder, assertPeriod } from '../../../shared/domain/notices.ts';
import { noticeDaysOf } from '../../../shared/domain/procedure.ts';
import { assertOpenMatter, moveBackTo } from '../../../shared/domain/road.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import { assertRecords, throughGate } from '../road/gates.ts';
import {
  type AtStage,
  atStage,
  currentStage,
  findAtStage,
  findHere,
  type Here,
  hereOf,
} from '../road/here.ts';
import { conclude, follow } from '../road/moves.ts';
import { periodOf, photosLackingOf, secondNoticeOf } from '../road/notice-views.ts';
import { plainStep } from '../road/result.ts';
import { actorOf, type UseCases } from '../use-cases.ts';

/** Residents are answered within five days (山东省村务公开条例 art. 16, taken as the urban default). */
const ANSWER_DAYS = 5;

type RoadActs = Omit<Contract['notices'], 'addPhoto' | 'tellGap' | 'takeBackGap' | 'importDisplays'>;

export const notices: UseCases<RoadActs> = {
  list(tx, input, call) {
    const { total, rows } = tx.registers.notices(
      input,
      communitiesOf(actorOf(call), 'matters.read'),
      tx.today,
    );
    return { total, rows: rows.map((row) => ({ ...row, ...hangingOf(tx, row.noticeId, row.state) })) };
  },

  secondWaiting(tx, { communityId }, call) {
    const readable = communitiesOf(actorOf(call), 'matters.read');
    const rows = tx.registers.decisionsPublished(communityId ?? null, readable).flatMap((row) => {
      const here = hereOf(tx, tx.matters.get(row.matterId));
      const second = secondNoticeOf(tx, here);
      if (second === null || second.state === 'posted') return [];
      return [{ ...row, stageName: currentStage(here).name, ...second }];
    });
    return { rows: rows.sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1)) };
  },

  standingRelease(tx, { matterId, stage }, call) {
    const here = findHere(tx, call, matterId, 'matters.read');
    const run = here.runs.findLast((one) => one.stage === stage);
    const row = tx.releases
      .ofMatter(matterId)
      .findLast(
        (one) =>
          one.stage === stage &&
          one.runId === run?.id &&
          one.noticeId === null &&
          (one.state === 'checking' || one.state === 'released'),
      );
    if (row === undefined || (row.state !== 'checking' && row.state !== 'released')) return { release: null };
    const { period } = PublicNotice.parse(JSON.parse(row.published ?? row.candidate));
    return {
      release: {
        state: row.state,
        undecided: tx.releases.findingsOf(row.id).filter(({ choice }) => choice === null).length,
        approvals: tx.releases.approvalsOf(row.id).length,
        from: period.from,
        until: period.until,
        place: period.place,
      },
    };
  },

  post(tx, input, call) {
    const found = findHere(tx, call, input.matterId, 'notices.publish');
    const here = arriveAt(tx, found, input.stage);
    if (runningOf(tx, here)) refuse('notices.alreadyPosted', {});
    const neededDays = assertPosting(tx, here, input.from, input.until);
    throughGate(tx, here, () => assertRecords(tx, here, 'start'));
    insertNotice(tx, here, { from: input.from, until: input.until, place: input.place ?? '', neededDays });
    tx.record({
      type: 'notices.posted',
      subject: here.matter.id,
      data: { stage: here.stage.key, from: input.from, until: input.until },
    });
    return plainStep(here.procedure, 'posted', here.stage.key, 'posted', { until: input.until });
  },

  replace(tx, input, call) {
    const here = findAtStage(tx, call, input.matterId, input.stage, 'notices.publish');
    const running = runningOf(tx, here) ?? notPosted(here);
    const neededDays = assertPosting(tx, here, input.from, input.until);
    tx.publications.updateNotice(running.id, { state: 'replaced', replacedBecause: input.reason });
    insertNotice(tx, here, { from: input.from, until: input.until, place: input.place ?? '', neededDays });
    tx.record({
      type: 'notices.replaced',
      subject: here.matter.id,
      data: { stage: here.stage.key, from: input.from, until: input.until, reason: input.reason },
    });
    return plainStep(here.procedure, 'posted', here.stage.key, 'replaced', { until: input.until });
  },

  object(tx, input, call) {
    const here = findHere(tx, call, input.matterId, 'matters.write');
    const notice = objectedNotice(tx, here, input.stage);
    const raisedOn = input.raisedOn ?? tx.today;
    if (raisedOn > tx.today) refuse('dates.inFuture', { name: 'raisedOn', day: raisedOn });
    assertInOrder('from', notice.fromDay, 'raisedOn', raisedOn);
    const number =
      tx.publications.objectionsOf(here.matter.id).filter((one) => one.noticeId === notice.id).length + 1;
    const answerDueOn = plusDays(raisedOn, ANSWER_DAYS);
    const late = !isInTime(raisedOn, periodOf(tx, notice));
    tx.publications.insertObjection({
      id: newId(),
      noticeId: notice.id,
      number,
      raisedOn,
      answerDueOn,
      text: input.text,
      channel: input.channel ?? '',
    });
    tx.matters.update(here.matter.id, { objection: true }, tx.now);
    // The text may name a neighbour: the journal keeps that there was an objection, the row its words.
    tx.record({
      type: 'objections.raised',
      subject: here.matter.id,
      data: { noticeId: notice.id, number, late },
    });
    return plainStep(here.procedure, 'objected', here.matter.stage, 'objected', { due: answerDueOn });
  },

  answer(tx, input, call) {
    const found = findHere(tx, call, input.matterId, 'matters.decide');
    const notice = objectedNotice(tx, found, input.stage);
    const open = tx.publications.openObjections(notice.id);
    const objection = input.objectionId ? open.find((one) => one.id === input.objectionId) : open[0];
    if (objection === undefined) return refuse('objections.noneOpen', {});
    const upheld = input.upheld ?? false;
    tx.publications.updateObjection(objection.id, { answeredOn: tx.today, answer: input.answer, upheld });
    tx.matters.update(found.matter.id, { objection: open.length > 1 }, tx.now);
    tx.record({
      type: 'objections.answered',
      subject: found.matter.id,
      data: { number: objection.number, upheld },
    });
    if (!upheld || !input.sendBackTo)
      return plainStep(found.procedure, 'answered', found.matter.stage, 'answered');
    const here = atStage(found, input.stage);
    tx.publications.updateNotice(notice.id, { state: 'replaced', replacedBecause: input.answer });
    tx.runs.update(here.run.id, {
      state: 'sent_back',
      concludedOn: tx.today,
      outcome: 'sent_back',
      reason: input.answer,
    });
    tx.record({
      type: 'matters.sentBack',
      subject: here.matter.id,
      data: { from: here.stage.key, to: input.sendBackTo, reason: input.answer },
    });
    const stage = follow(
      tx,
      here,
      moveBackTo(here.procedure, here.stage.key, input.sendBackTo),
      tx.today,
      input.answer,
    );
    return plainStep(here.procedure, 'sent_back', stage, 'upheld');
  },

  finish(tx, input, call) {
    const here = findAtStage(tx, call, input.matterId, input.stage, 'notices.publish');
    const running = runningOf(tx, here) ?? notPosted(here);
    const openObjections = tx.publications.openObjections(running.id).length;
    assertComplete({ until: running.untilDay, openObjections, period: periodOf(tx, running) }, tx.today);
    throughGate(tx, here, () => assertRecords(tx, here, 'end'));
    tx.publications.updateNotice(running.id, { state: 'completed', completedOn: tx.today });
    tx.record({
      type: 'notices.completed',
      subject: here.matter.id,
      data: { stage: here.stage.key, from: running.fromDay, until: running.untilDay },
    });
    const stage = conclude(tx, here, { end: 'passed', outcome: 'completed', on: tx.today });
    return plainStep(here.procedure, 'completed', stage, 'completed');
  },
};

/** At the stage of the notice; a filing whose receipt two people set aside is passed over on the way. */
function arriveAt(tx: WriteTx, found: Here, stage: string): AtStage {
  let here = found;
  if (found.matter.stage !== stage && found.matter.state === 'open' && currentStage(found).kind === 'file') {
    const filing = atStage(found, found.matter.stage);
    throughGate(tx, filing, () => atStage(found, stage, 'post'));
    conclude(tx, filing, { end: 'passed', outcome: 'overridden', on: tx.today });
    here = hereOf(tx, tx.matters.get(found.matter.id));
  }
  return atStage(here, stage, 'post');
}

/** Refuses a period that begins before its stage, or is shorter than the rule. Answers the days the rule asks for. */
function assertPosting(tx: Pick<ReadTx, 'today'>, here: AtStage, from: string, until: string): number {
  const neededDays = noticeDaysOf(here.stage.notice ?? { days: 15 }, here.matter.resolveBy);
  assertPeriod(neededDays, from, until);
  assertInOrder('openedOn', here.run.openedOn, 'from', from);
  if (from > plusDays(tx.today, 60)) refuse('dates.inFuture', { name: 'from', day: from });
  return neededDays;
}

/** What hangs there is what was let go: residents must not read one period and be held to another. */
function assertAsReleased(tx: Pick<ReadTx, 'releases'>, release: Id, from: string, until: string): void {
  const published = tx.releases.find(release)?.published;
  if (published == null) return;
  const { period } = PublicNotice.parse(JSON.parse(published));
  if (period.from === from && period.until === until) return;
  refuse('notices.otherThanReleased', { from: period.from, until: period.until });
}

function insertNotice(
  tx: WriteTx,
  here: AtStage,
  one: { from: string; until: string; place: string; neededDays: number },
): void {
  const id = newId();
  tx.publications.insertNotice({
    id,
    matterId: here.matter.id,
    runId: here.run.id,
    stage: here.stage.key,
    state: 'running',
    postedOn: tx.today,
    fromDay: one.from,
    untilDay: one.until,
    neededDays: one.neededDays,
    place: one.place,
  });
  // What two people let go is what hangs there; screens know it by that name.
  const release = tx.boards.releaseToPost(here.run.id);
  if (release !== null) {
    assertAsReleased(tx, release, one.from, one.until);
    tx.boards.linkRelease(release, id);
  }
  // While a notice hangs, the stage's limit is the end of its period.
  tx.matters.update(here.matter.id, { dueOn: plusDays(one.until, 3) }, tx.now);
  tx.runs.update(here.run.id, { dueOn: plusDays(one.until, 3) });
}

const runningOf = (tx: Pick<ReadTx, 'publications'>, here: AtStage): NoticeRow | undefined =>
  tx.publications
    .noticesOf(here.matter.id)
    .find((notice) => notice.runId === here.run.id && notice.state === 'running');

/** The notice somebody objects to: the one that hangs, or the last that hung at that stage. */
function objectedNotice(tx: Pick<ReadTx, 'publications'>, here: Here, stage: string): NoticeRow {
  assertOpenMatter(here.standing);
  const last = tx.publications
    .noticesOf(here.matter.id)
    .findLast((notice) => notice.stage === stage && notice.state !== 'replaced');
  if (last && (last.state === 'completed' || here.matter.stage === stage)) return last;
  return notPosted(atStage(here, stage));
}

function hangingOf(tx: ReadTx, noticeId: Id, state: string) {
  const notice = tx.boards.findNotice(noticeId) ?? refuse('things.notFound', { what: 'notice' });
  const period = periodOf(tx, notice);
  return {
    until: period.until,
    period,
    photosLacking: photosLackingOf(tx, notice),
    over: state === 'running' && period.over,
  };
}

const notPosted = (here: AtStage): never =>
  refuse('stages.outOfOrder', { stage: here.stage.key, current: here.stage.key, why: 'notPosted' });
