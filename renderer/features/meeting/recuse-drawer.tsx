import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { type Attendee, useMeeting } from './meeting-view.tsx';

/** 回避: counted among those present, without a vote. */
export function RecuseDrawer({ attendee, onClose }: { attendee: Attendee; onClose: () => void }) {
  const { t } = useTranslation('meetings');
  const { meeting } = useMeeting();
  const declare = useHostCommand('recusals.declare');
  const [reason, setReason] = useState('');
  const send = async () => {
    await declare.run({ meetingId: meeting.id, personId: attendee.personId, reason: reason.trim() });
    onClose();
  };
  return (
    <FormDrawer
      open
      title={t('recuse.title', { name: attendee.name })}
      onClose={onClose}
      footer={
        <ActBar
          primary
          label={t('recuse.act')}
          command={declare}
          unfilled={reason.trim() === '' ? [t('recuse.reason')] : []}
          run={send}
        />
      }
    >
      <p className="drawer-explained">{t('recuse.explained')}</p>
      <FieldRow label={t('recuse.reason')} hint={t('recuse.hint')} required>
        <Input value={reason} maxLength={200} onChange={(change) => setReason(change.target.value)} />
      </FieldRow>
    </FormDrawer>
  );
}
