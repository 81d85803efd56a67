import { newCode, newId } from '../../../db/ids.ts';
import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { bodyKindOf } from '../../../shared/domain/bodies.ts';
import { assertInOrder, assertNoticed } from '../../../shared/domain/notices.ts';
import { templateOf } from '../../../shared/domain/templates.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import type { Files } from '../files.ts';
import { assertMayIn } from '../may-in.ts';
import { assertVersion, CLOSING_POSITION, insertItem } from '../road/agenda-acts.ts';
import { bringBack } from '../road/bring-back.ts';
import { titleOf } from '../road/day-view.ts';
import { formOfMeeting } from '../road/forms.ts';
import { findOpenMeeting } from '../road/presence.ts';
import { subjectOf } from '../road/sign-in.ts';
import { actorOf, type UseCases } from '../use-cases.ts';

type Plans = Pick<
  Contract['meetings'],
  'plan' | 'arrange' | 'announce' | 'open' | 'showMessage' | 'copy' | 'byCode' | 'attachScan'
>;

/** A meeting day before it begins, and what is printed for it. */
export const createMeetingPlans = (files: Files): UseCases<Plans> => ({
  plan(tx, input, call) {
    assertMayIn(actorOf(call), 'meetings.run', input.communityId);
    assertInOrder('noticedOn', input.noticedOn, 'heldOn', input.heldOn);
    const template = templateOf(input.template);
    const body = input.bodyId === null ? null : tx.structure.getBody(input.bodyId);
    if (body !== null && body.communityId !== input.communityId)
      refuse('agenda.otherBody', { body: body.name });
    const id = newId();
    tx.meetings.insert({
      id,
      communityId: input.communityId,
      template: template.key,
      title: input.title,
      rules: JSON.stringify(template.form),
      sitting: 1,
      bodyId: input.bodyId,
      body: input.body,
      bodyKind: body?.kind ?? bodyKindOf(input.body),
      form: template.form.key,
      state: 'planned',
      heldOn: input.heldOn,
      startsAt: input.startsAt,
      place: input.place ?? '',
      chair: input.chair ?? '',
      clerk: input.clerk ?? '',
      noticedOn: input.noticedOn,
      urgentReason: input.urgentReason || null,
      code: newCode(),
    });
    tx.record({
      type: 'meetings.planned',
      subject: id,
      data: { meetingId: id, title: input.title, body: input.body, heldOn: input.heldOn },
    });
    const meeting = tx.meetings.get(id);
    bringBack(tx, meeting);
    for (const { kind, title, minutes, closing } of template.items)
      insertItem(tx, meeting, {
        kind,
        title: title['zh-CN'],
        budgetMinutes: minutes,
        announced: false,
        ...(closing && { position: CLOSING_POSITION }),
      });
    return { id };
  },

  arrange(tx, { id, expectedVersion, ...patch }, call) {
    const { meeting } = findOpenMeeting(tx, call, id, 'meetings.run');
    assertVersion(meeting.version, expectedVersion);
    tx.meetings.update(id, { ...patch, version: meeting.version + 1 });
    recordDay(tx, meeting, 'meetings.arranged', { startsAt: patch.startsAt });
    return {};
  },

  announce(tx, { id, on }, call) {
    const { meeting } = findOpenMeeting(tx, call, id, 'meetings.run');
    assertInOrder('noticedOn', on, 'heldOn', meeting.heldOn);
    if (on > tx.today) refuse('dates.inFuture', { name: 'noticedOn', day: on });
    const late = tx.agenda.itemsOf(id).filter((item) => !item.announced && item.state === 'planned');
    for (const part of [meeting, ...late.map((item) => tx.meetings.get(item.partId))])
      assertNoticed(formOfMeeting(tx, part), on, part.heldOn, part.urgentReason);
    for (const item of late) tx.agenda.updateItem(item.id, { announced: true, version: item.version + 1 });
    const first = meeting.announcedAt === null;
    tx.meetings.update(id, {
      announcedAt: meeting.announcedAt ?? tx.now,
      ...(first && { noticedOn: on }),
      version: meeting.version + 1,
    });
    recordDay(tx, meeting, 'meetings.announced', { on, items: late.length });
    return {};
  },

  open(tx, { id }, call) {
    const { meeting } = findOpenMeeting(tx, call, id, 'meetings.run');
    if (meeting.heldOn > tx.today) refuse('dates.inFuture', { name: 'heldOn', day: meeting.heldOn });
    if (meeting.openedAt !== null) refuse('meetings.alreadyOpened', { body: meeting.body });
    tx.meetings.update(id, { openedAt: tx.now });
    recordDay(tx, meeting, 'meetings.opened', {});
    return {};
  },

  showMessage(tx, { id, message }, call) {
    const { meeting } = findOpenMeeting(tx, call, id, 'meetings.run');
    tx.meetings.update(id, { screenMessage: message });
    recordDay(tx, meeting, 'meetings.messageShown', { message });
    return {};
  },

  copy(tx, input, call) {
    const old = tx.meetings.get(input.id);
    assertMayIn(actorOf(call), 'meetings.run', old.communityId);
    if (old.matterId !== null || old.hostId !== null) refuse('meetings.notCopied', { body: old.body });
    assertInOrder('noticedOn', input.noticedOn, 'heldOn', input.heldOn);
    const id = newId();
    tx.meetings.insert({
      ...blankCopy(old),
      id,
      heldOn: input.heldOn,
      startsAt: input.startsAt,
      noticedOn: input.noticedOn,
      code: newCode(),
    });
    tx.record({
      type: 'meetings.copied',
      subject: id,
      data: { meetingId: id, from: old.id, heldOn: input.heldOn },
    });
    copyItems(tx, old, tx.meetings.get(id), input.unfinishedOnly);
    bringBack(tx, tx.meetings.get(id));
    return { id };
  },

  byCode(tx, { code }, call) {
    const meeting = tx.meetings.byCode(plainCode(code)) ?? refuse('things.notFound', { what: 'meeting' });
    assertMayIn(actorOf(call), 'matters.read', meeting.communityId);
    return { id: meeting.id, title: titleOf(tx, meeting), heldOn: meeting.heldOn };
  },

  attachScan(tx, input, call) {
    const meeting = tx.meetings.get(input.id);
    assertMayIn(actorOf(call), 'meetings.run', meeting.communityId);
    const stored = files.find(input.file.hash) ?? refuse('records.fileMissing', { name: input.file.name });
    tx.records.addFile(input.file.hash, stored.size, tx.now);
    const id = newId();
    tx.agenda.insertScan({
      id,
      meetingId: meeting.id,
      paper: input.paper,
      fileHash: input.file.hash,
      fileName: input.file.name,
      addedBy: tx.author.name,
      addedAt: tx.now,
    });
    recordDay(tx, meeting, 'meetings.scanAttached', { paper: input.paper, hash: input.file.hash });
    return { id };
  },
});

function recordDay(
  tx: WriteTx,
  meeting: MeetingRow,
  type:
    | 'meetings.arranged'
    | 'meetings.announced'
    | 'meetings.opened'
    | 'meetings.messageShown'
    | 'meetings.scanAttached',
  data: Record<string, string | number | boolean | null>,
): void {
  tx.record({ type, subject: subjectOf(meeting), data: { meetingId: meeting.id, ...data } });
}

/** What a copy takes over: who meets, where, by which rules. */
const blankCopy = (old: MeetingRow) => ({
  communityId: old.communityId,
  template: old.template,
  title: old.title,
  rules: old.rules,
  sitting: 1,
  bodyId: old.bodyId,
  body: old.body,
  bodyKind: old.bodyKind,
  form: old.form,
  state: 'planned' as const,
  place: old.place,
  chair: old.chair,
  clerk: old.clerk,
});

/** Matters and approvals are not copied: they belong to their own day. Unfinished items are moved, and say so. */
function copyItems(tx: WriteTx, old: MeetingRow, meeting: MeetingRow, unfinishedOnly: boolean): void {
  const parents = new Map<Id, Id>();
  const rows = tx.agenda.itemsOf(old.id).filter((item) => item.state !== 'dropped' && item.state !== 'moved');
  for (const item of rows) {
    if (item.kind === 'matter' || item.kind === 'minutes' || item.kind === 'tasks') continue;
    const unfinished = item.state === 'planned' || item.state === 'running';
    if (unfinishedOnly && !unfinished) continue;
    const { kind, title, speaker, budgetMinutes, topicId } = item;
    const over = old.state !== 'planned' && unfinished;
    const id = insertItem(tx, meeting, {
      kind,
      title,
      speaker,
      budgetMinutes,
      announced: false,
      parentId: item.parentId === null ? null : (parents.get(item.parentId) ?? null),
      ...(over && { cameFrom: item.id, topicId }),
    });
    parents.set(item.id, id);
    if (over)
      tx.agenda.updateItem(item.id, { state: 'moved', movedTo: meeting.id, version: item.version + 1 });
  }
}

/** Letters as they are read from paper: small ones, spaces and dashes do not matter. */
const plainCode = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '');
