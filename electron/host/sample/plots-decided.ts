import { of } from './gatherings.ts';
import type { Plot } from './plot.ts';

const ofGrid = { level: 'grid', resolveBy: 'representatives', funding: '社区党组织服务群众经费' } as const;
const ofCommunity = {
  level: 'community',
  resolveBy: 'representatives',
  funding: '街道为民办实事资金',
} as const;

/** Matters decided and on their way to the public: filed, returned, hanging, objected to. */
export const decidedPlots: readonly Plot[] = [
  {
    ...ofCommunity,
    title: '社区图书角图书更新与开放',
    situation: '图书角图书陈旧，借阅量逐年下降。',
    request: '每年更新图书三百册，开放自助借阅。',
    plan: '与区图书馆签订流动点协议。',
    place: 2,
    grid: null,
    proposerKind: 'resident',
    proposerName: '孙晓云',
    households: 760,
    until: 'file',
    daysAgo: 2,
  },
  {
    ...ofCommunity,
    title: '增设电动自行车集中充电桩',
    situation: '全社区登记电动自行车一千余辆，充电口不足两百个。',
    request: '在六处院落新增充电口二百四十个。',
    plan: '运营单位投资建设，充电价格公示，社区监督。',
    place: 0,
    grid: null,
    proposerKind: 'committee',
    proposerName: '海伦社区居民委员会',
    households: 1900,
    until: 'file',
    daysAgo: 3,
    async *since(walk) {
      yield 1;
      await walk.send();
    },
  },
  {
    ...ofGrid,
    title: '楼顶防水翻修',
    situation: '顶层八户雨季漏水，临时修补多次无效。',
    request: '整体翻修防水层六百平方米。',
    plan: '三家比价，质保五年。',
    place: 6,
    grid: 0,
    proposerKind: 'joint',
    proposerName: '顶层八户联名',
    households: 64,
    until: 'file',
    daysAgo: 17,
    async *since(walk) {
      yield 1;
      await walk.send();
    },
  },
  {
    ...ofCommunity,
    title: '便民早餐车定点经营',
    situation: '学校周边没有早餐点，流动摊贩占道经营。',
    request: '划定两处早餐车位，限时经营。',
    plan: '经营者由居民代表评选，食品安全由市场监管所检查。',
    place: 3,
    grid: null,
    proposerKind: 'unit',
    proposerName: '辖区小学家长委员会',
    households: 1200,
    until: 'file',
    daysAgo: 8,
    async *since(walk) {
      yield 1;
      await walk.send();
      yield 3;
      await walk.scene.cast.filing.filings.return({
        matterId: walk.id,
        reason: '签到表缺列席人员签名，方案未附食品安全责任书，请补正后重新报送。',
      });
    },
  },
  {
    ...ofGrid,
    title: '院内健身器材更换',
    situation: '器材使用十年，三件已停用。',
    request: '更换十二件器材，铺设塑胶地面。',
    plan: '申请体育部门配送，地面由社区铺设。',
    place: 4,
    grid: 5,
    proposerKind: 'resident',
    proposerName: '健身队',
    households: 230,
    until: 'file',
    daysAgo: 9,
    async *since(walk) {
      // Returned once, put right and sent again.
      yield 1;
      await walk.send();
      yield 2;
      await walk.scene.cast.filing.filings.return({
        matterId: walk.id,
        reason: '计票表与会议记录数字不一致，请核对。',
      });
      yield 3;
      await walk.scene.cast.secretary.filings.send({ matterId: walk.id });
    },
  },
  {
    ...ofCommunity,
    title: '设立社区“解忧”调解室',
    situation: '邻里纠纷多在楼道里争吵，没有坐下来说话的地方。',
    request: '腾出一间办公室作调解室。',
    plan: '由退休法官、老党员、律师志愿者轮值。',
    place: 0,
    grid: null,
    proposerKind: 'grid',
    proposerName: '第六网格党支部',
    households: 2600,
    until: 'publish_decision',
    daysAgo: 15,
    async *since(walk) {
      yield 1;
      await walk.post(16);
    },
  },
  {
    ...ofGrid,
    title: '小区东门改为人车分流',
    situation: '东门人车混行，早晚高峰拥堵，发生过两次剐蹭。',
    request: '增设行人通道和减速带。',
    plan: '东侧栏杆后移一米二，设行人门。',
    place: 1,
    grid: 2,
    proposerKind: 'resident',
    proposerName: '刘海燕',
    households: 420,
    until: 'publish_decision',
    daysAgo: 11,
    async *since(walk) {
      yield 1;
      await walk.post();
      yield 6;
      await walk.scene.cast.clerk.notices.object({
        matterId: walk.id,
        stage: 'publish_decision',
        text: '栏杆后移后占用了原有的晾晒场地，请说明补偿办法。',
        channel: '意见箱',
      });
    },
  },
  {
    ...ofGrid,
    title: '废旧衣物回收箱设置',
    situation: '旧衣随意丢弃在垃圾桶旁。',
    request: '设置三个回收箱，收益用于困难家庭。',
    plan: '与慈善机构签订协议，每季公布去向。',
    place: 5,
    grid: 1,
    proposerKind: 'unit',
    proposerName: '区慈善机构',
    households: 300,
    until: 'publish_decision',
    daysAgo: 20,
    async *since(walk) {
      // The period is over; nobody has taken the notice down.
      yield 1;
      await walk.post();
      yield 16;
      await walk.attach('end', ['公示照片（期满）']);
    },
  },
  {
    ...ofGrid,
    resolveBy: 'owners_special',
    title: '使用维修资金更换1号楼电梯曳引机',
    situation: '电梯使用十八年，一年停梯三十余次。',
    request: '动用住宅专项维修资金更换曳引机和控制柜。',
    plan: '预算二十三万元，由业主委员会公开招标。',
    place: 2,
    grid: 0,
    proposerKind: 'committee',
    proposerName: '业主委员会',
    households: 88,
    until: 'publish_decision',
    daysAgo: 4,
    async *since(walk) {
      yield 1;
      await walk.post(7);
    },
  },
  {
    ...ofCommunity,
    title: '统一安装晾衣架，禁止拉绳占绿',
    situation: '公共绿地拉绳晾晒，居民意见分歧大。',
    request: '每院安装伸缩晾衣架，清除拉绳。',
    plan: '先在三处院落试点，安装位置避开窗户。',
    place: 7,
    grid: null,
    proposerKind: 'grid',
    proposerName: '第一网格党支部',
    households: 640,
    until: 'publish_decision',
    daysAgo: 24,
    async *since(walk) {
      // An objection was right: back to the deliberation.
      const { cast } = walk.scene;
      yield 1;
      await walk.post();
      yield 5;
      const stage = 'publish_decision';
      await cast.clerk.notices.object({
        matterId: walk.id,
        stage,
        text: '试点名单没有征求5号院住户意见。',
        channel: '电话',
      });
      yield 4;
      walk.moved(
        await cast.secretary.notices.answer({
          matterId: walk.id,
          stage,
          answer: '经核实，5号院确未征求意见，决议退回重新协商。',
          upheld: true,
          sendBackTo: 'deliberate',
        }),
      );
      yield 8;
      await walk.call([of(walk.scene.community.bodies.open_meeting)], walk.scene.dayFromNow(2));
    },
  },
  {
    ...ofCommunity,
    title: '社区智能快递柜点位',
    situation: '快递堆放在门卫室，丢件纠纷不断。',
    request: '在四处出入口设快递柜。',
    plan: '运营单位承诺二十四小时内免费存放。',
    place: 6,
    grid: null,
    proposerKind: 'hotline',
    proposerName: '12345热线转办',
    households: 1700,
    until: 'implement',
    daysAgo: 33,
    async *since(walk) {
      // A record that no longer exists: two people set the gate aside, and every later paper says so.
      const { secretary, filing } = walk.scene.cast;
      yield 24;
      await walk.attach('end', ['任务分解表']);
      const { id } = await secretary.overrides.ask({
        matterId: walk.id,
        gates: ['stages.recordsMissing'],
        reason: '运营单位一次进场安装完毕，未另行编制任务分解表，以安装单代替。',
      });
      yield 1;
      await filing.overrides.confirm({ id });
      const finishedOn = walk.scene.today();
      walk.moved(
        await secretary.implementations.accept({
          matterId: walk.id,
          finishedOn,
          note: '四处柜体均已投入使用。',
        }),
      );
    },
  },
];
