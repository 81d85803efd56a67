import { useTranslation } from 'react-i18next';
import type { LawReference } from '../../../shared/domain/procedure.ts';
import { listText, useLanguage } from '../../ui/text-of.ts';

/** The articles a stage or a meeting rests on; what is only custom says so. */
export function LawLine({ law }: { law: readonly LawReference[] }) {
  const { t } = useTranslation('matter');
  const language = useLanguage();
  const binding = law.filter((one) => one.force === 'law');
  if (binding.length === 0) return t('stage.byCustom');
  const articles = binding.map((one) => {
    const name = t(`laws:names.${one.source}`, { defaultValue: one.source });
    return one.article === undefined ? name : t('laws:article', { name, article: one.article });
  });
  return listText(articles, language);
}
