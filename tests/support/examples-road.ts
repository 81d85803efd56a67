import type { Id } from '../../shared/values.ts';
import type { Examples } from './examples.ts';
import { ELSEWHERE, type Street } from './examples-street.ts';

/** What is asked along the road of a matter. */
type Road = Pick<
  Examples,
  | 'matters'
  | 'records'
  | 'filings'
  | 'implementations'
  | 'evaluations'
  | 'overrides'
  | 'corrections'
  | 'comments'
>;

const proposal = ({ communityId, gridId }: Street) => ({
  title: '修整宁夏路社区步道',
  situation: '雨天积水。',
  request: '请社区修整。',
  plan: '铺设防滑地砖。',
  communityId,
  gridId,
  level: 'community' as const,
  resolveBy: 'representatives' as const,
  proposerKind: 'resident' as const,
  proposerName: '李桂英',
  proposerContact: '138 0000 0000',
  households: 120,
  funding: '街道为民服务资金',
  commonParts: false,
  combine: null,
});
export const complete = async (street: Street, stage: string): Promise<Id> => {
  const matterId = await street.matterAt(stage);
  await street.attachAll(matterId);
  return matterId;
};
const sent = async (street: Street): Promise<Id> => {
  const matterId = await complete(street, 'file');
  await street.host.office.filings.send({ matterId });
  return matterId;
};
const asked = async (street: Street) => {
  const matterId = await street.matterAt('party_initial');
  const gates = ['stages.recordsMissing'];
  return { matterId, gates, reason: '原件在街道，明日补齐。' };
};

export const roadExamples: Road = {
  matters: {
    list: ({ communityId }) => ({
      communityId,
      stage: null,
      state: 'open',
      trouble: null,
      level: null,
      resolveBy: null,
      search: '',
      sort: 'dueOn',
      descending: false,
      offset: 0,
      limit: 50,
    }),
    board: ({ communityId }) => ({ communityId, perColumn: 5 }),
    search: () => ({ text: '步道' }),
    today: ({ communityId }) => ({ communityId }),
    get: async (street) => ({ id: await street.matterAt('resolve') }),
    history: async (street) => ({ id: await street.matterAt('propose'), before: null, limit: 5 }),
    propose: (street) => ({ ...proposal(street), procedureKey: 'urban_default' }),
    async edit(street) {
      const { id } = await street.host.office.matters.propose(proposal(street));
      const { matter } = await street.host.office.matters.get({ id });
      return { ...proposal(street), id, expectedVersion: matter.version };
    },
    register: async (street) => ({ matterId: await complete(street, 'intake') }),
    conclude: async (street) => ({
      matterId: await complete(street, 'propose'),
      stage: 'propose',
      outcome: 'agreed',
      reason: '',
    }),
    async announce(street) {
      const { matterId, meetingId, ballotId } = await street.voting('hands');
      const { office } = street.host;
      await office.ballots.countHands({ ballotId, count: { heads: { for: 4, against: 1, abstain: 0 } } });
      await office.ballots.close({ ballotId });
      await office.meetings.finish({ id: meetingId });
      await street.attachAll(matterId);
      return { matterId, stage: 'resolve' };
    },
    suspend: async (street) => ({ matterId: await street.matterAt('consult'), reason: '等待规划批复' }),
    async resume(street) {
      const matterId = await street.matterAt('consult');
      await street.host.office.matters.suspend({ matterId, reason: '等待规划批复' });
      return { matterId, reason: '已批复' };
    },
    postpone: async (street) => ({
      matterId: await street.matterAt('consult'),
      until: street.daysLater(20),
      reason: '主任出差',
    }),
    sendBack: async (street) => ({
      matterId: await street.matterAt('resolve'),
      to: 'consult',
      reason: '预算有误',
    }),
    close: async (street) => ({ matterId: await street.matterAt('consult'), reason: '提议人撤回' }),
    archive: async (street) => ({ matterId: await complete(street, 'archive') }),
  },
  records: {
    async attach(street) {
      const matterId = await street.matterAt('intake');
      const { hash } = await street.host.host.files.put(new TextEncoder().encode(ELSEWHERE));
      return { matterId, stage: 'intake', files: [{ kind: '议题提案表', hash, name: '提案表.pdf' }] };
    },
    carryOver: async (street) => ({ matterId: await street.matterAt('file'), stage: 'file' }),
    waive: async (street) => ({
      matterId: await street.matterAt('intake'),
      stage: 'intake',
      kind: '现场照片',
      reason: '事项不涉及现场',
    }),
  },
  filings: {
    waiting: () => ({}),
    send: async (street) => ({ matterId: await complete(street, 'file') }),
    acknowledge: async (street) => ({ matterId: await sent(street), number: '海备〔2026〕3号' }),
    return: async (street) => ({ matterId: await sent(street), reason: '签到表缺页', to: 'resolve' }),
  },
  implementations: {
    accept: async (street) => ({
      matterId: await complete(street, 'implement'),
      finishedOn: street.today(),
      note: '已验收',
    }),
  },
  evaluations: {
    count: async (street) => ({
      matterId: await complete(street, 'evaluate'),
      issued: 50,
      returned: 42,
      invalid: 2,
      satisfied: 30,
      basicallySatisfied: 5,
      dissatisfied: 5,
      households: 120,
    }),
  },
  overrides: {
    ask: asked,
    confirm: async (street) => street.host.office.overrides.ask(await asked(street)),
  },
  corrections: {
    make: async (street) => ({
      matterId: await street.matterAt('consult'),
      field: 'title',
      meetingId: null,
      newValue: '修整宁夏路社区南侧步道',
      reason: '题目写错',
    }),
  },
  comments: {
    write: async (street) => ({ matterId: await street.matterAt('consult'), text: '请注意施工噪声。' }),
  },
};
