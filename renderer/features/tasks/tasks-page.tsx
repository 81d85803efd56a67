import { BarChartOutlined, BellOutlined, DownloadOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { useMay } from '../../host/me.tsx';
import { taskExportAddress } from '../../host/put-file.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useToday } from '../../host/use-today.ts';
import { EmptyHint } from '../../ui/empty.tsx';
import { ListTable } from '../../ui/list-table.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import { taskAddress } from './task.ts';
import { taskColumns } from './task-columns.tsx';
import { TaskFilterLine } from './task-filter-line.tsx';
import { INITIAL, PAGE_ROWS, type TaskFilters, taskQuestion } from './task-filters.ts';
import './tasks.css';

/** 督办台账: what was decided and has to be done, the nearest deadline on top. */
export function TasksPage() {
  const { t } = useTranslation('tasks');
  const [, navigate] = useLocation();
  const may = useMay();
  const today = useToday();
  const { filters, change, clear, changed } = useUrlFilters(INITIAL);
  const question = taskQuestion(filters);
  const { data, error, isFetching } = useHostQuery('tasks.list', question, { keepPrevious: true });
  const narrow = useCallback((some: Partial<TaskFilters>) => change({ page: '1', ...some }), [change]);
  const search = useCallback((find: string) => narrow({ find }), [narrow]);
  return (
    <>
      <PageHead title={t('title')} extra={<Buttons mayGive={may('tasks.write')} question={question} />} />
      <TaskFilterLine
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
        columns={taskColumns(filters, today, t)}
        busy={isFetching}
        onOpen={(row) => navigate(taskAddress(row.id))}
        onOffset={(offset) => change({ page: String(offset / PAGE_ROWS + 1) })}
        onSort={(sort, descending) => narrow({ sort, order: descending ? 'down' : 'up' })}
        paging={{ offset: question.offset ?? 0, limit: PAGE_ROWS, total: data?.total ?? 0 }}
        empty={data === undefined ? null : <Nothing narrowed={changed} mayGive={may('tasks.write')} />}
      />
      {(data?.rows.length ?? 0) > 0 && <p className="hint tasks-keys">{t('register.keys')}</p>}
    </>
  );
}

function Buttons({ mayGive, question }: { mayGive: boolean; question: ReturnType<typeof taskQuestion> }) {
  const { t } = useTranslation('tasks');
  const language = useLanguage();
  return (
    <>
      <Button
        icon={<DownloadOutlined aria-hidden />}
        href={taskExportAddress({ ...question, offset: 0 }, language)}
        download
      >
        {t('register.export')}
      </Button>
      <Link href="/tasks/reminders" asChild>
        <Button icon={<BellOutlined aria-hidden />}>{t('register.reminders')}</Button>
      </Link>
      <Link href="/tasks/figures" asChild>
        <Button icon={<BarChartOutlined aria-hidden />}>{t('register.figures')}</Button>
      </Link>
      {mayGive && (
        <Link href="/tasks/new" asChild>
          <Button type="primary" icon={<PlusOutlined aria-hidden />}>
            {t('register.give')}
          </Button>
        </Link>
      )}
    </>
  );
}

function Nothing({ narrowed, mayGive }: { narrowed: boolean; mayGive: boolean }) {
  const { t } = useTranslation('tasks');
  if (narrowed) return <EmptyHint title={t('register.none')} hint={t('register.noneHint')} />;
  return (
    <EmptyHint
      title={t('register.empty')}
      hint={mayGive ? t('register.emptyHint') : t('register.emptyHintReader')}
    />
  );
}
