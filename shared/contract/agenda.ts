import { z } from 'zod';
import { ITEM_KINDS, ITEM_STATES } from '../domain/agenda.ts';
import { MotionView } from './ballots.ts';
import {
  BodyKindField,
  Created,
  FileName,
  Id,
  Line,
  Nothing,
  OptionalLine,
  Paragraph,
  strict,
} from './fields.ts';
import { AttendeeView, meetingFacts, TEMPLATES } from './meetings.ts';
import { command, query } from './procedure.ts';
import { QuorumView } from './results.ts';

const Sentence = strict({ 'zh-CN': z.string(), en: z.string() });
const Instant = z.iso.datetime();

export const DayHead = strict({
  id: Id,
  matterId: Id.nullable(),
  template: z.enum(TEMPLATES).nullable(),
  title: z.string(),
  communityId: Id.nullable(),
  community: z.string(),
  bodyId: Id.nullable(),
  body: z.string(),
  bodyKind: BodyKindField,
  formName: Sentence,
  measure: z.enum(['heads', 'headsAndArea']),
  state: z.enum(['planned', 'held', 'lapsed', 'cancelled']),
  heldOn: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
  chair: z.string(),
  clerk: z.string(),
  noticedOn: z.string(),
  urgentReason: z.string().nullable(),
  /** The notice clock: days asked for by the rule, days given, and the last day on which the notice may go out. */
  notice: strict({
    needed: z.number().int(),
    given: z.number().int(),
    kept: z.boolean(),
    latestOn: z.string(),
  }),
  code: z.string().nullable(),
  announcedAt: z.string().nullable(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
  currentItemId: Id.nullable(),
  nextItemId: Id.nullable(),
  screenMessage: z.string(),
  /** null where nobody has signed in and the body has no roster. */
  due: z.number().nullable(),
  present: z.number().nullable(),
  excused: z.number(),
  left: z.number(),
  quorum: QuorumView.nullable(),
  sentence: Sentence.nullable(),
  version: z.number().int(),
});

export const ItemView = strict({
  id: Id,
  parentId: Id.nullable(),
  /** 一、 is 1, its second sub-item 1.2. */
  number: z.string(),
  kind: z.enum(ITEM_KINDS),
  title: z.string(),
  partId: Id,
  matterId: Id.nullable(),
  topicId: Id.nullable(),
  approvesId: Id.nullable(),
  speaker: z.string(),
  budgetMinutes: z.number().int().nullable(),
  spentSeconds: z.number().int(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  announced: z.boolean(),
  /** Entered after the notice went out: it can be spoken about, not voted. */
  late: z.boolean(),
  state: z.enum(ITEM_STATES),
  decision: z.string(),
  /** It comes from a meeting that did not finish it, or was put off to one. */
  cameFrom: Id.nullable(),
  movedTo: Id.nullable(),
  papers: z.array(strict({ id: Id, hash: z.string(), name: z.string() })),
  motions: z.array(MotionView),
  recused: z.array(strict({ personId: Id, name: z.string(), reason: z.string() })),
  /** The roll and quorum of this item: recusals differ from item to item. */
  roll: strict({ due: z.number(), present: z.number(), recused: z.number() }).nullable(),
  quorum: QuorumView.nullable(),
  version: z.number().int(),
});

export const RemarkView = strict({
  id: Id,
  itemId: Id.nullable(),
  personId: Id.nullable(),
  speaker: z.string(),
  text: z.string(),
  saidAt: z.string(),
  version: z.number().int(),
});

export const DAY_ACTS = [
  'arrange',
  'agenda',
  'announce',
  'open',
  'attend',
  'run',
  'put',
  'recuse',
  'remark',
  'vote',
  'count',
  'finish',
  'cancel',
  'share',
] as const;

const refreshOn = [...meetingFacts, 'tasks.carriedOver' as const];
const ItemFields = {
  title: Line,
  speaker: OptionalLine,
  budgetMinutes: z.number().int().min(1).max(600).nullable().default(null),
};

export const agenda = {
  /** Everything of one meeting day: before, during, after. */
  day: query({ needs: 'matters.read', refreshOn })
    .input(strict({ id: Id }))
    .output(
      strict({
        meeting: DayHead,
        items: z.array(ItemView),
        attendees: z.array(AttendeeView),
        observers: z.array(strict({ id: Id, name: z.string(), unit: z.string() })),
        remarks: z.array(RemarkView),
        scans: z.array(strict({ id: Id, paper: z.string(), hash: z.string(), name: z.string() })),
        acts: z.array(z.enum(DAY_ACTS)),
      }),
    ),
  /** Matters whose open stage this body decides, and topics handed in for the joint meeting, that stand on no agenda yet. */
  candidates: query({ needs: 'matters.read', refreshOn })
    .input(strict({ id: Id }))
    .output(
      strict({
        matters: z.array(
          strict({ id: Id, number: z.string().nullable(), title: z.string(), stage: z.string() }),
        ),
        topics: z.array(strict({ id: Id, title: z.string(), unit: z.string() })),
      }),
    ),
  /** `matterId` makes the item a part: that matter's stage is decided here. Refuses `agenda.otherBody`, `meetings.notOpen`. */
  add: command({ needs: 'meetings.run' })
    .input(
      strict({
        meetingId: Id,
        parentId: Id.nullable().default(null),
        kind: z.enum(ITEM_KINDS),
        matterId: Id.nullable().default(null),
        topicId: Id.nullable().default(null),
        approvesId: Id.nullable().default(null),
        ...ItemFields,
      }),
    )
    .output(Created),
  edit: command({ needs: 'meetings.run' })
    .input(strict({ id: Id, ...ItemFields, expectedVersion: z.number().int() }))
    .output(Nothing),
  /** To a place among its siblings, from 0; `parentId` null is the first level. Two levels at most. */
  place: command({ needs: 'meetings.run' })
    .input(strict({ id: Id, parentId: Id.nullable(), position: z.number().int().min(0) }))
    .output(Nothing),
  /** Takes an item off before the meeting; what was announced stays visible as taken off. */
  drop: command({ needs: 'meetings.run' })
    .input(strict({ id: Id, reason: Line }))
    .output(Nothing),
  addPaper: command({ needs: 'meetings.run' })
    .input(strict({ itemId: Id, file: strict({ hash: z.string().regex(/^[0-9a-f]{64}$/), name: FileName }) }))
    .output(Created),
  removePaper: command({ needs: 'meetings.run' })
    .input(strict({ id: Id }))
    .output(Nothing),
  /** The chair goes to this item; the one before it is ended. */
  start: command({ needs: 'meetings.run' })
    .input(strict({ id: Id }))
    .output(Nothing),
  end: command({ needs: 'meetings.run' })
    .input(strict({ id: Id }))
    .output(Nothing),
  /** What was agreed, in words; a verdict is never typed here. */
  decide: command({ needs: 'meetings.run' })
    .input(strict({ id: Id, decision: z.string().trim().max(4000), expectedVersion: z.number().int() }))
    .output(Nothing),
  /** Puts an unfinished item off to a later meeting of the same body; null: to its next one, when that is planned. */
  moveOn: command({ needs: 'meetings.run' })
    .input(strict({ id: Id, toMeetingId: Id.nullable() }))
    .output(Nothing),
};

export const presence = {
  /** Comes, or leaves early, with the time. Refuses `presence.alreadyHere`, `presence.notHere`, `presence.notDue`. */
  move: command({ needs: 'meetings.run' })
    .input(
      strict({
        meetingId: Id,
        personId: Id,
        move: z.enum(['arrived', 'left']),
        at: Instant.nullable().default(null),
      }),
    )
    .output(Nothing),
  /** Takes back a tick that was a slip. */
  undo: command({ needs: 'meetings.run' })
    .input(strict({ meetingId: Id, personId: Id }))
    .output(Nothing),
  addObserver: command({ needs: 'meetings.run' })
    .input(strict({ meetingId: Id, name: Line, unit: OptionalLine }))
    .output(Created),
  removeObserver: command({ needs: 'meetings.run' })
    .input(strict({ id: Id }))
    .output(Nothing),
};

export const remarks = {
  /** `personId` null: somebody not on the list, by `speaker`. */
  say: command({ needs: 'meetings.run' })
    .input(
      strict({
        meetingId: Id,
        itemId: Id.nullable(),
        personId: Id.nullable(),
        speaker: Line,
        text: Paragraph,
      }),
    )
    .output(Created),
  change: command({ needs: 'meetings.run' })
    .input(strict({ id: Id, text: Paragraph, speaker: Line, expectedVersion: z.number().int() }))
    .output(Nothing),
  /** To a place in the order of speaking, from 0, within its item. */
  place: command({ needs: 'meetings.run' })
    .input(strict({ id: Id, position: z.number().int().min(0) }))
    .output(Nothing),
};
