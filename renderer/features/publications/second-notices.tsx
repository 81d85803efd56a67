import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { OutputOf } from '../../host/methods.ts';
import { Clamp } from '../../ui/clamp.tsx';
import { DayText } from '../../ui/day-text.tsx';
import { EmptyHint } from '../../ui/empty.tsx';
import { ListTable } from '../../ui/list-table.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { textOf, useLanguage } from '../../ui/text-of.ts';

type Row = OutputOf<'notices.secondWaiting'>['rows'][number];

/** Decisions that residents have read of, and whose result they have not: the overdue first, in red. */
export function SecondNotices({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  const [, navigate] = useLocation();
  return (
    <ListTable
      caption={t('notices.second.title')}
      rows={rows}
      keyOf={(row) => row.matterId}
      onOpen={(row) => navigate(`/matters/${row.matterId}`)}
      empty={<EmptyHint title={t('notices.second.none')} hint={t('notices.second.noneHint')} />}
      columns={[
        {
          key: 'number',
          title: t('notices.columns.number'),
          render: (_, row) => <span className="figure">{row.number ?? t('noNumber')}</span>,
        },
        {
          key: 'title',
          title: t('notices.columns.title'),
          width: '46%',
          className: 'list-table-words',
          render: (_, row) => (
            <>
              <Clamp>{row.title}</Clamp>
              <div className="second">{row.community}</div>
            </>
          ),
        },
        {
          key: 'stage',
          title: t('notices.second.now'),
          render: (_, row) => <span className="figure">{textOf(row.stageName, language)}</span>,
        },
        {
          key: 'due',
          title: t('notices.second.due'),
          render: (_, row) => (
            <>
              {row.dueOn !== null && <DayText day={row.dueOn} />}
              <div>
                <StateTag tone={row.state === 'overdue' ? 'bad' : 'quiet'}>
                  {t(`notices.second.states.${row.state}`)}
                </StateTag>
              </div>
            </>
          ),
        },
      ]}
    />
  );
}
