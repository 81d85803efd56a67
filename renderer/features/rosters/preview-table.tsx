import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { StateTag, type Tone } from '../../ui/state-tag.tsx';
import { PreviewCell } from './preview-cell.tsx';
import type { Cell, Outcome, Preview, Row } from './reading.ts';
import { RowRemark } from './row-remark.tsx';

const TONES: Readonly<Record<Outcome, Tone>> = {
  added: 'good',
  changed: 'due',
  same: 'quiet',
  rejected: 'bad',
};

const SHOWN: Readonly<Record<Preview['kind'], readonly Cell['field'][]>> = {
  members: ['gender', 'grid', 'capacity', 'since', 'until'],
  party: ['gender', 'branch', 'capacity', 'since', 'until'],
  owners: ['coOwners', 'building', 'unit', 'room', 'area'],
};

/** Each row of the sheet with its cells before and after. */
export function PreviewTable({ preview, rows }: { preview: Preview; rows: readonly Row[] }) {
  const { t } = useTranslation('rosters');
  const fields = SHOWN[preview.kind];
  return (
    <Table<Row>
      className="roster-preview"
      size="small"
      rowKey="row"
      dataSource={[...rows]}
      pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: t('preview.none') }}
      columns={[
        { title: t('preview.row'), dataIndex: 'row', width: 64 },
        {
          title: t('preview.outcome'),
          dataIndex: 'outcome',
          width: 104,
          render: (outcome: Outcome) => <StateTag tone={TONES[outcome]}>{t(`outcomes.${outcome}`)}</StateTag>,
        },
        {
          title: t('fields.name'),
          key: 'name',
          width: 120,
          render: (_, row) => <NameCell row={row} places={preview.places} />,
        },
        ...fields.map((field) => ({
          title: t(`fields.${field}`),
          key: field,
          render: (_: unknown, row: Row) => <CellOf row={row} field={field} places={preview.places} />,
        })),
        {
          title: t('preview.reason'),
          key: 'reason',
          width: 320,
          render: (_, row) => <RowRemark row={row} kind={preview.kind} />,
        },
      ]}
    />
  );
}

function NameCell({ row, places }: { row: Row; places: Preview['places'] }) {
  const cell = row.cells.find(({ field }) => field === 'name');
  const renamed = cell !== undefined && cell.from !== null && cell.from !== cell.to;
  return renamed ? <PreviewCell cell={cell} places={places} isNew={false} /> : <strong>{row.name}</strong>;
}

function CellOf({ row, field, places }: { row: Row; field: Cell['field']; places: Preview['places'] }) {
  const cell = row.cells.find((one) => one.field === field);
  return cell === undefined ? null : (
    <PreviewCell cell={cell} places={places} isNew={row.outcome === 'added'} />
  );
}
