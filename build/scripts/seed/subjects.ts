import type { Chance } from '../../../electron/host/sample/chance.ts';
import type { Wording } from '../../../electron/host/sample/plot.ts';

const PROBLEMS: readonly (readonly [problem: string, request: string])[] = [
  ['单元门禁损坏', '更换门禁主机并发放门禁卡'],
  ['楼道路灯不亮', '更换为感应灯'],
  ['下水道堵塞返水', '疏通并更换老化管道'],
  ['楼顶防水渗漏', '翻修防水层'],
  ['外墙皮脱落', '排查并加固外墙'],
  ['加装电梯', '共同决定加装电梯'],
  ['增设电动车充电桩', '集中安装充电口'],
  ['修建非机动车车棚', '在空地建设车棚'],
  ['停车位划线与分配', '商定公开的分配办法'],
  ['垃圾桶站移位', '移到远离住户窗户的位置'],
  ['绿地补种', '平整裸土并补种'],
  ['健身器材更换', '更换破损器材'],
  ['楼道杂物清理', '集中清运并商定管理办法'],
  ['私拉电线整治', '统一拆除并规范充电'],
  ['围墙修缮', '加固倾斜围墙'],
  ['人行道铺装', '更换松动地砖并设坡道'],
  ['雨棚加装', '为单元门加装雨棚'],
  ['晾衣架安装', '统一安装晾衣架'],
  ['监控补点', '在死角补装监控'],
  ['老年食堂助餐点', '开设平价助餐点'],
  ['儿童活动角改造', '更换软胶地面与滑梯'],
  ['飞线入地', '协调运营单位入地'],
  ['宠物文明公约', '议定公约并选监督员'],
  ['噪声扰民', '商定施工与娱乐时间'],
  ['水泵房改造', '更换水泵并降噪'],
  ['快递柜点位', '增设快递柜'],
  ['信报箱更新', '更换破损信报箱'],
  ['扶手安装', '为楼梯加装扶手'],
  ['化粪池清掏', '定期清掏并公示'],
  ['小广告清理', '集中清理并设公共信息栏'],
];

/** What a matter of the ten years is about, at one house. */
export function inventWording(chance: Chance, house: string): Wording {
  const [problem, request] = chance.pick(PROBLEMS);
  const building = chance.between(1, 24);
  return {
    title: `${house}${building}号楼${problem}`,
    situation: `${house}${building}号楼居民反映：${problem}已有${chance.between(2, 18)}个月，多户提出同样意见。`,
    request: `${request}。`,
    plan: `由网格党支部牵头，入户征求意见后确定，费用预计${chance.between(2, 90)}千元。`,
  };
}
