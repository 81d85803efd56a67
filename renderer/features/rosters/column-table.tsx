import { Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { UNKEPT } from '../../../shared/domain/rosters-columns.ts';
import type { Column, Field, ReadFile } from './reading.ts';

interface ColumnTableProps {
  readonly read: ReadFile;
  readonly columns: readonly (Field | null)[];
  onHold(place: number, field: Field | null): void;
}

/** Every column of the sheet with its first values, and what it is taken for. */
export function ColumnTable({ read, columns, onHold }: ColumnTableProps) {
  const { t } = useTranslation('rosters');
  const choices = [
    { value: IGNORED, label: t('columns.ignored') },
    ...read.fields.map((field) => ({ value: field as string, label: t(`fields.${field}`) })),
  ];
  return (
    <Table<Column & { place: number }>
      size="small"
      rowKey="letter"
      pagination={false}
      dataSource={read.columns.map((column, place) => ({ ...column, place }))}
      columns={[
        { title: t('columns.column'), dataIndex: 'letter', width: 64 },
        { title: t('columns.header'), dataIndex: 'header', width: 160 },
        {
          title: t('columns.samples'),
          dataIndex: 'samples',
          render: (samples: string[]) => <span className="second">{samples.join(' / ')}</span>,
        },
        {
          title: t('columns.holds'),
          key: 'holds',
          width: 360,
          render: (_, { place, letter }) => {
            const field = columns[place] ?? null;
            return (
              <div className="roster-holds">
                <Select
                  aria-label={t('columns.choose', { letter })}
                  className="roster-field"
                  value={field ?? IGNORED}
                  options={choices}
                  onChange={(chosen) => onHold(place, read.fields.find((one) => one === chosen) ?? null)}
                />
                {field !== null && UNKEPT.includes(field) && (
                  <span className="hint">{t('columns.unkept')}</span>
                )}
              </div>
            );
          },
        },
      ]}
    />
  );
}

const IGNORED = '';
