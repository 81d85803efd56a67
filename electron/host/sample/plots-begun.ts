import { conductCounted } from './conduct.ts';
import { bodiesFor, gathering, meetingOf, of, voted } from './gatherings.ts';
import type { Plot } from './plot.ts';

const ofGrid = { level: 'grid', resolveBy: 'representatives', funding: '社区党组织服务群众经费' } as const;
const ofCommunity = {
  level: 'community',
  resolveBy: 'representatives',
  funding: '街道为民办实事资金',
} as const;

/** Matters in their first weeks: registered or not yet, before the party members' review. */
export const begunPlots: readonly Plot[] = [
  {
    ...ofGrid,
    title: '3号楼单元门禁坏了半年，请求维修更换',
    situation: '3号楼两个单元的门禁自春节后失灵，单元门整夜敞开，已有两户电动车电瓶被盗。',
    request: '更换两套门禁主机和电磁锁，每户发放两张门禁卡。',
    plan: '由社区联系三家单位报价，居民每户承担门禁卡工本费，其余由党组织服务群众经费支出。',
    place: 0,
    grid: 0,
    proposerKind: 'resident',
    proposerName: '李秀兰',
    households: 48,
    until: 'intake',
    daysAgo: 1,
  },
  {
    ...ofGrid,
    title: '楼道堆放杂物，消防通道不畅',
    situation: '老楼楼道内堆放旧家具、纸箱，轮椅难以通过，消防检查两次被指出。',
    request: '组织一次集中清理，并商定今后不再堆放的办法。',
    plan: '楼组长逐户告知，周末集中清运，大件由环卫专车拉走。',
    place: 2,
    grid: 3,
    proposerKind: 'grid',
    proposerName: '第四网格',
    households: 96,
    until: 'intake',
    daysAgo: 16,
  },
  {
    ...ofCommunity,
    title: '希望在社区活动室开办老年食堂',
    situation: '社区六十岁以上老人占三成多，独居老人做饭难，周边没有平价餐馆。',
    request: '利用活动室一楼空房开办助餐点，午餐、晚餐两餐，价格不超过十五元。',
    plan: '房屋由社区提供，引进有资质的餐饮单位运营，街道按规定给予建设补贴。',
    place: 0,
    grid: null,
    proposerKind: 'joint',
    proposerName: '居民代表十一人联名',
    households: 620,
    until: 'propose',
    daysAgo: 4,
  },
  {
    ...ofGrid,
    title: '院内路灯不亮，老人夜里出门摔倒',
    situation: '12号院东侧六盏路灯有四盏不亮，上月一位老人夜间摔伤。',
    request: '修复路灯并改为声光控。',
    plan: '线路由社区报请供电部门排查，灯具更换为节能灯。',
    place: 3,
    grid: 5,
    proposerKind: 'hotline',
    proposerName: '12345热线转办',
    households: 130,
    until: 'propose',
    daysAgo: 19,
  },
  {
    ...ofGrid,
    title: '大院门口增设非机动车停车棚',
    situation: '电动自行车停在楼道和人行道上，飞线充电时有发生。',
    request: '在大院西墙建一座可停六十辆车的车棚，带集中充电。',
    plan: '占用现有空地约九十平方米，不影响消防通道，充电设施由运营单位投资。',
    place: 0,
    grid: 2,
    proposerKind: 'grid',
    proposerName: '第三网格党支部',
    households: 154,
    until: 'party_initial',
    daysAgo: 2,
    async *since(walk) {
      yield 1;
      await walk.call([of(walk.scene.community.bodies.party_committee)], walk.scene.dayFromNow(0));
    },
  },
  {
    ...ofCommunity,
    title: '背街小巷积水，下水道需要改造',
    situation: '长春路支巷每逢大雨积水没过脚踝，三处检查井堵塞。',
    request: '清淤并更换六十米排水管。',
    plan: '由街道市政科勘测，列入明年改造计划前先行清淤。',
    place: 7,
    grid: null,
    proposerKind: 'committee',
    proposerName: '长春社区居民委员会',
    households: 310,
    until: 'party_initial',
    daysAgo: 11,
  },
  {
    ...ofGrid,
    title: '空地改建口袋公园，补种绿化',
    situation: '拆除违建后留下一块四百平方米空地，堆放建筑垃圾。',
    request: '平整后种树植草，装几张座椅和一处儿童滑梯。',
    plan: '设计方案公开征求意见，养护由居民认领。',
    place: 1,
    grid: 4,
    proposerKind: 'resident',
    proposerName: '王建国',
    households: 210,
    until: 'consult',
    daysAgo: 3,
    async *since(walk) {
      const { bodies } = walk.scene.community;
      yield 2;
      await walk.hold([voted(walk.scene, of(bodies.party_committee))]);
      await walk.call([of(bodies.residents_committee)], walk.scene.dayFromNow(3));
    },
  },
  {
    ...ofGrid,
    title: '垃圾桶站搬离居民窗下',
    situation: '桶站紧靠一楼住户窗户，夏季异味大，住户多次反映。',
    request: '桶站移到院门内侧，并加装雨棚、洗手池。',
    plan: '新址征求相邻住户意见后确定，由城管中队配合施工。',
    place: 4,
    grid: 1,
    proposerKind: 'resident',
    proposerName: '赵玉珍',
    households: 88,
    until: 'deliberate',
    daysAgo: 5,
    async *since(walk) {
      yield 1;
      const { id, name } = walk.scene.community.bodies.open_meeting;
      await walk.call([{ bodyId: id, body: name, due: 24 }], walk.scene.dayFromNow(1));
    },
  },
  {
    ...ofCommunity,
    title: '机动车停车位如何分配',
    situation: '社区周边可停车位一百一十个，登记车辆二百六十余辆，争抢车位时有争吵。',
    request: '商定一套公开的分配办法。',
    plan: '按户登记、每季抽签、残障和老年家庭优先，试行半年后再议。',
    place: 0,
    grid: null,
    proposerKind: 'joint',
    proposerName: '第一、第二网格居民联名',
    households: 540,
    until: 'deliberate',
    daysAgo: 21,
    async *since(walk) {
      yield 7;
      await walk.hold([gathering(walk.scene, 'open_meeting', 32)]);
      await walk.attach('end');
      walk.moved(
        await walk.scene.cast.secretary.matters.conclude({
          matterId: walk.id,
          stage: 'deliberate',
          outcome: 'sent_back',
          reason: '两个网格对抽签周期意见不一，修改方案后再行协商。',
        }),
      );
      yield 9;
      const { council } = walk.scene.community.bodies;
      await walk.call([of(council)], walk.scene.dayFromNow(4));
    },
  },
  {
    ...ofGrid,
    title: '为楼道加装适老扶手和折叠座椅',
    situation: '六层老楼无电梯，老人上楼要歇两三次。',
    request: '每层装一处扶手，逢双层装一张折叠座椅。',
    plan: '申请适老化改造补贴，安装位置由各单元自定。',
    place: 5,
    grid: 6,
    proposerKind: 'unit',
    proposerName: '驻区单位结对党支部',
    households: 72,
    until: 'party_initial',
    daysAgo: 12,
    async *since(walk) {
      // The committee could not agree: back to the proposers, who ask again.
      yield 3;
      await walk.attach('end');
      const body = of(walk.scene.community.bodies.party_committee);
      await walk.hold([
        meetingOf(body, body.due, {
          kind: 'yesNo',
          method: 'hands',
          count: { heads: { for: 2, against: body.due - 3, abstain: 1 } },
        }),
      ]);
      yield 4;
    },
  },
  {
    ...ofCommunity,
    title: '制定宠物文明饲养公约',
    situation: '遛狗不牵绳、粪便不清理，半年内收到反映二十七件。',
    request: '议定一份公约并选出监督员。',
    plan: '公约草案由居民议事会起草，逐户征求意见。',
    place: 1,
    grid: null,
    proposerKind: 'committee',
    proposerName: '居民议事会',
    households: 880,
    until: 'party_review',
    daysAgo: 5,
    async *since(walk) {
      // Five of eight branches have met; the others sit in the coming days.
      const { scene } = walk;
      const branches = bodiesFor(scene, walk.plot, walk.current());
      const { ids } = await walk.call(branches.slice(0, 5), scene.dayFromNow(-2));
      await walk.call(branches.slice(5), scene.dayFromNow(2));
      yield 3;
      for (const [place, id] of ids.entries()) {
        const due = branches[place]?.due ?? 0;
        const present = Math.ceil((due * 5) / 6);
        await conductCounted(walk, id, { due, present, for: present - 4 - place, against: 2 });
      }
    },
  },
];
