import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { i18nextOptions } from '../../shared/i18n/index.ts';
import type { Language } from '../../shared/values.ts';

/** Lays out the words of both languages; everything is in the page, nothing is fetched. */
export function startWords(language: Language): void {
  void i18next.use(initReactI18next).init({ ...i18nextOptions, ns: [...i18nextOptions.ns], lng: language });
  document.documentElement.lang = language;
}

export function speak(language: Language): void {
  void i18next.changeLanguage(language);
  document.documentElement.lang = language;
}
