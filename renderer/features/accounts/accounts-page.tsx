import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rolesThatMay } from '../../../shared/actor.ts';
import { Refusal } from '../../../shared/errors.ts';
import { useMay } from '../../host/me.tsx';
import { useHostQuery } from '../../host/use-host-query.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { width } from '../../ui/tokens.ts';
import { type Account, matchesAccount } from './account.ts';
import { AccountState, Grants, LastSignIn } from './account-cells.tsx';
import { AccountForm } from './account-form.tsx';
import { AccountMenu } from './account-menu.tsx';
import './accounts.css';
import { PasswordForm } from './password-form.tsx';

type Doing =
  | { readonly what: 'create' }
  | { readonly what: 'change' | 'password'; readonly account: Account };

/** Who may sign in, and as what. Whoever comes by the address alone reads who could help. */
export function AccountsPage() {
  const { t } = useTranslation('accounts');
  if (useMay()('accounts.manage')) return <AccountsDesk />;
  return (
    <>
      <PageHead title={t('title')} />
      <RefusalAlert refusal={new Refusal('permission.denied', { roles: rolesThatMay('accounts.manage') })} />
    </>
  );
}

function AccountsDesk() {
  const { t } = useTranslation('accounts');
  const { data, isPending, error } = useHostQuery('accounts.list', {});
  const [search, setSearch] = useState('');
  const [doing, setDoing] = useState<Doing | null>(null);
  const all = data?.accounts ?? [];
  const shown = all.filter((account) => matchesAccount(account, search));
  const close = () => setDoing(null);

  return (
    <>
      <PageHead
        title={t('title')}
        subtitle={t('subtitle')}
        extra={
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setDoing({ what: 'create' })}>
            {t('create.open')}
          </Button>
        }
      />
      <RefusalAlert refusal={error} />
      <div className="filter-line">
        <Input.Search
          allowClear
          className="filter-search"
          placeholder={t('search')}
          aria-label={t('search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span className="second">{t('count', { count: shown.length })}</span>
      </div>
      <Table<Account>
        rowKey="id"
        loading={isPending}
        dataSource={shown}
        pagination={{ pageSize: 50, hideOnSinglePage: true }}
        scroll={{ x: width.content - width.rail }}
        locale={{ emptyText: t('none') }}
        columns={[
          {
            title: t('name'),
            dataIndex: 'name',
            width: 120,
            sorter: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
          },
          { title: t('signInName'), dataIndex: 'signInName', width: 160 },
          { title: t('roles'), key: 'roles', render: (_, account) => <Grants grants={account.grants} /> },
          {
            title: t('state'),
            key: 'state',
            width: 220,
            render: (_, account) => <AccountState account={account} />,
          },
          {
            title: t('lastSignIn'),
            key: 'last',
            width: 230,
            render: (_, account) => <LastSignIn account={account} />,
          },
          {
            title: t('actions'),
            key: 'actions',
            width: 120,
            render: (_, account) => (
              <AccountMenu
                account={account}
                onChange={() => setDoing({ what: 'change', account })}
                onPassword={() => setDoing({ what: 'password', account })}
              />
            ),
          },
        ]}
      />
      <AccountForm
        open={doing?.what === 'create' || doing?.what === 'change'}
        account={doing?.what === 'change' ? doing.account : null}
        onClose={close}
      />
      <PasswordForm account={doing?.what === 'password' ? doing.account : null} onClose={close} />
    </>
  );
}
