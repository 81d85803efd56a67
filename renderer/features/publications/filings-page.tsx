import { ClockCircleOutlined } from '@ant-design/icons';
import type { TableColumnsType } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { daysBetween } from '../../../shared/domain/days.ts';
import type { Day } from '../../../shared/values.ts';
import { useMay } from '../../host/me.tsx';
import type { OutputOf } from '../../host/methods.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useToday } from '../../host/use-today.ts';
import { Clamp } from '../../ui/clamp.tsx';
import { DayText } from '../../ui/day-text.tsx';
import { EmptyHint } from '../../ui/empty.tsx';
import { ListTable } from '../../ui/list-table.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import './filings-page.css';

type FilingRow = OutputOf<'filings.waiting'>['rows'][number];

/** Filings that wait for an answer, the longest overdue first. Answering is done on the matter's page. */
export function FilingsPage() {
  const { t } = useTranslation('matters');
  const [, navigate] = useLocation();
  const receives = useMay()('filings.receive');
  const today = useToday();
  const { data, error, isFetching } = useHostQuery('filings.waiting', {});
  const rows = (data?.rows ?? []).toSorted((one, other) => one.answerDueOn.localeCompare(other.answerDueOn));
  const overdue = rows.filter((row) => row.overdue).length;
  return (
    <>
      <PageHead title={t('filings.title')} subtitle={t('filings.subtitle')} />
      {rows.length > 0 && (
        <p className="filings-line" role="status">
          <span>{t('filings.total', { count: rows.length })}</span>
          {overdue > 0 && <StateTag tone="bad">{t('filings.overdueTotal', { count: overdue })}</StateTag>}
          <span className="second">{receives ? t('filings.receiveHint') : t('filings.waitHint')}</span>
        </p>
      )}
      <RefusalAlert refusal={error} />
      <ListTable
        caption={t('filings.caption')}
        rows={rows}
        keyOf={(row) => row.matterId}
        columns={filingColumns(today, t)}
        busy={isFetching}
        onOpen={(row) => navigate(`/matters/${row.matterId}`)}
        empty={
          data === undefined ? null : <EmptyHint title={t('filings.none')} hint={t('filings.noneHint')} />
        }
      />
    </>
  );
}

function filingColumns(today: Day, t: TFunction<'matters'>): TableColumnsType<FilingRow> {
  return [
    {
      key: 'number',
      title: t('filings.columns.number'),
      render: (_, row) => <span className="figure">{row.number ?? t('noNumber')}</span>,
    },
    {
      key: 'title',
      title: t('filings.columns.title'),
      width: '40%',
      className: 'list-table-words',
      render: (_, row) => (
        <Link href={`/matters/${row.matterId}`} tabIndex={-1}>
          <Clamp>{row.title}</Clamp>
        </Link>
      ),
    },
    {
      key: 'community',
      title: t('filings.columns.community'),
      render: (_, row) => <span className="figure">{row.community}</span>,
    },
    {
      key: 'sentOn',
      title: t('filings.columns.sentOn'),
      render: (_, row) => <DayText day={row.sentOn} />,
    },
    {
      key: 'answerDueOn',
      title: t('filings.columns.answerDueOn'),
      render: (_, row) => <DayText day={row.answerDueOn} className={row.overdue ? 'filings-late' : ''} />,
    },
    {
      key: 'progress',
      title: t('filings.columns.progress'),
      render: (_, row) => <Progress row={row} today={today} />,
    },
  ];
}

function Progress({ row, today }: { row: FilingRow; today: Day }) {
  const { t } = useTranslation('matters');
  const left = daysBetween(today, row.answerDueOn);
  if (row.overdue) return <StateTag tone="bad">{t('filings.overdue', { count: -left })}</StateTag>;
  if (left === 0) return <StateTag tone="due">{t('filings.lastDay')}</StateTag>;
  return (
    <StateTag tone="quiet" icon={<ClockCircleOutlined aria-hidden />}>
      {t('filings.left', { count: left })}
    </StateTag>
  );
}
