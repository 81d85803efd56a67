import type { Place } from './privacy.ts';

const AFTER = '[号码是为:\\s(]{0,4}';
const DATE = '(?:19|20)\\d{2}(?:年|[-./])\\d{1,2}(?:(?:月|[-./])(?:\\d{1,2}日?)?)?';

/** What only the word before it tells from any other row of signs; the kind is what it is masked as. */
const PATTERNS: readonly [Place['kind'], RegExp][] = [
  ['telephone', /[A-Za-z\d][\w.+-]*@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+/g],
  [
    'telephone',
    new RegExp(
      `(?<=(?:微信|vx|v信|weixin|wechat)(?:同号|账号|名)?${AFTER})[A-Za-z][\\w-]{5,19}(?![\\w-])`,
      'gi',
    ),
  ],
  [
    'telephone',
    new RegExp(
      `(?<=(?:抖音|快手|支付宝|钉钉|小红书)(?:账号|帐号|号)${AFTER})[A-Za-z\\d][\\w.-]{4,19}(?![\\w-])`,
      'gi',
    ),
  ],
  ['telephone', new RegExp(`(?<=(?:QQ|扣扣|企鹅号)${AFTER})[1-9]\\d{4,10}(?!\\d)`, 'gi')],
  ['telephone', /\((?:\+?86|0086)\)[\s-]?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/g],
  [
    'identity',
    new RegExp(`(?<=(?:护照|通行证|台胞证|回乡证)(?:件|证)?${AFTER})[A-Z]{0,2}\\d{7,9}(?!\\d)`, 'gi'),
  ],
  ['identity', new RegExp(`(?<=(?:军官证|士兵证|警官证)${AFTER})\\p{Script=Han}字?第?\\d{5,8}号?`, 'gu')],
  ['identity', /(?<=身份证(?:号码?)?(?:后|末|尾)[四六468]?[位号][是为:\s]{0,2})\d{3,7}[\dX]/gi],
  [
    'identity',
    new RegExp(
      `(?<=(?:出生(?:日期|年月日?|于)?|生日|生于)${AFTER})${DATE}(?!\\d)|${DATE}(?=出生|生(?:[\\s,。;)]|$))`,
      'g',
    ),
  ],
  [
    'identity',
    new RegExp(
      `(?<=(?:社保卡?|医保卡?|医保电脑|健康卡|就诊卡|病历|户口本|户口簿|学籍|老[年人]证|残疾证|优待证|工作证)(?:编号|号码?|号)?${AFTER})[A-Z]?\\d{6,19}(?!\\d)`,
      'gi',
    ),
  ],
  // 鲁(2019)青岛市不动产权第0012345号, 青房地权市字第201234567号.
  [
    'identity',
    /\p{Script=Han}(?:\(\d{4}\))?\p{Script=Han}{0,8}(?:不动产权|房地权\p{Script=Han}{0,4}字|房权证\p{Script=Han}{0,6}字?)第?\d{6,}号?/gu,
  ],
  [
    'bank',
    new RegExp(
      `(?<=(?:公积金|供暖|暖气|燃气|水费|电费|用户)(?:账号|编号|卡号|号)${AFTER})\\d{6,14}(?!\\d)`,
      'g',
    ),
  ],
  ['bank', new RegExp(`(?<=户号${AFTER})\\d{6,14}(?!\\d)`, 'g')],
];

/** E-mail, WeChat and QQ numbers, permits, days of birth and the numbers of a household's meters. `text` is folded. */
export function findAccounts(text: string): Place[] {
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
      kind,
      start: index,
      end: index + found.length,
      certainty: 'likely' as const,
    })),
  );
}
