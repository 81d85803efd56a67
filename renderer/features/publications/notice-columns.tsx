import type { TableColumnsType } from 'antd';
import type { TFunction } from 'i18next';
import { Link } from 'wouter';
import type { Day, Language } from '../../../shared/values.ts';
import type { OutputOf } from '../../host/methods.ts';
import { Clamp } from '../../ui/clamp.tsx';
import { DayText } from '../../ui/day-text.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { textOf } from '../../ui/text-of.ts';
import { NoticeProgress } from './notice-progress.tsx';
import './notice-columns.css';

export type NoticeRow = OutputOf<'notices.list'>['rows'][number];

export function noticeColumns(
  today: Day,
  language: Language,
  t: TFunction<'matters'>,
): TableColumnsType<NoticeRow> {
  return [
    {
      key: 'number',
      title: t('notices.columns.number'),
      render: (_, row) => <span className="figure">{row.number ?? t('noNumber')}</span>,
    },
    {
      key: 'title',
      title: t('notices.columns.title'),
      width: '40%',
      className: 'list-table-words',
      render: (_, row) => (
        <>
          <Link href={`/matters/${row.matterId}`} tabIndex={-1}>
            <Clamp>{row.title}</Clamp>
          </Link>
          <div className="second">{row.community}</div>
        </>
      ),
    },
    {
      key: 'stage',
      title: t('notices.columns.stage'),
      render: (_, row) => <span className="figure">{textOf(row.stageName, language)}</span>,
    },
    {
      key: 'period',
      title: t('notices.columns.period'),
      render: (_, row) => (
        <>
          <div className="notice-day">
            <span className="hint">{t('notices.from')}</span>
            <DayText day={row.from} />
          </div>
          <div className="notice-day">
            <span className="hint">{t('notices.until')}</span>
            <DayText day={row.until} />
          </div>
        </>
      ),
    },
    {
      key: 'left',
      title: t('notices.columns.left'),
      render: (_, row) => <NoticeProgress row={row} today={today} />,
    },
    {
      key: 'objections',
      title: t('notices.columns.objections'),
      render: (_, row) =>
        row.openObjections > 0 ? (
          <StateTag tone={row.lateAnswers > 0 ? 'bad' : 'due'}>
            {row.lateAnswers > 0
              ? t('notices.lateAnswers', { count: row.lateAnswers })
              : t('notices.objections', { count: row.openObjections })}
          </StateTag>
        ) : (
          <span className="hint">
            {row.objections > 0
              ? t('notices.answeredAll', { count: row.objections })
              : t('notices.noObjections')}
          </span>
        ),
    },
  ];
}
