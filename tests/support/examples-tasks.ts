import type { Inputs } from '../../shared/contract/index.ts';
import type { Id } from '../../shared/values.ts';
import type { Examples } from './examples.ts';
import { HERE, type Street } from './examples-street.ts';

type Tasks = Pick<Examples, 'tasks'>;

/** A section of the community leads; given today, a fortnight ahead. */
const newTask = ({ communityId, today, daysLater }: Street): Inputs['tasks']['give'] => ({
  communityId,
  source: '第三项 楼道照明改造',
  text: `更换${HERE}12号院楼道灯`,
  grade: 'quick',
  lead: { name: '城市管理科' },
  responsible: '刘志强',
  asker: { communityId },
  givenOn: today(),
  deadline: { on: daysLater(14) },
  milestones: [{ text: '完成采购', dueOn: daysLater(7) }],
});

const given = async (street: Street): Promise<Id> =>
  (await street.host.office.tasks.give(newTask(street))).id;

const fresh = async ({ host: { office } }: Street, id: Id) => ({
  id,
  expectedVersion: (await office.tasks.get({ id })).version,
});

const evidence = async ({ host }: Street) => {
  const { hash } = await host.host.files.put(new TextEncoder().encode('验收单'));
  return [{ hash, name: '验收单.txt' }];
};

/** Handed in with evidence, by the office. */
const handedIn = async (street: Street): Promise<Id> => {
  const id = await given(street);
  const files = await evidence(street);
  await street.host.office.tasks.handIn({ ...(await fresh(street, id)), text: '已经换好。', files });
  return id;
};

export const taskExamples: Tasks = {
  tasks: {
    list: ({ communityId }) => ({
      communityId,
      streetOnly: false,
      unitId: null,
      state: 'open',
      year: 2026,
      search: '楼道',
      sort: 'lead',
      descending: true,
      offset: 0,
      limit: 20,
    }),
    get: async (street) => ({ id: await given(street) }),
    waiting: ({ communityId }) => ({ communityId }),
    figures: ({ communityId }) => ({ communityId, year: 2026 }),
    reminders: ({ communityId }) => ({ communityId, unitId: null, withinDays: 20 }),
    openFor: ({ communityId }) => ({ communityId, bodyId: null, meetingId: null }),
    ofMeeting: async (street) => ({ meetingId: (await street.called()).meetingId }),
    choices: () => ({}),
    dueDay: ({ today }) => ({ from: today(), workingDays: 10 }),
    give: newTask,
    report: async (street) => ({
      id: await given(street),
      text: '已经采购。',
      files: await evidence(street),
    }),
    handIn: async (street) => ({
      ...(await fresh(street, await given(street))),
      text: '已经换好。',
      files: await evidence(street),
    }),
    askExtension: async (street) => ({
      ...(await fresh(street, await given(street))),
      until: street.daysLater(21),
      reason: '灯具缺货',
    }),
    async decideExtension(street) {
      const id = await given(street);
      const asked = { ...(await fresh(street, id)), until: street.daysLater(21), reason: '灯具缺货' };
      await street.host.office.tasks.askExtension(asked);
      return { ...(await fresh(street, id)), granted: true, reason: '' };
    },
    rate: async (street) => ({
      ...(await fresh(street, await handedIn(street))),
      rating: 'satisfied',
      by: '王秀兰',
      text: '',
    }),
    sendBack: async (street) => ({
      ...(await fresh(street, await handedIn(street))),
      reason: '三单元没有换',
      dueOn: street.daysLater(20),
    }),
    async signOff(street) {
      const id = await handedIn(street);
      await street.host.office.tasks.rate({
        ...(await fresh(street, id)),
        rating: 'satisfied',
        by: '王秀兰',
      });
      return { ...(await fresh(street, id)), text: '' };
    },
    async renew(street) {
      const overdue = {
        givenOn: street.daysLater(-9),
        deadline: { on: street.daysLater(-2) },
        milestones: [],
      };
      const { id } = await street.host.office.tasks.give({ ...newTask(street), ...overdue });
      return { ...(await fresh(street, id)), dueOn: street.daysLater(7), reason: '继续办理' };
    },
    setMilestone: async (street) => ({
      id: await given(street),
      text: '完成安装',
      dueOn: street.daysLater(10),
    }),
    async reachMilestone(street) {
      const id = await given(street);
      const { milestones } = await street.host.office.tasks.get({ id });
      return { id, milestoneId: milestones[0]?.id ?? '', text: '' };
    },
    carryOver: async (street) => ({ meetingId: (await street.called()).meetingId }),
    mine: () => ({}),
    reportFromSeat: async (street) => ({
      id: await given(street),
      text: '已经采购。',
      files: [],
      handIn: false,
    }),
    rateFromSeat: async (street) => ({
      id: await handedIn(street),
      rating: 'basicallySatisfied',
      by: '王秀兰',
      text: '',
    }),
  },
};
