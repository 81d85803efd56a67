import { plusDays } from '../../../../shared/domain/days.ts';
import {
  type BodyKind,
  formFor,
  type MeetingForm,
  type ResolveBy,
  type Stage,
} from '../../../../shared/domain/procedure.ts';
import type { Day } from '../../../../shared/values.ts';

/** When, where and how early a meeting was called: the head of both meeting forms. */
export interface Convocation {
  noticedOn: Day;
  heldOn: Day | null;
  place: string;
  urgentReason: string;
}

export interface NoticeClock {
  /** The form of meeting that asks for the longest notice. */
  readonly form: MeetingForm;
  readonly earliest: Day;
  readonly tooEarly: boolean;
  /** May a reason shorten the notice, and is one needed for the chosen day? */
  readonly urgentOpen: boolean;
}

/** How many days ahead these bodies must be called. null until it is known who meets. */
export function noticeClock(forms: readonly MeetingForm[], call: Convocation): NoticeClock | null {
  const [form] = [...forms].sort((one, other) => other.noticeDays - one.noticeDays);
  if (form === undefined) return null;
  const earliest = plusDays(call.noticedOn, form.noticeDays);
  const tooEarly = call.heldOn !== null && call.heldOn < earliest;
  return {
    form,
    earliest,
    tooEarly,
    urgentOpen: tooEarly && forms.every((one) => one.urgentAllowed || one.noticeDays === 0),
  };
}

/** The forms in which a stage may meet for this matter. */
export const formsOf = (stage: Stage, resolveBy: ResolveBy): MeetingForm[] =>
  stage.forms.filter((form) => form.resolveBy === undefined || form.resolveBy.includes(resolveBy));

/** Does this kind of body belong to the stage, as its forms name them? */
export const belongs = (stage: Stage, resolveBy: ResolveBy, kind: BodyKind): boolean =>
  kind !== 'other' && formsOf(stage, resolveBy).some((form) => form.bodies.includes(kind));

export const formOf = (stage: Stage, resolveBy: ResolveBy, kind: BodyKind): MeetingForm | null =>
  formFor(stage, kind, resolveBy);
