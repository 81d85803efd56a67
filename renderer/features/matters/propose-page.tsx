import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../host/me.tsx';
import { useCommunities } from '../../host/use-communities.ts';
import { EmptyHint } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ProposalForm } from './proposal-form.tsx';

/** 议题提案表: one matter a sheet. */
export function ProposePage() {
  const { t } = useTranslation('matters');
  const mayPropose = useMay()('matters.write');
  const communities = useCommunities('matters.write');
  return (
    <div className="propose">
      <PageHead title={t('propose.title')} subtitle={t('propose.subtitle')} back="/matters" />
      {!mayPropose && <Alert type="warning" showIcon title={t('propose.notAllowed')} />}
      {mayPropose && communities === null && <Loading />}
      {mayPropose && communities?.length === 0 && (
        <div className="panel">
          <EmptyHint title={t('propose.noCommunity')} hint={t('propose.noCommunityHint')} />
        </div>
      )}
      {mayPropose && communities !== null && communities.length > 0 && (
        <ProposalForm communities={communities} />
      )}
    </div>
  );
}
