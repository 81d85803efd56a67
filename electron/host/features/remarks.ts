import { newId } from '../../../db/ids.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { refuse } from '../../../shared/errors.ts';
import { assertVersion } from '../road/agenda-acts.ts';
import { findAttendee } from '../road/coming.ts';
import { findOpenMeeting } from '../road/presence.ts';
import { subjectOf } from '../road/sign-in.ts';
import type { UseCases } from '../use-cases.ts';

/** What was said, in the order of speaking. The journal keeps that somebody spoke, not the words. */
export const remarks: UseCases<Contract['remarks']> = {
  say(tx, input, call) {
    const { meeting } = findOpenMeeting(tx, call, input.meetingId, 'meetings.run');
    if (meeting.openedAt === null) refuse('meetings.notOpened', { body: meeting.body });
    if (input.itemId !== null && tx.agenda.item(input.itemId).meetingId !== meeting.id)
      refuse('things.notFound', { what: 'item' });
    if (input.personId !== null) findAttendee(tx, meeting, input.personId);
    const id = newId();
    const { itemId, personId, speaker, text } = input;
    const position = tx.agenda.remarksOf(meeting.id).length + 1;
    tx.agenda.insertRemark({
      id,
      meetingId: meeting.id,
      itemId,
      position,
      personId,
      speaker,
      text,
      saidAt: tx.now,
      version: 1,
    });
    tx.record({
      type: 'remarks.said',
      subject: subjectOf(meeting),
      data: { meetingId: meeting.id, remarkId: id },
    });
    return { id };
  },

  change(tx, { id, text, speaker, expectedVersion }, call) {
    const remark = tx.agenda.remark(id);
    const { meeting } = findOpenMeeting(tx, call, remark.meetingId, 'meetings.run');
    assertVersion(remark.version, expectedVersion);
    tx.agenda.updateRemark(id, { text, speaker, version: remark.version + 1 });
    tx.record({
      type: 'remarks.changed',
      subject: subjectOf(meeting),
      data: { meetingId: meeting.id, remarkId: id },
    });
    return {};
  },

  place(tx, { id, position }, call) {
    const remark = tx.agenda.remark(id);
    const { meeting } = findOpenMeeting(tx, call, remark.meetingId, 'meetings.run');
    const others = tx.agenda.remarksOf(meeting.id).filter((row) => row.id !== id);
    const among = others.filter((row) => row.itemId === remark.itemId);
    const before = among[Math.min(position, among.length)];
    others.splice(before ? others.indexOf(before) : others.length, 0, remark);
    for (const [index, row] of others.entries()) tx.agenda.updateRemark(row.id, { position: index + 1 });
    tx.record({
      type: 'remarks.changed',
      subject: subjectOf(meeting),
      data: { meetingId: meeting.id, remarkId: id },
    });
    return {};
  },
};
