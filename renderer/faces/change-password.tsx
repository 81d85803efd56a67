import { App, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../host/use-host-command.ts';
import { FieldRow } from '../ui/field-row.tsx';
import { FormDrawer } from '../ui/form-drawer.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';

/** One's own password, by the old one and the new one twice. */
export function ChangePassword({ open, onClose }: { open: boolean; onClose(): void }) {
  const { t } = useTranslation('frame');
  const { message } = App.useApp();
  const change = useHostCommand('sessions.changePassword');
  const [oldPassword, setOld] = useState('');
  const [newPassword, setNew] = useState('');
  const [again, setAgain] = useState('');
  const differs = again !== '' && again !== newPassword;

  const close = () => {
    change.clear();
    setOld('');
    setNew('');
    setAgain('');
    onClose();
  };
  const submit = async () => {
    await change.run({ oldPassword, newPassword });
    void message.success(t('password.changed'));
    close();
  };

  return (
    <FormDrawer
      title={t('password.title')}
      open={open}
      onClose={close}
      onSubmit={() => void submit().catch(() => undefined)}
      submitText={t('password.submit')}
      submitDisabled={!oldPassword || !newPassword || again !== newPassword}
      busy={change.busy}
    >
      <RefusalAlert refusal={change.refusal} />
      <FieldRow label={t('password.old')} required>
        <Input.Password
          autoComplete="current-password"
          value={oldPassword}
          onChange={(e) => setOld(e.target.value)}
        />
      </FieldRow>
      <FieldRow label={t('password.new')} hint={t('password.hint')} required>
        <Input.Password
          autoComplete="new-password"
          value={newPassword}
          onChange={(e) => setNew(e.target.value)}
        />
      </FieldRow>
      <FieldRow label={t('password.again')} wrong={differs ? t('password.differs') : undefined} required>
        <Input.Password
          autoComplete="new-password"
          value={again}
          onChange={(e) => setAgain(e.target.value)}
        />
      </FieldRow>
    </FormDrawer>
  );
}
