import { plusDays } from '../../../shared/domain/days.ts';
import { conductOnPaper, conductRollCall } from './conduct.ts';
import { meetingOf, of } from './gatherings.ts';
import type { Plot } from './plot.ts';

const ofGrid = { level: 'grid', resolveBy: 'representatives', funding: '社区党组织服务群众经费' } as const;
const ofCommunity = {
  level: 'community',
  resolveBy: 'representatives',
  funding: '街道为民办实事资金',
} as const;

/** Matters before the party members or the residents: held, called, short of a quorum, tied. */
export const decidingPlots: readonly Plot[] = [
  {
    ...ofGrid,
    title: '院墙裂缝加固，请求列入维修计划',
    situation: '西侧院墙倾斜，裂缝可伸入手指，墙外为小学上学路。',
    request: '拆除重砌二十八米，期间设临时围挡。',
    plan: '经专业单位鉴定后施工，费用按报价列支。',
    place: 2,
    grid: 1,
    proposerKind: 'grid',
    proposerName: '第二网格党支部',
    households: 120,
    until: 'party_review',
    daysAgo: 8,
    async *since(walk) {
      // Too few came: the branch is called a second time.
      yield 4;
      const branch = of(walk.scene.grid.branch);
      await walk.hold([meetingOf(branch, Math.floor(branch.due / 2), null)]);
      yield 1;
      await walk.call([branch], walk.scene.dayFromNow(3));
    },
  },
  {
    ...ofGrid,
    title: '老楼外墙保温层脱落治理',
    situation: '7号楼北立面保温板脱落三次，楼下已拉警戒线。',
    request: '全面排查并修复北立面。',
    plan: '申请应急维修，选定有资质单位。',
    place: 6,
    grid: 2,
    proposerKind: 'superior',
    proposerName: '区住建部门交办',
    households: 60,
    until: 'party_review',
    daysAgo: 3,
  },
  {
    ...ofCommunity,
    title: '社区活动室开放时间和使用办法',
    situation: '活动室晚间关门，上班族无法使用。',
    request: '工作日开放到二十一点，周末全天开放。',
    plan: '由居民志愿者轮值，登记使用。',
    place: 0,
    grid: null,
    proposerKind: 'resident',
    proposerName: '青年居民小组',
    households: 1500,
    until: 'resolve',
    daysAgo: 4,
    async *since(walk) {
      const { scene } = walk;
      yield 1;
      await walk.call([of(scene.community.bodies.representatives)], scene.dayFromNow(4));
    },
  },
  {
    ...ofCommunity,
    title: '主干道人行道铺装和无障碍坡道',
    situation: '人行道地砖松动，路口没有坡道，轮椅和婴儿车上下困难。',
    request: '更换地砖并新设五处坡道。',
    plan: '由街道市政科组织施工，分段围挡。',
    place: 3,
    grid: null,
    proposerKind: 'committee',
    proposerName: '居民代表小组',
    households: 980,
    until: 'resolve',
    daysAgo: 9,
    async *since(walk) {
      // No quorum at the first call; the second is due and not yet called.
      yield 6;
      const body = of(walk.scene.community.bodies.representatives);
      await walk.hold([meetingOf(body, Math.floor((body.due * 3) / 5), null)]);
    },
  },
  {
    ...ofCommunity,
    resolveBy: 'residents',
    title: '修订居民公约',
    situation: '现行公约为六年前通过，没有电动车充电、高空抛物等内容。',
    request: '由居民会议通过新公约。',
    plan: '草案逐户发放，收集意见一百六十条后修改。',
    place: 4,
    grid: null,
    proposerKind: 'committee',
    proposerName: '锦江社区居民委员会',
    households: 3000,
    until: 'resolve',
    daysAgo: 3,
    async *since(walk) {
      const { id, name } = walk.scene.community.bodies.residents;
      yield 1;
      await walk.call([{ bodyId: id, body: name, due: 0 }], walk.scene.dayFromNow(9));
    },
  },
  {
    ...ofGrid,
    title: '车棚选址：东墙、南门还是锅炉房旧址',
    situation: '车棚已定建设，三处选址各有住户支持。',
    request: '由居民代表会议在三处中选定一处。',
    plan: '得票最多且过半数者为选址。',
    place: 5,
    grid: 3,
    proposerKind: 'grid',
    proposerName: '第四网格党支部',
    households: 140,
    until: 'resolve',
    daysAgo: 8,
    async *since(walk) {
      // Two places with the same number of votes: nobody breaks the tie, the meeting votes again.
      yield 6;
      const body = of(walk.scene.community.bodies.representatives);
      const present = body.due - 6 - (body.due % 2);
      const half = present / 2 - 3;
      const papers = { issued: present, returned: present, blank: 0, invalid: 0 };
      const options = { 东墙: half, 南门: half, 锅炉房旧址: present - half * 2 };
      const count = { options, papers };
      await walk.attach('end');
      await walk.hold([
        meetingOf(body, present, { kind: 'choice', method: 'paper', choose: 1, count, second: count }),
      ]);
    },
  },
  {
    ...ofGrid,
    title: '楼院治安巡逻队组建',
    situation: '夜间陌生人随意进出，近三个月发案四起。',
    request: '组建十二人志愿巡逻队，配发马甲、手电。',
    plan: '每晚两班，由网格党支部排班，派出所指导。',
    place: 0,
    grid: 1,
    proposerKind: 'grid',
    proposerName: '第二网格党支部',
    households: 260,
    until: 'consult',
    daysAgo: 31,
    async *since(walk) {
      // Both committees in one meeting, by roll call, one member recused.
      const { bodies } = walk.scene.community;
      const { ids } = await walk.call([of(bodies.two_committees)], plusDays(walk.scene.today(), 3));
      yield 3;
      await walk.attach('end');
      await conductRollCall(walk, ids[0] ?? '');
      walk.moved(await walk.scene.cast.secretary.matters.announce({ matterId: walk.id, stage: 'consult' }));
      yield* walk.walkTo('resolve');
      yield 1;
      // By name and on paper, counted by teller and scrutineer, not yet announced.
      const called = await walk.call([of(bodies.representatives)], plusDays(walk.scene.today(), 4));
      yield 4;
      await walk.attach('end', ['决议书']);
      await conductOnPaper(walk, called.ids[0] ?? '', 2);
    },
  },
  {
    ...ofGrid,
    resolveBy: 'owners',
    title: '加装电梯：2号楼一单元',
    situation: '一单元十二户，六十岁以上老人九位，其中一位坐轮椅。',
    request: '在北侧加装一部电梯。',
    plan: '业主共同决定后委托设计，费用按楼层分摊，政府补贴另计。',
    place: 0,
    grid: 4,
    proposerKind: 'joint',
    proposerName: '一单元十户业主联名',
    households: 24,
    until: 'resolve',
    daysAgo: 12,
    async *since(walk) {
      const { id, name } = walk.scene.community.bodies.owners;
      yield 1;
      await walk.call([{ bodyId: id, body: name, due: 24 }], walk.scene.dayFromNow(5));
    },
  },
  {
    ...ofCommunity,
    title: '冬季供暖管网改造意向表决',
    situation: '管网老化，末端住户室温不足十六度。',
    request: '同意配合供热单位更换楼内立管。',
    plan: '由供热单位出资，居民配合入户施工。',
    place: 1,
    grid: null,
    proposerKind: 'unit',
    proposerName: '区供热单位',
    households: 2100,
    until: 'resolve',
    daysAgo: 7,
    async *since(walk) {
      // Decided, but the resolution itself is not attached yet: the meeting is over and waits for the announcement.
      const body = of(walk.scene.community.bodies.representatives);
      const called = await walk.call([body], plusDays(walk.scene.today(), 4));
      yield 4;
      await walk.attach('end', ['决议书', '会议记录']);
      await conductOnPaper(walk, called.ids[0] ?? '', 5);
    },
  },
];
