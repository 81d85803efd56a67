import type { EntryKind, List } from '../../../shared/domain/lists.ts';
import type { GRADES } from '../../../shared/domain/tasks.ts';
import type { UnitKind } from '../../../shared/domain/units.ts';

/** Forty-six units that do not exist, what they proposed, need and offer. Units are told by their place. */

const BRANDS = ['同济', '博信', '安泰', '启明', '康宁', '众诚', '和兴', '永源'];
const PLACES = ['胶东', '海伦', '青岛', '市北'];
export const KINDS: readonly (readonly [UnitKind, string])[] = [
  ['agency', '管理中心'],
  ['institution', '服务中心'],
  ['state_firm', '集团有限公司'],
  ['private_firm', '科技有限公司'],
  ['organisation', '公益服务中心'],
  ['school', '学校'],
  ['hospital', '医院'],
  ['bank', '支行'],
];
export const UNITS = 46;

export function unitName(place: number): string {
  const [, ending] = KINDS[place % KINDS.length] ?? ['', ''];
  const brand = BRANDS[(place * 3 + Math.floor(place / 8)) % BRANDS.length];
  return `${PLACES[place % PLACES.length]}${brand}${String(place + 1).padStart(2, '0')}${ending}`;
}

/** As in real lists: every eighth has no liaison officer yet, every fifth has told no Party organisation. */
export const hasLiaison = (place: number): boolean => place % 7 !== 0;
export const hasParty = (place: number): boolean => place % 5 !== 0;

export interface TopicPlot {
  readonly unit: number;
  readonly proposer: string;
  readonly title: string;
  readonly text: string;
  readonly sort?:
    | { readonly as: 'accept' | 'decline' | 'answer'; readonly answer: string }
    | { readonly into: number };
  readonly grade?: (typeof GRADES)[number];
  readonly answer?: string;
}

export const LAST_CALL: readonly TopicPlot[] = [
  {
    unit: 5,
    proposer: '孙静雅',
    title: '放学时段校门口交通拥堵',
    text: '下午四点到五点家长车辆停在校门两侧，救护车出不去，建议错峰放学并划出临时停车位。',
    sort: { as: 'accept', answer: '列入第三季度圆桌会议。' },
    grade: 'joint',
    answer: '会议议定：银行停车场每天下午四点至五点半向家长开放，学校分两批放学，交警中队划线。',
  },
  {
    unit: 7,
    proposer: '吕志新',
    title: '银行门前停车位工作日空置',
    text: '我行后院有二十个车位，放学时段和周末可以开放。',
    sort: { into: 0 },
  },
  {
    unit: 13,
    proposer: '梁国庆',
    title: '增设一处公交站',
    text: '建议在学校西门增设公交站。',
    sort: { as: 'decline', answer: '公交站点由市公交集团统一规划，已把建议转交，预计明年线网调整时答复。' },
    grade: 'assigned',
  },
];

export const THIS_CALL: readonly TopicPlot[] = [
  {
    unit: 6,
    proposer: '董凤兰',
    title: '老年助餐点缺志愿者',
    text: '助餐点中午需要三名志愿者送餐上门，目前只有一名，雨雪天送不过来。',
    sort: { as: 'accept', answer: '列入本次圆桌会议。' },
    grade: 'joint',
  },
  {
    unit: 3,
    proposer: '曹立红',
    title: '暑期托管场地不够',
    text: '报名六十人，社区活动室只坐得下二十五人，想借用学校教室。',
    sort: { as: 'accept', answer: '列入本次圆桌会议。' },
    grade: 'joint',
  },
  {
    unit: 21,
    proposer: '郭欣桂',
    title: '暑假想开放教室',
    text: '我校暑期有六间教室可以给社区办托管班，需要明确管理责任。',
    sort: { into: 1 },
  },
  {
    unit: 10,
    proposer: '周明轩',
    title: '门前路灯不亮',
    text: '公司门前三盏路灯坏了两周，夜班员工下班不方便。',
    sort: { as: 'answer', answer: '已报市政，昨天修好，请再看看。' },
    grade: 'atOnce',
  },
  {
    unit: 15,
    proposer: '曹玉芬',
    title: '防诈骗讲座进社区',
    text: '我行可以每月派人讲一次，请各社区报时间。',
  },
  {
    unit: 18,
    proposer: '许子凤',
    title: '沿街商户垃圾清运时间',
    text: '早上七点清运正好是上班高峰，建议改到六点以前。',
  },
  {
    unit: 30,
    proposer: '彭珍',
    title: '义诊场地和通知',
    text: '计划下月义诊两次，请社区帮助通知老人并提供桌椅。',
  },
];

export interface EntryPlot {
  readonly list: List;
  readonly kind: EntryKind;
  readonly title: string;
  /** A unit by its place, or a community for a negative number: -1 is the first. */
  readonly owner: number;
  readonly claim?: { readonly by: number; readonly agreed?: boolean; readonly declined?: string };
}

export const ENTRIES: readonly EntryPlot[] = [
  { list: 'need', kind: 'elderly', title: '老年助餐点缺志愿者', owner: -1, claim: { by: 3, agreed: true } },
  { list: 'need', kind: 'elderly', title: '独居老人每周探访', owner: -2, claim: { by: 6, agreed: true } },
  { list: 'need', kind: 'children', title: '暑期托管缺场地', owner: -3, claim: { by: 21, agreed: true } },
  { list: 'need', kind: 'children', title: '课后托管缺书法老师', owner: -5 },
  { list: 'need', kind: 'environment', title: '楼道照明维修缺资金', owner: -4, claim: { by: 2 } },
  { list: 'need', kind: 'law', title: '法律咨询进社区', owner: -6 },
  {
    list: 'need',
    kind: 'places',
    title: '居民议事缺会议室',
    owner: -7,
    claim: { by: 8, declined: '会议室正在装修，下半年再谈。' },
  },
  { list: 'need', kind: 'jobs', title: '残疾人就业岗位三个', owner: -8 },
  { list: 'resource', kind: 'places', title: '会议室周末开放', owner: 0, claim: { by: -7, agreed: true } },
  { list: 'resource', kind: 'health', title: '义诊队伍一支', owner: 30, claim: { by: -2, agreed: true } },
  { list: 'resource', kind: 'law', title: '法律顾问两名', owner: 16, claim: { by: -6 } },
  { list: 'resource', kind: 'places', title: '爱心车位二十个', owner: 7, claim: { by: -1, agreed: true } },
  { list: 'resource', kind: 'jobs', title: '公益岗位五个', owner: 12 },
  { list: 'resource', kind: 'volunteers', title: '青年志愿者三十人', owner: 11, claim: { by: -5 } },
  { list: 'resource', kind: 'money', title: '困难家庭助学金两万元', owner: 23 },
];

export interface ProjectPlot {
  readonly title: string;
  readonly lead: number;
  readonly asker: number;
  readonly report: string;
  readonly unfinished?: true;
  readonly rating?: 'satisfied' | 'basicallySatisfied' | 'dissatisfied';
}

/** Of last year, reported at its end. */
export const LAST_PROJECTS: readonly ProjectPlot[] = [
  {
    title: '银龄课堂',
    lead: 5,
    asker: -1,
    report: '开课十二次，参加老人三百六十人次。',
    rating: 'satisfied',
  },
  { title: '爱心义剪', lead: 12, asker: -2, report: '每月一次，共十次。', rating: 'satisfied' },
  {
    title: '共享停车',
    lead: 7,
    asker: -3,
    report: '开放车位二十个，夜间收费仍有意见。',
    rating: 'basicallySatisfied',
  },
  { title: '社区体检日', lead: 14, asker: -4, report: '做了一次，检查八十六人。' },
  { title: '楼道电动车充电棚', lead: 2, asker: -5, report: '场地产权没有谈妥，转到明年。', unfinished: true },
];
