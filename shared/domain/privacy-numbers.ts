import { isDay } from './days.ts';
import type { Place } from './privacy.ts';

/** What people put between the digits of one number. */
const GAP = '[\\s\\-·.]{0,3}';

const digits = (least: number, most = least): string => `\\d(?:${GAP}\\d){${least - 1},${most - 1}}`;

const IDENTITY = `[1-9]${GAP}${digits(16)}${GAP}[\\dXx](?![\\dXx])`;
const OLD_IDENTITY = '[1-9]\\d{14}(?![\\dXx])';
const CARD = `[1-9]${GAP}${digits(15, 18)}(?!\\d)`;
const MOBILE = `(?:(?:\\+?86|0086|0)[\\s-]{0,2})?1${GAP}[3-9]${GAP}${digits(9)}(?!\\d(?!4小时))`;
const FIXED =
  '(?:\\+?86[\\s-]?)?\\(?0?(?:10|2\\d|[3-9]\\d{2})\\)?[\\s-]{0,2}[2-9]\\d{2,3}[\\s-]?\\d{4}(?!\\d)';
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Za-hj-np-z][·\s.-]{0,2}(?=[A-Za-z]{0,4}\d)(?:[A-HJ-NP-Za-hj-np-z\d]{5,6}|[A-HJ-NP-Za-hj-np-z\d]{4}[挂学警港澳])(?![A-Za-z\d])/g;

const PAPERS = /(?:身份证|证件号|证号|公民身份号码|身份号码|ID)[^\d,。;\n]{0,8}$/i;
const ACCOUNTS = /(?:卡号|[账帐]号|[账帐]户|存折|一卡通|银行卡|社保卡|开户行?)[^\d。;\n]{0,14}$/;
const SERIALS =
  /(?:编号|单号|票号|订单号?|合同号|流水号|条码|文号|备案号|信用代码|序列号|许可证号?)[^\d。;\n]{0,8}$/;
const SERIALS_OF_PEOPLE = /(?:身份|证件)[^\d。;\n]{0,8}$/;
const CALLS =
  /(?:电话|座机|宅电|家里|家中|固话|手机号?码?|联系方式|拨打|致电|tel\.?|phone|☎)[^\d,。;\n]{0,6}$/i;
const OFFICE =
  /(?:办公室?|监督|值班|咨询|服务|投诉|举报|居委会|街道(?:办事处)?|物业(?:公司|企业|服务中心)?|中心|报修|抢修|派出所|公司|受理|工作站|政务|办)(?:服务|联系|固定|公开)?(?:电话|热线|座机|tel|号码)?[\s:(是为]*$/i;
const AMOUNT = /^\s*(?:\.\d{1,2})?\s*(?:元|万|亿|平方米|㎡|立方|吨|次|票|kW)/i;

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';

/** Identity numbers, bank cards, telephones and plates. `text` is folded. */
export function findNumbers(text: string, officeTelephones: readonly string[]): Place[] {
  const offices = new Set(officeTelephones.map((telephone) => plainDigits(telephone).replace(/^86/, '')));
  return [
    ...findIdentities(text),
    ...findCards(text),
    ...findMobiles(text).filter((place) => !offices.has(plainDigits(text.slice(place.start, place.end)))),
    ...findFixed(text).filter((place) => !isOffice(plainDigits(text.slice(place.start, place.end)), offices)),
    ...[...text.matchAll(PLATE)].map((match) => at('plate', match.index, match[0], 'likely')),
  ];
}

/** The last sign of an 18-sign identity number by GB 11643. */
export function isIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(number)) return false;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return CHECK_SIGNS[sum % 11] === number[17]?.toUpperCase();
}

/** The check digit of a bank card by Luhn (ISO/IEC 7812). */
export function isCardNumber(number: string): boolean {
  const worth = [...number].reverse().map((sign, place) => {
    const doubled = Number(sign) * (place % 2 === 0 ? 1 : 2);
    return doubled > 9 ? doubled - 9 : doubled;
  });
  return worth.reduce((total, digit) => total + digit, 0) % 10 === 0;
}

function findIdentities(text: string): Place[] {
  const current = candidates(text, IDENTITY).flatMap(({ start, found }) => {
    const number = found.replace(/[^\dXx]/g, '');
    if (isIdentityNumber(number) && bornOn(number.slice(6, 14)))
      return [at('identity', start, found, 'certain')];
    const before = text.slice(Math.max(0, start - 16), start);
    const isOther = SERIALS.test(before) && !SERIALS_OF_PEOPLE.test(before);
    const isOne = PAPERS.test(before) || (bornOn(number.slice(6, 14)) && !isOther);
    return isOne ? [at('identity', start, found, 'likely')] : [];
  });
  const old = candidates(text, OLD_IDENTITY).flatMap(({ start, found }) => {
    const before = text.slice(Math.max(0, start - 16), start);
    const isOne =
      PAPERS.test(before) || (bornOn(`19${found.slice(6, 12)}`) && isRegion(found) && !SERIALS.test(before));
    return isOne ? [at('identity', start, found, 'likely')] : [];
  });
  // Seventeen or nineteen signs after 身份证号: a slip of the pen, and still somebody's number.
  const slips = candidates(
    text,
    `(?:[A-Z]{1,2})?\\d${GAP}${digits(6, 18)}[Xx]?(?![\\dXx])`,
    '(?<![\\dA-Za-z])',
  ).flatMap(({ start, found }) =>
    PAPERS.test(text.slice(Math.max(0, start - 16), start)) ? [at('identity', start, found, 'likely')] : [],
  );
  return [...current, ...old, ...slips];
}

const isRegion = (number: string): boolean =>
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|99)/.test(number);

const bornOn = (digitsOfDay: string): boolean =>
  /^(?:19|20)/.test(digitsOfDay) &&
  isDay(`${digitsOfDay.slice(0, 4)}-${digitsOfDay.slice(4, 6)}-${digitsOfDay.slice(6)}`);

function findCards(text: string): Place[] {
  const cards = candidates(text, CARD).flatMap(({ start, found }) => {
    const number = plainDigits(found);
    const before = text.slice(Math.max(0, start - 20), start);
    if (ACCOUNTS.test(before)) return [at('bank', start, found, isCardNumber(number) ? 'certain' : 'likely')];
    if (!/^(?:3[56]|4|5|6|9)/.test(number) || !isInGroups(found)) return [];
    if (isCardNumber(number) && (number.startsWith('62') || !SERIALS.test(before)))
      return [at('bank', start, found, 'certain')];
    return /^62\d{14,17}$/.test(number) && !SERIALS.test(before) ? [at('bank', start, found, 'likely')] : [];
  });
  const accounts = candidates(text, `${digits(9, 30)}(?!\\d)`).flatMap(({ start, found }) =>
    ACCOUNTS.test(text.slice(Math.max(0, start - 20), start)) ? [at('bank', start, found, 'likely')] : [],
  );
  return [...cards, ...accounts];
}

/** A column of small numbers is no card: cards are written in one piece, in fours, or broken at a line. */
const isInGroups = (found: string): boolean =>
  found.includes('\n') ||
  found.split(/\D+/).every((group, place, all) => place === all.length - 1 || group.length >= 4);

function findMobiles(text: string): Place[] {
  return candidates(text, MOBILE, '(?<![\\d+])').flatMap(({ start, found }) => {
    const own = found.replace(/^(?:\+?86|0086|0)[\s-]{0,2}(?=1)/, '');
    const groups = own.split(/\D+/).map((group) => group.length);
    const isGrouped = /^(?:11|3-4-4|3-8|7-4|4-3-4|4-4-3|3-3-5|3-4-2-2|1(?:-1){10})$/.test(groups.join('-'));
    const isBroken = own.includes('\n') && groups.length <= 4;
    const isAmount = AMOUNT.test(text.slice(start + found.length)) || /[¥￥$]\s*$/.test(text.slice(0, start));
    return (isGrouped || isBroken) && !isAmount ? [at('telephone', start, found, 'certain')] : [];
  });
}

function findFixed(text: string): Place[] {
  const long = candidates(text, FIXED).flatMap(({ start, found }) => {
    const hasArea = /^(?:\+?86[\s-]?)?\(?0/.test(found) || found.startsWith('+86');
    const before = text.slice(Math.max(0, start - 16), start);
    return hasArea && !OFFICE.test(before) && !SERIALS.test(before)
      ? [at('telephone', start, found, 'likely')]
      : [];
  });
  const local = candidates(text, '[2-9]\\d{2,3}[\\s-]?\\d{4}(?!\\d)').flatMap(({ start, found }) => {
    const before = text.slice(Math.max(0, start - 16), start);
    if (/^20\d{6}$/.test(plainDigits(found)) || !CALLS.test(before) || OFFICE.test(before)) return [];
    return [at('telephone', start, found, 'likely')];
  });
  return [...long, ...local];
}

const isOffice = (number: string, offices: ReadonlySet<string>): boolean =>
  [...offices].some(
    (office) => office !== '' && (office === number || (number.length >= 7 && office.endsWith(number))),
  );

/** Every place a pattern can begin, also inside an earlier candidate: the number 3 before a list must not swallow what follows. */
function candidates(text: string, pattern: string, before = '(?<!\\d)'): { start: number; found: string }[] {
  return [...text.matchAll(new RegExp(`${before}(?=(${pattern}))`, 'g'))].map((match) => ({
    start: match.index,
    found: match[1] ?? '',
  }));
}

const plainDigits = (text: string): string => text.replace(/\D/g, '');

const at = (kind: Place['kind'], start: number, found: string, certainty: Place['certainty']): Place => ({
  kind,
  start,
  end: start + found.length,
  certainty,
});
