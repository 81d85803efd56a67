import { newId } from '../../../db/ids.ts';
import type { ItemRow } from '../../../db/repositories/agenda.ts';
import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import type { Files } from '../files.ts';
import { assertMayIn } from '../may-in.ts';
import { assertVersion, endRunning, findItem, insertItem, recordItem } from '../road/agenda-acts.ts';
import { candidatesFor, startPart } from '../road/agenda-parts.ts';
import { bringBack } from '../road/bring-back.ts';
import { dayPage } from '../road/day-view.ts';
import { findOpenMeeting } from '../road/presence.ts';
import { actorOf, type UseCases } from '../use-cases.ts';

/** The agenda of a meeting, before and while it is dealt with. */
export const createAgenda = (files: Files): UseCases<Contract['agenda']> => ({
  day: dayPage,

  candidates(tx, { id }, call) {
    const meeting = tx.meetings.get(id);
    assertMayIn(actorOf(call), 'matters.read', meeting.communityId);
    const topics = meeting.bodyKind === 'joint' ? tx.topics.accepted(meeting.communityId) : [];
    return {
      matters: candidatesFor(tx, meeting),
      topics: topics.map(({ id: topicId, title, unit }) => ({ id: topicId, title, unit })),
    };
  },

  add(tx, input, call) {
    const { meeting } = findOpenMeeting(tx, call, input.meetingId, 'meetings.run');
    const { kind, title, topicId, approvesId } = input;
    if (input.parentId) assertFirstLevel(tx, meeting, input.parentId);
    if ((kind === 'matter') !== Boolean(input.matterId)) refuse('input.invalid', { fields: ['matterId'] });
    if (approvesId) tx.meetings.get(approvesId);
    const partId = input.matterId ? startPart(tx, call, meeting, input.matterId) : meeting.id;
    const id = insertItem(tx, meeting, {
      kind,
      title,
      partId,
      parentId: input.parentId ?? null,
      topicId: topicId ?? null,
      approvesId: approvesId ?? null,
      speaker: input.speaker ?? '',
      budgetMinutes: input.budgetMinutes ?? null,
      announced: false,
    });
    return { id };
  },

  edit(tx, { id, expectedVersion, ...patch }, call) {
    const { item, meeting } = findItem(tx, call, id);
    assertVersion(item.version, expectedVersion);
    // Another title is another subject: the hall must have been told of it.
    const announced = item.announced && item.title === patch.title;
    tx.agenda.updateItem(id, { ...patch, announced, version: item.version + 1 });
    recordItem(tx, meeting, 'agenda.itemChanged', id, { title: patch.title });
    return {};
  },

  place(tx, { id, parentId, position }, call) {
    const { item, meeting } = findItem(tx, call, id);
    const rows = tx.agenda.itemsOf(meeting.id);
    if (parentId !== null) {
      assertFirstLevel(tx, meeting, parentId);
      if (parentId === id || rows.some((row) => row.parentId === id)) refuse('agenda.tooDeep', {});
    }
    const siblings = rows.filter((row) => row.parentId === parentId && row.id !== id);
    siblings.splice(Math.min(position, siblings.length), 0, item);
    for (const [index, row] of siblings.entries())
      tx.agenda.updateItem(row.id, { parentId, position: index + 1, version: row.version + 1 });
    recordItem(tx, meeting, 'agenda.itemChanged', id, { title: item.title });
    return {};
  },

  drop(tx, { id, reason }, call) {
    const { item, meeting } = findItem(tx, call, id);
    assertUnvoted(tx, item);
    tx.agenda.updateItem(id, { state: 'dropped', version: item.version + 1 });
    takeOutPart(tx, meeting, item);
    if (item.topicId) takeOffTopic(tx, item.topicId, reason);
    recordItem(tx, meeting, 'agenda.itemDropped', id, { title: item.title, reason });
    return {};
  },

  addPaper(tx, { itemId, file }, call) {
    const { meeting } = findItem(tx, call, itemId);
    const stored = files.find(file.hash) ?? refuse('records.fileMissing', { name: file.name });
    tx.records.addFile(file.hash, stored.size, tx.now);
    const id = newId();
    const { author, now } = tx;
    tx.agenda.insertPaper({
      id,
      itemId,
      fileHash: file.hash,
      fileName: file.name,
      addedBy: author.name,
      addedAt: now,
    });
    recordItem(tx, meeting, 'agenda.itemChanged', itemId, { paper: file.name });
    return { id };
  },

  removePaper(tx, { id }, call) {
    const paper = tx.agenda.paper(id);
    const { meeting } = findItem(tx, call, paper.itemId);
    tx.agenda.removePaper(id);
    recordItem(tx, meeting, 'agenda.itemChanged', paper.itemId, { removed: paper.fileName });
    return {};
  },

  start(tx, { id }, call) {
    const { item, meeting } = findItem(tx, call, id);
    if (meeting.openedAt === null) refuse('meetings.notOpened', { body: meeting.body });
    if (item.state === 'moved' || item.state === 'dropped') refuse('agenda.itemGone', { title: item.title });
    if (item.state === 'running') return {};
    endRunning(tx, meeting);
    tx.agenda.updateItem(id, {
      state: 'running',
      startedAt: tx.now,
      endedAt: null,
      version: item.version + 1,
    });
    tx.meetings.update(meeting.id, { currentItemId: id });
    recordItem(tx, meeting, 'agenda.itemStarted', id, { title: item.title });
    return {};
  },

  end(tx, { id }, call) {
    const { item, meeting } = findItem(tx, call, id);
    if (item.state !== 'running') refuse('agenda.itemGone', { title: item.title });
    endRunning(tx, meeting);
    tx.meetings.update(meeting.id, { currentItemId: null });
    return {};
  },

  decide(tx, { id, decision, expectedVersion }, call) {
    const { item, meeting } = findItem(tx, call, id);
    assertVersion(item.version, expectedVersion);
    tx.agenda.updateItem(id, { decision, version: item.version + 1 });
    recordItem(tx, meeting, 'agenda.itemDecided', id, { title: item.title });
    return {};
  },

  moveOn(tx, { id, toMeetingId }, call) {
    const { item, meeting } = findItem(tx, call, id);
    assertUnvoted(tx, item);
    if (item.state === 'running') {
      endRunning(tx, meeting);
      tx.meetings.update(meeting.id, { currentItemId: null });
    }
    const version = tx.agenda.item(id).version + 1;
    tx.agenda.updateItem(id, { state: 'moved', version });
    takeOutPart(tx, meeting, item);
    recordItem(tx, meeting, 'agenda.itemMoved', id, { title: item.title, to: toMeetingId });
    if (toMeetingId !== null) {
      const next = findOpenMeeting(tx, call, toMeetingId, 'meetings.run').meeting;
      if (next.body !== meeting.body || next.id === meeting.id)
        refuse('agenda.otherBody', { body: next.body });
      bringBack(tx, next);
    }
    return {};
  },
});

/** Two levels: 一、 and its (一). Refuses `agenda.tooDeep`. */
function assertFirstLevel(tx: WriteTx, meeting: MeetingRow, parentId: Id): void {
  const parent = tx.agenda.item(parentId);
  if (parent.meetingId !== meeting.id || parent.parentId !== null) refuse('agenda.tooDeep', {});
}

/** Refuses `agenda.alreadyVoted`: what was voted on is finished here. */
function assertUnvoted(tx: WriteTx, item: ItemRow): void {
  const motions = tx.ballots
    .motionsOf(item.partId)
    .filter((row) => row.itemId === item.id || item.kind === 'matter');
  if (motions.some((row) => tx.ballots.ofMotion(row.id).length > 0))
    refuse('agenda.alreadyVoted', { title: item.title });
}

/** The topic waits again for what becomes of it, and its proposer is told why. */
function takeOffTopic(tx: WriteTx, topicId: Id, reason: string): void {
  const topic = tx.topics.get(topicId);
  tx.topics.update(topic, { state: 'accepted', itemId: null, meetingId: null });
  tx.topics.addStep(topicId, {
    kind: 'offAgenda',
    day: tx.today,
    at: tx.now,
    person: tx.author.name,
    text: reason,
  });
}

/** The matter of an item that is not dealt with here can be called again. */
function takeOutPart(tx: WriteTx, meeting: MeetingRow, item: ItemRow): void {
  if (item.partId === meeting.id) return;
  const part = tx.meetings.get(item.partId);
  tx.meetings.update(part.id, { state: 'cancelled', cancelledBecause: '' });
  tx.record({
    type: 'meetings.cancelled',
    subject: part.matterId ?? part.id,
    data: { meetingId: part.id, body: part.body, reason: '' },
  });
}
