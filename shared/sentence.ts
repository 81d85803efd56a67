import type { Language } from './values.ts';

/** Puts values into a sentence: `{{name}}` becomes the value of that name. */
export function fillIn(sentence: string, values: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** The language for a system's locale (`en_GB.UTF-8`, `zh-CN`, nothing): Chinese unless it says English. */
export function languageOf(locale: string | undefined): Language {
  return /^en\b|^en_/i.test(locale ?? '') ? 'en' : 'zh-CN';
}
