import { CheckCircleFilled, CloseCircleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../../host/use-host-command.ts';
import { ActBar } from '../acts/act-bar.tsx';
import { usePage } from '../page-view.tsx';
import { StageSection } from './stage-section.tsx';

/** The last look at the file before it is closed for good. */
export function ArchiveForm() {
  const { t } = useTranslation('matter');
  const { page, offers, tell } = usePage();
  const archive = useHostCommand('matters.archive');
  const files = page.records.filter((record) => record.fileName !== null).length;
  return (
    <StageSection title={t('archive.title')}>
      <p className="stage-note">{t('archive.explained', { files })}</p>
      <ul className="checklist">
        {page.required.map(({ kind, present }) => (
          <li key={kind} className={present ? 'text-good' : 'text-due'}>
            {present ? <CheckCircleFilled aria-hidden /> : <CloseCircleOutlined aria-hidden />} {kind}
            {t(present ? 'records.isThere' : 'records.isMissing')}
          </li>
        ))}
      </ul>
      {offers('archive') && (
        <ActBar
          primary
          label={t('archive.act')}
          command={archive}
          run={async () => tell(await archive.run({ matterId: page.matter.id }))}
        />
      )}
    </StageSection>
  );
}
