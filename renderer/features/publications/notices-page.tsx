import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../host/me.tsx';
import { useHostQuery } from '../../host/use-host-query.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { oneOf, useUrlFilters } from '../../ui/use-url-filters.ts';
import { DisplayImport } from './display-import.tsx';
import { NoticeRegister } from './notice-register.tsx';
import { SecondNotices } from './second-notices.tsx';
import { WaitingReleases } from './waiting-releases.tsx';

const TABS = ['register', 'gate', 'second'] as const;

/** What hangs, what waits at the gate, and which results residents are still owed. */
export function NoticesPage() {
  const { t } = useTranslation('matters');
  const may = useMay();
  const { filters, change } = useUrlFilters({ tab: 'register' });
  const tab = oneOf(TABS, filters.tab) ?? 'register';
  const gate = useHostQuery('releases.list', { state: 'checking' }).data?.rows ?? [];
  const second = useHostQuery('notices.secondWaiting', { communityId: null }).data?.rows ?? [];
  const late = second.filter(({ state }) => state === 'overdue').length;
  return (
    <>
      <PageHead title={t('notices.title')} extra={may('notices.publish') && <DisplayImport />} />
      <Tabs
        activeKey={tab}
        onChange={(next) => change({ tab: next })}
        destroyOnHidden
        items={[
          { key: 'register', label: t('notices.register'), children: <NoticeRegister /> },
          {
            key: 'gate',
            label: t('notices.gate.tab', { count: gate.length }),
            children: <WaitingReleases rows={gate} />,
          },
          {
            key: 'second',
            label: t(late > 0 ? 'notices.second.tabLate' : 'notices.second.tab', {
              count: late > 0 ? late : second.length,
            }),
            children: <SecondNotices rows={second} />,
          },
        ]}
      />
    </>
  );
}
