import type { Id } from '../../shared/values.ts';
import type { Examples } from './examples.ts';
import { complete } from './examples-road.ts';
import type { Street } from './examples-street.ts';

/** What is asked of a notice on the board, and of the office that hangs it. */
type Publication = Pick<Examples, 'notices' | 'offices'>;

const NOTICE = 'publish_decision';
const period = (street: Street) => ({ from: street.today(), until: street.daysLater(15), place: '公示栏' });
const posted = async (street: Street): Promise<Id> => {
  const matterId = await complete(street, NOTICE);
  await street.host.office.notices.post({ matterId, stage: NOTICE, ...period(street) });
  return matterId;
};
const objected = async (street: Street): Promise<Id> => {
  const matterId = await posted(street);
  await street.host.office.notices.object({ matterId, stage: NOTICE, text: '费用太高。' });
  return matterId;
};
const hanging = async (street: Street): Promise<Id> => {
  const page = await street.host.office.matters.get({ id: await posted(street) });
  return page.notices[0]?.id ?? '';
};
const gap = (street: Street) => ({ from: street.today(), until: street.today(), reason: '风雨刮落' });
const displayLog = (noticeId: Id, day: string) =>
  JSON.stringify({ kiosk: '一楼大厅', noticeId, day, shows: 12, seconds: 240 });

export const noticeExamples: Publication = {
  notices: {
    list: ({ communityId }) => ({ communityId, state: 'running', offset: 0, limit: 10 }),
    post: async (street) => ({ matterId: await complete(street, NOTICE), stage: NOTICE, ...period(street) }),
    replace: async (street) => ({
      matterId: await posted(street),
      stage: NOTICE,
      ...period(street),
      reason: '金额印错',
    }),
    object: async (street) => ({
      matterId: await posted(street),
      stage: NOTICE,
      text: '费用太高。',
      channel: '电话',
    }),
    answer: async (street) => ({
      matterId: await objected(street),
      stage: NOTICE,
      objectionId: null,
      answer: '已与施工方议价。',
      upheld: true,
      sendBackTo: 'deliberate',
    }),
    async finish(street) {
      const matterId = await posted(street);
      street.host.setDay(street.daysLater(16));
      return { matterId, stage: NOTICE };
    },
    standingRelease: async (street) => ({ matterId: await posted(street), stage: NOTICE }),
    secondWaiting: ({ communityId }) => ({ communityId }),
    async addPhoto(street) {
      const noticeId = await hanging(street);
      const file = await street.file('board.jpg');
      return { noticeId, moment: 'start', takenOn: street.today(), place: '公示栏', file };
    },
    tellGap: async (street) => ({ noticeId: await hanging(street), ...gap(street) }),
    async takeBackGap(street) {
      const noticeId = await hanging(street);
      const { id: gapId } = await street.host.office.notices.tellGap({ noticeId, ...gap(street) });
      return { gapId, reason: '日期填错' };
    },
    async importDisplays(street) {
      const log = displayLog(await hanging(street), street.today());
      return { hash: (await street.file(log)).hash };
    },
  },
  offices: {
    get: ({ communityId }) => ({ communityId }),
    save: ({ communityId }) => ({
      communityId,
      address: '宁夏路12号',
      telephone: '0532-83801234',
      hours: '工作日9:00至17:00',
      supervision: '街道 0532-83809876',
    }),
  },
};
