import type { TFunction } from 'i18next';
import { ordinalOf, type Procedure } from '../../../shared/domain/procedure.ts';
import type { Language } from '../../../shared/values.ts';
import type { Page } from './page-view.tsx';

/** A stage's name in this matter's procedure; null for what is no stage (the end of the road). */
export function stageName(page: Page, key: string, language: Language): string | null {
  const stage = page.procedure.stages.find((one) => one.key === key);
  if (stage === undefined) return null;
  return stage.name[language] || stage.name['zh-CN'];
}

/** 一议 … 六议, 一备, 一公开, 二公开; empty for the stages people do not number. */
export function ordinalText(procedure: Procedure, key: string, t: Words): string {
  const ordinal = ordinalOf(procedure, key);
  return ordinal === null ? '' : ordinalWord(ordinal, t);
}

export type Ordinal = NonNullable<ReturnType<typeof ordinalOf>>;
export type Words = TFunction<'matter'>;

export const ordinalWord = ({ group, number }: Ordinal, t: Words): string =>
  t(`words:ordinals.${group}.${number}`, { defaultValue: String(number) });
