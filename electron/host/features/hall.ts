import { randomBytes } from 'node:crypto';
import { newId } from '../../../db/ids.ts';
import type { MeetingRow } from '../../../db/repositories/meetings.ts';
import type { ReadTx, WriteTx } from '../../../db/transaction.ts';
import type { Contract } from '../../../shared/contract/index.ts';
import { isFoundBy, plainCode } from '../../../shared/domain/hall.ts';
import { refuse } from '../../../shared/errors.ts';
import type { Id } from '../../../shared/values.ts';
import { phoneDay } from '../hall/phone-view.ts';
import { screenOf } from '../hall/screen-view.ts';
import { meetingOfSeat, personAtMeeting, sessionOf } from '../hall/seats.ts';
import { sharingView } from '../hall/sharing-view.ts';
import { sameCode } from '../lan/join-tries.ts';
import type { Lan, Sharing } from '../lan/lan.ts';
import { assertMayIn } from '../may-in.ts';
import { comeOrGo, findAttendee } from '../road/coming.ts';
import { titleOf } from '../road/day-view.ts';
import { castByName } from '../road/named-votes.ts';
import { attendees } from '../road/presence.ts';
import { castInSecret } from '../road/secret-ballots.ts';
import { hashOfToken } from '../session-actor.ts';
import { actorOf, type Call, type UseCases } from '../use-cases.ts';

const SESSION_MS = 12 * 60 * 60 * 1000;
const MOST_NAMES = 20;

/** Members on the local network: opening it, coming in by code, and what a phone may do. */
export const createHallCases = (lan: Lan): UseCases<Contract['hall']> => ({
  sharing(tx, _input, call) {
    const sharing = lan.sharing();
    if (sharing === null) return { sharing: null };
    assertMayIn(actorOf(call), 'meetings.run', tx.meetings.get(sharing.meetingId).communityId);
    return { sharing: sharingView(tx, sharing) };
  },

  share: {
    async prepare({ meetingId }, call, read) {
      read((tx) => findShareable(tx, meetingId, call));
      const open = lan.sharing();
      if (open?.meetingId === meetingId) return open;
      if (open !== null)
        refuse('hall.sharedAlready', { title: read((tx) => titleOf(tx, tx.meetings.get(open.meetingId))) });
      return lan.open(
        meetingId,
        read((tx) => tx.now),
      );
    },
    run(tx, { meetingId }, call, sharing: Sharing) {
      findShareable(tx, meetingId, call);
      tx.hall.closeAllBut(meetingId);
      tx.record({ type: 'hall.shared', subject: meetingId, data: { meetingId, hosts: sharing.hosts } });
      return sharingView(tx, sharing);
    },
  },

  unshare(tx, { meetingId }, call) {
    const meeting = tx.meetings.get(meetingId);
    assertMayIn(actorOf(call), 'meetings.run', meeting.communityId);
    if (lan.sharing()?.meetingId !== meetingId) return {};
    tx.hall.closeAllBut(null);
    tx.record({ type: 'hall.unshared', subject: meetingId, data: { meetingId } });
    void lan.close();
    return {};
  },

  release(tx, { meetingId, personId }, call) {
    assertMayIn(actorOf(call), 'meetings.run', tx.meetings.get(meetingId).communityId);
    const phone = tx.hall.phoneOf(meetingId, personId) ?? refuse('things.notFound', { what: 'phone' });
    letGo(tx, meetingId, phone.id, personId);
    return {};
  },

  opinions(tx, { meetingId }, call) {
    assertMayIn(actorOf(call), 'matters.read', tx.meetings.get(meetingId).communityId);
    const byPlace = Map.groupBy(tx.hall.opinionsOf(meetingId), (one) => `${one.itemId} ${one.personId}`);
    const rows = [...byPlace.values()].flatMap((all) => {
      const last = all.at(-1);
      if (last === undefined) return [];
      const { itemId, personId, name, text, at } = last;
      return [{ itemId, personId, name, text, at, earlier: all.length - 1 }];
    });
    return { rows };
  },

  screen(tx, { meetingId }, call) {
    const meeting = tx.meetings.get(meetingId);
    const { seat } = actorOf(call);
    if (seat !== undefined && seat.meetingId !== meetingId) refuse('hall.otherMeeting');
    if (seat === undefined) assertMayIn(actorOf(call), 'hall.watch', meeting.communityId);
    return screenOf(tx, meeting);
  },

  here(tx, _input, call) {
    const card = tx.store.get();
    const seat = call.actor?.seat;
    const person = seat?.personId ? tx.people.get(seat.personId) : null;
    return {
      street: card?.street ?? '',
      rehearsal: card?.rehearsal ?? false,
      seat: seat
        ? {
            meetingId: seat.meetingId,
            callId: seat.callId,
            person: person && { id: person.id, name: person.name },
          }
        : null,
    };
  },

  join: {
    async prepare({ code }, call, read) {
      const address = call.address ?? '';
      await lan.tries.before(address);
      const place = read((tx) => placeOf(tx, lan.sharing(), plainCode(code)));
      if (place === null) {
        lan.tries.wrong(address);
        return refuse('hall.wrongCode');
      }
      lan.tries.right(address);
      return place;
    },
    run(tx, { as }, call, place: Place) {
      const before = sessionOf(tx, call);
      // Scanned twice: the phone stays who it is.
      if (before?.meetingId === place.meetingId && before.callId === place.callId) return place;
      if (call.session.tokenHash !== null && before !== null) tx.hall.close(call.session.tokenHash);
      const token = randomBytes(32).toString('base64url');
      tx.hall.open({
        tokenHash: hashOfToken(token),
        id: newId(),
        ...place,
        screen: as === 'screen',
        openedAt: tx.now,
        expiresAt: new Date(Date.parse(tx.now) + SESSION_MS).toISOString(),
      });
      tx.record({ type: 'hall.joined', subject: place.meetingId ?? place.callId ?? '', data: { as } });
      call.session.start(token);
      return place;
    },
  },

  people(tx, { search }, call) {
    const meeting = meetingOfSeat(tx, call);
    const taken = new Set(tx.hall.claimed(meeting.id).map((one) => one.personId));
    const found = attendees(tx, meeting).filter((one) => isFoundBy(one, search));
    return {
      people: found
        .slice(0, MOST_NAMES)
        .map(({ personId, name, seat }) => ({ personId, name, seat, taken: taken.has(personId) })),
    };
  },

  claim(tx, { personId }, call) {
    const meeting = meetingOfSeat(tx, call);
    const session = sessionOf(tx, call) ?? refuse('hall.noSeat');
    const person = findAttendee(tx, meeting, personId);
    if (session.personId === personId) return {};
    if (session.personId !== null) refuse('hall.phoneTaken', { name: tx.people.get(session.personId).name });
    if (tx.hall.phoneOf(meeting.id, personId) !== null) refuse('hall.nameTaken', { name: person.name });
    tx.hall.claim(session.id, personId, tx.now);
    tx.record({ type: 'hall.claimed', subject: meeting.id, data: { personId, name: person.name } });
    return {};
  },

  giveBack(tx, _input, call) {
    const { meeting, personId } = personAtMeeting(tx, call);
    const session = sessionOf(tx, call) ?? refuse('hall.noSeat');
    const person = findAttendee(tx, meeting, personId);
    if (person.arrivedAt !== null) refuse('hall.signedInAlready', { name: person.name });
    letGo(tx, meeting.id, session.id, personId);
    return {};
  },

  day: (tx, _input, call) => phoneDay(tx, call),

  signIn(tx, _input, call) {
    const { meeting, personId } = personAtMeeting(tx, call);
    comeOrGo(tx, meeting, findAttendee(tx, meeting, personId), 'arrived', tx.now, 'phone');
    return {};
  },

  leave(tx, _input, call) {
    const { meeting, personId } = personAtMeeting(tx, call);
    comeOrGo(tx, meeting, findAttendee(tx, meeting, personId), 'left', tx.now, 'phone');
    return {};
  },

  giveOpinion(tx, { itemId, text }, call) {
    const { meeting, personId } = personAtMeeting(tx, call);
    const item = tx.agenda.item(itemId);
    if (item.meetingId !== meeting.id) refuse('hall.otherMeeting');
    if (item.state !== 'planned' && item.state !== 'running') refuse('hall.itemOver', { title: item.title });
    tx.hall.addOpinion({ id: newId(), meetingId: meeting.id, itemId, personId, text, at: tx.now });
    tx.record({ type: 'hall.opinionGiven', subject: meeting.id, data: { itemId, personId } });
    return {};
  },

  vote(tx, { ballotId, choice }, call) {
    const { meeting, personId } = personAtMeeting(tx, call);
    const ballot = tx.ballots.get(ballotId);
    const motion = tx.ballots.motion(ballot.motionId);
    const part = tx.meetings.get(motion.meetingId);
    if (part.id !== meeting.id && part.hostId !== meeting.id) refuse('hall.otherMeeting');
    if (ballot.method !== 'roll_call') castInSecret(tx, part, motion, ballot, personId, choice);
    else if (typeof choice === 'string') castByName(tx, part, motion, ballot, personId, choice);
    else refuse('ballots.optionsWrong', { options: 0, choose: motion.choose });
    return {};
  },
});

/** Refuses `meetings.notOpen` for a meeting that is over. A part is shared with the meeting that holds it. */
function findShareable(tx: Pick<ReadTx, 'meetings'>, meetingId: Id, call: Call): MeetingRow {
  const meeting = tx.meetings.get(meetingId);
  assertMayIn(actorOf(call), 'meetings.run', meeting.communityId);
  if (meeting.state !== 'planned' || meeting.hostId !== null)
    refuse('meetings.notOpen', { why: meeting.state, bodies: [meeting.body] });
  return meeting;
}

interface Place {
  readonly meetingId: Id | null;
  readonly callId: Id | null;
}

/** What a code opens: the shared meeting, or a call for topics that has not closed. Nothing while nothing is shared. */
function placeOf(tx: Pick<ReadTx, 'topics' | 'today'>, sharing: Sharing | null, code: string): Place | null {
  if (sharing === null) return null;
  if (sameCode(code, sharing.code)) return { meetingId: sharing.meetingId, callId: null };
  const calling = tx.topics.findCallByCode(code);
  return calling !== null && calling.closesOn >= tx.today ? { meetingId: null, callId: calling.id } : null;
}

function letGo(tx: WriteTx, meetingId: Id, sessionId: Id, personId: Id): void {
  tx.hall.claim(sessionId, null, tx.now);
  tx.record({ type: 'hall.released', subject: meetingId, data: { personId } });
}
