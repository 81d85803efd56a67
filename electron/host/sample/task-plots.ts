import type { GRADES } from '../../../shared/domain/tasks.ts';
import type { UnitKind } from '../../../shared/domain/units.ts';

/** One step in the story of a task, so many days before today. */
export interface TaskTurn {
  readonly daysAgo: number;
  readonly act:
    | 'report'
    | 'reach'
    | 'handIn'
    | 'ask'
    | 'grant'
    | 'satisfied'
    | 'basicallySatisfied'
    | 'sendBack'
    | 'renew'
    | 'signOff';
  readonly text: string;
  /** A kind of paper that is handed in with it. */
  readonly paper?: string;
  /** A new deadline, counted from today. */
  readonly inDays?: number;
}

export interface TaskPlot {
  /** Which community, from 0; null is the street. */
  readonly place: number | null;
  readonly text: string;
  readonly source: string;
  readonly grade: (typeof GRADES)[number] | null;
  /** What kind of unit of the joint meeting leads; where there is none, the section. */
  readonly unit?: UnitKind;
  readonly help?: UnitKind;
  readonly section: string;
  readonly responsible: string;
  /** The community that asked; -1 is the street. */
  readonly askedBy: number;
  readonly givenDaysAgo: number;
  readonly dueInDays: number;
  readonly milestones?: readonly (readonly [text: string, inDays: number])[];
  readonly turns: readonly TaskTurn[];
}

const ENTRUSTED = '街道圆桌会议第二季度会议纪要第二项';

export const TASK_PLOTS: readonly TaskPlot[] = [
  {
    place: null,
    text: '开放职工食堂，每周三、周五中午向60岁以上居民供应助餐',
    source: `${ENTRUSTED}：由驻区单位开放食堂，街道补贴餐费差额。`,
    grade: 'joint',
    unit: 'institution',
    help: 'organisation',
    section: '街道公共服务办公室',
    responsible: '周文静',
    askedBy: 0,
    givenDaysAgo: 64,
    dueInDays: -9,
    milestones: [
      ['签订助餐协议', -40],
      ['试运行', -18],
    ],
    turns: [
      { daysAgo: 43, act: 'reach', text: '协议已签。' },
      { daysAgo: 30, act: 'report', text: '食堂改造报价已出，等待单位后勤审批。' },
    ],
  },
  {
    place: null,
    text: '腾出院内夜间车位30个，供周边三个院落居民晚18时至早8时错时停放',
    source: `${ENTRUSTED}：车位错时共享。`,
    grade: 'joint',
    unit: 'state_firm',
    help: 'agency',
    section: '街道综合执法队',
    responsible: '李卫东',
    askedBy: 1,
    givenDaysAgo: 70,
    dueInDays: -30,
    turns: [
      { daysAgo: 41, act: 'report', text: '门禁系统要先升级，供应商未定。' },
      { daysAgo: 20, act: 'renew', text: '会议议定继续办理，月底前必须开放。', inDays: -3 },
    ],
  },
  {
    place: 0,
    text: '更换宁夏路12号院1至4单元楼道感应灯46盏，清理楼道杂物并建立巡查台账',
    source: '社区两委联席会议第三项：楼道照明改造。',
    grade: 'quick',
    section: '第一网格党支部',
    responsible: '刘志强',
    askedBy: 0,
    givenDaysAgo: 26,
    dueInDays: 3,
    milestones: [
      ['完成采购', -12],
      ['1、2单元装完', -4],
      ['全部装完', 2],
    ],
    turns: [
      { daysAgo: 14, act: 'reach', text: '' },
      { daysAgo: 5, act: 'reach', text: '1、2单元共22盏。' },
      { daysAgo: 5, act: 'report', text: '1、2单元已换，照片附后。', paper: '整改照片' },
    ],
  },
  {
    place: 0,
    text: '核对独居老人名单，上门安装烟感报警器',
    source: '居民议事会第一项。',
    grade: 'assigned',
    section: '社区公共卫生委员会',
    responsible: '陈玉梅',
    askedBy: 0,
    givenDaysAgo: 12,
    dueInDays: 9,
    turns: [
      { daysAgo: 6, act: 'report', text: '名单核对完，共83户，已装31户。' },
      { daysAgo: 2, act: 'ask', text: '到货比预计晚一周，申请延期。', inDays: 18 },
    ],
  },
  {
    place: 0,
    text: '修补东门路面坑洼两处',
    source: '社区两委联席会议第二项。',
    grade: 'atOnce',
    section: '社区居委会',
    responsible: '赵永福',
    askedBy: 0,
    givenDaysAgo: 40,
    dueInDays: -33,
    turns: [
      { daysAgo: 36, act: 'handIn', text: '已修补，附照片。', paper: '整改照片' },
      { daysAgo: 35, act: 'satisfied', text: '东门商户代表 孙丽' },
      { daysAgo: 34, act: 'signOff', text: '现场看过，平整。' },
    ],
  },
  {
    place: 0,
    text: '在小广场增设休息座椅8张',
    source: '居民代表会议决议。',
    grade: 'quick',
    section: '第二网格党支部',
    responsible: '孙国栋',
    askedBy: 0,
    givenDaysAgo: 33,
    dueInDays: 2,
    turns: [
      { daysAgo: 8, act: 'handIn', text: '8张座椅装好，附验收单。', paper: '验收单' },
      { daysAgo: 6, act: 'basicallySatisfied', text: '居民代表 王秀兰' },
    ],
  },
  {
    place: 1,
    text: '清理地下车库堆放的旧家具，腾出非机动车充电区',
    source: '社区两委联席会议第四项。',
    grade: 'assigned',
    unit: 'private_firm',
    section: '物业服务中心',
    responsible: '何建军',
    askedBy: 1,
    givenDaysAgo: 38,
    dueInDays: -12,
    turns: [
      { daysAgo: 15, act: 'handIn', text: '已清理，附照片。', paper: '整改照片' },
      { daysAgo: 3, act: 'sendBack', text: '北侧还有两处没有清，补清后再报。', inDays: 6 },
    ],
  },
  {
    place: 1,
    text: '组织一次辖区单位志愿者参加的楼院大扫除',
    source: '党群议事例会。',
    grade: 'joint',
    unit: 'school',
    section: '社区党群服务中心',
    responsible: '吴晓兰',
    askedBy: 1,
    givenDaysAgo: 90,
    dueInDays: -70,
    turns: [
      { daysAgo: 74, act: 'handIn', text: '46人参加，清理楼院9处。', paper: '活动照片' },
      { daysAgo: 72, act: 'satisfied', text: '社区书记' },
      { daysAgo: 71, act: 'signOff', text: '' },
    ],
  },
  {
    place: 2,
    text: '协调供热企业检修6号楼立管',
    source: '居民议事会第二项。',
    grade: 'joint',
    unit: 'state_firm',
    section: '供热企业',
    responsible: '郑海涛',
    askedBy: 2,
    givenDaysAgo: 55,
    dueInDays: -35,
    turns: [
      { daysAgo: 40, act: 'ask', text: '要等停暖后施工。', inDays: -20 },
      { daysAgo: 38, act: 'grant', text: '同意。' },
      { daysAgo: 16, act: 'handIn', text: '立管已换。', paper: '验收单' },
      { daysAgo: 14, act: 'satisfied', text: '6号楼楼长' },
      { daysAgo: 12, act: 'signOff', text: '超过延期后的时限四天。' },
    ],
  },
  {
    place: 2,
    text: '更新小区宣传栏，公布议事结果',
    source: '社区两委联席会议第一项。',
    grade: null,
    section: '社区居委会',
    responsible: '马丽',
    askedBy: 2,
    givenDaysAgo: 4,
    dueInDays: 11,
    turns: [],
  },
  {
    place: null,
    text: '为三个老旧院落统一设计非机动车棚样式，报送规划意见',
    source: `${ENTRUSTED}：非机动车棚。`,
    grade: 'top',
    unit: 'agency',
    help: 'institution',
    section: '街道城市建设办公室',
    responsible: '高明',
    askedBy: -1,
    givenDaysAgo: 18,
    dueInDays: 24,
    milestones: [
      ['现场测量', -8],
      ['出设计图', 6],
      ['报送规划意见', 22],
    ],
    turns: [
      { daysAgo: 9, act: 'reach', text: '三个院落都量完了。' },
      { daysAgo: 9, act: 'report', text: '测量成果已交设计单位。' },
    ],
  },
  {
    place: null,
    text: '组织医务人员到社区义诊两次',
    source: '街道圆桌会议资源清单认领项。',
    grade: 'joint',
    unit: 'hospital',
    section: '社区卫生服务中心',
    responsible: '林医生',
    askedBy: 3,
    givenDaysAgo: 80,
    dueInDays: -20,
    turns: [
      { daysAgo: 33, act: 'handIn', text: '两次义诊共接待217人。', paper: '活动照片' },
      { daysAgo: 31, act: 'satisfied', text: '社区书记' },
      { daysAgo: 30, act: 'signOff', text: '' },
    ],
  },
  {
    place: 3,
    text: '排查院墙安全隐患，列出需要加固的点位',
    source: '居民代表会议决议。',
    grade: 'assigned',
    section: '社区治安委员会',
    responsible: '曹国强',
    askedBy: 3,
    givenDaysAgo: 20,
    dueInDays: 5,
    turns: [{ daysAgo: 1, act: 'handIn', text: '共7处，列表附后。', paper: '排查表' }],
  },
  {
    place: null,
    text: '共享会议室两间，供社区开居民议事会使用',
    source: '街道圆桌会议资源清单认领项。',
    grade: null,
    unit: 'bank',
    section: '街道党政综合办公室',
    responsible: '韩晓静',
    askedBy: 0,
    givenDaysAgo: 6,
    dueInDays: 15,
    turns: [],
  },
];
