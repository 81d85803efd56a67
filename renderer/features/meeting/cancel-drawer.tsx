import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { useDay } from './day-view.tsx';

export function CancelDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const { meeting } = useDay();
  const cancel = useHostCommand('meetings.cancel');
  const [reason, setReason] = useState('');
  const send = async () => {
    await cancel.run({ id: meeting.id, reason: reason.trim() });
    onClose();
  };
  return (
    <FormDrawer
      title={t('cancel.title')}
      open={open}
      onClose={onClose}
      footer={
        <ActBar
          danger
          label={t('cancel.act')}
          command={cancel}
          unfilled={reason.trim() === '' ? [t('cancel.reason')] : []}
          run={send}
        />
      }
    >
      <p className="drawer-explained">{t('cancel.explained')}</p>
      <FieldRow label={t('cancel.reason')} required>
        <Input value={reason} maxLength={200} onChange={(change) => setReason(change.target.value)} />
      </FieldRow>
    </FormDrawer>
  );
}
