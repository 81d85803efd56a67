import type { Examples } from './examples.ts';
import type { Street } from './examples-street.ts';

/** What is asked on a meeting day. */
type Agenda = Pick<Examples, 'agenda' | 'presence' | 'remarks'>;

const firstOf = ({ representatives }: Street) => representatives.people[0] ?? '';
const inHall = async (street: Street) => (await street.planned(true)).meetingId;

const said = async (street: Street) => {
  const { meetingId, itemId } = await street.planned(true);
  const remark = { meetingId, itemId, personId: firstOf(street), speaker: '王秀兰', text: '同意这个方案。' };
  return street.host.office.remarks.say(remark);
};

export const agendaExamples: Agenda = {
  agenda: {
    day: async (street) => ({ id: (await street.planned()).meetingId }),
    candidates: async (street) => ({ id: (await street.planned()).meetingId }),
    async add(street) {
      const matterId = await street.matterAt('resolve');
      const { meetingId } = await street.planned();
      return { meetingId, kind: 'matter', matterId, title: '修整步道', speaker: '王秀兰', budgetMinutes: 20 };
    },
    async edit(street) {
      const { itemId: id } = await street.planned();
      return { id, title: '其他', speaker: '', budgetMinutes: 5, expectedVersion: 1 };
    },
    place: async (street) => ({ id: (await street.planned()).itemId, parentId: null, position: 0 }),
    drop: async (street) => ({ id: (await street.planned()).itemId, reason: '提议人撤回' }),
    async addPaper(street) {
      return { itemId: (await street.planned()).itemId, file: await street.file('方案.pdf') };
    },
    async removePaper(street) {
      const { itemId } = await street.planned();
      return street.host.office.agenda.addPaper({ itemId, file: await street.file('旧方案.pdf') });
    },
    start: async (street) => ({ id: (await street.planned(true)).itemId }),
    async end(street) {
      const { itemId: id } = await street.planned(true);
      await street.host.office.agenda.start({ id });
      return { id };
    },
    async decide(street) {
      return { id: (await street.planned(true)).itemId, decision: '由物业一周内答复。', expectedVersion: 1 };
    },
    moveOn: async (street) => ({ id: (await street.planned(true)).itemId, toMeetingId: null }),
  },
  presence: {
    move: async (street) => ({ meetingId: await inHall(street), personId: firstOf(street), move: 'arrived' }),
    async undo(street) {
      const meetingId = await inHall(street);
      const personId = firstOf(street);
      await street.host.office.presence.move({ meetingId, personId, move: 'arrived' });
      return { meetingId, personId };
    },
    addObserver: async (street) => ({ meetingId: await inHall(street), name: '周明', unit: '区民政局' }),
    async removeObserver(street) {
      const meetingId = await inHall(street);
      return street.host.office.presence.addObserver({ meetingId, name: '周明' });
    },
  },
  remarks: {
    async say(street) {
      const { meetingId, itemId } = await street.planned(true);
      return { meetingId, itemId, personId: null, speaker: '居民甲', text: '希望早点动工。' };
    },
    async change(street) {
      const { id } = await said(street);
      return { id, text: '同意第二个方案。', speaker: '王秀兰', expectedVersion: 1 };
    },
    place: async (street) => ({ ...(await said(street)), position: 0 }),
  },
};
