import type { Id } from '../../shared/values.ts';
import type { Examples } from './examples.ts';
import { body, member, type Street } from './examples-street.ts';

type DueLists = Pick<Examples, 'dueLists' | 'kinships'>;

let met = 0;

/** Somebody new in a council of their own: the quorum of the representatives is not theirs to change. */
async function seat(
  { host, communityId }: Street,
  capacity: 'member' | 'substitute' = 'member',
  bodyId?: Id,
) {
  met += 1;
  const council = bodyId ?? (await body(host, communityId, 'council', `议事会${met}`));
  const personId = await member(host, council, communityId, `于文${met}`, capacity);
  const { members } = await host.office.structure.body({ id: council });
  const membershipId = members.find((one) => one.personId === personId)?.membershipId ?? '';
  return { personId, membershipId, bodyId: council };
}

async function excluding(street: Street) {
  const { membershipId } = await seat(street);
  const approvedOn = street.today();
  const { reason, approvedBy } = { reason: '长期在外地', approvedBy: '街道党工委' };
  return { membershipId, since: street.today(), until: null, reason, approvedBy, approvedOn };
}

async function substituting(street: Street) {
  const { membershipId, bodyId } = await seat(street);
  const { membershipId: substituteId } = await seat(street, 'substitute', bodyId);
  return { membershipId, substituteId, since: street.today(), until: street.today(), reason: '' };
}

async function relating(street: Street) {
  const [one, other] = [await seat(street), await seat(street)];
  return { personId: one.personId, relativeId: other.personId };
}

export const dueListExamples: DueLists = {
  dueLists: {
    exclude: excluding,
    async liftExclusion(street) {
      const { id } = await street.host.office.dueLists.exclude(await excluding(street));
      return { id, until: street.today() };
    },
    substitute: substituting,
    async liftSubstitution(street) {
      const { id } = await street.host.office.dueLists.substitute(await substituting(street));
      return { id, until: street.today() };
    },
  },
  kinships: {
    of: async (street) => ({ personId: (await seat(street)).personId }),
    declare: relating,
    async withdraw(street) {
      const pair = await relating(street);
      await street.host.office.kinships.declare(pair);
      return pair;
    },
  },
};
