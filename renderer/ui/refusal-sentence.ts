import type { TFunction } from 'i18next';
import { PRESETS } from '../../shared/domain/presets/index.ts';
import type { Detail, Refusal } from '../../shared/errors.ts';
import type { Language } from '../../shared/values.ts';
import { dayText, instantText } from './day-text.tsx';

/** The sentence of a refusal: figures as they are; days, stages, roles and fields as people say them. */
export function refusalSentence(refusal: Refusal, t: TFunction, language: Language): string {
  const { details } = refusal;
  const shown = Object.fromEntries(
    Object.entries(details).map(([name, detail]) => [name, inWords(name, detail, t, language)]),
  );
  return t(`errors:${refusal.code}`, { ...shown, context: variantOf(details) });
}

/** `why` picks the sentence of one reason, `area` the one that speaks of square metres, `urgent` the one that offers a way. */
function variantOf({ why, measure, urgentAllowed }: Refusal['details']): string | undefined {
  if (urgentAllowed === true) return 'urgent';
  if (typeof why !== 'string') return undefined;
  return measure === 'area' ? `${why}_area` : why;
}

function inWords(name: string, detail: Detail, t: TFunction, language: Language): Detail {
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
  if (FIELD_NAMES.includes(name)) return fieldName(detail, t);
  // The options of a choice are named by people; only the fixed figures have a word.
  if (name === 'figures') return t(`errors:fields.${detail}`, { defaultValue: detail });
  return detail;
}

const FIELD_NAMES = ['fields', 'firstName', 'secondName'];

/** `grants.0.role` is said by the last word that has a name. */
function fieldName(path: string, t: TFunction): string {
  const field = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path;
  return t(`errors:fields.${field}`, { defaultValue: t('errors:fields.other') });
}

const stageNames = new Map(PRESETS.flatMap(({ stages }) => stages).map(({ key, name }) => [key, name]));
