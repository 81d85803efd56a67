import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useMay } from '../../host/me.tsx';
import { useHostQuery } from '../../host/use-host-query.ts';
import { DayText } from '../../ui/day-text.tsx';
import { EmptyHint } from '../../ui/empty.tsx';
import { ListTable } from '../../ui/list-table.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { StateTag, type Tone } from '../../ui/state-tag.tsx';
import { CallForm } from './call-form.tsx';
import './joint.css';
import { LimitsDrawer } from './limits-drawer.tsx';
import { ReceiptDrawer } from './receipt-drawer.tsx';
import type { Call } from './rows.ts';

const TONES: Readonly<Record<Call['standing'], Tone>> = { coming: 'due', open: 'good', closed: 'quiet' };

/** Calls for topics: the running one first, with how many are still to be sorted. */
export function CallsPage() {
  const { t } = useTranslation('joint');
  const may = useMay();
  const mayWrite = may('joint.write');
  const [, navigate] = useLocation();
  const [doing, setDoing] = useState<'call' | 'receipt' | 'limits' | null>(null);
  const { data, error } = useHostQuery('topics.calls', {});
  return (
    <>
      <PageHead
        title={t('topics.title')}
        extra={
          <>
            <Button icon={<SearchOutlined aria-hidden />} onClick={() => setDoing('receipt')}>
              {t('fate.lookUp')}
            </Button>
            {may('joint.write', null) && (
              <Button onClick={() => setDoing('limits')}>{t('limits.title')}</Button>
            )}
            {mayWrite && (
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setDoing('call')}>
                {t('topics.call')}
              </Button>
            )}
          </>
        }
      />
      <RefusalAlert refusal={error} />
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <ListTable<Call>
          caption={t('topics.title')}
          rows={data.calls}
          keyOf={({ id }) => id}
          onOpen={({ id }) => navigate(`/joint/topics/${id}`)}
          empty={<EmptyHint title={t('topics.none')} hint={t('topics.noneHint')} />}
          columns={[
            {
              title: t('topics.callTitle'),
              key: 'title',
              render: (_, { title }) => <strong>{title}</strong>,
            },
            { title: t('whose'), key: 'of', width: 160, render: (_, row) => row.community ?? t('street') },
            {
              title: t('topics.opensOn'),
              key: 'opens',
              width: 168,
              render: (_, row) => <DayText day={row.opensOn} />,
            },
            {
              title: t('topics.closesOn'),
              key: 'closes',
              width: 168,
              render: (_, row) => <DayText day={row.closesOn} />,
            },
            {
              title: t('units.state'),
              key: 'standing',
              width: 112,
              render: (_, { standing }) => (
                <StateTag tone={TONES[standing]}>{t(`topics.standings.${standing}`)}</StateTag>
              ),
            },
            {
              title: t('topics.topics'),
              key: 'count',
              width: 192,
              render: (_, row) => (
                <span className="joint-tags">
                  {t('topics.count', { count: row.topics })}
                  {row.unsorted > 0 && (
                    <StateTag tone="due">{t('topics.unsorted', { count: row.unsorted })}</StateTag>
                  )}
                </span>
              ),
            },
          ]}
        />
      )}
      {doing === 'call' && <CallForm call={null} onClose={() => setDoing(null)} />}
      {doing === 'limits' && <LimitsDrawer onClose={() => setDoing(null)} />}
      {doing === 'receipt' && <ReceiptDrawer onClose={() => setDoing(null)} />}
    </>
  );
}
