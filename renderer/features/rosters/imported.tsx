import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Counts } from './reading.ts';

interface ImportedProps {
  readonly counts: Counts;
  readonly bodyId: string;
  onAgain(): void;
}

/** What was written, and what to do about the rows that were not. */
export function Imported({ counts, bodyId, onAgain }: ImportedProps) {
  const { t } = useTranslation('rosters');
  const [, navigate] = useLocation();
  return (
    <Result
      status="success"
      title={t('done.title')}
      subTitle={
        <>
          <p>{t('done.counts', { ...counts })}</p>
          {counts.rejected > 0 && <p>{t('done.rejected')}</p>}
        </>
      }
      extra={[
        <Button key="again" onClick={onAgain}>
          {t('done.again')}
        </Button>,
        <Button key="members" type="primary" onClick={() => navigate(`/bodies/${bodyId}`)}>
          {t('done.toBody')}
        </Button>,
      ]}
    />
  );
}
