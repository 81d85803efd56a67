import { newId } from '../../../db/ids.ts';
import type { PlacedMatter } from '../../../db/repositories/matters.ts';
import type { WriteTx } from '../../../db/transaction.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import type { MeetingForm } from '../../../shared/domain/procedure.ts';
import { isRefusalCode, refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import { assertMayIn } from '../may-in.ts';
import { isNoticeStatutory, isSetAside, OVERRIDABLE, throughGate } from '../road/gates.ts';
import { atStage, currentStage, findHere, type Here, openRunOf } from '../road/here.ts';
import { missingFor } from '../road/missing.ts';
import { conclude } from '../road/moves.ts';
import { searchText } from '../road/proposals.ts';
import type { Input } from '../road/result.ts';
import { actorOf, type UseCases } from '../use-cases.ts';

export const overrides: UseCases<Contract['overrides']> = {
  ask(tx, { matterId, gates, reason }, call) {
    const here = findHere(tx, call, matterId, 'matters.decide');
    const run = openRunOf(here);
    const statutory = gates.find((gate) => !isRefusalCode(gate) || !OVERRIDABLE.includes(gate));
    if (statutory !== undefined) refuse('overrides.statutory', { gate: statutory });
    if (gates.includes('meetings.noticeTooShort') && formsOf(here).some(isNoticeStatutory))
      refuse('overrides.statutory', { gate: 'meetings.noticeTooShort' });
    if (missingFor(tx, here).length === 0) refuse('overrides.nothingShut', {});
    const id = newId();
    const author = actorOf(call);
    tx.results.insertOverride({
      id,
      matterId,
      runId: run.id,
      gates: JSON.stringify(gates),
      reason,
      askedById: author.accountId,
      askedBy: author.name,
      askedOn: tx.today,
    });
    tx.matters.update(matterId, {}, tx.now);
    tx.record({
      type: 'overrides.asked',
      subject: matterId,
      data: { gates, reason, stage: here.matter.stage },
    });
    return { id };
  },

  confirm(tx, { id }, call) {
    const override = tx.results.override(id);
    const here = findHere(tx, call, override.matterId, 'overrides.confirm');
    const author = actorOf(call);
    if (override.askedById === author.accountId) refuse('overrides.samePerson', { name: override.askedBy });
    if (override.confirmedById !== null || openRunOf(here).id !== override.runId)
      refuse('overrides.notAsked', {});
    tx.results.updateOverride(id, {
      confirmedById: author.accountId,
      confirmedBy: author.name,
      confirmedOn: tx.today,
    });
    tx.matters.update(override.matterId, {}, tx.now);
    tx.record({
      type: 'overrides.confirmed',
      subject: override.matterId,
      data: { gates: JSON.parse(override.gates), reason: override.reason, stage: here.matter.stage },
    });
    passFiling(tx, here);
    return {};
  },
};

/** A receipt set aside ends the filing at once: what the notice needs can only be laid to the stage after it. */
function passFiling(tx: WriteTx, here: Here): void {
  const filing = atStage(here, here.matter.stage);
  const isSent = tx.publications
    .filingsOf(here.matter.id)
    .some((sent) => sent.runId === filing.run.id && sent.state === 'sent');
  if (!isSent || !isSetAside(tx, filing, 'filings.receiptMissing')) return;
  throughGate(tx, filing, () => refuse('filings.receiptMissing', { stage: filing.stage.key }));
  conclude(tx, filing, { end: 'passed', outcome: 'overridden', on: tx.today });
}

/** The meetings that could be called for the open stage of this matter. */
const formsOf = (here: Here): MeetingForm[] =>
  currentStage(here).forms.filter((form) => form.resolveBy?.includes(here.matter.resolveBy) ?? true);

type Correction = Input['corrections']['make'];

/** 更正: the row takes the new value, the correction keeps both; nothing that was counted is touched. */
export const corrections: UseCases<Contract['corrections']> = {
  make(tx, input, call) {
    const { matter } = findHere(tx, call, input.matterId, 'matters.decide');
    const oldValue = input.meetingId
      ? correctMeeting(tx, matter, input.meetingId, input)
      : correctMatter(tx, matter, input);
    const id = newId();
    tx.results.insertCorrection({
      id,
      matterId: input.matterId,
      meetingId: input.meetingId ?? null,
      field: input.field,
      oldValue,
      newValue: input.newValue,
      reason: input.reason,
      correctedBy: tx.author.name,
      correctedOn: tx.today,
    });
    tx.record({
      type: 'corrections.made',
      subject: input.matterId,
      data: {
        field: input.field,
        meetingId: input.meetingId ?? null,
        oldValue,
        newValue: input.newValue,
        reason: input.reason,
      },
    });
    return { id };
  },
};

const MATTER_FIELDS = ['title', 'situation', 'request', 'plan', 'proposerName', 'funding'] as const;

function correctMatter(tx: WriteTx, matter: PlacedMatter, { field, newValue }: Correction): string {
  if (field === 'households') {
    const households = wholeNumber(newValue);
    assertNew(String(matter.households ?? ''), newValue);
    tx.matters.update(matter.id, { households }, tx.now);
    return String(matter.households ?? '');
  }
  const known = MATTER_FIELDS.find((name) => name === field) ?? refuse('corrections.noSuchField', { field });
  if (known === 'title' && newValue.trim() === '') refuse('input.invalid', { fields: ['newValue'] });
  if (ONE_LINE.includes(known)) assertOneLine(newValue);
  const oldValue = matter[known];
  assertNew(oldValue, newValue);
  tx.matters.update(
    matter.id,
    { [known]: newValue, ...(known === 'title' && { search: searchText(newValue, matter.number) }) },
    tx.now,
  );
  return oldValue;
}

function correctMeeting(tx: WriteTx, matter: PlacedMatter, id: Id, { field, newValue }: Correction): string {
  const meeting = tx.meetings.get(id);
  if (meeting.matterId !== matter.id) refuse('things.notFound', { what: 'meeting' });
  if (field !== 'place' && field !== 'excused') refuse('corrections.noSuchField', { field });
  if (field === 'place') assertOneLine(newValue);
  const oldValue = String(meeting[field]);
  assertNew(oldValue, newValue);
  tx.meetings.update(id, field === 'place' ? { place: newValue } : { excused: wholeNumber(newValue) });
  tx.matters.update(matter.id, {}, tx.now);
  return oldValue;
}

/** What a proposal says on one line stays one. */
const ONE_LINE: readonly (typeof MATTER_FIELDS)[number][] = ['title', 'proposerName', 'funding'];
const LONGEST_LINE = 200;

function assertOneLine(value: string): void {
  if (value.length > LONGEST_LINE) refuse('input.invalid', { fields: ['newValue'] });
}

function assertNew(oldValue: string, newValue: string): void {
  if (oldValue === newValue) refuse('corrections.sameValue', {});
}

const wholeNumber = (text: string): number =>
  /^\d{1,7}$/.test(text.trim()) ? Number(text) : refuse('input.invalid', { fields: ['newValue'] });

export const comments: UseCases<Contract['comments']> = {
  write(tx, { matterId, text }, call) {
    const { matter } = findHere(tx, call, matterId, 'matters.read');
    assertMayIn(actorOf(call), 'comments.write', matter.communityId);
    const id = newId();
    tx.results.insertComment({ id, matterId, text, writtenBy: tx.author.name, writtenAt: tx.now });
    tx.record({ type: 'comments.written', subject: matterId, data: { commentId: id } });
    return { id };
  },
};
