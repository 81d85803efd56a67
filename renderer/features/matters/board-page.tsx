import { UnorderedListOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useCommunities } from '../../host/use-communities.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { CommunityFilter } from '../../ui/community-filter.tsx';
import { EmptyHint } from '../../ui/empty.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import { BoardColumn } from './board-column.tsx';
import { type ColumnGroup, groupColumns } from './board-groups.ts';
import { registerAddress } from './register-address.ts';
import type { Board } from './row.ts';
import './board.css';

const INITIAL = { community: '' };
const CARDS = 12;

/** Open matters by stage: the six discussions, the filing and the two notices seen as 6+1+2. */
export function BoardPage() {
  const { t } = useTranslation('matters');
  const communities = useCommunities('matters.read');
  const { filters, change } = useUrlFilters(INITIAL);
  const { data, error } = useHostQuery(
    'matters.board',
    { communityId: filters.community || null, perColumn: CARDS },
    { keepPrevious: true },
  );
  return (
    <div className="board-page">
      <PageHead
        title={t('board.title')}
        subtitle={t('board.subtitle')}
        back="/matters"
        extra={
          <>
            <CommunityFilter
              label={t('community')}
              all={t('allCommunities')}
              communities={communities}
              value={filters.community}
              onChange={(community) => change({ community })}
            />
            <Link href={registerAddress({ community: filters.community })} asChild>
              <Button icon={<UnorderedListOutlined aria-hidden />}>{t('register.table')}</Button>
            </Link>
          </>
        }
      />
      <RefusalAlert refusal={error} />
      {data === undefined && error === null && <Loading />}
      {data !== undefined && <Columns board={data} community={filters.community} />}
    </div>
  );
}

function Columns({ board, community }: { board: Board; community: string }) {
  const { t } = useTranslation('matters');
  if (board.columns.every(({ total }) => total === 0)) {
    return (
      <div className="panel">
        <EmptyHint title={t('board.empty')} hint={t('board.emptyHint')} />
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable to be scrolled by keys
    <section className="board" tabIndex={0} aria-label={t('board.region')}>
      {groupColumns(board.columns).map(({ group, columns }) => (
        <div key={columns[0]?.stage} className={`board-group board-group-${group}`}>
          <div className="board-group-head">{t(`board.group.${groupWord(group, columns)}`)}</div>
          <div className="board-group-columns">
            {columns.map((column) => (
              <BoardColumn key={column.stage} column={column} community={community} />
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

const SIX = 6;
const groupWord = (group: ColumnGroup, columns: Board['columns']): ColumnGroup | 'sixDiscussions' => {
  const counted = columns.filter(({ ordinal }) => ordinal !== null).length;
  return group === 'discussion' && counted === SIX ? 'sixDiscussions' : group;
};
