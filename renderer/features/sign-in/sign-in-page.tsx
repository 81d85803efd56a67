import { Button, Input, type InputRef } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../../shared/contract/index.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import { DoorPage } from './door-page.tsx';
import { useEntry } from './use-entry.ts';

/** Name and password; in a rehearsal store also the people one may try to be. */
export function SignInPage({ status }: { status: Outputs['sessions']['status'] }) {
  const { t } = useTranslation('accounts');
  const enter = useEntry();
  const signIn = useHostCommand('sessions.signIn');
  const [signInName, setName] = useState('');
  const [password, setPassword] = useState('');
  const passwordField = useRef<InputRef>(null);
  useEffect(() => {
    document.title = t('frame:windowTitle', { page: t('signIn.title') });
  }, [t]);

  const comeIn = async (name: string, secret: string) => {
    try {
      await signIn.run({ signInName: name, password: secret });
      await enter();
    } catch {
      passwordField.current?.focus({ cursor: 'all' });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (signInName.trim() !== '' && password !== '') void comeIn(signInName, password);
  };

  return (
    <DoorPage street={status.street} rehearsal={status.rehearsal}>
      <form className="door-card" onSubmit={submit}>
        <h1>{t('signIn.title')}</h1>
        <RefusalAlert refusal={signIn.refusal} onClose={signIn.clear} />
        <FieldRow label={t('signInName')}>
          <Input
            size="large"
            autoFocus
            autoComplete="username"
            value={signInName}
            onChange={(event) => setName(event.target.value)}
          />
        </FieldRow>
        <FieldRow label={t('password')} hint={t('signIn.forgotten')}>
          <Input.Password
            ref={passwordField}
            size="large"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </FieldRow>
        <Button type="primary" size="large" block htmlType="submit" loading={signIn.busy}>
          {t('signIn.submit')}
        </Button>
      </form>
      {status.demoAccounts.length > 0 && (
        <DemoAccounts
          accounts={status.demoAccounts}
          busy={signIn.busy}
          onChoose={(name, secret) => void comeIn(name, secret)}
        />
      )}
    </DoorPage>
  );
}
