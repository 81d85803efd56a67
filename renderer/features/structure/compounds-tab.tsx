import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyHint } from '../../ui/empty.tsx';
import { CompoundForm } from './compound-form.tsx';
import { type Compound, type Grid, matchesName } from './rows.ts';
import { TabHead } from './tab-head.tsx';

interface CompoundsTabProps {
  readonly communityId: string;
  readonly mayEdit: boolean;
  readonly grids: readonly Grid[];
  readonly compounds: readonly Compound[];
}

export function CompoundsTab({ communityId, mayEdit, grids, compounds }: CompoundsTabProps) {
  const { t } = useTranslation('structure');
  const [search, setSearch] = useState('');
  const [editing, setEditing] = useState<Compound | 'new' | null>(null);
  const shown = compounds.filter((compound) => matchesName(compound, search));
  const gridNames = new Map(grids.map(({ id, name }) => [id, name]));
  const mayAdd = mayEdit && grids.length > 0;
  return (
    <>
      <TabHead
        search={search}
        onSearch={setSearch}
        searchWords={t('searchName')}
        count={t('count', { count: shown.length })}
        addWords={t('compound.add')}
        onAdd={mayAdd ? () => setEditing('new') : undefined}
      />
      {compounds.length === 0 ? (
        <EmptyHint title={t('compound.none')} hint={t(hintFor(mayEdit, mayAdd))} />
      ) : (
        <Table<Compound>
          rowKey="id"
          dataSource={shown}
          pagination={{ pageSize: 50, hideOnSinglePage: true }}
          columns={[
            { title: t('compound.one'), dataIndex: 'name' },
            {
              title: t('grid.one'),
              dataIndex: 'gridId',
              render: (id: string) => gridNames.get(id),
              filters: grids.map(({ id, name }) => ({ value: id, text: name })),
              onFilter: (id, compound) => compound.gridId === id,
            },
            {
              title: t('compound.managedLabel'),
              dataIndex: 'managed',
              render: (managed: boolean) => t(managed ? 'compound.managed' : 'compound.open'),
            },
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
                    render: (_: unknown, compound: Compound) => (
                      <Button type="link" size="small" onClick={() => setEditing(compound)}>
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
        <CompoundForm
          communityId={communityId}
          grids={grids}
          compound={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

function hintFor(mayEdit: boolean, mayAdd: boolean): string {
  if (!mayEdit) return 'noneForYou';
  return mayAdd ? 'compound.noneHint' : 'compound.gridFirst';
}
