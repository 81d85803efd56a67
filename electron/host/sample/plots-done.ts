import { meetingOf, of } from './gatherings.ts';
import type { Plot } from './plot.ts';

const ofGrid = { level: 'grid', resolveBy: 'representatives', funding: '社区党组织服务群众经费' } as const;
const ofCommunity = {
  level: 'community',
  resolveBy: 'representatives',
  funding: '街道为民办实事资金',
} as const;

/** Matters being carried out, appraised, published a second time, put away. */
export const donePlots: readonly Plot[] = [
  {
    ...ofGrid,
    title: '老旧管线入地整治',
    situation: '空中线缆杂乱下垂，最低处不足两米。',
    request: '四家运营单位同步入地。',
    plan: '分两段施工，每段不超过二十天。',
    place: 0,
    grid: 5,
    proposerKind: 'superior',
    proposerName: '街道交办',
    households: 310,
    until: 'implement',
    daysAgo: 26,
    async *since(walk) {
      yield 5;
      await walk.attach('end', ['验收单', '进度记录']);
      const { supervisor } = walk.scene.cast;
      await supervisor.comments.write({
        matterId: walk.id,
        text: '第一段回填后路面有沉降，请施工单位返工并附照片。',
      });
    },
  },
  {
    ...ofCommunity,
    title: '社区停车场透水铺装',
    situation: '停车场积水结冰。',
    request: '铺设透水砖八百平方米。',
    plan: '委托专业单位施工。',
    place: 1,
    grid: null,
    proposerKind: 'committee',
    proposerName: '和兴社区居民委员会',
    households: 540,
    until: 'implement',
    daysAgo: 196,
  },
  {
    ...ofGrid,
    title: '加装电梯：5号楼三单元',
    situation: '三单元业主同意加装，施工时发现地下管线冲突。',
    request: '调整电梯井位置。',
    plan: '向西平移一米四，重新征求意见。',
    place: 3,
    grid: 2,
    resolveBy: 'owners',
    proposerKind: 'joint',
    proposerName: '三单元十一户业主联名',
    households: 24,
    until: 'implement',
    daysAgo: 34,
    async *since(walk) {
      // Re-opened during the works: a pipe nobody knew of.
      yield 20;
      walk.moved(
        await walk.scene.cast.secretary.matters.sendBack({
          matterId: walk.id,
          to: 'deliberate',
          reason: '开挖发现燃气管线，原井位无法施工，方案变更须重新协商。',
        }),
      );
      yield 9;
      await walk.call(
        [{ ...of(walk.scene.community.bodies.open_meeting), due: 20 }],
        walk.scene.dayFromNow(1),
      );
    },
  },
  {
    ...ofGrid,
    title: '院内绿化补种：三种方案选一',
    situation: '绿地裸露，居民对树种意见不一。',
    request: '在樱花、石榴、银杏三种方案中选一种。',
    plan: '得票最多且超过半数的方案实施。',
    place: 4,
    grid: 0,
    proposerKind: 'resident',
    proposerName: '花友小组',
    households: 180,
    until: 'resolve',
    daysAgo: 40,
    async *since(walk) {
      yield 6;
      const body = of(walk.scene.community.bodies.representatives);
      const present = body.due - 7;
      const papers = { issued: present, returned: present, blank: 1, invalid: 1 };
      const most = Math.floor(present * 0.62);
      const options = { 樱花: most, 石榴: 9, 银杏: present - 2 - most - 9 };
      const count = { options, papers };
      await walk.attach('end');
      await walk.hold([
        meetingOf(body, present, { kind: 'choice', method: 'paper', choose: 1, count, second: count }),
      ]);
      yield* walk.walkTo('implement');
    },
  },
  {
    ...ofGrid,
    title: '单元楼门统一粉刷与门牌更新',
    situation: '门牌残缺，外卖、急救常找错门。',
    request: '粉刷二十四个单元门厅，统一门牌。',
    plan: '材料由街道提供，党员志愿者参与施工。',
    place: 5,
    grid: 5,
    proposerKind: 'grid',
    proposerName: '第六网格党支部',
    households: 288,
    until: 'evaluate',
    daysAgo: 6,
  },
  {
    ...ofGrid,
    title: '楼道感应灯改造',
    situation: '声控灯长明或不亮。',
    request: '更换为雷达感应灯。',
    plan: '由社区电工志愿者安装。',
    place: 0,
    grid: 7,
    proposerKind: 'resident',
    proposerName: '楼组长代表',
    households: 150,
    until: 'evaluate',
    daysAgo: 19,
    async *since(walk) {
      // The residents were not satisfied: the works are put right, then they are asked again.
      yield 7;
      await walk.attach('end');
      walk.moved(await walk.scene.cast.secretary.evaluations.count(walk.appraisal(14, 8, 13)));
      yield 8;
      await walk.scene.cast.secretary.implementations.accept({
        matterId: walk.id,
        finishedOn: walk.scene.today(),
        note: '四楼以上灵敏度已逐盏调试。',
      });
    },
  },
  {
    ...ofCommunity,
    title: '社区周末便民集市',
    situation: '买菜不便，老人要走一公里。',
    request: '每周六上午开设便民集市。',
    plan: '摊位三十个，不收摊位费，垃圾自清。',
    place: 2,
    grid: null,
    proposerKind: 'unit',
    proposerName: '辖区农贸企业',
    households: 2200,
    until: 'publish_result',
    daysAgo: 8,
    async *since(walk) {
      yield 1;
      await walk.post();
    },
  },
  {
    ...ofGrid,
    title: '儿童活动角改造',
    situation: '沙坑积水，滑梯破损。',
    request: '改为软胶地面，更换滑梯。',
    plan: '由妇联项目资助。',
    place: 6,
    grid: 4,
    proposerKind: 'unit',
    proposerName: '区妇联',
    households: 260,
    until: 'publish_result',
    daysAgo: 17,
    async *since(walk) {
      const { cast } = walk.scene;
      yield 2;
      await walk.post();
      yield 5;
      const stage = 'publish_result';
      await cast.clerk.notices.object({
        matterId: walk.id,
        stage,
        text: '公示的面积与实际铺设不符。',
        channel: '来访',
      });
      yield 3;
      await cast.secretary.notices.answer({
        matterId: walk.id,
        stage,
        answer: '公示面积含滑梯基座，已在公示栏补充说明并向来访居民当面解释。',
      });
    },
  },
  {
    ...ofGrid,
    title: '单元门口加装雨棚',
    situation: '雨雪天门口积水结冰。',
    request: '六个单元加装雨棚。',
    plan: '钢架玻璃雨棚，统一样式。',
    place: 1,
    grid: 6,
    proposerKind: 'resident',
    proposerName: '陈志明',
    households: 72,
    until: 'archive',
    daysAgo: 5,
  },
  {
    ...ofCommunity,
    title: '社区食堂餐食价格调整',
    situation: '食材涨价，运营方提出调价。',
    request: '老年餐维持十二元，其他餐食按成本核定。',
    plan: '每月公示收支，居民代表轮流监督。',
    place: 0,
    grid: null,
    proposerKind: 'unit',
    proposerName: '食堂运营方',
    households: 900,
    until: 'archive',
    daysAgo: 30,
    async *since(walk) {
      yield* walk.pass();
    },
  },
  {
    ...ofGrid,
    title: '锅炉房旧址改建邻里中心',
    situation: '锅炉房停用多年。',
    request: '改建为邻里中心。',
    plan: '保留烟囱作为纪念，内部改造。',
    place: 3,
    grid: 0,
    proposerKind: 'superior',
    proposerName: '街道交办',
    households: 400,
    until: 'publish_result',
    daysAgo: 60,
    async *since(walk) {
      // A wrong figure was corrected in the open before the file was put away.
      const { secretary } = walk.scene.cast;
      await secretary.corrections.make({
        matterId: walk.id,
        field: 'households',
        newValue: '412',
        reason: '登记时漏计北楼十二户。',
      });
      yield 1;
      await secretary.corrections.make({
        matterId: walk.id,
        field: 'funding',
        newValue: '街道为民办实事资金（含驻区单位捐助二万元）',
        reason: '资金来源补记驻区单位捐助。',
      });
      yield* walk.pass();
      yield* walk.pass();
    },
  },
  {
    ...ofCommunity,
    title: '推选十名小区“民间河长”',
    situation: '辖区河道巡查人手不足，十二人报名。',
    request: '从十二名报名者中选出十名。',
    plan: '得票过半数者按得票多少取前十名。',
    place: 7,
    grid: null,
    proposerKind: 'committee',
    proposerName: '长春社区居民委员会',
    households: 1400,
    until: 'resolve',
    daysAgo: 112,
    async *since(walk) {
      yield 6;
      const body = of(walk.scene.community.bodies.representatives);
      const present = body.due - 5;
      const papers = { issued: present, returned: present, blank: 0, invalid: 0 };
      const names = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸', '子', '丑'];
      const options = Object.fromEntries(
        names.map((name, place) => [`报名者${name}`, place < 10 ? present - 3 - place : 8 + place]),
      );
      const count = { options, papers };
      await walk.attach('end');
      await walk.hold([
        meetingOf(body, present, { kind: 'choice', method: 'paper', choose: 10, count, second: count }),
      ]);
      yield* walk.walkTo('archive');
      yield* walk.pass();
    },
  },
];
