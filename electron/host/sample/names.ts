import type { Chance } from './chance.ts';

const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const FIRST = '秀玉桂淑春明建国志文海永德家振晓雅思子宇欣佳丽美红俊立景云瑞庆忠长光世兴华';
const FEMALE_LAST = '兰英芳珍梅华琴霞莲燕娟丽敏洁静娜萍颖怡婷';
const MALE_LAST = '军强伟刚平民生明辉涛鹏杰峰林勇斌凯超亮东';

export interface InventedPerson {
  readonly name: string;
  readonly gender: 'female' | 'male';
}

/** A person who does not exist. */
export function inventPerson(chance: Chance): InventedPerson {
  const gender = chance.oneIn(2) ? 'female' : 'male';
  const surname = chance.pick([...SURNAMES]);
  const last = chance.pick([...(gender === 'female' ? FEMALE_LAST : MALE_LAST)]);
  return { name: surname + (chance.oneIn(4) ? '' : chance.pick([...FIRST])) + last, gender };
}
