import type { TFunction } from 'i18next';
import type { Detail, Refusal } from '../../shared/errors.ts';
import type { Language } from '../../shared/values.ts';
import { dayText, instantText } from './day-text.tsx';

/** The sentence of a refusal: figures as they are, days and roles as people say them. */
export function refusalSentence(refusal: Refusal, t: TFunction, language: Language): string {
  const shown = Object.fromEntries(
    Object.entries(refusal.details).map(([name, detail]) => [name, inWords(name, detail, t, language)]),
  );
  return t(`errors:${refusal.code}`, shown);
}

function inWords(name: string, detail: Detail, t: TFunction, language: Language): Detail {
  if (Array.isArray(detail)) {
    const said = detail.map((one: string) => String(inWords(name, one, t, language)));
    return new Intl.ListFormat(language, { type: name === 'roles' ? 'disjunction' : 'conjunction' }).format(
      said,
    );
  }
  if (typeof detail !== 'string') return detail;
  if (/^\d{4}-\d{2}-\d{2}$/.test(detail)) return dayText(detail, language);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(detail)) return instantText(detail, language);
  if (name === 'roles' || name === 'role') return t(`words:roles.${detail}`, { defaultValue: detail });
  return detail;
}
