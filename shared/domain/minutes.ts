import { refuse } from '../errors.ts';
import type { Id, Instant } from '../values.ts';

export const MINUTES_KINDS = ['record', 'summary'] as const;
export type MinutesKind = (typeof MINUTES_KINDS)[number];

/** 实录, 整理, 参会人核对, 签发. `live` are the meeting's own notes, before anybody has drawn minutes from them. */
export const PHASES = ['live', 'editing', 'checking', 'signed'] as const;
export type Phase = (typeof PHASES)[number];

/** Who came and stayed, left early, excused themselves or stayed away. */
export const ATTENDED = ['came', 'leftEarly', 'excused', 'absent'] as const;
export type Attended = (typeof ATTENDED)[number];

/** Free text by its place: `opening`, `item:<id>`, `remark:<id>`. Figures and names are never among it. */
export type Texts = Readonly<Record<string, string>>;

interface Seen {
  readonly presence: 'present' | 'left' | 'excused' | 'absent' | null;
  readonly arrivedAt: Instant | null;
  readonly mayVote: boolean;
}

/** Somebody who left early has still been there. Nobody noted anything of the absent. */
export const attendedOf = ({ presence }: Pick<Seen, 'presence'>): Attended => {
  if (presence === 'present') return 'came';
  if (presence === 'left') return 'leftEarly';
  return presence === 'excused' ? 'excused' : 'absent';
};

/** Late is who came after the meeting was declared open. */
export const isLate = ({ arrivedAt }: Pick<Seen, 'arrivedAt'>, openedAt: Instant | null): boolean =>
  arrivedAt !== null && openedAt !== null && arrivedAt > openedAt;

/** The figures of attendance. Only those with a vote are due. */
export function countAttendance(people: readonly Seen[], openedAt: Instant | null) {
  const due = people.filter((one) => one.mayVote);
  const count = (attended: Attended) => due.filter((one) => attendedOf(one) === attended).length;
  return {
    came: count('came') + count('leftEarly'),
    late: due.filter((one) => isLate(one, openedAt)).length,
    leftEarly: count('leftEarly'),
    excused: count('excused'),
    absent: count('absent'),
  };
}

interface Drawn {
  readonly phase: 'editing' | 'checking' | 'signed';
  readonly drawnById: Id;
}

/** Refuses `minutes.wrongPhase`: what is signed is corrected, never edited. */
export function assertPhase(minutes: Drawn, ...phases: readonly Drawn['phase'][]): void {
  if (!phases.includes(minutes.phase)) refuse('minutes.wrongPhase', { why: minutes.phase });
}

/** A second person signs, after everybody's wishes are answered. Refuses `minutes.samePerson`, `minutes.wishesOpen`. */
export function assertMaySign(
  minutes: Drawn,
  wishes: readonly { readonly state: string }[],
  signerId: Id,
): void {
  assertPhase(minutes, 'checking');
  if (minutes.drawnById === signerId) refuse('minutes.samePerson');
  const open = wishes.filter((wish) => wish.state === 'open').length;
  if (open > 0) refuse('minutes.wishesOpen', { count: open });
}

/** How minutes are counted: 第3号 over the years, or 〔2026〕3号 within one. '' is the year that never ends. */
export const NUMBER_STYLES = ['running', 'yearly'] as const;
export type NumberStyle = (typeof NUMBER_STYLES)[number];
export const numberYear = (style: NumberStyle, heldOn: string): string =>
  style === 'yearly' ? heldOn.slice(0, 4) : '';

interface Placed {
  readonly id: Id;
  readonly decision: string;
  readonly remarks: readonly { readonly id: Id; readonly text: string }[];
}

/** The notes of the meeting as text that may be worked on. A summary leaves out who said what. */
export function liveTexts(
  kind: MinutesKind,
  record: { readonly items: readonly Placed[]; readonly remarks: Placed['remarks'] },
): Texts {
  const decisions = record.items.map((item) => [`item:${item.id}`, item.decision]);
  const said = [...record.items.flatMap((item) => item.remarks), ...record.remarks];
  const remarks = kind === 'record' ? said.map(({ id, text }) => [`remark:${id}`, text]) : [];
  const free = kind === 'summary' ? ['opening', 'closing', 'distribution'] : ['opening', 'closing'];
  return Object.fromEntries([...free.map((place) => [place, '']), ...decisions, ...remarks]);
}

/** Only places that exist may be written to. Refuses `minutes.placeUnknown`. */
export function assertPlaces(known: Texts, written: Texts): void {
  const foreign = Object.keys(written).find((place) => !(place in known));
  if (foreign !== undefined) refuse('minutes.placeUnknown', { place: foreign });
}

/** The text with its corrections left out and beside it; they never change it. */
export const changedPlaces = (before: Texts, after: Texts): string[] =>
  Object.keys(after).filter((place) => (before[place] ?? '') !== after[place]);
