/** How long a paper is kept (保管期限): procedure-and-law 2.7, judged by what it is called. */
export type Retention = 'forever' | 'thirty' | 'ten' | 'five';

const KEPT: readonly (readonly [Retention, RegExp])[] = [
  ['five', /表决票|选票|投票原件/],
  ['thirty', /签到|计票|唱票|表决(?:统计|情况|结果)|票数/],
  ['ten', /公示|照片|备案|脱敏|异议|提案|征集|不予采纳|未采纳/],
];

/** Resolutions, records, minutes, rules and rolls are kept for good; so is whatever no rule names. */
export const retentionOf = (kind: string): Retention =>
  KEPT.find(([, words]) => words.test(kind.normalize('NFKC')))?.[0] ?? 'forever';
