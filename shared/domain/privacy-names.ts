import type { Place, PublicRecord } from './privacy.ts';
import { findGiven } from './privacy-given.ts';
import { findSpeakers } from './privacy-speakers.ts';
import { isNameShape, SURNAME } from './privacy-surnames.ts';

/** Who is meant by a name that follows: a private person, not an office. */
const CALLED =
  '居民|户主|业主|村民|住户|申请人|反映人|来访人|来电人|当事人|投诉人|举报人|报修人|老人|老党员|老兵|退役军人|退休职工|租户|租客|承租人|房主|产权人|群众|家属|患者|病人|残疾人|低保户|低保对象|低保边缘户|特困户|特困人员|困难户|困难党员|困难职工|五保户|独居老人|空巢老人|失独老人|受助人|救助对象|帮扶对象|联系人|经办人|户名|委托人|受托人|代理人|监护人|签名|签字|签名人|投票人|姓名|邻居|死者|伤者|社员|持有人|开户人|收款人|领款人|车主|司机|儿子|女儿|孙子|孙女|儿媳|女婿|妻子|丈夫|爱人|母亲|父亲|配偶|老伴|其子|其女|其妻|其夫|其父|其母|婆婆|公公|外孙|哥哥|弟弟|姐姐|妹妹|保姆|户籍人员|吸毒人员|矫正对象|刑满释放人员|信访人|上访人|孕妇|学生|女童|男童|儿童|孤儿|失业人员|租住人|同住人|本人|由|受益人|获奖人|持证人|审核人|代缴人|来信人|参保人|记录人|见证人|捐赠人|候选人|诉求人|被监护人|领取人|代领人|租户|房东|楼长|志愿者|承租户|不同意:|同意:|值班:|收件人|记账人|保洁员|目击者';
const LISTED =
  '名单|出席|列席|赞成的有|赞成:|弃权的有|未到会|到会居民|同意人签名|见证人|姓名|签名|签字|签到|缺席|请假|同意户|反对户|弃权户|同意的有|反对的有|欠费户|欠缴户|未签字|未同意|参加居民|到场居民|受助居民|入户对象|慰问对象|走访对象';
const TITLES =
  '同志|先生|女士|小姐|老人|老太太?|老汉|阿姨|大爷|大妈|大娘|大叔|奶奶|爷爷|叔叔|婶|师傅|同学|小朋友|老师傅|一家|夫妇|夫妻|等\\d+[人户名]|等[一二三四五六七八九十]+[人户名]|之子|之女|之妻|之夫|的?儿子|的?女儿|的?孙子|的?孙女|的?母亲|的?父亲|的?妻子|的?丈夫|的?老伴|家中|家的|家里|家属|本人|因|患有|患|去世|病故|残疾|户(?!型)|享受|确诊|家庭困难|生活困难|刑满|离异|离婚|丧偶|月收入|欠(?:缴|交)?(?:物业|费|水|电|房)|负债|失独|曾(?:吸毒|服刑|因|患)|手术|住院|是(?:低保|特困|五保|困难|孤寡)|家(?=[漏的里中有停没被养私单])|写道|反映|提供|提出|表示|不同意|要求|认为|投诉|代签|未签|拒签|拒绝签';

/** What follows a name of two signs: the third sign is no longer its own. */
const FOLLOWS =
  /^(?:反映|提出|表示|说|称|来|因|在|的|等|家|和|与|同志|女士|先生|已|于|是|为|要求|建议|认为|同意|不|申请|投诉|将|住|有|对|向|被|也|又|患|今年|年|上|下|之|一|现|领|报|签|身|电|手|银|卡|及|代|系|去|患|户|男|女|共|到|把|从|给|就|都|还|没|未|曾|自|经|由|低保|补|欠|缴|交|每|无|享|两|双|其|老|大|阿|爷|奶|叔|师|小|投|发|愿|主|参|捐|获|诉|求|离|丧|失|独|突|半|左|右|长|常|需|希|想|怕|跟|陪|带|夫|母|父|妻|儿|女|本人|丢|晒|养|停|占|堆|种|搭|装|堵|漏|摔|病|去|走|联|姓|收|还)/;

const EDGE = '[\\s,、;:()/_\\-|+.\\[\\]"*#]';

/** Names of people who hold no announced office. A name that is found once is found wherever it stands. `text` is folded. */
export function findNames(text: string, numbers: readonly Place[], known: PublicRecord): Place[] {
  const sure = residentsIn(text, known.residents ?? []);
  const seen = [
    ...afterWords(text),
    ...beforeTitles(text),
    ...inLists(text),
    ...besideNumbers(text, numbers),
    ...withGender(text),
    ...inFileNames(text),
    ...findSpeakers(text),
    ...findGiven(text),
    ...inNumberedRows(text),
  ];
  const likely = withNeighbours(text, new Set(seen)).flatMap((name) => everywhere(text, name, 'likely'));
  const offices = known.officeHolders.flatMap((name) => everywhere(text, name, 'certain'));
  const isHolder = ({ start, end }: Place): boolean =>
    offices.some((office) => office.start < end && office.end > start);
  return [...sure, ...likely].filter((place) => !isHolder(place));
}

/** The sets of a register by the length of its names: a house has tens of thousands of people and many lines to read. */
const registers = new WeakMap<readonly string[], ReadonlyMap<number, ReadonlySet<string>>>();

function residentsIn(text: string, residents: readonly string[]): Place[] {
  const byLength = registers.get(residents) ?? namesByLength(residents);
  registers.set(residents, byLength);
  return [...byLength].flatMap(([length, names]) =>
    Array.from({ length: Math.max(0, text.length - length + 1) }, (_, start) => start)
      .filter((start) => names.has(text.slice(start, start + length)))
      .map((start): Place => ({ kind: 'name', start, end: start + length, certainty: 'certain' })),
  );
}

function namesByLength(residents: readonly string[]): Map<number, Set<string>> {
  const names = Map.groupBy(new Set(residents), (name) => name.length);
  names.delete(0);
  return new Map([...names].map(([length, some]) => [length, new Set(some)]));
}

function afterWords(text: string): string[] {
  const pattern = new RegExp(
    `(?:${CALLED})(?:姓名|本人|名字叫|叫)?[\\s:"(是为]{0,3}(?=(${SURNAME}\\p{Script=Han}{1,3}))`,
    'gu',
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    // 由 alone is too common a word: 由王建国负责 names somebody, 由居民 does not.
    if (
      match[0].startsWith('由') &&
      !/^(?:本人|.{2,3}(?:代签|代领|代为|签收|领取))/.test(text.slice(match.index + 1))
    )
      return [];
    return nameAt(match[1] ?? '');
  });
}

/** The name at the beginning of some signs: two or three of them (four with a surname of two), by what follows. */
function nameAt(signs: string): string[] {
  // 业主于明日: a day, no name.
  if (/^于[明今昨当][日天晚年月]/.test(signs)) return [];
  const surname = new RegExp(`^${SURNAME}`).exec(signs)?.[0].length ?? 1;
  const rest = signs.slice(surname + 1);
  const length = rest === '' || FOLLOWS.test(rest) ? surname + 1 : surname + 2;
  if (new RegExp(`^(?:${TITLES})`).test(signs.slice(surname))) return [];
  const name = signs.slice(0, length);
  if (isNameShape(name)) return [name];
  const shorter = signs.slice(0, surname + 1);
  return isNameShape(shorter) && shorter.length > 1 ? [shorter] : [];
}

function beforeTitles(text: string): string[] {
  const pattern = new RegExp(`(?=(${SURNAME}\\p{Script=Han}{1,2}?)\\s?(?:${TITLES}))`, 'gu');
  return [...text.matchAll(pattern)].flatMap((match) => {
    const name = match[1] ?? '';
    const previous = text.charAt(match.index - 1);
    // 向王先生: a preposition that is also a surname is no part of the name.
    if (/^[向于任许何安常时关成解边查包]/.test(name) && (name.length === 2 || isNameShape(name.slice(1))))
      return [];
    if (/[\p{Script=Han}]/u.test(previous) && !isBefore(text.slice(0, match.index))) return [];
    return isNameShape(name) ? [name] : [];
  });
}

/** A name inside a sentence begins after one of these. */
const isBefore = (text: string): boolean =>
  new RegExp(
    `(?:${CALLED}|看望|走访|慰问|探望|[和与及对向给找请为被把由是让叫的中问访到助室元楼户号])$`,
  ).test(text);

/** 关志鹏、苗桂香要求查账: beside a name stands another one. */
function withNeighbours(text: string, names: ReadonlySet<string>): string[] {
  const found = new Set(names);
  // A set walks on over what is added to it on the way.
  for (const name of found)
    for (const { end } of everywhere(text, name, 'likely')) {
      const next = new RegExp(`^[、和与及]\\s?(${SURNAME}\\p{Script=Han}{1,3})`, 'u').exec(
        text.slice(end, end + 8),
      );
      for (const neighbour of next === null ? [] : nameAt(next[1] ?? '')) found.add(neighbour);
    }
  return [...found];
}

function inLists(text: string): string[] {
  const heads = [...text.matchAll(new RegExp(`(?:${LISTED})[^。;\\n:]{0,10}[:(\\n]\\s*([^。;\\n]+)`, 'g'))];
  const listed = heads.flatMap(({ 1: row = '' }) => row.split(/[、,\s/()\d.]+/).filter(isListedName));
  // 王建国、李秀英未签字: names in a row need no head.
  const rows = text.matchAll(
    new RegExp(
      `(?<=^|[\\s:,。(])(${SURNAME}\\p{Script=Han}{1,2})、(?=(${SURNAME}\\p{Script=Han}{1,3}))`,
      'gu',
    ),
  );
  const inRows = [...rows].flatMap(({ 1: first = '', 2: second = '' }) =>
    isListedName(first) && first.length > 2 && nameAt(second).length > 0 ? [first] : [],
  );
  return [...listed, ...inRows];
}

const isListedName = (word: string): boolean =>
  isNameShape(word) &&
  (word.length < 4 || (word.length === 4 && new RegExp(`^${SURNAME}`).exec(word)?.[0].length === 2));

/** 1.翟玉宝 2.桑春梅: people who are counted off. */
function inNumberedRows(text: string): string[] {
  const rows = [...text.matchAll(/(?:^|[\s,;。])\d{1,2}[.、)]\s?(\p{Script=Han}{2,4})(?=$|[\s,;。(])/gu)];
  return rows.length < 2 ? [] : rows.map(({ 1: name = '' }) => name).filter(isListedName);
}

function besideNumbers(text: string, numbers: readonly Place[]): string[] {
  return numbers.flatMap(({ start, end }) => {
    const before = new RegExp(
      `(?:^|${EDGE}|\\d|[号室户至给找对问由让])(${SURNAME}\\p{Script=Han}{1,2})[\\s,:、(|"-]{0,4}(?:本人|身份证号?码?|电话|手机号?|卡号|证号|联系方式|[男女])?[\\s,:、(|]{0,3}$`,
      'u',
    ).exec(text.slice(Math.max(0, start - 16), start));
    const after = new RegExp(`^[\\s,:、)|-]{0,4}(?=(${SURNAME}\\p{Script=Han}{1,3}))`, 'u').exec(
      text.slice(end, end + 10),
    );
    return [
      ...(before?.[1] !== undefined && isNameShape(before[1]) ? [before[1]] : []),
      ...(after === null ? [] : nameAt(after[1] ?? '')),
    ];
  });
}

function withGender(text: string): string[] {
  const pattern = new RegExp(
    `(?:^|${EDGE}|。|\\d)(${SURNAME}\\p{Script=Han}{1,2})\\s?(?:(?=\\d{1,3}岁)|[,(、|\\s])\\s?(?:[男女](?![户主]|性)|\\d{1,3}岁|[一二三四五六七八九十]{2,3}岁|(?:19|20)\\d{2}年|身份证|手机|电话)`,
    'gu',
  );
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '').filter(isNameShape);
}

function inFileNames(text: string): string[] {
  if (!/\.(?:docx?|xlsx?|pdf|jpe?g|png|heic|txt|csv|zip|wps|et|mp4)\s*$/i.test(text.trim())) return [];
  const words = text
    .trim()
    .replace(/\.[A-Za-z\d]+$/, '')
    .split(/[\s_\-.()、+,\d[\]]+/);
  const owners = new RegExp(
    `^(${SURNAME}\\p{Script=Han}{1,2})(?=(?:的|家)?(?:身份证|户口|照片|申请|病历|诊断|残疾证|低保|房产|签字|签名|委托|承诺|银行卡|证明|材料|合影|谈话|信访|欠费|投诉|意见))`,
    'u',
  );
  return words.flatMap((word) => {
    const owner = owners.exec(word)?.[1];
    if (owner !== undefined) return isNameShape(owner) ? [owner] : [];
    return isListedName(word) ? [word] : [];
  });
}

function everywhere(text: string, name: string, certainty: Place['certainty']): Place[] {
  const places: Place[] = [];
  if (name === '') return places;
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length))
    places.push({ kind: 'name', start, end: start + name.length, certainty });
  return places;
}
