import { meetingOf, of, ownersMeeting } from './gatherings.ts';
import type { Plot } from './plot.ts';

const ofGrid = { level: 'grid', resolveBy: 'representatives', funding: '社区党组织服务群众经费' } as const;
const ofCommunity = {
  level: 'community',
  resolveBy: 'representatives',
  funding: '街道为民办实事资金',
} as const;

/** Matters that left the road or stand still, and matters on other procedures. */
export const endedPlots: readonly Plot[] = [
  {
    ...ofGrid,
    title: '将中心绿地改为停车场',
    situation: '停车难，部分住户提出占用绿地。',
    request: '拆除中心绿地，划停车位三十个。',
    plan: '绿地四百平方米硬化。',
    place: 0,
    grid: 3,
    proposerKind: 'joint',
    proposerName: '二十户联名',
    households: 320,
    until: 'resolve',
    daysAgo: 50,
    async *since(walk) {
      yield 6;
      const body = of(walk.scene.community.bodies.representatives);
      const present = body.due - 4;
      await walk.attach('end');
      await walk.hold([
        meetingOf(body, present, {
          kind: 'yesNo',
          method: 'hands',
          count: { heads: { for: 19, against: present - 24, abstain: 5 } },
        }),
      ]);
    },
  },
  {
    ...ofGrid,
    resolveBy: 'owners',
    title: '加装电梯：9号楼二单元',
    situation: '二单元十六户，一层大户型业主担心采光。',
    request: '在南侧加装一部电梯。',
    plan: '业主共同决定后委托设计。',
    place: 1,
    grid: 0,
    proposerKind: 'joint',
    proposerName: '二单元十二户业主联名',
    households: 16,
    until: 'resolve',
    daysAgo: 44,
    async *since(walk) {
      // More than half of the owners, but not of the area: the double test fails.
      yield 18;
      await walk.attach('end');
      const meeting = ownersMeeting(walk.scene, walk.plot);
      await walk.hold(
        [
          {
            ...meeting,
            area: { due: '1840.00', present: '1620.50' },
            heads: { due: 16, present: 14 },
            ballot: {
              kind: 'yesNo',
              method: 'hands',
              count: {
                heads: { for: 9, against: 5, abstain: 0 },
                area: { for: '742.30', against: '878.20', abstain: '0.00' },
              },
            },
          },
        ],
        { noticed: 16 },
      );
    },
  },
  {
    ...ofGrid,
    title: '请求处理与邻居的房屋产权纠纷',
    situation: '两户因阳台产权争执多年，已起诉。',
    request: '请社区裁定产权。',
    plan: '无。',
    place: 2,
    grid: 6,
    proposerKind: 'resident',
    proposerName: '（匿名）',
    households: 2,
    until: 'intake',
    daysAgo: 25,
    async *since(walk) {
      yield 3;
      walk.moved(
        await walk.scene.cast.secretary.matters.conclude({
          matterId: walk.id,
          stage: 'intake',
          outcome: 'rejected',
          reason: '属诉讼事项，不在居民议事范围，已书面告知提案人并介绍法律援助。',
        }),
      );
    },
  },
  {
    ...ofCommunity,
    title: '在社区引进无人零售车',
    situation: '企业申请在广场投放无人零售车。',
    request: '同意试运营三个月。',
    plan: '三个月后评估。',
    place: 5,
    grid: null,
    proposerKind: 'unit',
    proposerName: '零售企业',
    households: 1100,
    until: 'deliberate',
    daysAgo: 38,
    async *since(walk) {
      yield 12;
      walk.moved(
        await walk.scene.cast.secretary.matters.close({
          matterId: walk.id,
          reason: '提案单位书面撤回申请。',
        }),
      );
    },
  },
  {
    ...ofGrid,
    title: '地下室积水泵房改造',
    situation: '地下室常年积水。',
    request: '更换排水泵。',
    plan: '先查清产权。',
    place: 4,
    grid: 7,
    proposerKind: 'resident',
    proposerName: '吴桂芳',
    households: 90,
    until: 'consult',
    daysAgo: 27,
    async *since(walk) {
      yield 5;
      await walk.scene.cast.secretary.matters.suspend({
        matterId: walk.id,
        reason: '泵房产权正由房管部门核查，结果出来后继续。',
      });
    },
  },
  {
    ...ofCommunity,
    title: '社区老年大学秋季课程',
    situation: '报名人数超过教室容量。',
    request: '增开书法、智能手机两个班。',
    plan: '借用小学教室。',
    place: 6,
    grid: null,
    proposerKind: 'committee',
    proposerName: '老年协会',
    households: 700,
    until: 'party_review',
    daysAgo: 9,
    async *since(walk) {
      yield 2;
      await walk.scene.cast.secretary.matters.postpone({
        matterId: walk.id,
        until: walk.scene.dayFromNow(18),
        reason: '小学教室维修，待完工后再议。',
      });
    },
  },
  {
    ...ofCommunity,
    title: '集体用房出租收益使用办法',
    situation: '社区集体用房年租金十二万元，使用办法多年未议。',
    request: '明确用途、审批和公开办法。',
    plan: '四成用于养老，三成用于维修，三成留存。',
    place: 0,
    grid: null,
    proposerKind: 'superior',
    proposerName: '街道交办',
    households: 3100,
    procedureKey: 'si_yi',
    until: 'file',
    daysAgo: 2,
    async *since(walk) {
      yield 1;
      await walk.send();
    },
  },
  {
    ...ofGrid,
    title: '楼院自治物业试点一年评议',
    situation: '开放院落由居民自治管理已满一年。',
    request: '评议自治物业并确定是否延续。',
    plan: '满意率达到八成则延续两年。',
    place: 1,
    grid: 3,
    proposerKind: 'grid',
    proposerName: '第四网格党支部',
    households: 156,
    procedureKey: 'wu_yi',
    until: 'evaluate',
    daysAgo: 12,
  },
  {
    ...ofCommunity,
    resolveBy: 'residents',
    title: '老旧小区整体改造意愿征询',
    situation: '列入市级改造计划，需逐户征求意见。',
    request: '通过改造方案。',
    plan: '逐户征询，分三期实施。',
    place: 3,
    grid: null,
    proposerKind: 'superior',
    proposerName: '区住建部门',
    households: 2600,
    procedureKey: 'yi_zheng_san_yi',
    until: 'party_review',
    daysAgo: 5,
  },
  {
    ...ofGrid,
    resolveBy: 'residents',
    title: '农贸市场周边环境整治',
    situation: '市场外溢经营，污水横流。',
    request: '划线经营，统一收集污水。',
    plan: '驻街干部牵头，市场方配合。',
    place: 7,
    grid: 4,
    proposerKind: 'grid',
    proposerName: '第五网格',
    households: 340,
    procedureKey: 'liu_yi_village',
    until: 'advise',
    daysAgo: 4,
  },
];
