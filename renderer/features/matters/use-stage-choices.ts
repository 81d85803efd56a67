import { useTranslation } from 'react-i18next';
import { useHostQuery } from '../../host/use-host-query.ts';
import { textOf, useLanguage } from '../../ui/text-of.ts';
import { ordinalWord } from './stage-label.tsx';

/** The stages matters stand at, to choose from; the chosen one stays even when nothing stands there now. */
export function useStageChoices(chosen: string): { value: string; label: string }[] {
  const { t } = useTranslation('words');
  const language = useLanguage();
  const { data } = useHostQuery('matters.today', { communityId: null });
  const choices = (data?.byStage ?? []).map(({ stage, name, ordinal }) => ({
    value: stage,
    label: [ordinalWord(ordinal, t), textOf(name, language)].filter(Boolean).join(' '),
  }));
  if (chosen === '' || choices.some(({ value }) => value === chosen)) return choices;
  return [...choices, { value: chosen, label: chosen }];
}
