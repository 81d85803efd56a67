import { appraisalSentence } from '../../../electron/host/features/outcomes.ts';
import { appraise } from '../../../shared/domain/evaluations.ts';
import { noticeDaysOf } from '../../../shared/domain/procedure.ts';
import { dayText, limitEnd } from './calendar.ts';
import { conclude, leave, type Matter, nextMs, record } from './matter.ts';
import { attach } from './papers.ts';
import { bodiesOf, hold } from './votes.ts';

/** How a matter is going to end, and what befalls it on the way. */
export interface Fate {
  /** `null`: the whole road. Otherwise it ends at this stage. */
  readonly endsAt: string | null;
  readonly secondCall: boolean;
  readonly returned: boolean;
  readonly objection: boolean;
  readonly sentBack: boolean;
  readonly rectified: boolean;
}

/** The life of a matter in acts: each `yield` lets so many days go by. */
export function* live(matter: Matter, fate: Fate): Generator<number, void> {
  while (matter.state === 'open') {
    if (matter.stage.key === fate.endsAt) yield* endEarly(matter);
    else yield* pass(matter, fate);
  }
}

function* endEarly(matter: Matter): Generator<number, void> {
  const { stage, town, secretary } = matter;
  yield town.chance.between(1, 5);
  if (stage.kind === 'intake')
    return conclude(matter, secretary, 'rejected', 'rejected', {
      reason: '不属于居民议事范围，已书面答复提案人。',
    });
  if (stage.kind !== 'resolve')
    return leave(matter, secretary, 'closed', '已由网格即时办结，提案人表示满意。');
  yield 5;
  attach(matter, 'end');
  const result = hold(matter, bodiesOf(matter), 'no');
  conclude(matter, matter.clerk, 'failed', result.outcome ?? 'notCarried', { result });
}

function* pass(matter: Matter, fate: Fate): Generator<number, void> {
  const { stage, secretary, town } = matter;
  const { chance } = town;
  switch (stage.ending) {
    case 'form':
      yield chance.between(1, 4);
      return register(matter);
    case 'consensus':
      yield chance.between(3, 8);
      attach(matter, 'end');
      if (stage.key === 'deliberate') hold(matter, [OPEN_MEETING(matter)], 'noVote');
      return conclude(matter, secretary, 'passed', 'agreed');
    case 'ballot':
      return yield* meet(matter, fate);
    case 'receipt':
      return yield* file(matter, fate);
    case 'period':
      return yield* publish(matter, fate);
    case 'acceptance':
      yield chance.between(6, 24);
      return accept(matter);
    case 'appraisal':
      return yield* appraiseWorks(matter, fate);
    default:
      yield chance.between(1, 4);
      attach(matter, 'end');
      conclude(matter, secretary, 'passed', 'archived');
  }
}

const OPEN_MEETING = ({ community }: Matter) => ({
  bodyId: community.bodies.open_meeting.id,
  body: community.bodies.open_meeting.name,
  kind: 'open_meeting' as const,
  due: 28,
});

function register(matter: Matter): void {
  attach(matter, 'end');
  const number = matter.town.nextNumber(dayText(matter.day).slice(0, 4));
  matter.number = number;
  matter.registeredOn = matter.day;
  record(matter, matter.secretary, 'matters.registered', { number });
  conclude(matter, matter.secretary, 'passed', 'registered');
}

function* meet(matter: Matter, fate: Fate): Generator<number, void> {
  const { stage, town, clerk } = matter;
  yield stage.kind === 'resolve' ? (NOTICE[matter.resolveBy] ?? 5) : town.chance.between(2, 5);
  const bodies = bodiesOf(matter);
  if (stage.kind === 'resolve' && fate.secondCall) {
    hold(matter, bodies, 'tooFew');
    matter.noQuorum = true;
    yield NOTICE[matter.resolveBy] ?? 5;
  }
  attach(matter, 'end');
  const isFirst = matter.run.round === 1;
  const mood = fate.sentBack && stage.key === 'party_review' && isFirst ? 'no' : 'yes';
  const result = hold(matter, bodies, mood, stage.kind === 'resolve' && fate.secondCall ? 2 : 1);
  const carried = result.outcome === 'carried';
  conclude(matter, clerk, carried ? 'passed' : 'failed', result.outcome ?? '', { result });
}

const NOTICE: Readonly<Record<string, number>> = {
  representatives: 4,
  residents: 11,
  owners: 16,
  owners_special: 16,
};

function* file(matter: Matter, fate: Fate): Generator<number, void> {
  const { town, secretary, stage, run } = matter;
  const level = matter.level === 'grid' ? 'community' : 'street';
  const limit = stage.filing?.answerLimit ?? { count: 5, unit: 'workingDays' };
  attach(matter, 'start');
  for (let round = 1; ; round += 1) {
    yield 1;
    const answerBy = limitEnd(limit, matter.day);
    const [sentOn, dueOn] = [dayText(matter.day), dayText(answerBy)];
    matter.dueOn = answerBy;
    run.dueOn = answerBy;
    const id = town.key(nextMs(matter));
    record(matter, secretary, 'filings.sent', { level, round, answerDueOn: dueOn });
    const isReturned = fate.returned && round === 1;
    const answerAfter = town.chance.between(1, 4);
    const isAnswered = matter.day + answerAfter <= town.lastDay;
    const answeredOn = isAnswered ? dayText(matter.day + answerAfter) : null;
    const number =
      isAnswered && !isReturned ? `海街备〔${sentOn.slice(0, 4)}〕${town.nextReceipt()}号` : null;
    const reason = isAnswered && isReturned ? '签到表缺签名，请补正后重新报送。' : null;
    const state = !isAnswered ? 'sent' : isReturned ? 'returned' : 'acknowledged';
    town.ledger.insert(
      'filings',
      id,
      matter.id,
      run.id,
      round,
      level,
      state,
      sentOn,
      dueOn,
      answeredOn,
      number,
      reason,
    );
    yield answerAfter;
    if (!isReturned) {
      record(matter, town.filing, 'filings.acknowledged', { number });
      return conclude(matter, town.filing, 'passed', 'acknowledged');
    }
    matter.returned = true;
    record(matter, town.filing, 'filings.returned', { reason, to: stage.key });
    yield 2;
    matter.returned = false;
  }
}

function* publish(matter: Matter, fate: Fate): Generator<number, void> {
  const { town, clerk, stage, run } = matter;
  yield 1;
  attach(matter, 'start');
  const neededDays = noticeDaysOf(stage.notice ?? { days: 15 }, matter.resolveBy);
  const [postedOn, until] = [matter.day, matter.day + neededDays];
  const id = town.key(nextMs(matter));
  const isComplete = until + 1 <= town.lastDay;
  const [from, untilDay] = [dayText(postedOn), dayText(until)];
  const completedOn = isComplete ? dayText(until + 1) : null;
  const state = isComplete ? 'completed' : 'running';
  const place = '社区公开栏、各楼院单元门';
  town.ledger.insert(
    'notices',
    id,
    matter.id,
    run.id,
    stage.key,
    state,
    from,
    from,
    untilDay,
    neededDays,
    place,
    completedOn,
    null,
  );
  matter.dueOn = until + 3;
  run.dueOn = until + 3;
  record(matter, clerk, 'notices.posted', { stage: stage.key, from, until: untilDay });
  if (fate.objection && stage.key === 'publish_decision' && neededDays > 10) yield* object(matter, id);
  yield until + 1 - matter.day;
  attach(matter, 'end');
  record(matter, clerk, 'notices.completed', { stage: stage.key, from, until: untilDay });
  conclude(matter, clerk, 'passed', 'completed');
}

function* object(matter: Matter, noticeId: string): Generator<number, void> {
  const { town, clerk, secretary } = matter;
  yield 4;
  const isAnswered = matter.day + 3 <= town.lastDay;
  const [raisedOn, dueOn] = [dayText(matter.day), dayText(matter.day + 5)];
  const answer = isAnswered ? '已当面说明，原决议不变。' : null;
  const answeredOn = isAnswered ? dayText(matter.day + 3) : null;
  const id = town.key(nextMs(matter));
  town.ledger.insert(
    'objections',
    id,
    noticeId,
    1,
    raisedOn,
    dueOn,
    '对施工时间有意见。',
    '电话',
    answeredOn,
    answer,
    isAnswered ? 0 : null,
  );
  matter.objection = true;
  record(matter, clerk, 'objections.raised', { noticeId, number: 1 });
  yield 3;
  matter.objection = false;
  record(matter, secretary, 'objections.answered', { number: 1, upheld: false });
}

function accept(matter: Matter, rectified = false): void {
  const { town, secretary, run } = matter;
  if (!rectified) attach(matter, 'end');
  const [id, day] = [town.key(nextMs(matter)), dayText(matter.day)];
  town.ledger.insert('implementations', id, matter.id, run.id, day, day, '验收合格。');
  record(matter, secretary, 'implementations.accepted', { finishedOn: day, rectified });
  if (!rectified) conclude(matter, secretary, 'passed', 'accepted');
}

function* appraiseWorks(matter: Matter, fate: Fate): Generator<number, void> {
  const { town, secretary, stage, run, households } = matter;
  yield town.chance.between(2, 6);
  if (run.round > 1) accept(matter, true);
  const isBad = fate.rectified && run.round === 1;
  const answers = town.chance.between(31, 60);
  const dissatisfied = isBad ? Math.ceil(answers / 2) : town.chance.below(4);
  const basicallySatisfied = Math.floor((answers - dissatisfied) / 4);
  const figures = {
    issued: answers + 4,
    returned: answers + 1,
    invalid: 1,
    satisfied: answers - dissatisfied - basicallySatisfied,
    basicallySatisfied,
    dissatisfied,
    households,
  };
  const rule = stage.evaluation;
  if (rule === undefined) throw new Error('an appraisal without its rule');
  const judged = appraise(rule, figures);
  const verdict = { heads: judged.verdict, area: null };
  attach(matter, 'end');
  town.ledger.insert(
    'evaluations',
    town.key(nextMs(matter)),
    matter.id,
    run.id,
    dayText(matter.day),
    figures.issued,
    figures.returned,
    figures.invalid,
    figures.satisfied,
    basicallySatisfied,
    dissatisfied,
    households,
    JSON.stringify(verdict),
  );
  const { carried } = judged.verdict;
  const quorum = {
    heads: { base: households, present: answers, needed: judged.neededAnswers, held: true },
    area: null,
  };
  const outcome = carried ? 'carried' : 'notCarried';
  const sentence = appraisalSentence(stage, judged);
  record(matter, secretary, 'evaluations.counted', { ...figures, ...judged.verdict });
  conclude(matter, secretary, carried ? 'passed' : 'failed', outcome, {
    result: {
      form: null,
      quorum,
      verdict,
      outcome,
      chosen: [],
      options: [],
      meetings: 0,
      recused: 0,
      sentence,
    },
  });
}
