import { newId } from '../../../db/ids.ts';
import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { MinutesRow } from '../../../db/repositories/minutes.ts';
import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import type { Permission } from '../../../shared/actor.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import {
  assertMaySign,
  assertPhase,
  assertPlaces,
  changedPlaces,
  liveTexts,
  type NumberStyle,
  numberYear,
  type Phase,
} from '../../../shared/domain/minutes.ts';
import { refuse } from '../../../shared/errors.ts';
import type { EventType } from '../../../shared/events.ts';
import type { Id } from '../../../shared/values.ts';
import { assertMayIn } from '../may-in.ts';
import {
  isOver,
  minutesActs,
  minutesOf,
  sealed,
  seriesOf,
  textsOf,
  wholeMeeting,
} from '../minutes/minutes-view.ts';
import { recordOf } from '../minutes/record-of.ts';
import { assertVersion } from '../road/agenda-acts.ts';
import { subjectOf } from '../road/sign-in.ts';
import { actorOf, type Call, type UseCases } from '../use-cases.ts';

/** Minutes: drawn from the notes, worked on, checked by those who were there, signed by a second person. */
export const minutes: UseCases<Contract['minutes']> = {
  get(tx, { meetingId, kind }, call) {
    const meeting = wholeMeeting(tx, meetingId);
    assertMayIn(actorOf(call), 'matters.read', meeting.communityId);
    const row = tx.minutes.find(meeting.id, kind);
    return { ...minutesOf(tx, meeting, kind), ...minutesActs(meeting, row, actorOf(call)) };
  },

  draw(tx, { meetingId, kind }, call) {
    const meeting = wholeMeeting(tx, meetingId);
    assertMayIn(actorOf(call), 'minutes.write', meeting.communityId);
    if (!isOver(meeting)) refuse('minutes.meetingOpen');
    if (tx.minutes.find(meeting.id, kind) !== null) refuse('minutes.alreadyDrawn');
    const id = newId();
    const texts = JSON.stringify(liveTexts(kind, recordOf(tx, meeting)));
    const drawnById = actorOf(call).accountId;
    const drawn = { drawnById, drawnBy: tx.author.name, drawnAt: tx.now };
    tx.minutes.insert({ id, meetingId: meeting.id, kind, phase: 'editing', texts, ...drawn, version: 1 });
    keep(tx, { id, texts }, 'live');
    note(tx, 'minutes.drawn', meeting, { kind });
    return { id };
  },

  edit(tx, { id, texts, expectedVersion }, call) {
    const { row, meeting } = found(tx, id, call, 'minutes.write');
    assertPhase(row, 'editing');
    assertVersion(row.version, expectedVersion);
    const before = textsOf(row);
    assertPlaces(before, texts);
    const places = changedPlaces(before, texts);
    if (places.length === 0) return { version: row.version };
    note(tx, 'minutes.edited', meeting, { kind: row.kind, places });
    return step(tx, row, { texts: JSON.stringify({ ...before, ...texts }) });
  },

  toChecking(tx, { id, expectedVersion }, call) {
    const { row, meeting } = found(tx, id, call, 'minutes.write');
    assertPhase(row, 'editing');
    assertVersion(row.version, expectedVersion);
    keep(tx, row, 'editing');
    note(tx, 'minutes.checkingBegun', meeting, { kind: row.kind });
    return step(tx, row, { phase: 'checking' });
  },

  toEditing(tx, { id, expectedVersion }, call) {
    const { row, meeting } = found(tx, id, call, 'minutes.write');
    assertPhase(row, 'checking');
    assertVersion(row.version, expectedVersion);
    keep(tx, row, 'checking');
    note(tx, 'minutes.takenBack', meeting, { kind: row.kind });
    return step(tx, row, { phase: 'editing' });
  },

  wish(tx, { id, person, text }, call) {
    const { row, meeting } = found(tx, id, call, 'minutes.write');
    assertPhase(row, 'editing', 'checking');
    const wishId = newId();
    tx.minutes.insertWish({
      id: wishId,
      minutesId: id,
      person,
      text,
      state: 'open',
      answer: '',
      enteredBy: tx.author.name,
      enteredAt: tx.now,
    });
    note(tx, 'minutes.wished', meeting, { kind: row.kind, person });
    return { id: wishId };
  },

  answerWish(tx, { id, accepted, answer }, call) {
    const wish = tx.minutes.wish(id);
    const { row, meeting } = found(tx, wish.minutesId, call, 'minutes.write');
    assertPhase(row, 'editing', 'checking');
    if (wish.state !== 'open') refuse('minutes.wishAnswered', { person: wish.person });
    // Whoever is told no is told why.
    if (!accepted && (answer ?? '') === '') refuse('input.invalid', { fields: ['answer'] });
    tx.minutes.answerWish(id, {
      state: accepted ? 'accepted' : 'declined',
      answer: answer ?? '',
      answeredBy: tx.author.name,
      answeredAt: tx.now,
    });
    note(tx, 'minutes.wishAnswered', meeting, { kind: row.kind, person: wish.person, accepted });
    return { version: row.version };
  },

  sign(tx, { id, expectedVersion, numbering }, call) {
    const { row, meeting } = found(tx, id, call, 'minutes.sign');
    assertMaySign(row, tx.minutes.wishes(id), actorOf(call).accountId);
    assertVersion(row.version, expectedVersion);
    const hash = freeze(tx, meeting);
    keep(tx, row, 'checking');
    const number = numbering === null ? {} : numbered(tx, meeting, row, numbering);
    note(tx, 'minutes.signed', meeting, { kind: row.kind, hash });
    return step(tx, row, { phase: 'signed', signedBy: tx.author.name, signedAt: tx.now, ...number });
  },

  correct(tx, { id, place, oldText, newText, reason }, call) {
    const { row, meeting } = found(tx, id, call, 'minutes.sign');
    assertPhase(row, 'signed');
    if (oldText === newText) refuse('corrections.sameValue', { field: place });
    const correctionId = newId();
    const corrected = { correctedBy: tx.author.name, correctedOn: tx.today };
    tx.minutes.insertCorrection({
      ...{ id: correctionId, minutesId: id, place, oldText, newText, reason },
      ...corrected,
    });
    note(tx, 'minutes.corrected', meeting, { kind: row.kind, place, reason });
    return { id: correctionId };
  },
};

function found(
  tx: ReadTx,
  id: Id,
  call: Call,
  permission: Permission,
): { row: MinutesRow; meeting: MeetingRow } {
  const row = tx.minutes.get(id);
  const meeting = tx.meetings.get(row.meetingId);
  assertMayIn(actorOf(call), permission, meeting.communityId);
  return { row, meeting };
}

/** The first signature freezes what the meeting came to; the second finds it frozen. */
function freeze(tx: WriteTx, meeting: MeetingRow): string {
  const frozen = tx.minutes.frozen(meeting.id);
  if (frozen !== null) return frozen.hash;
  const { text, hash } = sealed(recordOf(tx, meeting));
  tx.minutes.freeze({ meetingId: meeting.id, record: text, hash, frozenAt: tx.now });
  return hash;
}

function numbered(tx: ReadTx, meeting: MeetingRow, row: MinutesRow, style: NumberStyle) {
  const series = seriesOf(meeting, row.kind);
  const year = numberYear(style, meeting.heldOn);
  return { series, numberYear: year, number: tx.minutes.nextNumber(series, year) };
}

function keep(tx: WriteTx, { id, texts }: Pick<MinutesRow, 'id' | 'texts'>, phase: Phase): void {
  const position = tx.minutes.versions(id).length;
  tx.minutes.keepVersion({
    minutesId: id,
    position,
    phase,
    texts,
    keptBy: tx.author.name,
    keptAt: tx.now,
  });
}

function step(tx: WriteTx, row: MinutesRow, patch: Partial<MinutesRow>): { version: number } {
  const version = row.version + 1;
  tx.minutes.update(row.id, { ...patch, version });
  return { version };
}

function note(
  tx: WriteTx,
  type: Extract<EventType, `minutes.${string}`>,
  meeting: MeetingRow,
  facts: Record<string, unknown>,
): void {
  tx.record({ type, subject: subjectOf(meeting), data: { meetingId: meeting.id, ...facts } });
}
