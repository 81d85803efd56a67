import type { Say } from '../../../shared/domain/sentences.ts';
import { clockText, dayText, instantText } from '../../../shared/i18n/spoken-days.ts';
import type { Language } from '../../../shared/values.ts';
import type { MeetingRecord } from '../minutes/record-of.ts';
import { sayIn } from '../say.ts';

/** How the papers of one meeting speak: in which language, and with which code on the page. */
export interface Saying {
  readonly language: Language;
  readonly say: Say;
  /** A sentence of the minutes' own words about papers. */
  t(key: string, figures?: Readonly<Record<string, string | number>>): string;
}

export function sayingIn(language: Language): Saying {
  const say = SAYS[language];
  return { language, say, t: (key, figures) => say(`minutes:paper.${key}`, figures ?? {}) };
}

const SAYS = { 'zh-CN': sayIn('zh-CN'), en: sayIn('en') } as const;

/** The code by which a scanned page finds its meeting again, and the letters beside it. */
export const frameOf = (
  { language }: Saying,
  { code, rehearsal }: Pick<MeetingRecord, 'code' | 'rehearsal'>,
  paper: string,
) => ({
  language,
  code: code === null ? null : `YST:${code}:${paper}`,
  codeLabel: code ?? '',
  isRehearsal: rehearsal,
});

/** 2026年3月5日 周四 14:30; the clock is left out where nobody set one. */
export const whenText = ({ language }: Saying, heldOn: string, startsAt: string): string =>
  startsAt === '' ? dayText(heldOn, language) : `${dayText(heldOn, language)} ${startsAt}`;

/** When it began: as it was declared open, else as it was called. */
export const beganText = (saying: Saying, record: MeetingRecord): string =>
  record.openedAt === null
    ? whenText(saying, record.heldOn, record.startsAt)
    : instantText(record.openedAt, saying.language);

export const endedText = (record: MeetingRecord): string | null =>
  record.closedAt === null ? record.endsAt || null : clockText(record.closedAt);

/** Who sends a paper out: the community, else the street. */
export const issuerOf = ({ community, street }: Pick<MeetingRecord, 'community' | 'street'>): string =>
  community === '' ? street : community;

/** What stands on a ballot paper, in its order. */
export const optionsOf = (
  { say }: Saying,
  motion: { readonly kind: 'yesNo' | 'choice'; readonly options: readonly string[] },
): string[] =>
  motion.kind === 'choice'
    ? [...motion.options]
    : (['for', 'against', 'abstain'] as const).map((vote) => say(`words:votes.${vote}`));
