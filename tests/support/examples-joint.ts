import type { Id } from '../../shared/values.ts';
import type { Examples } from './examples.ts';
import type { Street } from './examples-street.ts';

type Joint = Pick<Examples, 'units' | 'topics' | 'lists'>;

let named = 0;
const YEAR = 2026;

async function unit({ host, communityId }: Street): Promise<Id> {
  named += 1;
  const { id } = await host.office.units.save({
    ...unitFields(communityId),
    name: `康宁${named}医院`,
    joins: { communityId, year: YEAR },
  });
  return id;
}

const unitFields = (communityId: Id) => ({
  id: null,
  name: '康宁医院',
  kind: 'hospital' as const,
  communityId,
  agreedOn: null,
  expectedVersion: 0,
});

async function call({ host, communityId, today }: Street): Promise<Id> {
  const { id } = await host.office.topics.call({
    id: null,
    communityId,
    title: '一季度圆桌会议议题',
    opensOn: today(),
    closesOn: today(),
    expectedVersion: 0,
  });
  return id;
}

const words = { proposer: '黄敏', title: '老人上楼难', text: '三号楼没有电梯,建议装扶手。' };

async function topic(street: Street): Promise<{ id: Id; receipt: string }> {
  const asked = { callId: await call(street), unitId: await unit(street), ...words };
  return street.host.office.topics.handIn({ ...asked, via: 'paper', handedInOn: street.today() });
}

const entryFields = ({ communityId }: Street) => ({
  id: null,
  communityId,
  year: YEAR,
  list: 'need' as const,
  kind: 'elderly' as const,
  title: '助餐点缺志愿者',
  owner: { unitId: null, communityId },
  untilOn: null,
  expectedVersion: 0,
});

const entry = async (street: Street): Promise<Id> =>
  (await street.host.office.lists.saveEntry(entryFields(street))).id;

async function claiming(street: Street) {
  return { entryId: await entry(street), claimant: { unitId: await unit(street), communityId: null } };
}

const projectFields = ({ communityId }: Street) => ({
  id: null,
  communityId,
  year: YEAR,
  title: '银龄课堂',
  lead: null,
  asker: { unitId: null, communityId },
  untilOn: null,
  expectedVersion: 0,
});

const project = async (street: Street): Promise<Id> =>
  (await street.host.office.lists.saveProject(projectFields(street))).id;

async function workbook({ host, communityId }: Street) {
  named += 1;
  const bytes = new TextEncoder().encode(`单位名称,单位性质,联络员\n同济${named}学校,学校,黄小\n`);
  const { hash } = await host.host.files.put(bytes);
  return { communityId, file: { hash, name: '共建单位.csv' } };
}

async function importing(street: Street) {
  const parts = [{ sheet: 0, part: 'units' as const, headerRow: 1, columns: ['name', 'kind', 'liaison'] }];
  return { ...(await workbook(street)), year: YEAR, parts };
}

export const jointExamples: Joint = {
  units: {
    list: async (street) => {
      await unit(street);
      return { communityId: street.communityId };
    },
    get: async (street) => ({ id: await unit(street) }),
    save: ({ communityId }) => {
      named += 1;
      return { ...unitFields(communityId), name: `安泰${named}集团有限公司` };
    },
    setLiaison: async (street) => ({
      id: await unit(street),
      name: '黄小',
      since: street.today(),
      expectedVersion: 1,
    }),
    setYear: async (street) => ({
      ids: [await unit(street)],
      year: YEAR + 1,
      communityId: street.communityId,
      member: true,
    }),
    leave: async (street) => ({
      id: await unit(street),
      on: street.today(),
      because: '迁出本街道',
      expectedVersion: 1,
    }),
    read: workbook,
    preview: importing,
    async confirm(street) {
      const asked = await importing(street);
      const { fingerprint } = await street.host.office.units.preview(asked);
      return { ...asked, fingerprint };
    },
  },
  topics: {
    calls: async (street) => {
      await call(street);
      return { communityId: street.communityId };
    },
    call: ({ communityId, today }) => ({
      id: null,
      communityId,
      title: '二季度圆桌会议议题',
      opensOn: today(),
      closesOn: today(),
      expectedVersion: 0,
    }),
    list: async (street) => ({ callId: await call(street) }),
    handIn: async (street) => ({
      callId: await call(street),
      unitId: await unit(street),
      ...words,
      via: 'paper',
      handedInOn: street.today(),
    }),
    invitation: async (street) => ({ callId: await call(street) }),
    handInFromSeat: async (street) => ({ callId: await call(street), unitId: await unit(street), ...words }),
    sort: async (street) => ({
      id: (await topic(street)).id,
      as: 'decline',
      answer: '已经列入改造计划。',
      expectedVersion: 1,
    }),
    grade: async (street) => ({ id: (await topic(street)).id, grade: 'quick', expectedVersion: 1 }),
    async answer(street) {
      const { id } = await topic(street);
      await street.host.office.topics.sort({ id, as: 'accept', expectedVersion: 1 });
      return { id, answer: '会议同意装扶手。', expectedVersion: 2 };
    },
    fate: async (street) => ({ id: (await topic(street)).id }),
    byReceipt: async (street) => ({ receipt: (await topic(street)).receipt }),
    grades: () => ({}),
    setLimit: () => ({ grade: 'quick', count: 3, unit: 'workingDays' }),
  },
  lists: {
    get: async (street) => {
      await entry(street);
      return { communityId: street.communityId, year: YEAR };
    },
    saveEntry: entryFields,
    withdraw: async (street) => ({ id: await entry(street), because: '已经解决', expectedVersion: 1 }),
    claim: claiming,
    async answerClaim(street) {
      const { id } = await street.host.office.lists.claim(await claiming(street));
      return { id, agree: true };
    },
    saveProject: projectFields,
    report: async (street) => ({
      id: await project(street),
      as: 'finished',
      on: street.today(),
      report: '办了三次课。',
      expectedVersion: 1,
    }),
    async rate(street) {
      const id = await project(street);
      await street.host.office.lists.report({ id, as: 'finished', on: street.today(), expectedVersion: 1 });
      return { id, rating: 'satisfied', expectedVersion: 2 };
    },
  },
};
