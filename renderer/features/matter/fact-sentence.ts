import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../../shared/contract/index.ts';
import { dayText } from '../../../shared/i18n/spoken-days.ts';
import type { Language } from '../../../shared/values.ts';
import { useLanguage } from '../../ui/text-of.ts';
import { type Page, usePage } from './page-view.tsx';
import { stageName, type Words } from './stage-words.ts';

type Fact = Outputs['matters']['history']['facts'][number];

/** Words for the recorded facts of this matter: stages, outcomes, days and gates by their names. */
export function useFactSentence(): (fact: Fact) => string {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  const language = useLanguage();
  return ({ type, data }) => {
    const said = Object.fromEntries(
      Object.entries({ ...BLANK, ...withNames(data, page) }).map(([name, value]) => [
        name,
        inWords(name, value, { t, page, language }),
      ]),
    );
    return t(`facts:${type}`, { ...said, defaultValue: type }).trim();
  };
}

/** What a sentence may ask for; an absent detail leaves no trace of its place. */
const BLANK = { reason: '', body: '', heldOn: '', outcome: '', stage: '', title: '', name: '' };

/** Facts of a meeting carry its id; people know it by its body. */
function withNames(data: Fact['data'], page: Page): Fact['data'] {
  const meeting = page.meetings.find((one) => one.id === data.meetingId);
  const ballot = page.meetings.find((one) =>
    one.motions.some((motion) => motion.ballot?.id === data.ballotId),
  );
  return {
    ...(ballot && { body: ballot.body }),
    ...(meeting && { body: meeting.body, heldOn: meeting.heldOn }),
    ...(typeof data.text === 'string' && { title: data.text }),
    ...(typeof data.to === 'string' && { stage: data.to }),
    ...data,
  };
}

interface Said {
  readonly t: Words;
  readonly page: Page;
  readonly language: Language;
}

function inWords(name: string, value: unknown, said: Said): string | number {
  const { t, page, language } = said;
  if (Array.isArray(value)) return value.map((one) => inWords(name, one, said)).join(t('listComma'));
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return '';
  if (name === 'stage') return stageName(page, value, language) ?? value;
  if (name === 'outcome' && value !== '') return t(`words:outcomes.${value}`, { defaultValue: value });
  if (name === 'field') return t(`errors:fields.${value}`, { defaultValue: value });
  if (name === 'gates') return t(`words:gates.${value}`, { defaultValue: value });
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value, language) : value;
}
