import type { Place } from './privacy.ts';

/** What a column says of everything under it, and what a cell under it must look like. The first that fits counts. */
const COLUMNS: readonly [Place['kind'], RegExp, RegExp][] = [
  ['identity', /身份证|证件号|公民身份|社保|医保|护照|学籍|产权证|房产证|残疾证|老[年人]证/, /\d(?:.*\d){4}/],
  ['bank', /卡号|[账帐][号户]|户号|存折/, /\d(?:\D{0,2}\d){5}/],
  ['telephone', /电话|手机|来电|联系方式|座机|微信|QQ/i, /\d(?:\D{0,2}\d){6}|[A-Za-z][\w-]{5,}/],
  ['plate', /车牌|车号/, /[A-Z][·\s-]?[A-Z\d]{5}/i],
  ['identity', /出生(?:年月|日期)?|生日/, /(?:19|20)\d{2}/],
  ['address', /房号|室号|门牌|住址|家庭地址|楼号单元|户址/, /\d{3,4}(?!\d)|[东西中]户/],
  ['health', /疾病|病种|病名|病情|诊断|健康状况|残疾(?:类别|等级|情况)|伤情/, /\p{Script=Han}{2}/u],
  [
    'hardship',
    /救助类别|救助类型|困难(?:原因|类型|类别|情况)|致贫原因|保障类别|低保(?:类别|情况)/,
    /\p{Script=Han}{2}/u,
  ],
  ['child', /学生|儿童|子女姓名|孩子|就读(?:学校|班级)/, /\p{Script=Han}{2}/u],
  [
    'name',
    /(?:姓\s*名|户主|业主|户名|签名|签字|代表|联系人|经办人|投诉人|申请人|反映人|来访人|记录人|承租人|产权人|监护人|委托人|受托人|当事人|收款人|领取人|见证人|紧急联系人)$/,
    /^(?:\p{Script=Han}\s?){2,4}$|^\p{Script=Han}{1,6}·\p{Script=Han}{1,6}$/u,
  ],
];

/** A cell that says nothing of anybody. */
const EMPTY =
  /^(?:无|暂无|没有|否|正常|健康|良好|不详|同上|略|合计|总计|小计|空缺|未到|缺席|请假|同意|反对|弃权|全体|其他|其它|—+|-+)$/;
/** A row of an office stands under the same head as people's. */
const OFFICE = /委员会|居委会|业委会|公司|物业|社区|街道|支部|单位|中心|小区|全体|合计|服务|企业|学校$/;

/** What the head of its column says of a cell: there the words around it are missing. Both are folded. */
export function findInCell(heading: string, cell: string): Place[] {
  const text = cell.trim();
  const head = heading.trim().replace(/\s/g, '');
  if (text === '' || EMPTY.test(text)) return [];
  const column = COLUMNS.find(([, named, shape]) => named.test(head) && shape.test(text));
  if (column === undefined) return [];
  const [kind] = column;
  if (kind === 'name' && OFFICE.test(text)) return [];
  const start = cell.indexOf(text);
  return [{ kind, start, end: start + text.length, certainty: 'likely' }];
}
