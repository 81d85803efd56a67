import { PlusOutlined, ProjectOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useMay } from '../../host/me.tsx';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useToday } from '../../host/use-today.ts';
import { EmptyHint } from '../../ui/empty.tsx';
import { ListTable } from '../../ui/list-table.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import { registerColumns } from './register-columns.tsx';
import { RegisterFilterLine } from './register-filter-line.tsx';
import { INITIAL, PAGE_ROWS, type RegisterFilters, registerQuestion } from './register-filters.ts';
import { matterAddress } from './row.ts';
import './register.css';

/** The register (台账): every matter the person may see, narrowed, sorted and paged by the host. */
export function MattersPage() {
  const { t } = useTranslation('matters');
  const [, navigate] = useLocation();
  const may = useMay();
  const today = useToday();
  const { filters, change, clear, changed } = useUrlFilters(INITIAL);
  const { data, error, isFetching } = useHostQuery('matters.list', registerQuestion(filters), {
    keepPrevious: true,
  });
  const narrow = useCallback((some: Partial<RegisterFilters>) => change({ page: '1', ...some }), [change]);
  const search = useCallback((find: string) => narrow({ find }), [narrow]);
  return (
    <>
      <PageHead title={t('register.title')} extra={<Buttons mayPropose={may('matters.write')} />} />
      <RegisterFilterLine
        filters={filters}
        total={data?.total}
        narrowed={changed}
        narrow={narrow}
        search={search}
        clear={clear}
      />
      <RefusalAlert refusal={error} />
      <ListTable
        caption={t('register.caption')}
        rows={data?.rows ?? []}
        keyOf={(row) => row.id}
        columns={registerColumns(filters, today, t)}
        busy={isFetching}
        onOpen={(row) => navigate(matterAddress(row.id))}
        onOffset={(offset) => change({ page: String(offset / PAGE_ROWS + 1) })}
        onSort={(sort, descending) => narrow({ sort, order: descending ? 'down' : 'up' })}
        paging={{ offset: registerQuestion(filters).offset ?? 0, limit: PAGE_ROWS, total: data?.total ?? 0 }}
        empty={data === undefined ? null : <Nothing narrowed={changed} mayPropose={may('matters.write')} />}
      />
      {(data?.rows.length ?? 0) > 0 && <p className="hint register-keys">{t('register.keys')}</p>}
    </>
  );
}

function Buttons({ mayPropose }: { mayPropose: boolean }) {
  const { t } = useTranslation('matters');
  return (
    <>
      <Link href="/matters/board" asChild>
        <Button icon={<ProjectOutlined aria-hidden />}>{t('register.board')}</Button>
      </Link>
      {mayPropose && (
        <Link href="/matters/new" asChild>
          <Button type="primary" icon={<PlusOutlined aria-hidden />}>
            {t('register.propose')}
          </Button>
        </Link>
      )}
    </>
  );
}

function Nothing({ narrowed, mayPropose }: { narrowed: boolean; mayPropose: boolean }) {
  const { t } = useTranslation('matters');
  if (narrowed) return <EmptyHint title={t('register.none')} hint={t('register.noneHint')} />;
  return (
    <EmptyHint
      title={t('register.empty')}
      hint={mayPropose ? t('register.emptyHint') : t('register.emptyHintReader')}
    />
  );
}
