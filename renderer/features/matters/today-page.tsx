import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMay } from '../../host/me.tsx';
import { useCommunities } from '../../host/use-communities.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { CommunityFilter } from '../../ui/community-filter.tsx';
import { DayText } from '../../ui/day-text.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import { FirstSteps } from './first-steps.tsx';
import type { Today } from './row.ts';
import { StageBars } from './stage-bars.tsx';
import { TodayCounts } from './today-counts.tsx';
import { TodayLists } from './today-lists.tsx';
import './today.css';

const INITIAL = { community: '' };

/** The desk in the morning: first what cannot wait, then how many of what. */
export function TodayPage() {
  const { t } = useTranslation('matters');
  const may = useMay();
  const communities = useCommunities('matters.read');
  const { filters, change } = useUrlFilters(INITIAL);
  const { data, error } = useHostQuery(
    'matters.today',
    { communityId: filters.community || null },
    { keepPrevious: true },
  );
  const begins = data !== undefined && filters.community === '' && isBare(data);
  return (
    <>
      <PageHead
        title={t('today.title')}
        subtitle={data && <TodayLine today={data.today} working={data.workingDay} />}
        extra={
          <>
            <CommunityFilter
              label={t('community')}
              all={t('allCommunities')}
              communities={communities}
              value={filters.community}
              onChange={(community) => change({ community })}
            />
            {may('matters.write') && !begins && <ProposeButton />}
          </>
        }
      />
      <RefusalAlert refusal={error} />
      {data === undefined && error === null && <Loading />}
      {begins && <FirstSteps />}
      {data !== undefined && !begins && <TodayWork today={data} community={filters.community} />}
    </>
  );
}

function TodayWork({ today, community }: { today: Today; community: string }) {
  return (
    <>
      <TodayCounts counts={today.counts} community={community} />
      <div className="today-columns">
        <TodayLists today={today} community={community} />
        <StageBars stages={today.byStage} community={community} />
      </div>
    </>
  );
}

function TodayLine({ today, working }: { today: string; working: boolean }) {
  const { t } = useTranslation('matters');
  return (
    <span className="today-line">
      <DayText day={today} />
      <span>{working ? t('today.workingDay') : t('today.restDay')}</span>
    </span>
  );
}

function ProposeButton() {
  const { t } = useTranslation('matters');
  return (
    <Link href="/matters/new" asChild>
      <Button type="primary" icon={<PlusOutlined aria-hidden />}>
        {t('today.propose')}
      </Button>
    </Link>
  );
}

/** Nothing has ever been proposed. */
const isBare = ({ counts, byStage }: Today): boolean =>
  counts.open === 0 && counts.endedThisYear === 0 && byStage.every(({ total }) => total === 0);
