import { newCode, newId } from '../../../db/ids.ts';
import type { PlacedTopic, TopicCallRow } from '../../../db/repositories/topics.ts';
import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import { mayIn } from '../../../shared/actor.ts';
import type { Contract, Inputs, Outputs } from '../../../shared/contract/index.ts';
import { lastDayOf } from '../../../shared/domain/days.ts';
import { GRADES } from '../../../shared/domain/tasks.ts';
import {
  answered,
  assertInTime,
  MOST_TEXT,
  mergeTarget,
  sorted,
  standingOf,
  type Via,
} from '../../../shared/domain/topics.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Day, Id } from '../../../shared/values.ts';
import { fateOf } from '../joint/fate.ts';
import { assertMayIn } from '../may-in.ts';
import { actorOf, type Call, type UseCases } from '../use-cases.ts';

/** Topics called for before a joint meeting; whoever proposed one always learns what became of it. */
export const topics: UseCases<Contract['topics']> = {
  calls(tx, { communityId }, call) {
    const calls = tx.topics
      .calls()
      .filter((one) => (communityId === null ? mayRead(call, one) : one.communityId === communityId));
    if (communityId !== null) assertMayIn(actorOf(call), 'joint.read', communityId);
    return { calls: calls.map((one) => callView(tx, one)) };
  },

  call(tx, { id: known, expectedVersion, ...saved }, call) {
    assertMayIn(actorOf(call), 'joint.write', saved.communityId);
    if (saved.closesOn < saved.opensOn)
      refuse('dates.outOfOrder', { earlier: saved.opensOn, later: saved.closesOn });
    if (saved.meetingId !== null) tx.meetings.get(saved.meetingId);
    const before = known === null ? null : fresh(tx.topics.getCall(known), expectedVersion);
    if (before !== null) assertMayIn(actorOf(call), 'joint.write', before.communityId);
    const id = known ?? newId();
    const code = before?.code ?? newCode();
    tx.topics.saveCall({ id, ...saved, code, version: (before?.version ?? 0) + 1 });
    tx.record({ type: 'topics.called', subject: id, data: { title: saved.title, closesOn: saved.closesOn } });
    return { id, code };
  },

  list(tx, { callId }, call) {
    const calling = tx.topics.getCall(callId);
    assertMayRead(call, calling);
    return {
      call: callView(tx, calling),
      topics: tx.topics.ofCall(callId).map((topic) => topicView(tx, topic)),
    };
  },

  handIn(tx, { callId, handedInOn, via, ...topic }, call) {
    const calling = tx.topics.getCall(callId);
    assertMayIn(actorOf(call), 'joint.write', calling.communityId);
    return handIn(tx, calling, topic, via, handedInOn);
  },

  invitation(tx, { callId }, call) {
    const { calling, unitId } = seatOf(tx, callId, null, call);
    const unit = unitId === null ? null : tx.units.get(unitId);
    const { id, title, note, closesOn } = calling;
    return {
      callId: id,
      title,
      note,
      closesOn,
      standing: standingOf(calling, tx.today),
      unit: unit === null ? null : { id: unit.id, name: unit.name },
      units: unit === null ? invitedUnits(tx, calling) : [],
      mostText: MOST_TEXT,
    };
  },

  handInFromSeat(tx, { callId, unitId: chosen, ...topic }, call) {
    const { calling, unitId } = seatOf(tx, callId, chosen, call);
    if (unitId === null) return refuse('topics.unitMissing');
    return handIn(tx, calling, { ...topic, unitId }, 'phone', tx.today);
  },

  sort(tx, { id, as, answer, intoId, expectedVersion }, call) {
    const topic = writable(tx, id, expectedVersion, call);
    const state = sorted(topic.state, as, answer);
    const into = as === 'merge' ? mergeInto(tx, topic, intoId) : null;
    tx.topics.update(topic, { state, mergedIntoId: into });
    tx.topics.addStep(id, {
      ...here(tx),
      kind:
        state === 'accepted'
          ? 'accepted'
          : state === 'merged'
            ? 'merged'
            : state === 'declined'
              ? 'declined'
              : 'answered',
      text: answer,
      otherId: into,
    });
    tx.record({ type: 'topics.sorted', subject: id, data: { title: topic.title, as, answer, into } });
    return { version: topic.version + 1 };
  },

  grade(tx, { id, grade, because, expectedVersion }, call) {
    const topic = writable(tx, id, expectedVersion, call);
    const dueOn = dueAfter(tx, grade);
    tx.topics.update(topic, { grade, dueOn });
    tx.topics.addStep(id, { ...here(tx), kind: 'graded', text: because, grade, dueOn });
    tx.record({
      type: 'topics.graded',
      subject: id,
      data: { title: topic.title, grade, from: topic.grade, dueOn, because },
    });
    return { version: topic.version + 1, dueOn };
  },

  answer(tx, { id, answer, expectedVersion }, call) {
    const topic = writable(tx, id, expectedVersion, call);
    tx.topics.update(topic, { state: answered(topic.state, answer) });
    tx.topics.addStep(id, { ...here(tx), kind: 'answered', text: answer });
    tx.record({ type: 'topics.answered', subject: id, data: { title: topic.title, answer } });
    return { version: topic.version + 1 };
  },

  fate(tx, { id }, call) {
    const topic = tx.topics.get(id);
    assertMayRead(call, tx.topics.getCall(topic.callId));
    return fateOf(tx, topic);
  },

  byReceipt(tx, { receipt }) {
    const written = receipt.toUpperCase().replace(/[\s-]/g, '');
    return fateOf(tx, tx.topics.findByReceipt(written) ?? refuse('topics.receiptUnknown'));
  },

  grades(tx) {
    const limits = new Map(tx.topics.limits().map((limit) => [limit.grade, limit]));
    return {
      grades: GRADES.flatMap((grade) => {
        const limit = limits.get(grade);
        return limit === undefined ? [] : [{ ...limit, dueOn: dueAfter(tx, grade) }];
      }),
    };
  },

  setLimit(tx, limit, call) {
    assertMayIn(actorOf(call), 'joint.write', null);
    tx.topics.setLimit(limit);
    tx.record({ type: 'topics.limitSet', subject: limit.grade, data: { ...limit } });
    return {};
  },
};

type Handed = Pick<Inputs['topics']['handIn'], 'unitId' | 'proposer' | 'title' | 'text'>;

function handIn(
  tx: WriteTx,
  calling: TopicCallRow,
  topic: Handed,
  via: Via,
  on: Day,
): { id: Id; receipt: string } {
  assertInTime(calling, via, on, tx.today);
  const unit = tx.units.get(topic.unitId);
  if (unit.leftOn !== null) refuse('units.hasLeft', { name: unit.name });
  const id = newId();
  const receipt = newCode();
  tx.topics.insert({
    id,
    callId: calling.id,
    ...topic,
    via,
    handedInOn: on,
    receipt,
    state: 'new',
    version: 1,
  });
  tx.topics.addStep(id, { ...here(tx), kind: 'handedIn', day: on, text: '' });
  tx.record({
    type: 'topics.handedIn',
    subject: calling.id,
    data: { topicId: id, unit: unit.name, title: topic.title, via },
  });
  return { id, receipt };
}

/** A member's seat names call and unit; the desk may look at the phone's page and hand in for a unit. */
function seatOf(
  tx: ReadTx,
  callId: Id | null,
  unitId: Id | null,
  call: Call,
): { calling: TopicCallRow; unitId: Id | null } {
  const { seat } = actorOf(call);
  const asked = seat?.callId ?? callId;
  if (asked === null) return refuse('things.notFound', { what: 'topicCall' });
  const calling = tx.topics.getCall(asked);
  if (seat === undefined) assertMayIn(actorOf(call), 'joint.write', calling.communityId);
  else if (seat.callId === null && (seat.meetingId === null || seat.meetingId !== calling.meetingId))
    assertMayIn(actorOf(call), 'joint.write', calling.communityId);
  const own = seat?.unitId ?? (seat?.personId ? (tx.units.ofPerson(seat.personId)?.id ?? null) : null);
  return { calling, unitId: own ?? unitId };
}

/** Units of the call's joint meeting, to choose one's own from. */
function invitedUnits(tx: ReadTx, { communityId }: TopicCallRow) {
  const members = new Set(
    tx.units
      .allYears()
      .filter((year) => year.communityId === communityId)
      .map(({ unitId }) => unitId),
  );
  return tx.units
    .all()
    .filter((unit) => unit.leftOn === null && members.has(unit.id))
    .map(({ id, name, shortName, initials }) => ({ id, name, shortName, initials }));
}

function mergeInto(tx: WriteTx, topic: PlacedTopic, intoId: Id | null): Id {
  const into = tx.topics.get(intoId ?? refuse('things.notFound', { what: 'topic' }));
  if (into.callId !== topic.callId) refuse('topics.otherCall');
  const target = mergeTarget(topic.id, into.id, (id) => tx.topics.get(id).mergedIntoId);
  tx.topics.addStep(target, { ...here(tx), kind: 'joined', text: '', otherId: topic.id });
  return target;
}

const dueAfter = (tx: ReadTx, grade: (typeof GRADES)[number]): Day => {
  const limit = tx.topics.limits().find((one) => one.grade === grade);
  return limit === undefined ? tx.today : lastDayOf(limit, tx.today, tx.calendar.exceptions());
};

const here = (tx: WriteTx) => ({ day: tx.today, at: tx.now, person: tx.author.name });

function callView(
  tx: ReadTx,
  { id, communityId, ...calling }: TopicCallRow,
): Outputs['topics']['calls']['calls'][number] {
  const handed = tx.topics.ofCall(id);
  return {
    id,
    communityId,
    ...calling,
    community: communityId === null ? null : tx.structure.getCommunity(communityId).name,
    standing: standingOf(calling, tx.today),
    topics: handed.length,
    unsorted: handed.filter(({ state }) => state === 'new').length,
  };
}

function topicView(
  tx: ReadTx,
  { receipt: _receipt, mergedIntoId, ...topic }: PlacedTopic,
): Outputs['topics']['list']['topics'][number] {
  const into = mergedIntoId === null ? null : tx.topics.get(mergedIntoId);
  return {
    ...topic,
    mergedInto: into === null ? null : { id: into.id, title: into.title },
    merged: tx.topics
      .mergedIn(topic.id)
      .map(({ id, title, unit, proposer }) => ({ id, title, unit, proposer })),
  };
}

const mayRead = (call: Call, { communityId }: TopicCallRow): boolean =>
  communityId === null || mayIn(actorOf(call), 'joint.read', communityId);

/** The street's calls are everybody's to see. */
function assertMayRead(call: Call, calling: TopicCallRow): void {
  if (!mayRead(call, calling)) refuse('permission.otherCommunity', { needs: 'joint.read' });
}

function writable(tx: ReadTx, id: Id, expectedVersion: number, call: Call): PlacedTopic {
  const topic = tx.topics.get(id);
  assertMayIn(actorOf(call), 'joint.write', tx.topics.getCall(topic.callId).communityId);
  return fresh(topic, expectedVersion);
}

function fresh<Row extends { readonly version: number }>(row: Row, expectedVersion: number): Row {
  return row.version === expectedVersion ? row : refuse('edits.conflict');
}
