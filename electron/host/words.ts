import i18next, { type i18n } from 'i18next';
import type { Say } from '../../shared/domain/sentences.ts';
import { i18nextOptions, LANGUAGES } from '../../shared/i18n/index.ts';
import type { Translate } from '../../shared/i18n/refusal-sentence.ts';
import type { Language, Text } from '../../shared/values.ts';
import { sayIn } from './say.ts';

/** Every word of a language, by `namespace:key`. */
export function wordsIn(language: Language): Translate {
  const translate = instances[language].getFixedT(language);
  return (key, options) => translate(key as never, options as never) as unknown as string;
}

const instances = Object.fromEntries(
  LANGUAGES.map((language) => [language, instanceFor(language)]),
) as Record<Language, i18n>;
const saying = Object.fromEntries(LANGUAGES.map((language) => [language, sayIn(language)])) as Record<
  Language,
  Say
>;

/** The same sentence in every language of the screens. */
export const inBoth = (sentence: (say: Say) => string): Text => ({
  'zh-CN': sentence(saying['zh-CN']),
  en: sentence(saying.en),
});

function instanceFor(language: Language): i18n {
  const words = i18next.createInstance();
  void words.init({ ...i18nextOptions, ns: [...i18nextOptions.ns], lng: language, initAsync: false });
  return words;
}

/** A name in the language of a sentence being said. */
export const textIn = (say: Say, text: Text): string => text[languageOf(say)];

export const languageOf = (say: Say): Language => (say === saying.en ? 'en' : 'zh-CN');
