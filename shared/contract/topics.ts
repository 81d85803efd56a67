import { z } from 'zod';
import { GRADES } from '../domain/tasks.ts';
import { MOST_TEXT, SORTINGS, STEP_KINDS, TOPIC_STATES, VIAS } from '../domain/topics.ts';
import { Day, Done, Id, Line, Nothing, OptionalLine, OptionalParagraph, strict } from './fields.ts';
import { command, query } from './procedure.ts';

const refreshOn = [
  'topics.called',
  'topics.handedIn',
  'topics.sorted',
  'topics.graded',
  'topics.answered',
  'agenda.itemAdded',
  'agenda.itemMoved',
  'agenda.itemDecided',
  'agenda.itemEnded',
] as const;

export const CallView = strict({
  id: Id,
  communityId: Id.nullable(),
  community: z.string().nullable(),
  title: z.string(),
  note: z.string(),
  opensOn: z.string(),
  closesOn: z.string(),
  meetingId: Id.nullable(),
  code: z.string(),
  standing: z.enum(['coming', 'open', 'closed']),
  /** How many were handed in, and how many of them nobody has sorted yet. */
  topics: z.number().int(),
  unsorted: z.number().int(),
  version: z.number().int(),
});
export const TopicView = strict({
  id: Id,
  callId: Id,
  unitId: Id,
  unit: z.string(),
  proposer: z.string(),
  title: z.string(),
  text: z.string(),
  via: z.enum(VIAS),
  handedInOn: z.string(),
  state: z.enum(TOPIC_STATES),
  mergedInto: strict({ id: Id, title: z.string() }).nullable(),
  merged: z.array(strict({ id: Id, title: z.string(), unit: z.string(), proposer: z.string() })),
  grade: z.enum(GRADES).nullable(),
  dueOn: z.string().nullable(),
  itemId: Id.nullable(),
  meetingId: Id.nullable(),
  version: z.number().int(),
});
/** One day in the life of a topic. */
export const FateStep = strict({
  kind: z.enum(STEP_KINDS),
  day: z.string(),
  text: z.string(),
  grade: z.enum(GRADES).nullable(),
  dueOn: z.string().nullable(),
  /** The topic it was merged into, or that was merged into it. */
  other: z.string().nullable(),
  /** Of the topic it was merged into. */
  elsewhere: z.boolean(),
});
export const Fate = strict({
  receipt: z.string(),
  title: z.string(),
  text: z.string(),
  unit: z.string(),
  proposer: z.string(),
  handedInOn: z.string(),
  /** How it stands: of a merged one, how that one stands into which it went. */
  state: z.enum(TOPIC_STATES),
  steps: z.array(FateStep),
  meeting: strict({
    title: z.string(),
    heldOn: z.string(),
    state: z.string(),
    itemState: z.string(),
    decision: z.string(),
  }).nullable(),
  tasks: z.array(
    strict({
      id: Id,
      number: z.string(),
      text: z.string(),
      lead: z.string(),
      state: z.string(),
      dueOn: z.string(),
    }),
  ),
});

const Handed = {
  proposer: Line,
  title: z.string().trim().min(1).max(60),
  text: z.string().trim().min(1).max(MOST_TEXT),
};
const HandedIn = strict({ id: Id, receipt: z.string() });

export const topics = {
  calls: query({ needs: 'joint.read', refreshOn: [...refreshOn] })
    .input(strict({ communityId: Id.nullable().default(null) }))
    .output(strict({ calls: z.array(CallView) })),
  /** Calls for topics, or changes a call; the join code is made here. */
  call: command({ needs: 'joint.write' })
    .input(
      strict({
        id: Id.nullable(),
        communityId: Id.nullable(),
        title: Line,
        note: OptionalParagraph,
        opensOn: Day,
        closesOn: Day,
        meetingId: Id.nullable().default(null),
        expectedVersion: z.number().int(),
      }),
    )
    .output(strict({ id: Id, code: z.string() })),
  list: query({ needs: 'joint.read', refreshOn: [...refreshOn] })
    .input(strict({ callId: Id }))
    .output(strict({ call: CallView, topics: z.array(TopicView) })),
  /** Entered at the desk. Refuses `topics.closed`, `topics.receivedLate`, `topics.notYetOpen`. */
  handIn: command({ needs: 'joint.write' })
    .input(strict({ callId: Id, unitId: Id, ...Handed, via: z.enum(VIAS), handedInOn: Day }))
    .output(HandedIn),
  /** What the phone page shows before anything is handed in. */
  invitation: query({ needs: 'hall.takePart', refreshOn: ['topics.called'] })
    .input(strict({ callId: Id.nullable() }))
    .output(
      strict({
        callId: Id,
        title: z.string(),
        note: z.string(),
        closesOn: z.string(),
        standing: z.enum(['coming', 'open', 'closed']),
        /** null: the seat belongs to no unit yet, one of these is to be chosen. */
        unit: strict({ id: Id, name: z.string() }).nullable(),
        units: z.array(strict({ id: Id, name: z.string(), shortName: z.string(), initials: z.string() })),
        mostText: z.number().int(),
      }),
    ),
  /** Handed in from a phone; the unit and the call are those of the seat. */
  handInFromSeat: command({ needs: 'hall.takePart' })
    .input(strict({ callId: Id.nullable(), unitId: Id.nullable(), ...Handed }))
    .output(HandedIn),
  /** Onto the agenda, declined, answered at once, or merged into another: with the words the proposer reads. */
  sort: command({ needs: 'joint.write' })
    .input(
      strict({
        id: Id,
        as: z.enum(SORTINGS),
        answer: OptionalParagraph,
        intoId: Id.nullable().default(null),
        expectedVersion: z.number().int(),
      }),
    )
    .output(Done),
  /** The response grade (即办、快办、分办、联办、顶格办); the earlier one stays in the history. */
  grade: command({ needs: 'joint.write' })
    .input(
      strict({ id: Id, grade: z.enum(GRADES), because: OptionalLine, expectedVersion: z.number().int() }),
    )
    .output(strict({ version: z.number().int(), dueOn: z.string() })),
  /** What came of it, or one word more. */
  answer: command({ needs: 'joint.write' })
    .input(strict({ id: Id, answer: OptionalParagraph, expectedVersion: z.number().int() }))
    .output(Done),
  /** What became of it, step by step. */
  fate: query({ needs: 'joint.read', refreshOn: [...refreshOn, 'tasks.given', 'tasks.signedOff'] })
    .input(strict({ id: Id }))
    .output(Fate),
  byReceipt: query({ needs: 'signedIn', refreshOn: [...refreshOn, 'tasks.given', 'tasks.signedOff'] })
    .input(strict({ receipt: Line }))
    .output(Fate),
  grades: query({ needs: 'joint.read', refreshOn: ['topics.limitSet'] })
    .input(Nothing)
    .output(
      strict({
        grades: z.array(
          strict({
            grade: z.enum(GRADES),
            count: z.number().int(),
            unit: z.enum(['days', 'workingDays']),
            dueOn: z.string(),
          }),
        ),
      }),
    ),
  setLimit: command({ needs: 'joint.write' })
    .input(
      strict({
        grade: z.enum(GRADES),
        count: z.number().int().min(1).max(366),
        unit: z.enum(['days', 'workingDays']),
      }),
    )
    .output(Nothing),
};
