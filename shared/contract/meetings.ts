import { z } from 'zod';
import { EVENTS } from '../events.ts';
import {
  Area,
  BodyKindField,
  Created,
  Day,
  Figure,
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
import { PapersField, QuorumView, StepResult, Tally, VerdictView } from './results.ts';

export const METHODS = ['hands', 'roll_call', 'paper'] as const;
export const PRESENCE = ['present', 'excused', 'absent'] as const;
export const VOTES = ['for', 'against', 'abstain'] as const;

const Roll = strict({ due: Figure, present: Figure, recused: Figure.default(0), members: Figure.optional() });
const AreaRoll = strict({ due: Area, present: Area, recused: Area.default('0') });
const AreaTally = strict({ for: Area, against: Area, abstain: Area });

/** A counted ballot. On paper two people count alone; `second` is the other's count of the same papers. */
const YesNoCount = strict({
  heads: Tally,
  area: AreaTally.nullable().default(null),
  papers: PapersField.nullable().default(null),
});
const ChoiceCount = strict({
  options: z.record(z.string().min(1).max(100), Figure),
  papers: PapersField.nullable().default(null),
});

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

export const BallotView = strict({
  id: Id,
  method: z.enum(METHODS),
  state: z.enum(['open', 'closed']),
  tally: Tally.nullable(),
  areaTally: strict({ for: z.string(), against: z.string(), abstain: z.string() }).nullable(),
  options: z.array(strict({ name: z.string(), votes: z.number() })),
  papers: PapersField.nullable(),
  /** Who has counted so far; figures stay hidden until both have. */
  counted: z.array(strict({ as: z.enum(['teller', 'scrutineer']), by: z.string() })),
  votedNames: z.number().int(),
  verdict: VerdictView.nullable(),
  outcome: z.enum(['carried', 'notCarried', 'chosen', 'tied']).nullable(),
  chosen: z.array(z.string()),
  sentence: strict({ 'zh-CN': z.string(), en: z.string() }).nullable(),
});
export const MotionView = strict({
  id: Id,
  text: z.string(),
  kind: z.enum(['yesNo', 'choice']),
  yesMeans: z.enum(['adopt', 'reject']),
  choose: z.number().int(),
  options: z.array(z.string()),
  ballot: BallotView.nullable(),
});
export const AttendeeView = strict({
  personId: Id,
  name: z.string(),
  initials: z.string(),
  presence: z.enum(PRESENCE).nullable(),
  reason: z.string(),
  mayVote: z.boolean(),
  recused: z.boolean(),
});

export const MeetingView = strict({
  id: Id,
  matterId: Id,
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

export const meetingFacts = EVENTS.filter((event) => /^(meetings|motions|ballots|recusals)\./.test(event));

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
            matterId: Id,
            title: z.string(),
            community: z.string(),
            body: z.string(),
            stage: z.string(),
            stageName: StageName,
            heldOn: z.string(),
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
  cancel: command({ needs: 'meetings.run' })
    .input(strict({ id: Id, reason: Line }))
    .output(Nothing),
};

export const motions = {
  put: command({ needs: 'meetings.run' })
    .input(
      strict({
        meetingId: Id,
        text: Line,
        kind: z.enum(['yesNo', 'choice']),
        yesMeans: z.enum(['adopt', 'reject']).default('adopt'),
        choose: z.number().int().min(1).max(50).default(1),
        options: z.array(Line).max(50).default([]),
      }),
    )
    .output(Created),
};

export const recusals = {
  /** A person declares an interest; counted among the present, without a vote. */
  declare: command({ needs: 'meetings.run' })
    .input(strict({ meetingId: Id, personId: Id, reason: Line }))
    .output(Created),
};

export const ballots = {
  /** Refuses `ballots.quorumMissing` below quorum. */
  open: command({ needs: 'meetings.run' })
    .input(strict({ motionId: Id, method: z.enum(METHODS) }))
    .output(Created),
  /** Hands counted by the chair. */
  countHands: command({ needs: 'meetings.run' })
    .input(strict({ ballotId: Id, count: z.union([YesNoCount, ChoiceCount]) }))
    .output(Nothing),
  /** One named vote of a roll call. Refuses `ballots.notPresent`, `ballots.recused`, `ballots.alreadyVoted`. */
  vote: command({ needs: 'meetings.run' })
    .input(strict({ ballotId: Id, personId: Id, vote: z.enum(VOTES) }))
    .output(Nothing),
  /** Teller and scrutineer each count the papers alone. Refuses `ballots.samePerson`. */
  countPapers: command({ needs: 'ballots.count' })
    .input(
      strict({
        ballotId: Id,
        as: z.enum(['teller', 'scrutineer']),
        by: Line,
        count: z.union([YesNoCount, ChoiceCount]),
      }),
    )
    .output(strict({ bothCounted: z.boolean(), differing: z.array(z.string()) })),
  /** Computes the verdict. Refuses `ballots.countsMissing`, `ballots.countsDiffer`. */
  close: command({ needs: 'meetings.run' })
    .input(strict({ ballotId: Id }))
    .output(BallotView),
};
