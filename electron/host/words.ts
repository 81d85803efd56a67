import i18next, { type i18n } from 'i18next';
import type { Say } from '../../shared/domain/sentences.ts';
import { i18nextOptions, LANGUAGES } from '../../shared/i18n/index.ts';
import type { Language, Text } from '../../shared/values.ts';

const saying = Object.fromEntries(LANGUAGES.map((language) => [language, sayIn(language)])) as Record<
  Language,
  Say
>;

/** The same sentence in every language of the screens. */
export const inBoth = (sentence: (say: Say) => string): Text => ({
  'zh-CN': sentence(saying['zh-CN']),
  en: sentence(saying.en),
});

function sayIn(language: Language): Say {
  const words: i18n = i18next.createInstance();
  void words.init({ ...i18nextOptions, ns: [...i18nextOptions.ns], lng: language, initAsync: false });
  const translate = words.getFixedT(language, 'verdicts');
  return (key, figures = {}) => translate(key as never, figures as never) as unknown as string;
}

/** A name in the language of a sentence being said. */
export const textIn = (say: Say, text: Text): string => (say === saying.en ? text.en : text['zh-CN']);
