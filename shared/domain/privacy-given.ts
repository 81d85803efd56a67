import { isNameShape, SURNAME } from './privacy-surnames.ts';

/** Signs that parents choose and sentences seldom use: 桂香, 淑贞, 梓萱. Two of them after a surname are a name. */
const CHOSEN =
  '英秀兰芳珍淑娟玲芬萍桂翠霞娥琴菊莲凤贞莉娣璐娅琦妍茜珊倩婷婉娴瑾颖瑶怡婵蓓丹蓉薇菁岚筠芸菲琼娜媛艳琪涵萱梓睿诺轩昊鑫凯宇浩鹏彬斌磊涛杰勇毅峰辉伟刚俊军彪豪翰栋铭泽晨旭祥贵福寿禄坤乾鸿钧炳焕熙灿烨煜哲彦邦绍麟骏驰翔雯霖淼森楠桐柏枫槐樱荷蕾蓝薛芝荣香珠瑛璋玮琳瑜璇璟珂珺琛瑞玉晏晖晗晶曦昕昱晟斐爽敏惠慧慈懿恩忠恒恺悦怀德仁义礼智孝廉勤俭贤淑雅';
/** Signs of names that sentences use as well: these count where the name has an edge on both sides. */
const COMMON =
  '建国志强华明平永红春梅文学新海生民光云雪丽美洪庆喜宝长延守景连书树传占金银铁立东晓小子成龙江山河松林家启克维振兴良元全才发武利清飞富顺信昌康星天达安岩茂有坚博诚敬震群心承乐功善厚友裕超亮政奇之宏言鸣朋梁士以致炎时泰盛雄冠策腾楷风航世广先会思阳洋帅佳嘉雨月秋冬夏爱真环露静青锦彩双大来水根土木火田丰满仓余粮胜凡一正方开耀宗祖孙远日路长立向进保存留吉昭清冰柱柏壮治川源泉润滨波涌浪澜';

const LEFT =
  /(?:^|[^\p{Script=Han}]|[由与和及的请是给向对把被让找叫同跟归属于因系室户楼号元助]|居民|业主|人|长|员|者|方|家|子|女|妻|夫|母|父|士|主|名|后附|退还|备注)$/u;
const RIGHT =
  /^(?:$|[^\p{Script=Han}]|[家的等户之因已在和与及说称未不将住患来要为是申同代有从去今老身电手邮押先女也又系现年兄姐夫]|反映|表示|提出|建议|发言|咨询|签|家庭|住院|手术|本人|残|肢|听|视|智|作证|负责|捐)/u;

const PAIR = new RegExp(`(?=(${SURNAME}[${CHOSEN}]{2}))`, 'gu');
const LOOSE = new RegExp(`(?=(${SURNAME}[${CHOSEN}${COMMON}]{2}))`, 'gu');

/** Names that their own signs tell, whatever the sentence says of them. `text` is folded. */
export function findGiven(text: string): string[] {
  const has = (match: RegExpExecArray, name: string) => ({
    left: LEFT.test(text.slice(Math.max(0, match.index - 4), match.index)),
    right: RIGHT.test(text.slice(match.index + name.length)),
  });
  const chosen = [...text.matchAll(PAIR)].flatMap((match) => {
    const name = match[1] ?? '';
    const { left, right } = has(match, name);
    return left || right ? [name] : [];
  });
  const loose = [...text.matchAll(LOOSE)].flatMap((match) => {
    const name = match[1] ?? '';
    const { left, right } = has(match, name);
    return left && right ? [name] : [];
  });
  return [...chosen, ...loose].filter(isNameShape);
}
