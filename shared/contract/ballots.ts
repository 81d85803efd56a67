import { z } from 'zod';
import { Area, Created, Figure, Id, Line, Nothing, OptionalLine, strict } from './fields.ts';
import { command } from './procedure.ts';
import { PapersField, Tally, VerdictView } from './results.ts';

/** `secret`: each votes alone on a screen; who voted is kept apart from what was voted. */
export const METHODS = ['hands', 'roll_call', 'paper', 'secret'] as const;
export const VOTES = ['for', 'against', 'abstain'] as const;

const AreaTally = strict({ for: Area, against: Area, abstain: Area });

/** A counted ballot. On paper two people count alone; `second` is the other's count of the same papers. */
export const YesNoCount = strict({
  heads: Tally,
  area: AreaTally.nullable().default(null),
  papers: PapersField.nullable().default(null),
});
export const ChoiceCount = strict({
  options: z.record(z.string().min(1).max(100), Figure),
  papers: PapersField.nullable().default(null),
});

/** What one person votes: a word, or the names chosen. */
export const Choice = z.union([z.enum(VOTES), z.array(Line).max(50)]);

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
  /** Once both have counted: the names of the figures in which they differ, never the figures. */
  differing: z.array(z.string()),
  /** Of a roll call or a secret ballot: how many have voted so far. */
  votedNames: z.number().int(),
  openedAt: z.string().nullable(),
  closedAt: z.string().nullable(),
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
  itemId: Id.nullable(),
  /** The motion this one would amend; it is voted before it. */
  amendsId: Id.nullable(),
  proposedBy: z.string(),
  withdrawn: z.boolean(),
  ballot: BallotView.nullable(),
});
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
        /** The agenda item it is put under; one that was not announced can be discussed, not voted. */
        itemId: Id.nullable().default(null),
        amendsId: Id.nullable().default(null),
        proposedBy: OptionalLine,
      }),
    )
    .output(Created),
  /** Refuses `motions.voted` once a ballot on it has been opened. */
  withdraw: command({ needs: 'meetings.run' })
    .input(strict({ id: Id }))
    .output(Nothing),
};

export const recusals = {
  /** A person declares an interest in one item, or in all there is; counted among the present, without a vote. */
  declare: command({ needs: 'meetings.run' })
    .input(strict({ meetingId: Id, personId: Id, reason: Line, itemId: Id.nullable().default(null) }))
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
  /**
   * One secret vote, given at the desk's own voting place: the clerk chooses the person, then turns the screen.
   * The store keeps that this person voted, and apart from it what was voted. Refuses as `ballots.vote` does.
   */
  castSecret: command({ needs: 'meetings.run', secret: true })
    .input(strict({ ballotId: Id, personId: Id, choice: Choice }))
    .output(Nothing),
  /** Computes the verdict. Refuses `ballots.countsMissing`, `ballots.countsDiffer`. */
  close: command({ needs: 'meetings.run', settles: true })
    .input(strict({ ballotId: Id }))
    .output(BallotView),
};
