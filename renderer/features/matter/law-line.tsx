import { useTranslation } from 'react-i18next';
import type { LawReference } from '../../../shared/domain/procedure.ts';
import { listText, useLanguage } from '../../ui/text-of.ts';

/** The articles a stage or a meeting rests on, law by law; what is only custom says so. */
export function LawLine({ law }: { law: readonly LawReference[] }) {
  const { t } = useTranslation('matter');
  const language = useLanguage();
  const binding = law.filter((one) => one.force === 'law');
  if (binding.length === 0) return t('stage.byCustom');
  const sources = [...new Set(binding.map((one) => one.source))];
  const lines = sources.map((source) => {
    const name = t(`laws:names.${source}`, { defaultValue: source });
    const articles = binding.flatMap((one) => (one.source === source && one.article ? [one.article] : []));
    return articles.length === 0 ? name : t('laws:article', { name, article: articles.join(t('listComma')) });
  });
  return listText(lines, language);
}
