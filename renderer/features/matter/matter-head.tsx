import { useTranslation } from 'react-i18next';
import { PageHead } from '../../ui/page-head.tsx';
import { MoreMenu } from './acts/more-menu.tsx';
import { Corrected } from './corrected.tsx';
import { MatterStateTag } from './matter-state-tag.tsx';
import { usePage } from './page-view.tsx';

export function MatterHead() {
  const { t } = useTranslation('matter');
  const { matter } = usePage().page;
  return (
    <PageHead
      back="/matters"
      title={<Corrected field="title" value={matter.title} />}
      subtitle={
        <span className="matter-facts">
          <span className="matter-number">{matter.number ?? t('head.noNumber')}</span>
          <span>{[matter.community, matter.grid].filter(Boolean).join(' ')}</span>
          <span>{t('head.level', { level: t(`words:levels.${matter.level}`) })}</span>
          <span>{t('head.decider', { decider: t(`words:resolveBy.${matter.resolveBy}`) })}</span>
          <MatterStateTag matter={matter} />
        </span>
      }
      extra={<MoreMenu />}
    />
  );
}
