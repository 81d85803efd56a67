import type { BodyKind } from './procedure.ts';

const PATTERNS: readonly [RegExp, BodyKind][] = [
  [/业主委员会|业委会/, 'owners_committee'],
  [/^owners$|业主/, 'owners'],
  [/监督委员会|监委会/, 'supervision_committee'],
  [/两委/, 'two_committees'],
  [/党员代表|党员大会|党员议事|党代表|党员会/, 'party_congress'],
  [/党支部委员会|支委会|党委|党总支|党工委/, 'party_committee'],
  [/党支部|党小组/, 'party_branch'],
  [/议事会/, 'council'],
  [/户代表|家庭代表/, 'households'],
  [/代表会|代表大会|居民代表|村民代表/, 'representatives'],
  [/居委会|居民委员会|村委会|村民委员会/, 'residents_committee'],
  [/居民会议|居民大会|村民会议|村民大会/, 'residents'],
  [/听证|恳谈|协商|座谈|协调/, 'open_meeting'],
  [/小组/, 'residents_group'],
  [/圆桌会议|联席会议/, 'joint'],
];

/** The kind of a body known only by its name, as in an old record or an imported case. */
export const bodyKindOf = (name: string): BodyKind =>
  PATTERNS.find(([pattern]) => pattern.test(name.trim()))?.[1] ?? 'other';

const PARTY: readonly BodyKind[] = ['party_committee', 'party_branch', 'party_congress'];

/** Does a meeting of `held` satisfy a stage that asks for `needed`? A joint meeting of both committees satisfies either. */
export function covers(held: BodyKind, needed: BodyKind): boolean {
  if (held === needed || held === 'two_committees' || held === 'other') return true;
  return PARTY.includes(held) && PARTY.includes(needed);
}
