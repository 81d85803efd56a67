import type { TFunction } from 'i18next';
import { inChinese } from '../../../shared/domain/chinese-numbers.ts';
import type { Language, Text } from '../../../shared/values.ts';
import { textOf } from '../../ui/text-of.ts';
import type { Form, Law, Limit, Stage, Threshold } from './drawing.ts';

export type Words = TFunction<'procedures'>;

/** How one meeting is called and what makes its result lawful, piece by piece. */
export function formRules(form: Form, t: Words): string[] {
  const both = form.measure === 'headsAndArea';
  const notice = form.noticeDays > 0 ? [t('form.noticeDays', { count: form.noticeDays })] : [];
  const urgent = form.urgentAllowed ? [t('form.urgent')] : [];
  return [...notice, ...urgent, quorumRule(form, both, t), ...passRule(form, both, t)];
}

export function fractionWord({ fraction }: Threshold, t: Words): string {
  const { numerator: n, denominator: d } = fraction;
  return t(`verdicts:fractions.${n}/${d}`, { defaultValue: t('verdicts:fractions.other', { n, d }) });
}

export const shareWord = (threshold: Threshold, t: Words): string =>
  t(threshold.comparator === 'atLeast' ? 'stage.shareAtLeast' : 'stage.shareMoreThan', {
    fraction: fractionWord(threshold, t),
  });

export const limitWord = ({ count, unit }: Limit, t: Words): string => t(`words:units.${unit}`, { count });

/** The sources of one force, each named once: 青岛市物业管理条例 第二十九条、第三十一条. */
export function lawWords(law: readonly Law[], t: Words, language: Language): string {
  const bySource = Map.groupBy(law, (one) => one.source);
  const named = [...bySource].map(([source, ofSource]) => {
    const name = t(`laws:names.${source}`, { defaultValue: t('laws:unknown', { source }) });
    const articles = ofSource.flatMap(({ article }) =>
      article === undefined ? [] : articleWord(article, t, language),
    );
    return articles.length === 0
      ? name
      : t('laws:cited', { name, articles: articles.join(t('verdicts:and')) });
  });
  return named.join(t('verdicts:semicolon'));
}

function articleWord(article: string, t: Words, language: Language): string {
  const number = language === 'zh-CN' && /^\d+$/.test(article) ? inChinese(Number(article)) : article;
  return t('laws:number', { number });
}

/** 一议 … 六议, 一备, 一公开, 二公开. */
export const ordinalWord = (
  ordinal: { group: 'discussion' | 'filing' | 'publication'; number: number },
  t: Words,
): string => t(`marks.${ordinal.group}.${ordinal.number}`, { defaultValue: String(ordinal.number) });

/** A name of the procedure; one without English is shown in Chinese. */
export const nameOf = (both: Text, language: Language): string => textOf(both, language) || both['zh-CN'];

export const stageName = (stage: Pick<Stage, 'name' | 'key'>, language: Language): string =>
  nameOf(stage.name, language) || stage.key;

function quorumRule({ quorum }: Form, both: boolean, t: Words): string {
  if (quorum === null) return t('form.quorum.none');
  const fraction = fractionWord(quorum.threshold, t);
  const group = both ? 'quorumBoth' : 'quorum';
  return t(`form.${group}.${quorum.threshold.comparator}`, {
    base: t(`verdicts:bases.${quorum.base}`),
    fraction,
  });
}

function passRule({ pass }: Form, both: boolean, t: Words): string[] {
  if (pass === null) return [t('form.pass.none')];
  const rule = t(`form.${both ? 'passBoth' : 'pass'}.${pass.threshold.comparator}`, {
    base: t(`verdicts:bases.${pass.base}`),
    fraction: fractionWord(pass.threshold, t),
  });
  return pass.recusedLeave ? [rule, t('form.recusedLeave')] : [rule];
}
