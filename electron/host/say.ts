import type { Say } from '../../shared/domain/sentences.ts';
import { DEFAULT_LANGUAGE, words } from '../../shared/i18n/index.ts';
import type { Language } from '../../shared/values.ts';

type Figures = Readonly<Record<string, string | number>>;
/** What stands between the places, and the names of the places. */
interface Template {
  readonly texts: readonly string[];
  readonly names: readonly string[];
}

const NAMESPACE = 'verdicts';

/**
 * Says the sentences of `verdicts.json`, with places and plurals as i18next has them, which a test compares.
 * A matter's page says dozens of sentences in two languages: each is cut into its parts once.
 */
export function sayIn(language: Language): Say {
  const plurals = new Intl.PluralRules(language);
  const known = new Map<string, Template>();
  const templateOf = (key: string): Template | undefined => {
    const earlier = known.get(key);
    if (earlier !== undefined) return earlier;
    const text = lookUp(language, key) ?? lookUp(DEFAULT_LANGUAGE, key);
    if (text === undefined) return undefined;
    const template = cut(text);
    known.set(key, template);
    return template;
  };
  return (key, figures = {}) => {
    const plural =
      typeof figures.count === 'number' ? templateOf(`${key}_${plurals.select(figures.count)}`) : undefined;
    const template = plural ?? templateOf(key);
    return template === undefined ? key : fill(template, figures);
  };
}

function lookUp(language: Language, key: string): string | undefined {
  const [path, namespace] = key.split(':').reverse();
  let part: unknown = words[language][(namespace ?? NAMESPACE) as keyof (typeof words)[Language]];
  for (const name of path?.split('.') ?? []) part = (part as Record<string, unknown> | undefined)?.[name];
  return typeof part === 'string' ? part : undefined;
}

function cut(text: string): Template {
  const pieces = text.split(/\{\{\s*(\w+)\s*\}\}/);
  return {
    texts: pieces.filter((_, place) => place % 2 === 0),
    names: pieces.filter((_, place) => place % 2 === 1),
  };
}

function fill({ texts, names }: Template, figures: Figures): string {
  let sentence = texts[0] ?? '';
  names.forEach((name, place) => {
    sentence += `${figures[name] ?? ''}${texts[place + 1] ?? ''}`;
  });
  return sentence;
}
