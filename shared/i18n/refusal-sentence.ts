import { PRESETS } from '../domain/presets/index.ts';
import type { Detail, Details } from '../errors.ts';
import type { Language } from '../values.ts';
import { dayText, instantText } from './spoken-days.ts';

/** Looks up `namespace:key`; an i18next `t` fits. */
export type Translate = (key: string, options: Record<string, unknown>) => string;

/** The sentence of a refusal: figures as they are; days, stages, roles and fields as people say them. */
export function refusalSentence(
  refusal: { readonly code: string; readonly details: Details },
  t: Translate,
  language: Language,
): string {
  const { details } = refusal;
  const shown = Object.fromEntries(
    Object.entries(details).map(([name, detail]) => [name, inWords(name, detail, t, language)]),
  );
  return t(`errors:${refusal.code}`, { ...shown, context: variantOf(details) });
}

/** `why` picks the sentence of one reason, `area` the one that speaks of square metres, `urgent` the one with a way out. */
function variantOf({ why, measure, urgentAllowed }: Details): string | undefined {
  if (urgentAllowed === true) return 'urgent';
  if (typeof why !== 'string') return measure === 'area' ? 'area' : undefined;
  return measure === 'area' ? `${why}_area` : why;
}

function inWords(name: string, detail: Detail, t: Translate, language: Language): unknown {
  if (Array.isArray(detail)) {
    const said = detail.map((one: string) => String(inWords(name, one, t, language)));
    const type = name === 'roles' ? 'disjunction' : 'conjunction';
    return new Intl.ListFormat(language, { type }).format(new Set(said));
  }
  if (typeof detail !== 'string') return detail;
  if (/^\d{4}-\d{2}-\d{2}$/.test(detail)) return dayText(detail, language);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(detail)) return instantText(detail, language);
  if (name === 'roles') return t(`words:roles.${detail}`, { defaultValue: detail });
  if (name === 'stage' || name === 'current') return stageNames.get(detail)?.[language] ?? detail;
  // The options of a choice are named by people; only the fixed figures have a word.
  if (name === 'figures') return t(`errors:fields.${detail}`, { defaultValue: detail });
  if (FIELD_NAMES.includes(name)) return fieldName(detail, t);
  return detail;
}

const FIELD_NAMES = ['fields', 'firstName', 'secondName'];

/** `grants.0.role` is said by the last word that has a name. */
function fieldName(path: string, t: Translate): string {
  const field = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path;
  return t(`errors:fields.${field}`, { defaultValue: t('errors:fields.other', {}) });
}

// The default procedure's own names win over those of the other presets.
const stageNames = new Map(
  PRESETS.toReversed()
    .flatMap(({ stages }) => stages)
    .map(({ key, name }) => [key, name]),
);
