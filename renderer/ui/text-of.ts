import { useTranslation } from 'react-i18next';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../shared/i18n/index.ts';
import type { Language, Text } from '../../shared/values.ts';

/** A word that came from the host in both languages, in the one of the screen. */
export const textOf = (both: Text, language: Language): string => both[language];

/** The language of the screen; a component that uses it is drawn again when the language changes. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return LANGUAGES.find((language) => language === i18n.language) ?? DEFAULT_LANGUAGE;
}

/** "甲、乙和丙" */
export const listText = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
