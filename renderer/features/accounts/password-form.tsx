import { App, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import type { Account } from './account.ts';

/** Another password for somebody who forgot; whoever is signed in with the old one is signed out. */
export function PasswordForm({ account, onClose }: { account: Account | null; onClose(): void }) {
  const { t } = useTranslation('accounts');
  const { message } = App.useApp();
  const reset = useHostCommand('accounts.setPassword');
  const [password, setPassword] = useState('');
  const { clear } = reset;
  const id = account?.id;
  useEffect(() => {
    if (id === undefined) return;
    setPassword('');
    clear();
  }, [id, clear]);

  const submit = async () => {
    if (account === null) return;
    await reset.run({ id: account.id, password });
    void message.success(t('reset.done', { name: account.name }));
    onClose();
  };
  return (
    <FormDrawer
      title={t('reset.title', { name: account?.name ?? '' })}
      open={account !== null}
      onClose={onClose}
      onSubmit={() => void submit().catch(() => undefined)}
      submitText={t('reset.submit')}
      submitDisabled={password === ''}
      busy={reset.busy}
    >
      <RefusalAlert refusal={reset.refusal} />
      <FieldRow label={t('reset.password')} hint={t('reset.hint')} required>
        <Input.Password
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </FieldRow>
    </FormDrawer>
  );
}
