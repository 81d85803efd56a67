import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useCommunities } from '../../host/use-communities.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useToday } from '../../host/use-today.ts';
import { CommunityFilter } from '../../ui/community-filter.tsx';
import { EmptyHint } from '../../ui/empty.tsx';
import { FilterLine } from '../../ui/filter-line.tsx';
import { ListTable } from '../../ui/list-table.tsx';

import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { SegmentChoice } from '../../ui/segment-choice.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { oneOf, useUrlFilters } from '../../ui/use-url-filters.ts';
import { noticeColumns } from './notice-columns.tsx';

const INITIAL = { community: '', notices: 'running', page: '1' };
const STATES = ['running', 'completed', 'all'] as const;
const PAGE_ROWS = 50;

/** Notices that hang or have hung: how long still, what proves it, and what was objected. */
export function NoticeRegister() {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  const [, navigate] = useLocation();
  const today = useToday();
  const communities = useCommunities('matters.read');
  const { filters, change } = useUrlFilters(INITIAL);
  const state = oneOf(STATES, filters.notices) ?? 'running';
  const offset = (Math.max(1, Math.trunc(Number(filters.page)) || 1) - 1) * PAGE_ROWS;
  const { data, error, isFetching } = useHostQuery(
    'notices.list',
    { communityId: filters.community || null, state, offset, limit: PAGE_ROWS },
    { keepPrevious: true },
  );
  return (
    <>
      <FilterLine
        label={t('notices.title')}
        end={data === undefined ? undefined : t('notices.total', { count: data.total })}
      >
        <SegmentChoice
          label={t('notices.state')}
          value={state}
          choices={STATES.map((value) => ({ value, label: t(`notices.states.${value}`) }))}
          onChange={(notices) => change({ notices, page: '1' })}
        />
        <CommunityFilter
          label={t('community')}
          all={t('allCommunities')}
          communities={communities}
          value={filters.community}
          onChange={(community) => change({ community, page: '1' })}
        />
      </FilterLine>
      <RefusalAlert refusal={error} />
      <ListTable
        caption={t('notices.caption')}
        rows={data?.rows ?? []}
        keyOf={(row) => row.noticeId}
        columns={noticeColumns(today, language, t)}
        busy={isFetching}
        onOpen={(row) => navigate(`/matters/${row.matterId}`)}
        paging={{ offset, limit: PAGE_ROWS, total: data?.total ?? 0 }}
        onOffset={(next) => change({ page: String(next / PAGE_ROWS + 1) })}
        empty={data === undefined ? null : <NoNotices running={state === 'running'} />}
      />
    </>
  );
}

function NoNotices({ running }: { running: boolean }) {
  const { t } = useTranslation('matters');
  return running ? (
    <EmptyHint title={t('notices.none')} hint={t('notices.noneHint')} />
  ) : (
    <EmptyHint title={t('notices.noneEnded')} hint={t('notices.noneEndedHint')} />
  );
}
