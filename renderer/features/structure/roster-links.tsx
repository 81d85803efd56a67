import { DownloadOutlined, FileTextOutlined, ImportOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Day } from '../../../shared/values.ts';
import { dueListAddress, rosterAddress } from '../../host/put-file.ts';
import { useLanguage } from '../../ui/text-of.ts';
import type { Body } from './rows.ts';

/** A body's roster goes out as a spreadsheet; one comes in where the body may be edited. */
export function RosterLinks({ body, onDay, mayEdit }: { body: Body; onDay: Day; mayEdit: boolean }) {
  const { t } = useTranslation('rosters');
  const language = useLanguage();
  return (
    <>
      {body.kind !== 'owners' && (
        <Button
          icon={<FileTextOutlined aria-hidden />}
          href={dueListAddress(body.id, onDay, language)}
          download
          title={t('structure:due.exportHint')}
        >
          {t('structure:due.export')}
        </Button>
      )}
      <Button
        icon={<DownloadOutlined aria-hidden />}
        href={rosterAddress(body.id, onDay, language)}
        download
        title={t('actions.exportHint')}
      >
        {t('actions.export')}
      </Button>
      {mayEdit && <ImportRoster bodyId={body.id} words={t('actions.import')} />}
    </>
  );
}

export function ImportRoster({ bodyId, words }: { bodyId: string; words: string }) {
  const [, navigate] = useLocation();
  return (
    <Button icon={<ImportOutlined aria-hidden />} onClick={() => navigate(`/bodies/${bodyId}/roster`)}>
      {words}
    </Button>
  );
}
