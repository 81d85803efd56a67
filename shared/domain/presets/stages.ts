import { threshold } from '../fractions.ts';
import type { MeetingForm, Stage } from '../procedure.ts';
import * as forms from './meeting-forms.ts';
import { end, law, local, minutes, practice, signIn, start, tallySheet, waivable } from './rules.ts';

/** The stages of the default procedure for an urban community; other presets take what they share and change the rest. */

type Words = readonly [zh: string, en: string];
const text = (words: Words) => ({ 'zh-CN': words[0], en: words[1] });

const plain = (
  key: string,
  kind: Stage['kind'],
  name: Words,
  convener: Words,
  participants: Words,
  rest: Partial<Stage> & Pick<Stage, 'ending' | 'onPass' | 'onFail' | 'law'>,
): Stage => ({
  key,
  kind,
  name: text(name),
  convener: text(convener),
  participants: text(participants),
  party: false,
  forms: [],
  mustMeet: [],
  combine: 'each',
  records: [],
  limit: null,
  ...rest,
});

export const discuss = (
  key: string,
  name: Words,
  convener: Words,
  participants: Words,
  stageForms: readonly MeetingForm[],
  rest: Partial<Stage> & Pick<Stage, 'onPass' | 'onFail' | 'law'>,
): Stage =>
  plain(key, 'discuss', name, convener, participants, { ending: 'ballot', forms: stageForms, ...rest });

const COMMITTEE: Words = ['居民委员会', 'residents’ committee'];
const ALL_RESIDENTS: Words = ['全体居民', 'all residents'];

export const intake: Stage = plain(
  'intake',
  'intake',
  ['议题征集登记', 'Intake'],
  ['网格党支部、社区', 'grid branch, community'],
  ['居民、居民代表、网格员、驻区单位', 'residents, representatives, grid workers, units'],
  {
    ending: 'form',
    records: [end('议题提案表', '提案表'), waivable(end('现场照片', '照片'))],
    limit: { count: 5, unit: 'workingDays' },
    law: [practice('S18'), practice('S11')],
    onPass: 'propose',
    onFail: 'closed_rejected',
  },
);

export const propose: Stage = plain(
  'propose',
  'discuss',
  ['群众（网格）提议', 'Residents’ proposal'],
  ['网格党支部、居民小组', 'grid branch, residents’ group'],
  ['党员、楼组长、居民代表、相关住户', 'party members, stair heads, representatives, households concerned'],
  {
    ending: 'consensus',
    forms: [forms.openMeeting].map((form) => ({ ...form, noticeDays: 0 })),
    records: [end('提议表'), waivable(end('联名签名', '联名签名表')), end('入户征求意见表')],
    limit: { count: 10, unit: 'days' },
    law: [law('L1', '26'), law('L1', '28'), practice('S8')],
    onPass: 'party_initial',
    onFail: 'closed_rejected',
  },
);

export const partyInitial: Stage = discuss(
  'party_initial',
  ['党组织初议', 'First party reading'],
  ['社区党委（党总支、党支部）委员会', 'party committee'],
  ['委员会成员；居务监督委员会可列席', 'committee members; supervisors may sit in'],
  [forms.partyCommittee],
  {
    party: true,
    records: [minutes, end('初步方案'), end('合法性与风险审查', '合法性审查', '风险审查')],
    limit: { count: 5, unit: 'workingDays' },
    law: [law('L1', '30'), practice('S3'), practice('S7')],
    onPass: 'consult',
    onFail: 'propose',
  },
);

export const consult: Stage = discuss(
  'consult',
  ['两委商议', 'Consultation of both committees'],
  ['社区党组织、居民委员会', 'party committee, residents’ committee'],
  ['两委成员；居务监督委员会可列席', 'both committees; supervisors may sit in'],
  [forms.partySideOfTwo, forms.residentsCommittee, forms.twoCommittees],
  {
    mustMeet: ['party_committee', 'residents_committee'],
    records: [minutes, end('方案（征求意见稿）', '方案', '征求意见稿'), end('预算')],
    limit: { count: 5, unit: 'workingDays' },
    law: [law('L1', '33'), law('L1', '36'), practice('S4')],
    onPass: 'deliberate',
    onFail: 'party_initial',
  },
);

export const deliberate: Stage = discuss(
  'deliberate',
  ['协商参议', 'Deliberation'],
  COMMITTEE,
  [
    '利益相关居民、驻区单位、街道部门、人大代表、政协委员、专家',
    'residents concerned, units, departments, delegates, experts',
  ],
  [forms.openMeeting, forms.council],
  {
    ending: 'consensus',
    records: [end('协商通知'), signIn, end('协商记录'), end('意见汇总表')],
    limit: { count: 20, unit: 'days' },
    law: [law('L1', '32'), law('L1', '46'), practice('C1')],
    onPass: 'party_review',
    onFail: 'deliberate',
    maxRounds: 3,
  },
);

export const partyReview: Stage = discuss(
  'party_review',
  ['党员审议', 'Party members’ review'],
  ['社区党组织', 'party organisation'],
  ['有表决权的党员；预备党员无表决权', 'members with a vote; probationary members have none'],
  [forms.partyMembers],
  {
    party: true,
    combine: 'sum',
    records: [end('方案'), signIn, end('表决记录'), end('意见采纳表')],
    limit: { count: 15, unit: 'days' },
    law: [law('P1', '11'), law('P2'), practice('S3'), practice('S6')],
    onPass: 'resolve',
    onFail: 'consult',
  },
);

export const resolve: Stage = plain(
  'resolve',
  'resolve',
  ['居民决议', 'Resolution'],
  COMMITTEE,
  ['居民代表、居民或业主', 'representatives, residents or owners'],
  {
    ending: 'ballot',
    forms: [forms.representatives, forms.residents, forms.owners, forms.ownersSpecial],
    records: [end('会议通知', '通知'), signIn, end('议案'), tallySheet, minutes, end('决议书', '决议')],
    limit: { count: 20, unit: 'days' },
    law: [law('L1', '26'), law('L1', '28'), law('L1', '29'), law('L2', '278')],
    onPass: 'file',
    onFail: 'closed_rejected',
  },
);

export const file: Stage = plain(
  'file',
  'file',
  ['备案', 'Filing'],
  ['社区（网格）报送', 'community or grid'],
  ['街道（社区）接收', 'street or community receives'],
  {
    ending: 'receipt',
    records: [
      start('备案表'),
      start('决议', '决议书'),
      start('会议记录', '记录'),
      start('签到表', '签到'),
      start('计票表', '表决票/计票表', '表决票', '计票单'),
      start('方案'),
    ],
    limit: { count: 3, unit: 'workingDays' },
    filing: { answerLimit: { count: 5, unit: 'workingDays' }, waitForReceipt: true },
    law: [law('L1', '31'), practice('S11'), local],
    onPass: 'publish_decision',
    onFail: 'file',
  },
);

export const publishDecision: Stage = plain(
  'publish_decision',
  'publish',
  ['决议公开', 'Notice of the resolution'],
  COMMITTEE,
  ALL_RESIDENTS,
  {
    ending: 'period',
    notice: { days: 15, ownersDays: 3 },
    records: [
      start('公示', '公示稿', '决议公示'),
      start('脱敏稿', '脱敏件'),
      end('公示照片（张贴）', '公示照片', '张贴照片', '起始照片'),
      end('公示照片（期满）', '期满照片', '结束照片'),
      end('异议登记表', '异议登记'),
    ],
    limit: { count: 3, unit: 'days' },
    law: [law('L1', '34'), law('L4', '92'), law('L4', '44'), practice('L8')],
    onPass: 'implement',
    onFail: 'deliberate',
  },
);

export const implement: Stage = plain(
  'implement',
  'implement',
  ['组织实施', 'Implementation'],
  COMMITTEE,
  ['牵头单位、配合单位', 'lead and cooperating units'],
  {
    ending: 'acceptance',
    records: [
      end('任务分解表'),
      waivable(end('合同')),
      end('进度记录', '进度'),
      end('验收单', '验收', '验收记录'),
    ],
    limit: { count: 180, unit: 'days' },
    law: [law('L1', '32')],
    onPass: 'evaluate',
    onFail: 'implement',
  },
);

export const evaluate: Stage = plain(
  'evaluate',
  'evaluate',
  ['评议', 'Appraisal'],
  ['居务监督委员会', 'supervision committee'],
  ['相关居民', 'residents concerned'],
  {
    ending: 'appraisal',
    evaluation: { answers: 30, households: threshold('atLeast', 1, 10), pass: threshold('atLeast', 4, 5) },
    records: [end('评议表'), end('评议统计', '统计', '统计表')],
    limit: { count: 30, unit: 'days' },
    law: [law('L1', '37'), local],
    onPass: 'publish_result',
    onFail: 'evaluate',
  },
);

export const publishResult: Stage = plain(
  'publish_result',
  'publish',
  ['实施结果公开', 'Notice of the result'],
  COMMITTEE,
  ALL_RESIDENTS,
  {
    ending: 'period',
    notice: { days: 15 },
    records: [
      start('实施结果公示', '公示', '结果公示'),
      start('脱敏稿', '脱敏件'),
      end('公示照片（张贴）', '公示照片', '张贴照片', '起始照片'),
      end('公示照片（期满）', '期满照片', '结束照片'),
      end('异议登记表', '异议登记'),
    ],
    limit: { count: 20, unit: 'workingDays' },
    law: [law('L1', '34'), practice('S31')],
    onPass: 'archive',
    onFail: 'implement',
  },
);

export const archive: Stage = plain(
  'archive',
  'archive',
  ['归档', 'Archive'],
  ['居民委员会、居务监督委员会', 'both committees keep the file'],
  ['档案管理人员', 'archivist'],
  {
    ending: 'checklist',
    records: [end('归档目录')],
    limit: { count: 365, unit: 'days' },
    law: [law('L1', '39'), law('L12', '13'), law('L13', '39')],
    onPass: 'end',
    onFail: 'archive',
  },
);
