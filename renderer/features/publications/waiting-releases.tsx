import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { instantText } from '../../../shared/i18n/spoken-days.ts';
import type { OutputOf } from '../../host/methods.ts';
import { Clamp } from '../../ui/clamp.tsx';
import { EmptyHint } from '../../ui/empty.tsx';
import { ListTable } from '../../ui/list-table.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { useLanguage } from '../../ui/text-of.ts';

type Row = OutputOf<'releases.list'>['rows'][number];

/** Texts at the gate: what still has to be decided, and who has let them go. */
export function WaitingReleases({ rows }: { rows: readonly Row[] }) {
  const { t } = useTranslation('matters');
  const language = useLanguage();
  const [, navigate] = useLocation();
  return (
    <ListTable
      caption={t('notices.gate.title')}
      rows={rows}
      keyOf={(row) => row.id}
      onOpen={(row) => navigate(`/matters/${row.matterId}/release/${row.stage}`)}
      empty={<EmptyHint title={t('notices.gate.none')} hint={t('notices.gate.noneHint')} />}
      columns={[
        {
          key: 'title',
          title: t('notices.gate.what'),
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
          key: 'state',
          title: t('notices.columns.left'),
          render: (_, row) => (
            <StateTag tone="due">
              {row.undecided > 0
                ? t('notices.gate.undecided', { count: row.undecided })
                : t('notices.gate.approvals', { count: row.approvals })}
            </StateTag>
          ),
        },
        { key: 'by', title: t('notices.gate.by'), render: (_, row) => row.preparedBy },
        {
          key: 'at',
          title: t('notices.gate.at'),
          render: (_, row) => <span className="figure">{instantText(row.preparedAt, language)}</span>,
        },
      ]}
    />
  );
}
