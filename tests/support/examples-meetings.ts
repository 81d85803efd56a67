import type { Examples } from './examples.ts';

/** What is asked about meetings, motions and ballots. */
type Meetings = Pick<Examples, 'meetings' | 'motions' | 'recusals' | 'ballots'>;

const count = { heads: { for: 4, against: 1, abstain: 0 } };
const onPaper = { ...count, papers: { issued: 5, returned: 5, blank: 0, invalid: 0 } };

export const meetingExamples: Meetings = {
  meetings: {
    list: ({ communityId, today }) => ({
      communityId,
      state: 'all',
      from: '2026-01-01',
      until: today(),
      limit: 10,
    }),
    get: async (street) => ({ id: (await street.attended()).meetingId }),
    async hold(street) {
      const matterId = await street.matterAt('resolve');
      await street.attachAll(matterId);
      return {
        matterId,
        stage: 'resolve',
        noticedOn: street.daysLater(-5),
        heldOn: street.today(),
        place: '社区会议室',
        urgentReason: '',
        meetings: [
          {
            body: '居民代表会议',
            heads: { due: 45, present: 31 },
            ballot: { kind: 'yesNo', method: 'hands', count: { heads: { for: 17, against: 9, abstain: 5 } } },
          },
        ],
      };
    },
    call: async (street) => ({
      matterId: await street.matterAt('resolve'),
      stage: 'resolve',
      noticedOn: street.today(),
      heldOn: street.daysLater(3),
      place: '社区会议室',
      urgentReason: '',
      bodies: [{ bodyId: street.representatives.bodyId, body: '居民代表会议' }],
    }),
    attend: async (street) => ({
      id: (await street.called()).meetingId,
      entries: [{ personId: street.representatives.people[0] ?? '', presence: 'present', reason: '' }],
    }),
    countIn: async (street) => ({
      id: (await street.called()).meetingId,
      heads: { due: 45, present: 31 },
      excused: 3,
    }),
    finish: async (street) => ({ id: (await street.attended()).meetingId }),
    plan: ({ communityId, representatives, daysLater, today }) => ({
      template: 'representatives',
      title: '第三季度居民代表会议',
      communityId,
      bodyId: representatives.bodyId,
      body: '居民代表会议',
      heldOn: daysLater(7),
      startsAt: '09:00',
      place: '社区会议室',
      chair: '王秀兰',
      clerk: '',
      noticedOn: today(),
      urgentReason: '',
    }),
    async arrange(street) {
      const { meetingId: id } = await street.planned();
      const fields = { title: '例会', startsAt: '15:00', endsAt: '', place: '二楼', chair: '', clerk: '' };
      return { id, ...fields, expectedVersion: 1 };
    },
    announce: async (street) => ({ id: (await street.planned()).meetingId, on: street.daysLater(-4) }),
    open: async (street) => ({ id: (await street.planned()).meetingId }),
    showMessage: async (street) => ({ id: (await street.planned()).meetingId, message: '休息十分钟' }),
    copy: async (street) => ({
      id: (await street.planned()).meetingId,
      heldOn: street.daysLater(30),
      startsAt: '14:30',
      noticedOn: street.daysLater(20),
      unfinishedOnly: false,
    }),
    async byCode(street) {
      const { meetingId } = await street.planned();
      const { meeting } = await street.host.office.agenda.day({ id: meetingId });
      return { code: meeting.code ?? '' };
    },
    attachScan: async (street) => ({
      id: (await street.planned()).meetingId,
      paper: 'signIn',
      file: await street.file('签到表.png'),
    }),
    cancel: async (street) => ({ id: (await street.called()).meetingId, reason: '场地停电' }),
  },
  motions: {
    put: async (street) => ({
      meetingId: (await street.attended()).meetingId,
      text: '三个方案选一',
      kind: 'choice',
      yesMeans: 'adopt',
      choose: 1,
      options: ['甲', '乙', '丙'],
    }),
    withdraw: async (street) => ({ id: await street.put((await street.attended()).meetingId) }),
  },
  recusals: {
    declare: async (street) => ({
      meetingId: (await street.attended()).meetingId,
      personId: street.representatives.people[0] ?? '',
      reason: '本人房屋在施工范围内',
    }),
  },
  ballots: {
    async open(street) {
      const { meetingId } = await street.attended();
      return { motionId: await street.put(meetingId), method: 'hands' };
    },
    countHands: async (street) => ({ ballotId: (await street.voting('hands')).ballotId, count }),
    vote: async (street) => ({
      ballotId: (await street.voting('roll_call')).ballotId,
      personId: street.representatives.people[0] ?? '',
      vote: 'for',
    }),
    castSecret: async (street) => ({
      ballotId: (await street.voting('secret')).ballotId,
      personId: street.representatives.people[0] ?? '',
      choice: 'for',
    }),
    countPapers: async (street) => ({
      ballotId: (await street.voting('paper')).ballotId,
      as: 'teller',
      by: '李明',
      count: onPaper,
    }),
    async close(street) {
      const { ballotId } = await street.voting('hands');
      await street.host.office.ballots.countHands({ ballotId, count });
      return { ballotId };
    },
  },
};
