import type { Place } from './privacy.ts';
import { SURNAME } from './privacy-surnames.ts';

/** Said of a person only: these are found whatever the sentence. */
const ILL =
  /(?:患有?|身患|罹患|确诊(?:为)?|诊断(?:为|出)|查出|得了)(?:了|有|重度|中度|轻度|严重|慢性|恶性|多年|晚期)*(?:\p{Script=Han}{0,6}(?:癌|瘤|症|病|炎|结核|中风|脑梗|血压|抑郁|残疾|艾滋|乙肝|骨折|衰竭|障碍|心梗|出血|哮喘)|[A-Z]{3})|(?:肢体|视力|听力|智力|精神|言语|多重)(?:残疾|障碍)?(?:[一二三四1-4]级)(?:残疾|障碍)?|[一二三四1-4]级(?:肢体|视力|听力|智力|精神|言语|多重)残疾|尿毒症|白血病|卧床不起|(?:长期|常年|瘫痪)卧床|瘫痪在床|偏瘫|植物人|(?:做完?|接受|定期|每周|靠)(?:血液)?(?:透析|化疗|放疗)|(?:肝|肺|胃|乳腺|直肠|食道|宫颈|胰腺|甲状腺|前列腺)癌|精神分裂|艾滋病(?:人|患者|感染)|HIV阳性|(?:癌症?|肿瘤)晚期|(?:做过?|接受过?)?心脏(?:搭桥|支架)(?:手术)?|(?:乙肝|艾滋病?|结核)(?:病毒)?(?:携带者|感染者)|(?:双目|双眼)?失明(?=老人|居民|的|多年|$)|卧病|怀孕\S{0,2}个?[月周]|孕\d{1,2}周|流产|残疾证号|自闭症(?:患儿|孩子)|脑瘫(?:患儿|患者)?|截肢|失明多年|双目失明|生活不能自理|曾自杀|自杀未遂/gu;
const POOR =
  /(?:享受|领取|纳入|吃|办理了?|属于?|系|为|是|列入)(?:了|城市|农村|本市)?(?:低保|最低生活保障|特困供养|五保)户?(?!标准|政策|的条件)|因病致贫|因病返贫|因残致贫|家庭(?:生活|经济|十分|特别|非常)?(?:困难|贫困|拮据)(?!家庭|群|补助办法|认定)|生活(?:十分|特别|非常)?(?:困难|拮据)(?!群|补助|人员)|负债(?:\d[\d.]*[万千百]?元?|累累|[一二三四五六七八九十]+[万千百]?元?)|欠债\S{0,2}\d[\d.]*[万千百]?元?|月收入(?:仅|只有|不足|约|为)?\d[\d.]*[万千百]?元?|收入(?:仅|只有|不足)\d[\d.]*[万千百]?元?|无(?:生活|经济|收入)来源|(?:夫妻|父母)?(?:离异|离婚)(?!登记处)|丧偶|刑满释放|服刑|吸毒|社区矫正对象|社区矫正人员|被执行人|失信人|遭(?:受)?家暴|遭(?:受)?家庭暴力|失独(?:家庭|老人|父母)?|欠(?:缴|交)?(?:物业费|水费|电费|暖气费|房租)(?:\S{0,4}?\d[\d.]*[万千百]?元?|[一二两三四五六七八九十]+(?:年|个月|个?季度))|月(?:均)?收入(?:仅|只有|不足|约|为)?[一二两三四五六七八九十]+[百千]\S{0,3}元|低保证号|靠低保/gu;

/** Said of people and of programmes: found where the clause speaks of somebody. */
const ILL_WORDS =
  /高血压|糖尿病|冠心病|心脏病|肿瘤|癌症?|中风|脑梗|脑出血|抑郁症?|精神病|精神障碍|残疾|失能|失智|痴呆|老年痴呆|阿尔茨海默病?|帕金森|癫痫|肺结核|乙肝|瘫痪|透析|化疗|住院|手术|病重|重病|大病|骨折|怀孕|哮喘|肾衰竭?|聋哑|失明|自闭症/g;
const POOR_WORDS =
  /低保边缘户|低保户?|特困人员|特困|五保户?|困难户|贫困户|建档立卡|临时救助|失业|下岗|单亲|低收入|孤寡|欠费|欠缴|信访|上访/g;

const PROGRAMME =
  /^(?:的)?(?:家庭|群体|人员|患者|老人|对象|人群|人|户)?(?:的)?(?:讲座|义诊|筛查|预防|防治|宣传|知识|健康|门诊|协会|联合会|日|周|服务|通道|设施|坡道|卫生间|厕所|保障|政策|补贴|津贴|补助|车位|专用|可|请|群体|管理|随访|俱乐部|友好|活动|关爱|保险|标准|制度|办法|认定|审核|申请(?:条件|流程|指南|须知)|条例|工作|登记|资金|名额|比例|率|总数|人数|共\d|\d+[户人名]|证办理|家访|就业|帮扶|条件|网格|事项|渠道|接待|护理|照护|家园|器具|康复|救助)/;
const OF_PROGRAMMES =
  /(?:防|抗|控|预防|防治|筛查|关爱|关心|扶助|帮助|方便|助力|服务|针对|面向|关于|支持|保障|对|各类|全体|辖区|本社区|社区|共有?)$/;
const SOMEBODY =
  /(?:其|因|患|本人|户主|居民|老人|他|她|一家|家中|家里|家人|儿子|女儿|妻子|丈夫|老伴|母亲|父亲|孩子|家属|先生|女士|阿姨|大爷|奶奶|大妈|[\p{Script=Han}]某|\*|备注|原因|情况|病情|健康状况|困难类型|困难原因|身体状况|独居)/u;

const AGES =
  /(?<![\d\-至到~满足])(?:年仅|今年|现年|刚满|才)?\s?(\d{1,2}|[一二三四五六七八九十]{1,2})(?:个半)?\s?(?:周)?岁(?!以[上下内]|及以|至|到|-|~|组|段|龄段|的?儿童(?:活动|乐园|均)|免)/g;
const CHILDREN = [
  /(?:就读|在读|上学|入学|毕业|转学)于?\s?[\p{Script=Han}]{1,12}?(?:小学|中学|初中|高中|幼儿园|学校|附中|附小)(?:[一二三四五六七八九1-9][（(]?\d{1,2}[)）]?班|[一二三四五六七八九初高1-9]{1,2}年级?(?:[(]?[一二三四五六七八九十\d]{1,2}[)]?班)?)?/gu,
  /[\p{Script=Han}]{2,6}(?:小学|中学|幼儿园)(?:[初高][一二三]|[一二三四五六七八九初高1-9]{1,2}年级|[大中小]班)(?:[(]?[一二三四五六七八九十\d]{1,2}[)]?班)?/gu,
  /(?<![举办设])[一二三四五六七八九1-9]年级[(]?[一二三四五六七八九十\d]{1,2}[)]?班/gu,
  /(?:儿子|女儿|孙子|孙女|外孙女?|孩子|其子|其女|小孩)(?:正|现|还|刚|在)*(?:上|读|念)(?:小学|初中|高中|幼儿园|[一二三四五六七八九初高]{1,2}年级?|[大中小]班)/gu,
  /(?:一|两|二|三|\d)名(?:未成年人?|女童|男童|女婴|男婴|幼童|小学生|中学生|初中生|幼儿|孤儿|儿童|困境儿童|留守儿童)(?!志愿|代表|参|活动)/gu,
  /(?:未成年|年幼)(?:的)?(?:儿子|女儿|孙子|孙女|子女|孩子|孤儿)/gu,
  new RegExp(
    `(?:女童|男童|孤儿|困境儿童|留守儿童|女婴|男婴|学生|儿童|小学生|中学生)${SURNAME}\\p{Script=Han}{1,2}(?=$|[\\s,、。;:()]|的|在|因|由|今年)`,
    'gu',
  ),
  new RegExp(
    `(?<=^|[\\s,、。;:()]|居民|户主|和|与|孩子|其子|其女)${SURNAME}\\p{Script=Han}{1,2}(?:同学|小朋友|宝宝)`,
    'gu',
  ),
  /小\p{Script=Han}(?:同学|小朋友)/gu,
  // 孩子小明: what a family calls its child.
  /(?<=孩子|小孩|儿子|女儿|孙子|孙女|外孙|女童|男童|孤儿|学生)(?:名叫|小名|叫)?小(?![学区时心病便孩组班考升初型额店院路道])\p{Script=Han}/gu,
  // 孩子豆豆今年7岁, 被监护人商一诺, 小宇(9岁).
  /(?<=孩子|小孩|儿子|女儿|孙子|孙女|外孙女?)(?!今年|现年)\p{Script=Han}{2,3}(?=今年|现年|\(?\d{1,2}岁)/gu,
  new RegExp(`(?<=被监护人[:\\s]?)${SURNAME}\\p{Script=Han}{1,2}`, 'gu'),
  /小(?![学区时心病便孩组班考升初型额店院路道])\p{Script=Han}(?=\((?:[1-9]|1[0-7])岁)/gu,
  /(?<=之子|之女|其子|其女)小(?![学时心病])\p{Script=Han}/gu,
  /(?:[一二三四五六七八九1-9]|初[一二三]|高[一二三])年?级?(?:的)?(?:小学生|中学生|学生|孩子|女生|男生)/gu,
  /(?:[一二两三四五六七八九十]|\d{1,2})岁半?的?(?:男孩|女孩|男童|女童|孩子|幼儿|娃)/gu,
  /(?:儿子|女儿|孙子|孙女|孩子)(?:正|现|还|刚|在)*(?:上|读|念)(?:小学|初中|高中)[一二三四五六]年级/gu,
  /(?<=[)为系是均])(?:未成年人|未成年)(?=$|[\s,、。;])/gu,
  /(?:学籍号|出生医学证明(?:编号)?|儿童证号)\s?[:]?\s?[A-Z]?\d{6,}/gu,
  /(?:留守|困境|孤残|失学)(?:儿童|女童|男童)(?=小\p{Script=Han}|\p{Script=Han}某|\p{Script=Han}\*)/gu,
];

/** Children, health and hardship: words that a sentence should do without. `text` is folded. */
export function findSensitive(text: string, names: readonly Place[]): Place[] {
  return [
    ...CHILDREN.flatMap((pattern) => placesOf('child', text.matchAll(pattern))),
    ...placesOf('child', [...text.matchAll(AGES)].filter(isMinor)),
    ...placesOf('health', text.matchAll(ILL)),
    ...placesOf('health', aboutSomebody(text, ILL_WORDS, names)),
    ...placesOf('hardship', text.matchAll(POOR)),
    ...placesOf('hardship', aboutSomebody(text, POOR_WORDS, names)),
  ];
}

function isMinor(match: RegExpExecArray): boolean {
  const age = match[1] ?? '';
  const years = /^\d/.test(age) ? Number(age) : tens(age);
  return years > 0 && years < 18;
}

const tens = (age: string): number => {
  const [before = '', after] = age.split('十');
  const digit = (sign: string): number => '零一二三四五六七八九'.indexOf(sign);
  if (after === undefined) return age.length === 1 ? digit(age) : 99;
  return (before === '' ? 1 : digit(before)) * 10 + (after === '' ? 0 : digit(after));
};

function aboutSomebody(text: string, words: RegExp, names: readonly Place[]): RegExpExecArray[] {
  return [...text.matchAll(words)].filter((match) => {
    const end = match.index + match[0].length;
    if (PROGRAMME.test(text.slice(end, end + 14)) || OF_PROGRAMMES.test(text.slice(0, match.index)))
      return false;
    const from = Math.max(...['。', ';', '\n'].map((stop) => text.lastIndexOf(stop, match.index))) + 1;
    const to = text.slice(end).search(/[。;\n]/);
    const last = to < 0 ? text.length : end + to;
    const isNamed = names.some((name) => name.start >= from && name.end <= last);
    return (
      isNamed ||
      SOMEBODY.test(text.slice(from, match.index)) ||
      /^(?:的)?(?:\p{Script=Han}某|[\p{Script=Han}]\*)/u.test(text.slice(end))
    );
  });
}

const placesOf = (kind: Place['kind'], matches: Iterable<RegExpExecArray>): Place[] =>
  [...matches].map((match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
    certainty: 'likely',
  }));
