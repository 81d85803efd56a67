import { BODY_KINDS, type BodyKind, type Stage } from '../../../../shared/domain/procedure.ts';
import { dayText } from '../../../../shared/i18n/spoken-days.ts';
import type { Language } from '../../../../shared/values.ts';
import type { Missing } from '../page-view.tsx';
import type { Words } from '../stage-words.ts';

interface Said {
  readonly t: Words;
  readonly language: Language;
  readonly stage: Stage | null;
}

/** The words of one missing thing; days, bodies and the share of an appraisal as people say them. */
export function missingSentence({ code, details }: Missing, { t, language, stage }: Said): string {
  const named = Object.fromEntries(
    Object.entries(details).map(([name, value]) => [name, inWords(value, t, language)]),
  );
  return t(`missing:${code}`, { share: shareOf(stage, t), ...named, defaultValue: code });
}

type Detail = Missing['details'][string];

function inWords(value: Detail, t: Words, language: Language): string | number | boolean | null {
  if (Array.isArray(value)) return value.map((one) => inWords(one, t, language)).join(t('listComma'));
  if (typeof value !== 'string') return value;
  // A reason somebody typed ends inside a sentence of ours.
  if (/。$/.test(value)) return value.replace(/。+$/, '');
  if (value.startsWith('words:')) return t(value, { defaultValue: value });
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayText(value, language);
  return isBodyKind(value) ? t(`words:bodyKinds.${value}`) : value;
}

function shareOf(stage: Stage | null, t: Words): string {
  const fraction = stage?.evaluation?.pass.fraction;
  if (fraction === undefined) return '';
  const { numerator: n, denominator: d } = fraction;
  return t(`words:fractions.${n}/${d}`, { defaultValue: t('words:fractions.other', { n, d }) });
}

const isBodyKind = (value: string): value is BodyKind => (BODY_KINDS as readonly string[]).includes(value);
