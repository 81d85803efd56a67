import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOpenStage } from '../page-view.tsx';
import { ConsensusForm } from './consensus-form.tsx';

/** A stage with a ballot may also be sent back or refused before anybody votes; that stays out of the way. */
export function EndUnvoted() {
  const { t } = useTranslation('matter');
  const { offers } = useOpenStage();
  const [open, setOpen] = useState(false);
  if (!offers('conclude')) return null;
  return open ? (
    <ConsensusForm />
  ) : (
    <Button type="link" size="small" className="quiet-link" onClick={() => setOpen(true)}>
      {t('consensus.unvoted')}
    </Button>
  );
}
