import type { ReadTx } from '../../../db/transaction.ts';
import type { Actor } from '../../../shared/actor.ts';
import type { Instant } from '../../../shared/values.ts';

type Reading = Pick<ReadTx, 'hall' | 'meetings' | 'topics' | 'people' | 'units'>;

/** Who holds a phone's or a screen's token: one meeting, or one call for topics, and nothing else of the street. */
export function actorOfMember(tx: Reading, tokenHash: string, now: Instant): Actor | null {
  const session = tx.hall.session(tokenHash, now);
  if (session === null) return null;
  const { meetingId, callId, personId } = session;
  const person = personId === null ? null : tx.people.get(personId);
  const unit = person === null ? null : tx.units.ofPerson(person.id);
  const communityId =
    meetingId === null
      ? callId === null
        ? null
        : tx.topics.getCall(callId).communityId
      : tx.meetings.get(meetingId).communityId;
  return {
    accountId: person?.id ?? session.id,
    name: person?.name ?? '',
    grants: [{ role: 'member', communityId }],
    seat: { meetingId, personId, unitId: unit?.id ?? null, callId, screen: session.screen },
  };
}
