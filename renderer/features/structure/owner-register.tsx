import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../../../shared/contract/index.ts';
import type { Day } from '../../../shared/values.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { DayText } from '../../ui/day-text.tsx';
import { EmptyHint } from '../../ui/empty.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';

type Part = Outputs['owners']['register']['parts'][number];

interface OwnerRegisterProps {
  readonly bodyId: string;
  readonly onDay: Day;
  readonly search: string;
}

/** The exclusive parts of a day and who owns them; rooms are private, so only who looks after the register comes here. */
export function OwnerRegister({ bodyId, onDay, search }: OwnerRegisterProps) {
  const { t } = useTranslation('structure');
  const { data, error } = useHostQuery('owners.register', { bodyId, onDay }, { keepPrevious: true });
  const wanted = search.trim();
  const found = (data?.parts ?? []).filter(
    ({ place, owners }) => place.includes(wanted) || owners.some((name) => name.includes(wanted)),
  );
  return (
    <>
      <RefusalAlert refusal={error} />
      <Table<Part>
        rowKey="partId"
        loading={!data && !error}
        dataSource={found}
        pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: <EmptyHint title={t('owners.none')} hint={t('owners.noneHint')} /> }}
        columns={[
          { title: t('owners.building'), dataIndex: 'building', width: 120 },
          { title: t('owners.unit'), dataIndex: 'unit', width: 120 },
          { title: t('owners.room'), dataIndex: 'room', width: 120 },
          {
            title: t('owners.owner'),
            key: 'owner',
            render: (_, { owners: [first] }) => first,
          },
          {
            title: t('owners.coOwners'),
            key: 'coOwners',
            render: (_, { owners: [, ...others] }) => others.join(t('listMark')),
          },
          {
            title: t('owners.area'),
            dataIndex: 'area',
            width: 160,
            align: 'right',
            render: (area: string) => t('owners.squareMetres', { area }),
          },
          {
            title: t('member.since'),
            dataIndex: 'since',
            width: 180,
            render: (day: string) => <DayText day={day} />,
          },
        ]}
      />
    </>
  );
}
