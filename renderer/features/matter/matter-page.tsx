import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'wouter';
import { useHostQuery } from '../../host/use-host-query.ts';
import { Loading } from '../../ui/loading.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { Comments } from './comments.tsx';
import { History } from './history.tsx';
import { MatterHead } from './matter-head.tsx';
import { PastNotices } from './notices/past-notices.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { type Page, PageViewProvider } from './page-view.tsx';
import { ProposalSummary } from './proposal-summary.tsx';
import { AllRecords } from './records/all-records.tsx';
import { StageRecords } from './records/stage-records.tsx';
import { Road } from './road/road.tsx';
import { StageCard } from './stage-card.tsx';
import './matter.css';

/** One matter: its road, what is to be done now, its papers and its past. */
export function MatterPage() {
  const { t } = useTranslation('matter');
  const { id = '' } = useParams<{ id: string }>();
  const matter = useHostQuery('matters.get', { id });
  if (matter.data) return <MatterDesk key={id} page={matter.data} />;
  if (!matter.error) return <Loading />;
  return (
    <>
      <RefusalAlert refusal={matter.error} />
      <Link href="/matters">{t('toList')}</Link>
    </>
  );
}

function MatterDesk({ page }: { page: Page }) {
  const { t } = useTranslation('matter');
  return (
    <PageViewProvider page={page}>
      <div className="matter">
        <MatterHead />
        <Road />
        <OutcomeLine />
        <div className="matter-columns">
          <div className="matter-work">
            <StageCard />
            <ProposalSummary />
            <PastNotices />
            <History />
          </div>
          <aside className="matter-papers" aria-label={t('records.title')}>
            <StageRecords />
            <AllRecords />
            <Comments />
          </aside>
        </div>
      </div>
    </PageViewProvider>
  );
}
