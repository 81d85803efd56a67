import { Button, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Body, Grid } from './rows.ts';

interface BodyTableProps {
  readonly bodies: readonly Body[];
  readonly grids: readonly Grid[];
  onEdit?(body: Body): void;
}

/** Bodies with how many belong to them today and how many of those may vote. */
export function BodyTable({ bodies, grids, onEdit }: BodyTableProps) {
  const { t } = useTranslation('structure');
  const gridNames = new Map(grids.map(({ id, name }) => [id, name]));
  const kinds = [...new Set(bodies.map(({ kind }) => kind))];
  return (
    <Table<Body>
      rowKey="id"
      dataSource={[...bodies]}
      pagination={{ pageSize: 50, hideOnSinglePage: true }}
      columns={[
        {
          title: t('body.one'),
          dataIndex: 'name',
          render: (name: string, { id }) => <Link href={`/bodies/${id}`}>{name}</Link>,
        },
        {
          title: t('body.kind'),
          dataIndex: 'kind',
          render: (kind: string) => t(`words:bodyKinds.${kind}`),
          ...(kinds.length > 1 && {
            filters: kinds.map((kind) => ({ value: kind, text: t(`words:bodyKinds.${kind}`) })),
            onFilter: (kind: unknown, body: Body) => body.kind === kind,
          }),
        },
        ...(grids.length === 0
          ? []
          : [
              {
                title: t('grid.one'),
                dataIndex: 'gridId',
                render: (gridId: string | null) =>
                  gridId === null ? (
                    <span className="hint">{t('body.wholeCommunity')}</span>
                  ) : (
                    gridNames.get(gridId)
                  ),
              },
            ]),
        {
          title: t('body.members'),
          dataIndex: 'members',
          align: 'right',
          render: (count: number) => t('words:units.people', { count }),
        },
        {
          title: t('body.voters'),
          dataIndex: 'voters',
          align: 'right',
          render: (count: number) => t('words:units.people', { count }),
        },
        ...(onEdit === undefined
          ? []
          : [
              {
                title: t('actions'),
                key: 'actions',
                width: 88,
                render: (_: unknown, body: Body) => (
                  <Button type="link" size="small" onClick={() => onEdit(body)}>
                    {t('change')}
                  </Button>
                ),
              },
            ]),
      ]}
    />
  );
}
