import type { ReadTx } from '../../../db/transaction.ts';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { Id } from '../../../shared/values.ts';
import { dayOf } from '../road/day-view.ts';
import type { Call } from '../use-cases.ts';
import { personOfSeat } from './seats.ts';

type PhoneDay = Outputs['hall']['day'];
type Day = ReturnType<typeof dayOf>;
type Item = Day['items'][number];

/** The meeting as one member sees it: agenda and papers, and what concerns this person alone. */
export function phoneDay(tx: ReadTx, call: Call): PhoneDay {
  const { meeting, personId } = personOfSeat(tx, call);
  const day = dayOf(tx, meeting);
  const { title, body, heldOn, startsAt, place, state, openedAt, currentItemId } = day.meeting;
  const me = day.attendees.find((one) => one.personId === personId);
  const opinions = new Map(tx.hall.ownOpinions(meeting.id, personId).map((one) => [one.itemId, one]));
  const calling = tx.topics.calls().find((one) => one.meetingId === meeting.id && one.closesOn >= tx.today);
  const shown = day.items.filter((item) => item.state !== 'dropped');
  return {
    ...{ title, body, heldOn, startsAt, place, state, currentItemId },
    opened: openedAt !== null,
    me: {
      name: me?.name ?? tx.people.get(personId).name,
      seat: me?.seat ?? '',
      presence: me?.presence ?? null,
      mayVote: me?.mayVote ?? false,
      arrivedAt: me?.arrivedAt ?? null,
    },
    callId: calling?.id ?? null,
    items: shown.map((item) => {
      const opinion = opinions.get(item.id);
      return {
        ...phoneItem(tx, item, personId),
        recused: (me?.recused ?? false) || item.recused.some((one) => one.personId === personId),
        opinion: opinion ? { text: opinion.text, at: opinion.at } : null,
      };
    }),
  };
}

function phoneItem(
  tx: ReadTx,
  item: Item,
  personId: Id,
): Omit<PhoneDay['items'][number], 'recused' | 'opinion'> {
  const { id, parentId, number, kind, title, speaker, budgetMinutes, state, late, papers } = item;
  return {
    ...{ id, parentId, number, kind, title, speaker, budgetMinutes, state, late, papers },
    motions: item.motions
      .filter((motion) => !motion.withdrawn)
      .map((motion) => ({
        id: motion.id,
        text: motion.text,
        kind: motion.kind,
        choose: motion.choose,
        options: motion.options,
        ballot: motion.ballot && phoneBallot(tx, motion.ballot, personId),
      })),
  };
}

type Ballot = NonNullable<Item['motions'][number]['ballot']>;

function phoneBallot(
  tx: ReadTx,
  ballot: Ballot,
  personId: Id,
): PhoneDay['items'][number]['motions'][number]['ballot'] {
  const { id, method, state, sentence } = ballot;
  if (method === 'secret') {
    const voted = tx.ballots.turnoutOf(id).some((one) => one.personId === personId);
    return { id, method, state, voted, vote: null, sentence };
  }
  const own =
    method === 'roll_call' ? tx.ballots.votesOf(id).find((one) => one.personId === personId) : undefined;
  return { id, method, state, voted: own !== undefined, vote: own?.vote ?? null, sentence };
}
