import { Button, Result, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { InputOf, OutputOf } from '../../host/methods.ts';
import { useToday } from '../../host/use-today.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { useUrlFilters } from '../../ui/use-url-filters.ts';
import { ImportFile } from './import-file.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportSheets } from './import-sheets.tsx';
import './joint.css';

export type Importing = InputOf<'units.preview'>;
const INITIAL = { of: '' };

/** The workbook of partner units comes in by three steps on one page: the file, its sheets, row by row what would change. */
export function JointImportPage() {
  const { t } = useTranslation('joint');
  const [, navigate] = useLocation();
  const year = Number(useToday().slice(0, 4));
  const { filters } = useUrlFilters(INITIAL);
  const [file, setFile] = useState<Importing['file'] | null>(null);
  const [asked, setAsked] = useState<Importing | null>(null);
  const [looking, setLooking] = useState(false);
  const [done, setDone] = useState<OutputOf<'units.confirm'> | null>(null);
  const choose = (chosen: Importing['file'] | null) => {
    setFile(chosen);
    setAsked(null);
    setLooking(false);
    setDone(null);
  };
  const step = done !== null ? 3 : file === null ? 0 : looking ? 2 : 1;
  return (
    <>
      <PageHead back="/joint" title={t('import.title')} subtitle={t('import.subtitle')} />
      <Steps
        className="joint-section"
        current={step}
        items={(['file', 'columns', 'preview'] as const).map((key) => ({ title: t(`import.steps.${key}`) }))}
      />
      {done !== null ? (
        <Result
          status="success"
          title={t('import.done')}
          subTitle={
            <>
              <p>{t('import.counts', { ...done })}</p>
              {done.rejected > 0 && <p>{t('import.rejected')}</p>}
            </>
          }
          extra={[
            <Button key="again" onClick={() => choose(null)}>
              {t('import.again')}
            </Button>,
            <Button key="units" type="primary" onClick={() => navigate('/joint')}>
              {t('import.toUnits')}
            </Button>,
          ]}
        />
      ) : (
        <>
          <ImportFile file={file} onChosen={choose} />
          {file !== null && (
            <div hidden={looking}>
              <ImportSheets
                key={file.hash}
                communityId={filters.of || null}
                year={year}
                file={file}
                onMatched={(matched) => {
                  setAsked(matched);
                  setLooking(true);
                }}
              />
            </div>
          )}
          {looking && asked !== null && (
            <ImportPreview asked={asked} onBack={() => setLooking(false)} onImported={setDone} />
          )}
        </>
      )}
    </>
  );
}
