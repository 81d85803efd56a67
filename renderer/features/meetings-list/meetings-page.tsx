import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useMay } from '../../host/me.tsx';
import { useCommunities } from '../../host/use-communities.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useToday } from '../../host/use-today.ts';
import { CommunityFilter } from '../../ui/community-filter.tsx';
import { EmptyHint } from '../../ui/empty.tsx';
import { FilterLine } from '../../ui/filter-line.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { SegmentChoice } from '../../ui/segment-choice.tsx';
import { oneOf, useUrlFilters } from '../../ui/use-url-filters.ts';
import { MeetingDays } from './meeting-days.tsx';
import { MeetingMonth } from './meeting-month.tsx';
import { dayOr, periodAround } from './period.ts';
import { PeriodWalk } from './period-walk.tsx';

const INITIAL = { community: '', meetings: 'all', by: 'week', on: '', view: 'list' };
const VIEWS = ['list', 'month'] as const;
const STATES = ['all', 'planned', 'held'] as const;
const KINDS = ['week', 'month'] as const;
const STEP = 100;
const MOST = 200;

/** Meetings of a week or a month, day by day. */
export function MeetingsPage() {
  const { t } = useTranslation('matters');
  const today = useToday();
  const may = useMay();
  const communities = useCommunities('matters.read');
  const { filters, change } = useUrlFilters(INITIAL);
  const [limit, setLimit] = useState(STEP);
  const view = oneOf(VIEWS, filters.view) ?? 'list';
  const kind = view === 'month' ? 'month' : (oneOf(KINDS, filters.by) ?? 'week');
  const period = periodAround(kind, dayOr(filters.on, today));
  const { data, error } = useHostQuery(
    'meetings.list',
    {
      communityId: filters.community || null,
      state: oneOf(STATES, filters.meetings) ?? 'all',
      from: period.from,
      until: period.until,
      offset: 0,
      limit: view === 'month' ? MOST : limit,
    },
    { keepPrevious: true },
  );
  const hidden = (data?.total ?? 0) - (data?.rows.length ?? 0);
  return (
    <>
      <PageHead
        title={t('meetings.title')}
        extra={
          may('meetings.run') && (
            <Link href="/meetings/new" asChild>
              <Button type="primary" icon={<PlusOutlined aria-hidden />}>
                {t('meetings.plan')}
              </Button>
            </Link>
          )
        }
      />
      <FilterLine
        label={t('meetings.title')}
        end={data === undefined ? undefined : t('meetings.total', { count: data.total })}
      >
        <SegmentChoice
          label={t('meetings.view')}
          value={view}
          choices={VIEWS.map((value) => ({ value, label: t(`meetings.views.${value}`) }))}
          onChange={(next) => change({ view: next })}
        />
        {view === 'list' && (
          <SegmentChoice
            label={t('meetings.period')}
            value={period.kind}
            choices={KINDS.map((value) => ({ value, label: t(`meetings.${value}`) }))}
            onChange={(by) => change({ by })}
          />
        )}
        <PeriodWalk period={period} today={today} onWalk={(on) => change({ on })} />
        <SegmentChoice
          label={t('meetings.state')}
          value={oneOf(STATES, filters.meetings) ?? 'all'}
          choices={STATES.map((value) => ({ value, label: t(`meetings.states.${value}`) }))}
          onChange={(meetings) => change({ meetings })}
        />
        <CommunityFilter
          label={t('community')}
          all={t('allCommunities')}
          communities={communities}
          value={filters.community}
          onChange={(community) => change({ community })}
        />
      </FilterLine>
      <RefusalAlert refusal={error} />
      {data === undefined && error === null && <Loading />}
      {data !== undefined && view === 'month' && (
        <MeetingMonth period={period} rows={data.rows} today={today} />
      )}
      {data !== undefined && view === 'list' && data.rows.length === 0 && <NoMeetings />}
      {data !== undefined && view === 'list' && <MeetingDays rows={data.rows} today={today} />}
      {view === 'list' && hidden > 0 && limit < MOST && (
        <Button block onClick={() => setLimit(MOST)}>
          {t('meetings.showMore', { count: hidden })}
        </Button>
      )}
    </>
  );
}

function NoMeetings() {
  const { t } = useTranslation('matters');
  return (
    <div className="panel">
      <EmptyHint
        title={t('meetings.none')}
        hint={t('meetings.noneHint')}
        action={
          <Link href="/matters" asChild>
            <Button>{t('meetings.goMatters')}</Button>
          </Link>
        }
      />
    </div>
  );
}
