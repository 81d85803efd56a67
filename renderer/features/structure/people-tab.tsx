import { Button, Table } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostQuery } from '../../host/use-host-query.ts';
import { EmptyHint } from '../../ui/empty.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useSettled } from '../../ui/settled.ts';
import { PersonForm } from './person-form.tsx';
import type { Grid, Person } from './rows.ts';
import { TabHead } from './tab-head.tsx';

interface PeopleTabProps {
  readonly communityId: string;
  readonly mayEdit: boolean;
  readonly grids: readonly Grid[];
}

const PER_PAGE = 50;

/** The roster of a community, found by name or initials. */
export function PeopleTab({ communityId, mayEdit, grids }: PeopleTabProps) {
  const { t } = useTranslation('structure');
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(1);
  const [editing, setEditing] = useState<Person | 'new' | null>(null);
  const asked = useSettled(search.trim());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins at its first page.
  useEffect(() => setPage(1), [asked]);
  const { data, isFetching, error } = useHostQuery(
    'structure.people',
    { communityId, search: asked, offset: (page - 1) * PER_PAGE, limit: PER_PAGE },
    { keepPrevious: true },
  );
  const gridNames = new Map(grids.map(({ id, name }) => [id, name]));

  return (
    <>
      <TabHead
        search={search}
        onSearch={setSearch}
        searchWords={t('searchPerson')}
        count={t('words:units.people', { count: data?.total ?? 0 })}
        addWords={t('person.add')}
        onAdd={mayEdit ? () => setEditing('new') : undefined}
      />
      <RefusalAlert refusal={error} />
      <Table<Person>
        rowKey="id"
        loading={isFetching && !data}
        dataSource={data?.people ?? []}
        pagination={{
          current: page,
          pageSize: PER_PAGE,
          total: data?.total ?? 0,
          hideOnSinglePage: true,
          showSizeChanger: false,
          onChange: setPage,
        }}
        locale={{
          emptyText: (
            <EmptyHint
              title={t('person.none')}
              hint={t(asked === '' ? 'person.noneHint' : 'person.notFound')}
            />
          ),
        }}
        columns={[
          { title: t('person.name'), dataIndex: 'name', width: 140 },
          {
            title: t('person.gender'),
            dataIndex: 'gender',
            width: 88,
            render: (gender: string) => t(`words:gender.${gender}`),
          },
          {
            title: t('grid.one'),
            dataIndex: 'gridId',
            width: 200,
            render: (id: string | null) =>
              id === null ? <span className="hint">{t('notFilled')}</span> : gridNames.get(id),
          },
          {
            title: t('person.bodies'),
            dataIndex: 'bodies',
            render: (bodies: string[]) => bodies.join(t('listMark')),
          },
          ...(mayEdit
            ? [
                {
                  title: t('actions'),
                  key: 'actions',
                  width: 88,
                  render: (_: unknown, person: Person) => (
                    <Button type="link" size="small" onClick={() => setEditing(person)}>
                      {t('change')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {editing !== null && (
        <PersonForm
          communityId={communityId}
          grids={grids}
          person={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
