import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../shared/errors.ts';
import { refusalSentence } from '../../../shared/i18n/refusal-sentence.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useLanguage } from '../../ui/text-of.ts';
import type { Account } from './account.ts';

interface AccountMenuProps {
  readonly account: Account;
  onChange(): void;
  onPassword(): void;
}

/** What can be done with one account. Disabling asks once and says what follows. */
export function AccountMenu({ account, onChange, onPassword }: AccountMenuProps) {
  const { t } = useTranslation('accounts');
  const language = useLanguage();
  const { modal, message } = App.useApp();
  const disable = useHostCommand('accounts.setDisabled');
  const unlock = useHostCommand('accounts.unlock');

  const tryTo = async (act: Promise<unknown>, done: string) => {
    try {
      await act;
      void message.success(done);
    } catch (thrown) {
      if (thrown instanceof Refusal)
        void modal.error({ title: t('refused'), content: refusalSentence(thrown, t, language) });
    }
  };
  const askToDisable = () =>
    void modal.confirm({
      title: t('disable.title', { name: account.name }),
      content: t('disable.follows'),
      okText: t('disable.submit'),
      cancelText: t('frame:cancel'),
      onOk: () =>
        tryTo(disable.run({ id: account.id, disabled: true }), t('disable.done', { name: account.name })),
    });
  const acts: Record<string, () => unknown> = {
    password: onPassword,
    disable: askToDisable,
    enable: () =>
      tryTo(disable.run({ id: account.id, disabled: false }), t('enable.done', { name: account.name })),
    unlock: () => tryTo(unlock.run({ id: account.id }), t('unlock.done', { name: account.name })),
  };

  return (
    <div className="account-actions">
      <Button type="link" size="small" onClick={onChange}>
        {t('change.open')}
      </Button>
      <Dropdown
        trigger={['click']}
        menu={{
          onClick: ({ key }) => void acts[key]?.(),
          items: [
            { key: 'password', label: t('reset.open') },
            ...(account.lockedUntil === null ? [] : [{ key: 'unlock', label: t('unlock.open') }]),
            account.disabled
              ? { key: 'enable', label: t('enable.open') }
              : { key: 'disable', label: t('disable.open'), danger: true },
          ],
        }}
      >
        <Button type="link" size="small" aria-label={t('more', { name: account.name })}>
          {t('words:actions.more')} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
    </div>
  );
}
