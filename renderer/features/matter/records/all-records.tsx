import { Card, Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../ui/text-of.ts';
import { usePage } from '../page-view.tsx';
import { ordinalText, stageName } from '../stage-words.ts';
import { FileLine } from './file-line.tsx';
import { MakeArchive } from './make-archive.tsx';

/** The whole file of the matter, stage by stage. */
export function AllRecords() {
  const { t } = useTranslation('matter');
  const { page } = usePage();
  const language = useLanguage();
  const stages = page.procedure.stages
    .map(({ key }) => ({ key, records: page.records.filter((one) => one.stage === key) }))
    .filter(({ records }) => records.length > 0);
  return (
    <Card size="small" className="all-records" title={t('records.all', { count: page.records.length })}>
      {stages.length === 0 ? (
        <p className="hint">{t('records.nothing')}</p>
      ) : (
        <Collapse
          ghost
          size="small"
          items={stages.map(({ key, records }) => ({
            key,
            label: [ordinalText(page.procedure, key, t), stageName(page, key, language)]
              .filter(Boolean)
              .join(' '),
            extra: <span className="hint">{t('records.count', { count: records.length })}</span>,
            children: records.map((record) => <FileLine key={record.id} record={record} named />),
          }))}
        />
      )}
      <MakeArchive />
    </Card>
  );
}
