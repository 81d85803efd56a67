import { PlusOutlined } from '@ant-design/icons';
import { Button, Table } from 'antd';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Outputs } from '../../../shared/contract/index.ts';
import { useMay } from '../../host/me.tsx';
import { useHostQuery } from '../../host/use-host-query.ts';
import { EmptyHint } from '../../ui/empty.tsx';
import { FigureStrip } from '../../ui/figure-strip.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { CommunityForm } from './community-form.tsx';
import type { Community } from './rows.ts';
import { StreetBodies } from './street-bodies.tsx';
import { StreetForm } from './street-form.tsx';
import './structure.css';

/** The street at a glance: its figures, its communities, the bodies of the street itself. */
export function StructurePage() {
  const { t } = useTranslation('structure');
  const mayEdit = useMay()('structure.edit', null);
  const { data, error } = useHostQuery('structure.overview', {});
  const [doing, setDoing] = useState<'add' | 'rename' | null>(null);
  const close = () => setDoing(null);
  const add = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setDoing('add')}>
      {t('community.add')}
    </Button>
  );

  return (
    <>
      <PageHead
        title={t('title')}
        subtitle={data?.street}
        extra={
          mayEdit && (
            <>
              <Button onClick={() => setDoing('rename')}>{t('street.rename')}</Button>
              {add}
            </>
          )
        }
      />
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading />}
      {data?.communities.length === 0 && (
        <EmptyHint
          title={t('community.none')}
          hint={t(mayEdit ? 'community.noneHint' : 'community.noneForYou')}
          action={mayEdit ? add : undefined}
        />
      )}
      {data && data.communities.length > 0 && (
        <>
          <FigureStrip figures={figuresOf(data.totals, t)} />
          <CommunityTable communities={data.communities} />
        </>
      )}
      <StreetBodies mayEdit={mayEdit} />
      {doing === 'add' && <CommunityForm community={null} onClose={close} />}
      {doing === 'rename' && data && <StreetForm street={data.street} onClose={close} />}
    </>
  );
}

function CommunityTable({ communities }: { communities: readonly Community[] }) {
  const { t } = useTranslation('structure');
  const count = (key: 'grids' | 'compounds' | 'households' | 'residents') => ({
    title: t(key),
    dataIndex: key,
    align: 'right' as const,
    render: (value: number) => value.toLocaleString(),
    sorter: (one: Community, other: Community) => one[key] - other[key],
  });
  return (
    <Table<Community>
      rowKey="id"
      dataSource={[...communities]}
      pagination={false}
      columns={[
        {
          title: t('community.one'),
          dataIndex: 'name',
          render: (name: string, { id }) => <Link href={`/structure/${id}`}>{name}</Link>,
        },
        count('grids'),
        count('compounds'),
        count('households'),
        count('residents'),
      ]}
    />
  );
}

type Totals = Outputs['structure']['overview']['totals'];

function figuresOf(totals: Totals, t: TFunction<'structure'>) {
  const one = (key: keyof Totals, note?: string) => ({
    key,
    label: t(key),
    value: totals[key].toLocaleString(),
    note,
  });
  return [
    one('communities'),
    one('grids', t('stationsNote', { count: totals.stations })),
    one('compounds', t('managedNote', { count: totals.managedCompounds })),
    one('households'),
    one('residents'),
    one('partyMembers'),
  ];
}
