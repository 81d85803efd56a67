import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { instantText } from '../../../shared/i18n/spoken-days.ts';
import { useLanguage } from '../../ui/text-of.ts';
import { usePage } from './page-view.tsx';

/** What the supervisors remarked. */
export function Comments() {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  const language = useLanguage();
  if (page.comments.length === 0) return null;
  return (
    <Card size="small" className="comments" title={t('comments.title')}>
      {page.comments.map((comment) => (
        <article key={comment.id} className="comment">
          <p>{comment.text}</p>
          <p className="hint">{t('records.by', { by: comment.by, at: instantText(comment.at, language) })}</p>
        </article>
      ))}
    </Card>
  );
}
