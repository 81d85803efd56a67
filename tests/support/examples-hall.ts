import type { Examples } from './examples.ts';
import type { Street } from './examples-street.ts';
import type { Client } from './hosts.ts';

type Hall = Pick<Examples, 'hall'>;

/** A meeting open to the network, with its code; whatever was open before is closed. */
export async function shared(
  street: Street,
  meetingId?: string,
): Promise<{ meetingId: string; code: string }> {
  const { hall } = street.host.office;
  const { sharing } = await hall.sharing({});
  if (sharing !== null) await hall.unshare({ meetingId: sharing.meetingId });
  const id = meetingId ?? (await street.planned(true)).meetingId;
  return { meetingId: id, code: (await hall.share({ meetingId: id })).code };
}

/** The phone of one of the representatives, in the meeting that is shared. */
export async function sit(street: Street, client: Client, place = 0): Promise<Client> {
  const { sharing } = await street.host.office.hall.sharing({});
  await client.hall.join({ code: sharing?.code ?? '' });
  await client.hall.claim({ personId: street.representatives.people[place] ?? '' });
  return client;
}

const claimed = async (street: Street) => {
  const { meetingId } = await shared(street);
  await sit(street, street.host.seat().client);
  return { meetingId, personId: street.representatives.people[0] ?? '' };
};

/** What a phone asks needs a phone: the contract's test lays one there. */
const withPhone = async (street: Street) => {
  await shared(street);
  return {};
};

export const hallExamples: Hall = {
  hall: {
    sharing: async (street) => {
      await shared(street);
      return {};
    },
    share: async (street) => {
      const { meetingId } = await shared(street);
      await street.host.office.hall.unshare({ meetingId });
      return { meetingId };
    },
    unshare: async (street) => ({ meetingId: (await shared(street)).meetingId }),
    release: claimed,
    opinions: async (street) => ({ meetingId: (await street.planned()).meetingId }),
    screen: async (street) => ({ meetingId: (await street.planned()).meetingId }),
    here: () => ({}),
    join: async (street) => ({ code: (await shared(street)).code, as: 'phone' }),
    people: async (street) => {
      await shared(street);
      return { search: 'w' };
    },
    claim: async (street) => {
      await shared(street);
      return { personId: street.representatives.people[0] ?? '' };
    },
    giveBack: withPhone,
    day: withPhone,
    signIn: withPhone,
    leave: async (street) => {
      const { meetingId } = await shared(street);
      const personId = street.representatives.people[0] ?? '';
      await street.host.office.presence.move({ meetingId, personId, move: 'arrived' });
      return {};
    },
    giveOpinion: async (street) => {
      const { meetingId, itemId } = await street.planned(true);
      await shared(street, meetingId);
      return { itemId, text: '请先解决照明。' };
    },
    vote: async (street) => {
      const { meetingId, ballotId } = await street.voting('secret');
      await shared(street, meetingId);
      return { ballotId, choice: 'for' };
    },
  },
};
