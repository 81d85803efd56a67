import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { EmptyHint } from '../../ui/empty.tsx';
import { GridForm } from './grid-form.tsx';
import { type Body, type Grid, matchesName } from './rows.ts';
import { TabHead } from './tab-head.tsx';

interface GridsTabProps {
  readonly communityId: string;
  readonly mayEdit: boolean;
  readonly grids: readonly Grid[];
  readonly bodies: readonly Body[];
}

export function GridsTab({ communityId, mayEdit, grids, bodies }: GridsTabProps) {
  const { t } = useTranslation('structure');
  const [search, setSearch] = useState('');
  const [editing, setEditing] = useState<Grid | 'new' | null>(null);
  const shown = grids.filter((grid) => matchesName(grid, search));
  const bodyNames = new Map(bodies.map(({ id, name }) => [id, name]));
  return (
    <>
      <TabHead
        search={search}
        onSearch={setSearch}
        searchWords={t('searchName')}
        count={t('count', { count: shown.length })}
        addWords={t('grid.add')}
        onAdd={mayEdit ? () => setEditing('new') : undefined}
      />
      {grids.length === 0 ? (
        <EmptyHint title={t('grid.none')} hint={t(mayEdit ? 'grid.noneHint' : 'noneForYou')} />
      ) : (
        <Table<Grid>
          rowKey="id"
          dataSource={shown}
          pagination={false}
          columns={[
            { title: t('grid.one'), dataIndex: 'name' },
            {
              title: t('grid.station'),
              dataIndex: 'station',
              render: (station: string) => station || <NotFilled />,
            },
            {
              title: t('grid.branch'),
              dataIndex: 'branchId',
              render: (id: string | null) =>
                id === null ? <NotFilled /> : <Link href={`/bodies/${id}`}>{bodyNames.get(id) ?? ''}</Link>,
            },
            { title: t('compounds'), dataIndex: 'compounds', align: 'right' },
            {
              title: t('households'),
              dataIndex: 'households',
              align: 'right',
              render: (count: number) => count.toLocaleString(),
            },
            ...(mayEdit
              ? [
                  {
                    title: t('actions'),
                    key: 'actions',
                    width: 88,
                    render: (_: unknown, grid: Grid) => (
                      <Button type="link" size="small" onClick={() => setEditing(grid)}>
                        {t('change')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {editing !== null && (
        <GridForm
          communityId={communityId}
          grid={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

function NotFilled() {
  const { t } = useTranslation('structure');
  return <span className="hint">{t('notFilled')}</span>;
}
