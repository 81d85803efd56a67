import { z } from 'zod';
import { ITEM_KINDS, ITEM_STATES } from '../domain/agenda.ts';
import type { EventType } from '../events.ts';
import { BallotView, Choice, METHODS, VOTES } from './ballots.ts';
import { Id, Line, Nothing, strict } from './fields.ts';
import { PRESENCE } from './meetings.ts';
import { command, query } from './procedure.ts';
import { QuorumView, Tally, VerdictView } from './results.ts';

const Sentence = strict({ 'zh-CN': z.string(), en: z.string() });
const MEETING_STATES = ['planned', 'held', 'lapsed', 'cancelled'] as const;

/** What the phones are told of: narrow, because two hundred of them ask again at once. */
export const PHONE_FACTS = [
  'meetings.arranged',
  'meetings.announced',
  'meetings.opened',
  'meetings.held',
  'meetings.lapsed',
  'meetings.cancelled',
  'agenda.itemAdded',
  'agenda.itemChanged',
  'agenda.itemDropped',
  'agenda.itemStarted',
  'agenda.itemEnded',
  'agenda.itemMoved',
  'presence.undone',
  'motions.put',
  'motions.withdrawn',
  'recusals.declared',
  'ballots.opened',
  'ballots.closed',
  'hall.released',
  'hall.unshared',
] as const satisfies readonly EventType[];

const SCREEN_FACTS = [
  ...PHONE_FACTS,
  'meetings.attended',
  'meetings.messageShown',
  'ballots.voted',
  'agenda.itemDecided',
] as const satisfies readonly EventType[];

/** What a phone hears of at all: not every vote of two hundred others. */
export const HEARD_ON_PHONES: ReadonlySet<EventType> = new Set<EventType>([
  ...PHONE_FACTS,
  'topics.called',
  'tasks.given',
]);
export const HEARD_ON_SCREENS: ReadonlySet<EventType> = new Set<EventType>(SCREEN_FACTS);

export const SharingView = strict({
  meetingId: Id,
  title: z.string(),
  /** Typed by hand, or inside the QR code. */
  code: z.string(),
  addresses: z.array(strict({ page: z.string(), screen: z.string(), withCode: z.string() })),
  openedAt: z.string(),
  phones: z.number().int(),
  screens: z.number().int(),
  claimed: z.array(strict({ personId: Id, name: z.string(), claimedAt: z.string() })),
});

const HallBallot = strict({
  id: Id,
  method: z.enum(METHODS),
  state: z.enum(['open', 'closed']),
  /** Has this phone's owner voted; of a roll call also what, of a secret ballot never. */
  voted: z.boolean(),
  vote: z.enum(VOTES).nullable(),
  sentence: Sentence.nullable(),
});

export const HallItem = strict({
  id: Id,
  parentId: Id.nullable(),
  number: z.string(),
  kind: z.enum(ITEM_KINDS),
  title: z.string(),
  speaker: z.string(),
  budgetMinutes: z.number().int().nullable(),
  state: z.enum(ITEM_STATES),
  late: z.boolean(),
  recused: z.boolean(),
  papers: z.array(strict({ id: Id, hash: z.string(), name: z.string() })),
  opinion: strict({ text: z.string(), at: z.string() }).nullable(),
  motions: z.array(
    strict({
      id: Id,
      text: z.string(),
      kind: z.enum(['yesNo', 'choice']),
      choose: z.number().int(),
      options: z.array(z.string()),
      ballot: HallBallot.nullable(),
    }),
  ),
});

/** Exactly what may be shown on the wall: no names of who votes, no remarks, no drafts, no figures of an open ballot. */
export const ScreenView = strict({
  meetingId: Id,
  rehearsal: z.boolean(),
  title: z.string(),
  community: z.string(),
  body: z.string(),
  place: z.string(),
  heldOn: z.string(),
  startsAt: z.string(),
  state: z.enum(MEETING_STATES),
  opened: z.boolean(),
  /** The host's clock, so that a browser whose own is wrong still counts right. */
  now: z.string(),
  message: z.string(),
  due: z.number().nullable(),
  present: z.number().nullable(),
  quorum: QuorumView.nullable(),
  current: strict({
    number: z.string(),
    title: z.string(),
    speaker: z.string(),
    budgetMinutes: z.number().int().nullable(),
    spentSeconds: z.number().int(),
    startedAt: z.string().nullable(),
  }).nullable(),
  next: strict({ number: z.string(), title: z.string() }).nullable(),
  agenda: z.array(strict({ number: z.string(), title: z.string(), below: z.boolean(), done: z.boolean() })),
  ballot: strict({
    motion: z.string(),
    kind: z.enum(['yesNo', 'choice']),
    choose: z.number().int(),
    options: z.array(z.string()),
    method: z.enum(METHODS),
    /** null where votes are counted only at the end. */
    voted: z.number().int().nullable(),
    of: z.number().int(),
  }).nullable(),
  result: strict({
    motion: z.string(),
    sentence: Sentence,
    outcome: BallotView.shape.outcome,
    tally: Tally.nullable(),
    verdict: VerdictView.nullable(),
    options: z.array(strict({ name: z.string(), votes: z.number(), chosen: z.boolean() })),
  }).nullable(),
});

const OnMeeting = strict({ meetingId: Id });

export const hall = {
  /** What is open to the network now, for the desk. */
  sharing: query({
    needs: 'meetings.run',
    refreshOn: ['hall.shared', 'hall.unshared', 'hall.joined', 'hall.claimed', 'hall.released'],
  })
    .input(Nothing)
    .output(strict({ sharing: SharingView.nullable() })),
  /** Opens one meeting to the local network. Refuses `hall.sharedAlready`, `hall.noNetwork`, `meetings.notOpen`. */
  share: command({ needs: 'meetings.run' }).input(OnMeeting).output(SharingView),
  /** Closes it, and every phone with it. It closes by itself when the meeting ends. */
  unshare: command({ needs: 'meetings.run' }).input(OnMeeting).output(Nothing),
  /** Somebody has another phone now, or somebody else took the name. */
  release: command({ needs: 'meetings.run' })
    .input(strict({ meetingId: Id, personId: Id }))
    .output(Nothing),
  /** What members wrote beforehand, the newest of each person for each item. */
  opinions: query({ needs: 'matters.read', refreshOn: ['hall.opinionGiven'] })
    .input(OnMeeting)
    .output(
      strict({
        rows: z.array(
          strict({
            itemId: Id,
            personId: Id,
            name: z.string(),
            text: z.string(),
            at: z.string(),
            /** How many this person wrote before it. */
            earlier: z.number().int(),
          }),
        ),
      }),
    ),
  screen: query({ needs: 'hall.watch', refreshOn: SCREEN_FACTS }).input(OnMeeting).output(ScreenView),

  /** Where this phone or screen stands; the first thing its page asks. */
  here: query({ needs: 'public', refreshOn: ['hall.released', 'hall.unshared'] })
    .input(Nothing)
    .output(
      strict({
        street: z.string(),
        rehearsal: z.boolean(),
        seat: strict({
          meetingId: Id.nullable(),
          callId: Id.nullable(),
          person: strict({ id: Id, name: z.string() }).nullable(),
        }).nullable(),
      }),
    ),
  /** The code on the wall, or that of a call for topics. Refuses `hall.wrongCode`, `hall.waitBeforeTrying`. */
  join: command({ needs: 'public' })
    .input(strict({ code: Line, as: z.enum(['phone', 'screen']).default('phone') }))
    .output(strict({ meetingId: Id.nullable(), callId: Id.nullable() })),
  /** Names of the due list, as far as somebody begins to spell one. */
  people: query({ needs: 'hall.takePart' })
    .input(strict({ search: z.string().trim().min(1).max(40) }))
    .output(
      strict({
        people: z.array(strict({ personId: Id, name: z.string(), seat: z.string(), taken: z.boolean() })),
      }),
    ),
  /** One phone a person. Refuses `hall.nameTaken`, `hall.phoneTaken`, `presence.notDue`. */
  claim: command({ needs: 'hall.takePart' })
    .input(strict({ personId: Id }))
    .output(Nothing),
  /** It was the wrong name. Refuses `hall.signedInAlready` once somebody has signed in with it. */
  giveBack: command({ needs: 'hall.takePart' }).input(Nothing).output(Nothing),
  day: query({ needs: 'hall.takePart', refreshOn: PHONE_FACTS })
    .input(Nothing)
    .output(
      strict({
        title: z.string(),
        body: z.string(),
        heldOn: z.string(),
        startsAt: z.string(),
        place: z.string(),
        state: z.enum(MEETING_STATES),
        opened: z.boolean(),
        currentItemId: Id.nullable(),
        me: strict({
          name: z.string(),
          seat: z.string(),
          presence: z.enum(PRESENCE).nullable(),
          mayVote: z.boolean(),
          arrivedAt: z.string().nullable(),
        }),
        /** The call for topics of this meeting, as long as it is open. */
        callId: Id.nullable(),
        items: z.array(HallItem),
      }),
    ),
  signIn: command({ needs: 'hall.takePart' }).input(Nothing).output(Nothing),
  leave: command({ needs: 'hall.takePart' }).input(Nothing).output(Nothing),
  /** Refuses `hall.itemOver` for an item that has been dealt with. */
  giveOpinion: command({ needs: 'hall.takePart' })
    .input(strict({ itemId: Id, text: z.string().trim().min(1).max(1000) }))
    .output(Nothing),
  /** A named or a secret vote. Refuses as `ballots.vote` does, and `hall.otherMeeting`. */
  vote: command({ needs: 'hall.takePart', secret: true })
    .input(strict({ ballotId: Id, choice: Choice }))
    .output(Nothing),
};
