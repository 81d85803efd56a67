import { App, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { FormDrawer } from '../../ui/form-drawer.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import type { Account, Grant } from './account.ts';
import { GrantsField } from './grants-field.tsx';

interface AccountFormProps {
  readonly open: boolean;
  /** null makes a new one. */
  readonly account: Account | null;
  onClose(): void;
}

interface Typed {
  readonly name: string;
  readonly signInName: string;
  readonly password: string;
  readonly grants: readonly Grant[];
}

const EMPTY: Typed = {
  name: '',
  signInName: '',
  password: '',
  grants: [{ role: 'clerk', communityId: null }],
};

/** A new account, or another name and other roles for a known one. A password never becomes a draft. */
export function AccountForm({ open, account, onClose }: AccountFormProps) {
  const { t } = useTranslation('accounts');
  const { message } = App.useApp();
  const create = useHostCommand('accounts.create');
  const change = useHostCommand('accounts.change');
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const set = (changed: Partial<Typed>) => setTyped({ ...typed, ...changed });
  const used = account === null ? create : change;

  // biome-ignore lint/correctness/useExhaustiveDependencies: filled in when it opens, not while somebody types.
  useEffect(() => {
    if (!open) return;
    create.clear();
    change.clear();
    setTyped(account === null ? EMPTY : { ...EMPTY, ...account, password: '' });
  }, [open, account?.id]);

  const submit = async () => {
    const { name, signInName, password } = typed;
    const grants = typed.grants.map((grant) => ({ ...grant }));
    if (account === null) await create.run({ name, signInName, password, grants });
    else await change.run({ id: account.id, name, grants, expectedVersion: account.version });
    void message.success(t(account === null ? 'create.done' : 'change.done', { name }));
    onClose();
  };
  const complete =
    typed.name.trim() !== '' &&
    typed.grants.length > 0 &&
    (account !== null || (typed.signInName.trim() !== '' && typed.password !== ''));

  return (
    <FormDrawer
      title={account === null ? t('create.title') : t('change.title', { name: account.name })}
      open={open}
      onClose={onClose}
      onSubmit={() => void submit().catch(() => undefined)}
      submitText={account === null ? t('create.submit') : t('change.submit')}
      submitDisabled={!complete}
      busy={used.busy}
    >
      <RefusalAlert refusal={used.refusal} />
      <FieldRow label={t('name')} required>
        <Input value={typed.name} maxLength={200} onChange={(event) => set({ name: event.target.value })} />
      </FieldRow>
      {account === null && (
        <>
          <FieldRow label={t('signInName')} hint={t('signInNameHint')} required>
            <Input
              value={typed.signInName}
              autoComplete="off"
              onChange={(event) => set({ signInName: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('firstPassword')} hint={t('firstPasswordHint')} required>
            <Input.Password
              value={typed.password}
              autoComplete="new-password"
              onChange={(event) => set({ password: event.target.value })}
            />
          </FieldRow>
        </>
      )}
      <GrantsField grants={typed.grants} onChange={(grants) => set({ grants })} />
    </FormDrawer>
  );
}
