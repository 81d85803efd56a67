import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../host/me.tsx';
import { type ChosenFile, FileChoice } from '../../ui/file-choice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { IncomingFilings } from './incoming-filings.tsx';
import { MadePackages } from './made-packages.tsx';
import { OwnKeys } from './own-keys.tsx';
import './packages.css';
import { Report } from './report.tsx';
import { TrustedOffices } from './trusted-offices.tsx';

/** What arrives on a stick is checked here first; what was made here is carried away; whose signatures are believed. */
export function PackagesPage() {
  const { t } = useTranslation('packages');
  const may = useMay();
  const [file, setFile] = useState<ChosenFile | null>(null);
  return (
    <>
      <PageHead title={t('page.title')} subtitle={t('page.subtitle')} />
      {may('matters.write') || may('filings.receive') ? (
        <FileChoice
          file={file}
          accept=".zip"
          dropText={t('page.drop')}
          chooseText={t('page.choose')}
          otherText={t('page.other')}
          hints={<p className="hint">{t('page.accepts')}</p>}
          onChosen={setFile}
        />
      ) : null}
      {file !== null && <Report key={file.hash} hash={file.hash} />}
      {may('filings.receive') && <IncomingFilings />}
      <MadePackages />
      <OwnKeys />
      <TrustedOffices />
    </>
  );
}
