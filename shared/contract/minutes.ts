import { z } from 'zod';
import { MINUTES_KINDS, NUMBER_STYLES, PHASES } from '../domain/minutes.ts';
import { EVENTS } from '../events.ts';
import { Created, Done, Id, Line, OptionalParagraph, Paragraph, strict } from './fields.ts';
import { MeetingRecord } from './meeting-record.ts';
import { meetingFacts } from './meetings.ts';
import { command, query } from './procedure.ts';

export const MinutesKindField = z.enum(MINUTES_KINDS);
export const TextPlace = z.string().regex(/^(opening|closing|distribution|(item|remark):[0-9a-z]{6,40})$/);
const Texts = z.record(TextPlace, z.string().max(8000));

const refreshOn = [...meetingFacts, ...EVENTS.filter((event) => /^(minutes|tasks)\./.test(event))];
const OnMinutes = { id: Id, expectedVersion: z.number().int() };

export const MINUTES_ACTS = ['draw', 'edit', 'check', 'takeBack', 'wish', 'sign', 'correct'] as const;

export const MinutesView = strict({
  /** null as long as nobody has drawn them. */
  id: Id.nullable(),
  kind: MinutesKindField,
  phase: z.enum(PHASES),
  texts: Texts,
  record: MeetingRecord,
  /** SHA-256 of the frozen record; null before the signature. */
  hash: z.string().nullable(),
  /** `year` null: counted on over the years, 第3号. */
  number: strict({ year: z.string().nullable(), number: z.number().int() }).nullable(),
  drawnBy: z.string().nullable(),
  drawnAt: z.string().nullable(),
  signedBy: z.string().nullable(),
  signedAt: z.string().nullable(),
  versions: z.array(strict({ phase: z.enum(PHASES), texts: Texts, keptBy: z.string(), keptAt: z.string() })),
  wishes: z.array(
    strict({
      id: Id,
      person: z.string(),
      text: z.string(),
      state: z.enum(['open', 'accepted', 'declined']),
      answer: z.string(),
      enteredAt: z.string(),
      answeredBy: z.string().nullable(),
    }),
  ),
  corrections: z.array(
    strict({
      id: Id,
      place: z.string(),
      oldText: z.string(),
      newText: z.string(),
      reason: z.string(),
      correctedBy: z.string(),
      correctedOn: z.string(),
    }),
  ),
  /** What the next signature would number it, for either way of counting. */
  nextNumbers: strict({ running: z.number().int(), yearly: z.number().int(), year: z.string() }),
  acts: z.array(z.enum(MINUTES_ACTS)),
  /** Why the person who asks may not sign: they drew them up themselves. */
  drewThem: z.boolean(),
  version: z.number().int(),
});

export const minutes = {
  get: query({ needs: 'matters.read', refreshOn })
    .input(strict({ meetingId: Id, kind: MinutesKindField }))
    .output(MinutesView),
  /** From the meeting's notes, once it is over. Refuses `minutes.meetingOpen`, `minutes.alreadyDrawn`. */
  draw: command({ needs: 'minutes.write' })
    .input(strict({ meetingId: Id, kind: MinutesKindField }))
    .output(Created),
  /** Free text only; what is not named stays. Refuses `minutes.wrongPhase`, `edits.conflict`. */
  edit: command({ needs: 'minutes.write' })
    .input(strict({ ...OnMinutes, texts: Texts }))
    .output(Done),
  toChecking: command({ needs: 'minutes.write' }).input(strict(OnMinutes)).output(Done),
  toEditing: command({ needs: 'minutes.write' }).input(strict(OnMinutes)).output(Done),
  /** What somebody who was there wants put right; entered by the desk. */
  wish: command({ needs: 'minutes.write' })
    .input(strict({ id: Id, person: Line, text: Paragraph }))
    .output(Created),
  answerWish: command({ needs: 'minutes.write' })
    .input(strict({ id: Id, accepted: z.boolean(), answer: OptionalParagraph }))
    .output(Done),
  /** A second person. Freezes the record of the meeting. Refuses `minutes.samePerson`, `minutes.wishesOpen`. */
  sign: command({ needs: 'minutes.sign' })
    .input(strict({ ...OnMinutes, numbering: z.enum(NUMBER_STYLES).nullable() }))
    .output(Done),
  /** After the signature: stands beside what it corrects, and is printed at the end ever after. */
  correct: command({ needs: 'minutes.sign' })
    .input(strict({ id: Id, place: Line, oldText: Paragraph, newText: Paragraph, reason: Line }))
    .output(Created),
};
