import { z } from 'zod';
import { ITEM_KINDS, ITEM_STATES } from '../domain/agenda.ts';
import { ATTENDED } from '../domain/minutes.ts';
import { METHODS } from './ballots.ts';
import { BodyKindField, Id, strict } from './fields.ts';
import { PapersField, QuorumView, Tally, VerdictView } from './results.ts';

const Sentence = strict({ 'zh-CN': z.string(), en: z.string() });

/** One who was due, as the minutes name them. Instants; null where nobody noted them. */
export const RecordedPerson = strict({
  name: z.string(),
  /** The unit somebody sits for; '' where everybody sits for themselves. */
  seat: z.string(),
  mayVote: z.boolean(),
  attended: z.enum(ATTENDED),
  reason: z.string(),
  arrivedAt: z.string().nullable(),
  leftAt: z.string().nullable(),
  late: z.boolean(),
});

export const RecordedBallot = strict({
  method: z.enum(METHODS),
  closedAt: z.string().nullable(),
  tally: Tally.nullable(),
  areaTally: strict({ for: z.string(), against: z.string(), abstain: z.string() }).nullable(),
  options: z.array(strict({ name: z.string(), votes: z.number() })),
  papers: PapersField.nullable(),
  counted: z.array(strict({ as: z.enum(['teller', 'scrutineer']), by: z.string() })),
  /** Of whom the verdict was asked: those due, present and recused when the ballot closed. */
  roll: strict({ due: z.number(), present: z.number(), recused: z.number() }).nullable(),
  verdict: VerdictView.nullable(),
  outcome: z.enum(['carried', 'notCarried', 'chosen', 'tied']).nullable(),
  chosen: z.array(z.string()),
  sentence: Sentence.nullable(),
});

export const RecordedMotion = strict({
  id: Id,
  text: z.string(),
  kind: z.enum(['yesNo', 'choice']),
  proposedBy: z.string(),
  /** The words of the motion this one would amend. */
  amends: z.string().nullable(),
  withdrawn: z.boolean(),
  ballot: RecordedBallot.nullable(),
});

export const RecordedItem = strict({
  id: Id,
  parentId: Id.nullable(),
  number: z.string(),
  kind: z.enum(ITEM_KINDS),
  title: z.string(),
  matter: z.string().nullable(),
  speaker: z.string(),
  state: z.enum(ITEM_STATES),
  late: z.boolean(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  decision: z.string(),
  movedToOn: z.string().nullable(),
  /** The meeting whose minutes were put for approval. */
  approves: strict({ title: z.string(), heldOn: z.string() }).nullable(),
  recused: z.array(strict({ name: z.string(), reason: z.string() })),
  remarks: z.array(strict({ id: Id, speaker: z.string(), text: z.string(), saidAt: z.string() })),
  motions: z.array(RecordedMotion),
  /** What was done in spite of a rule, by whose leave. */
  overrides: z.array(
    strict({ gates: z.array(z.string()), reason: z.string(), askedBy: z.string(), confirmedBy: z.string() }),
  ),
  tasks: z.array(
    strict({
      number: z.string(),
      text: z.string(),
      lead: z.string(),
      responsible: z.string(),
      dueOn: z.string(),
    }),
  ),
});

/**
 * What one meeting came to: the one thing that screen, Word, PDF and JSON are drawn from. It is stored with its hash at
 * the first signature and never changes after that.
 */
export const MeetingRecord = strict({
  format: z.literal(1),
  meetingId: Id,
  code: z.string().nullable(),
  street: z.string(),
  community: z.string(),
  rehearsal: z.boolean(),
  title: z.string(),
  body: z.string(),
  bodyKind: BodyKindField,
  formName: Sentence,
  measure: z.enum(['heads', 'headsAndArea']),
  state: z.enum(['planned', 'held', 'lapsed', 'cancelled']),
  /** 1 for the first call, 2 for the second. */
  sitting: z.number().int(),
  heldOn: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  place: z.string(),
  chair: z.string(),
  clerk: z.string(),
  noticedOn: z.string(),
  urgentReason: z.string().nullable(),
  noticeKept: z.boolean(),
  counts: strict({
    due: z.number().nullable(),
    /** Everybody who came, those who left early among them. */
    came: z.number().nullable(),
    late: z.number().int(),
    leftEarly: z.number().int(),
    excused: z.number(),
    absent: z.number().int(),
  }),
  quorum: QuorumView.nullable(),
  sentence: Sentence.nullable(),
  people: z.array(RecordedPerson),
  observers: z.array(strict({ name: z.string(), unit: z.string() })),
  items: z.array(RecordedItem),
  /** Said under no item. */
  remarks: z.array(strict({ id: Id, speaker: z.string(), text: z.string(), saidAt: z.string() })),
});
