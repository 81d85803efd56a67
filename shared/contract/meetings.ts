import { z } from 'zod';
import { EVENTS } from '../events.ts';
import { ChoiceCount, METHODS, MotionView, YesNoCount } from './ballots.ts';
import {
  Area,
  BodyKindField,
  Created,
  Day,
  Figure,
  FileName,
  Id,
  Line,
  Nothing,
  OptionalLine,
  OptionalParagraph,
  Page,
  strict,
} from './fields.ts';
import { StageName } from './matter-rows.ts';
import { command, query } from './procedure.ts';
import { QuorumView, StepResult } from './results.ts';

/** What a meeting without a matter is drawn up from; rules and first agenda come with it. */
export const TEMPLATES = ['joint', 'representatives', 'council', 'two_committees', 'party', 'free'] as const;
/** Hour and minute on the wall: 14:30. */
export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const PRESENCE = ['present', 'left', 'excused', 'absent'] as const;

const Roll = strict({ due: Figure, present: Figure, recused: Figure.default(0), members: Figure.optional() });
const AreaRoll = strict({ due: Area, present: Area, recused: Area.default('0') });
export const HeldBallot = z.discriminatedUnion('kind', [
  strict({
    kind: z.literal('yesNo'),
    method: z.enum(METHODS),
    count: YesNoCount,
    second: YesNoCount.nullable().default(null),
    yesMeans: z.enum(['adopt', 'reject']).default('adopt'),
    motion: OptionalLine,
  }),
  strict({
    kind: z.literal('choice'),
    method: z.enum(METHODS),
    choose: Figure,
    count: ChoiceCount,
    second: ChoiceCount.nullable().default(null),
    motion: OptionalLine,
  }),
]);

export const HeldMeeting = strict({
  bodyId: Id.nullable().default(null),
  body: Line,
  heads: Roll,
  area: AreaRoll.nullable().default(null),
  excused: Figure.default(0),
  ballot: HeldBallot.nullable().default(null),
});

export const AttendeeView = strict({
  personId: Id,
  name: z.string(),
  initials: z.string(),
  /** What the person sits for: a unit of the joint meeting; '' where everybody sits for themselves. */
  seat: z.string(),
  presence: z.enum(PRESENCE).nullable(),
  reason: z.string(),
  mayVote: z.boolean(),
  recused: z.boolean(),
  /** Instants; null where nobody noted them. */
  arrivedAt: z.string().nullable(),
  leftAt: z.string().nullable(),
  signedBy: z.enum(['desk', 'phone']).nullable(),
});

export const MeetingView = strict({
  id: Id,
  /** null for a meeting that no stage of a matter called; then `matterTitle` is its own title and `stage` empty. */
  matterId: Id.nullable(),
  matterTitle: z.string(),
  stage: z.string(),
  round: z.number().int(),
  sitting: z.number().int(),
  bodyId: Id.nullable(),
  body: z.string(),
  bodyKind: BodyKindField,
  formName: strict({ 'zh-CN': z.string(), en: z.string() }),
  measure: z.enum(['heads', 'headsAndArea']),
  state: z.enum(['planned', 'held', 'lapsed', 'cancelled']),
  heldOn: z.string(),
  place: z.string(),
  noticedOn: z.string(),
  urgentReason: z.string().nullable(),
  due: z.number().nullable(),
  present: z.number().nullable(),
  excused: z.number(),
  recused: z.number(),
  areaDue: z.string().nullable(),
  areaPresent: z.string().nullable(),
  quorum: QuorumView.nullable(),
  sentence: strict({ 'zh-CN': z.string(), en: z.string() }).nullable(),
  motions: z.array(MotionView),
});

export const meetingFacts = EVENTS.filter((event) =>
  /^(meetings|agenda|presence|remarks|motions|ballots|recusals)\./.test(event),
);

export const meetings = {
  list: query({ needs: 'matters.read', refreshOn: meetingFacts })
    .input(
      strict({
        communityId: Id.nullable().default(null),
        state: z.enum(['planned', 'held', 'all']).default('all'),
        from: Day.nullable().default(null),
        until: Day.nullable().default(null),
        ...Page,
      }),
    )
    .output(
      strict({
        total: z.number().int(),
        rows: z.array(
          strict({
            id: Id,
            matterId: Id.nullable(),
            title: z.string(),
            /** '' for the street's own. */
            community: z.string(),
            body: z.string(),
            stage: z.string(),
            /** null where no stage called it. */
            stageName: StageName.nullable(),
            heldOn: z.string(),
            startsAt: z.string(),
            opened: z.boolean(),
            place: z.string(),
            state: z.string(),
            due: z.number().nullable(),
            present: z.number().nullable(),
            outcome: z.string().nullable(),
          }),
        ),
      }),
    ),
  get: query({ needs: 'matters.read', refreshOn: meetingFacts })
    .input(strict({ id: Id }))
    .output(
      strict({
        meeting: MeetingView,
        attendees: z.array(AttendeeView),
        communityId: Id,
        acts: z.array(
          z.enum([
            'attend',
            'put',
            'recuse',
            'openBallot',
            'vote',
            'count',
            'closeBallot',
            'finish',
            'cancel',
          ]),
        ),
      }),
    ),
  /** Records meetings that have been held, with their ballots, and concludes the stage: all of it or nothing. */
  hold: command({ needs: 'meetings.run' })
    .input(
      strict({
        matterId: Id,
        stage: z.string(),
        noticedOn: Day,
        heldOn: Day,
        place: OptionalLine,
        urgentReason: OptionalParagraph,
        meetings: z.array(HeldMeeting).min(1).max(80),
      }),
    )
    .output(StepResult),
  /** Calls meetings for the open stage: several bodies may sit for one stage. Refuses `meetings.noticeTooShort`. */
  call: command({ needs: 'meetings.run' })
    .input(
      strict({
        matterId: Id,
        stage: z.string(),
        noticedOn: Day,
        heldOn: Day,
        place: OptionalLine,
        urgentReason: OptionalParagraph,
        bodies: z
          .array(strict({ bodyId: Id.nullable(), body: Line }))
          .min(1)
          .max(80),
      }),
    )
    .output(strict({ ids: z.array(Id) })),
  /** Sign-in by name; the due list is the body's roster on the meeting's day. */
  attend: command({ needs: 'meetings.run' })
    .input(
      strict({
        id: Id,
        entries: z
          .array(strict({ personId: Id, presence: z.enum(PRESENCE), reason: OptionalLine }))
          .min(1)
          .max(5000),
      }),
    )
    .output(Nothing),
  /** Sign-in by counting, where the body has no roster in the program. */
  countIn: command({ needs: 'meetings.run' })
    .input(
      strict({ id: Id, heads: Roll, area: AreaRoll.nullable().default(null), excused: Figure.default(0) }),
    )
    .output(Nothing),
  /** Ends the meeting. Below quorum it lapses, and the stage stays open for a second call. */
  finish: command({ needs: 'meetings.run' })
    .input(strict({ id: Id }))
    .output(strict({ state: z.enum(['held', 'lapsed']) })),
  /** A meeting from a template, called by no stage: the joint meeting, an ordinary meeting of a body. */
  plan: command({ needs: 'meetings.run' })
    .input(
      strict({
        template: z.enum(TEMPLATES),
        title: Line,
        communityId: Id.nullable(),
        bodyId: Id.nullable(),
        body: Line,
        heldOn: Day,
        startsAt: Clock,
        place: OptionalLine,
        chair: OptionalLine,
        clerk: OptionalLine,
        noticedOn: Day,
        urgentReason: OptionalParagraph,
      }),
    )
    .output(Created),
  /** Another hour, place or chair, before the meeting is over. A new day moves the notice clock with it. */
  arrange: command({ needs: 'meetings.run' })
    .input(
      strict({
        id: Id,
        title: OptionalLine,
        startsAt: Clock.or(z.literal('')),
        endsAt: Clock.or(z.literal('')),
        place: OptionalLine,
        chair: OptionalLine,
        clerk: OptionalLine,
        expectedVersion: z.number().int(),
      }),
    )
    .output(Nothing),
  /** The notice goes out on a day: what stands on the agenda then may be voted. Refuses `meetings.noticeTooShort`. */
  announce: command({ needs: 'meetings.run' })
    .input(strict({ id: Id, on: Day }))
    .output(Nothing),
  /** Declares the meeting open. */
  open: command({ needs: 'meetings.run' })
    .input(strict({ id: Id }))
    .output(Nothing),
  /** What the hall's screen shows over everything else: 休息十分钟; '' takes it away. */
  showMessage: command({ needs: 'meetings.run' })
    .input(strict({ id: Id, message: z.string().trim().max(60) }))
    .output(Nothing),
  /** The same agenda on another day; unfinished items go along, finished ones do not. */
  copy: command({ needs: 'meetings.run' })
    .input(strict({ id: Id, heldOn: Day, startsAt: Clock, noticedOn: Day, unfinishedOnly: z.boolean() }))
    .output(Created),
  /** The meeting a printed page belongs to. Refuses `things.notFound`. */
  byCode: query({ needs: 'matters.read' })
    .input(strict({ code: Line }))
    .output(strict({ id: Id, title: z.string(), heldOn: z.string() })),
  /** A signed sheet back from the scanner. */
  attachScan: command({ needs: 'meetings.run' })
    .input(
      strict({
        id: Id,
        paper: Line,
        file: strict({ hash: z.string().regex(/^[0-9a-f]{64}$/), name: FileName }),
      }),
    )
    .output(Created),
  cancel: command({ needs: 'meetings.run' })
    .input(strict({ id: Id, reason: Line }))
    .output(Nothing),
};
