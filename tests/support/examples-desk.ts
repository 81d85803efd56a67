import type { Examples } from './examples.ts';
import type { Street } from './examples-street.ts';
import { addAccount, PASSWORD } from './hosts.ts';

/** What is asked of the desk itself: sessions, accounts, the street, procedures, drafts, the calendar. */
type Desk = Pick<
  Examples,
  'sessions' | 'setup' | 'accounts' | 'structure' | 'procedures' | 'drafts' | 'calendar' | 'journal'
>;

const CLERK = [{ role: 'clerk' as const, communityId: null }];
let accounts = 0;
const newName = (): string => {
  accounts += 1;
  return `clerk${accounts}`;
};
const account = ({ host }: Street, name = newName()) => addAccount(host.host, name, CLERK);
const draftOf = async ({ host: { office } }: Street): Promise<string> => {
  const { versions } = await office.procedures.list({});
  return (await office.procedures.copy({ id: versions[0]?.id ?? '' })).id;
};
const urban = async ({ host: { office } }: Street) => {
  const { versions } = await office.procedures.list({});
  const version = versions.find((one) => one.key === 'urban_default');
  const { procedure } = await office.procedures.get({ id: version?.id ?? '' });
  return procedure;
};

export const deskExamples: Desk = {
  sessions: {
    status: () => ({}),
    async signIn(street) {
      const signInName = newName();
      account(street, signInName);
      return { signInName, password: PASSWORD };
    },
    signOut: () => ({}),
    changePassword: () => ({ oldPassword: PASSWORD, newPassword: 'another long one' }),
  },
  setup: {
    createAdmin: () => ({ street: '海伦路街道', name: '管理员', signInName: 'admin', password: PASSWORD }),
  },
  accounts: {
    list: () => ({}),
    create: () => ({ signInName: newName(), name: '记录员', password: PASSWORD, grants: CLERK }),
    change: (street) => ({ id: account(street), name: '记录员', grants: CLERK, expectedVersion: 1 }),
    setPassword: (street) => ({ id: account(street), password: 'another long one' }),
    setDisabled: (street) => ({ id: account(street), disabled: true }),
    unlock: (street) => ({ id: account(street) }),
  },
  structure: {
    overview: () => ({}),
    community: ({ communityId }) => ({ id: communityId }),
    bodies: ({ communityId }) => ({ communityId }),
    body: ({ representatives, today }) => ({ id: representatives.bodyId, onDay: today() }),
    people: ({ communityId }) => ({ communityId, search: 'wxl', offset: 0, limit: 20 }),
    renameStreet: () => ({ name: '海伦路街道' }),
    saveCommunity: () => ({
      id: null,
      name: `${newName()}社区`,
      shortName: '新',
      households: 1200,
      residents: 3000,
      expectedVersion: 0,
    }),
    saveGrid: ({ communityId }) => ({
      id: null,
      communityId,
      name: `${newName()}网格`,
      station: '',
      households: 300,
      expectedVersion: 0,
    }),
    saveCompound: ({ communityId, gridId }) => ({
      id: null,
      communityId,
      gridId,
      name: '新院',
      households: 60,
      managed: true,
      expectedVersion: 0,
    }),
    saveBody: ({ communityId }) => ({
      id: null,
      communityId,
      gridId: null,
      kind: 'council',
      name: '居民议事会',
      expectedVersion: 0,
    }),
    savePerson: ({ communityId, gridId }) => ({
      id: null,
      name: '孙丽华',
      gender: 'female',
      communityId,
      gridId,
      expectedVersion: 0,
    }),
    async join({ host: { office }, communityId, gridId, representatives, today }) {
      const person = {
        id: null,
        name: '周文',
        gender: 'male' as const,
        communityId,
        gridId,
        expectedVersion: 0,
      };
      const { id: personId } = await office.structure.savePerson(person);
      return {
        bodyId: representatives.bodyId,
        personId,
        capacity: 'substitute',
        since: today(),
        until: null,
      };
    },
    async leave(street) {
      const seat = await deskExamples.structure.join(street);
      const { id } = await street.host.office.structure.join(seat);
      return { membershipId: id, until: street.today() };
    },
  },
  procedures: {
    list: () => ({}),
    get: async (street) => ({ id: await draftOf(street) }),
    check: async (street) => ({ procedure: await urban(street) }),
    copy: async (street) => ({ id: await draftOf(street), key: `own_${newName()}` }),
    save: async (street) => ({ id: await draftOf(street), procedure: await urban(street) }),
    enact: async (street) => ({ id: await draftOf(street), appliesFrom: street.daysLater(30) }),
  },
  drafts: {
    get: () => ({ form: 'matters.propose' }),
    save: () => ({ form: 'matters.propose', content: '半句话' }),
    discard: () => ({ form: 'matters.propose' }),
  },
  calendar: {
    month: () => ({ month: '2026-02' }),
    setDay: () => ({ day: '2026-03-05', working: false }),
  },
  journal: { verify: () => ({}) },
};
