import { ExclamationCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf, useLanguage } from '../../../ui/text-of.ts';
import { FinishDrawer } from '../chair/finish-drawer.tsx';
import { useDay } from '../day-view.tsx';

/** No ballot below quorum: the sentence, and the two ways out. */
export function BelowQuorum() {
  const { t } = useTranslation('agenda');
  const { meeting, offers } = useDay();
  const language = useLanguage();
  const [finishing, setFinishing] = useState(false);
  return (
    <div className="below-quorum">
      <p>
        <ExclamationCircleFilled aria-hidden /> <strong>{t('quorum.noBallot')}</strong>
      </p>
      {meeting.sentence && <p>{textOf(meeting.sentence, language)}</p>}
      <p>{t('quorum.ways')}</p>
      {offers('finish') && <Button onClick={() => setFinishing(true)}>{t('quorum.secondCall')}</Button>}
      <FinishDrawer open={finishing} onClose={() => setFinishing(false)} />
    </div>
  );
}
