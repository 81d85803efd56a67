import { threshold } from '../fractions.ts';
import type { BodyKind, LawReference, MeetingForm, PassRule, QuorumRule, RecordRule } from '../procedure.ts';

/** Building blocks of the shipped procedures: each rule with its article. */

export const law = (source: string, article?: string): LawReference => ({
  source,
  ...(article && { article }),
  force: 'law',
});
export const practice = (source: string): LawReference => ({ source, force: 'practice' });
export const local: LawReference = { source: 'local', force: 'local' };

export const atLeastHalf = threshold('atLeast', 1, 2);
export const moreThanHalf = threshold('moreThan', 1, 2);
export const twoThirds = threshold('atLeast', 2, 3);
export const threeQuarters = threshold('atLeast', 3, 4);

export const quorum = (rule: QuorumRule['threshold']): QuorumRule => ({ threshold: rule, base: 'due' });

/** More than half of those present; who recused is not counted among them. */
export const ofPresent: PassRule = { threshold: moreThanHalf, base: 'present', recusedLeave: true };
/** More than half of all who were due: the law fixes this base, nobody leaves it. */
export const ofDue: PassRule = { threshold: moreThanHalf, base: 'due', recusedLeave: false };

export const start = (name: string, ...aliases: string[]): RecordRule => ({ name, aliases, by: 'start' });
export const end = (name: string, ...aliases: string[]): RecordRule => ({ name, aliases, by: 'end' });
export const waivable = (rule: RecordRule): RecordRule => ({ ...rule, waivable: true });

export const tallySheet = end('计票表', '表决票/计票表', '表决票', '计票单');
export const signIn = end('签到表', '签到');
export const minutes = end('会议记录', '记录');

export const headsForm = (
  key: string,
  names: [zh: string, en: string],
  bodies: readonly BodyKind[],
  rule: Pick<MeetingForm, 'quorum' | 'pass' | 'law'> &
    Partial<Pick<MeetingForm, 'noticeDays' | 'urgentAllowed' | 'resolveBy'>>,
): MeetingForm => ({
  key,
  name: { 'zh-CN': names[0], en: names[1] },
  bodies,
  measure: 'heads',
  noticeDays: 0,
  urgentAllowed: false,
  ...rule,
});
