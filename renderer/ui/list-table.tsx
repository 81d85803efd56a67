import { Table, type TableColumnsType } from 'antd';
import type { SorterResult } from 'antd/es/table/interface';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react';
import './list-table.css';

interface ListTableProps<Row> {
  /** What the table lists, read aloud before it. */
  readonly caption: string;
  readonly rows: readonly Row[];
  keyOf(row: Row): string;
  readonly columns: TableColumnsType<Row>;
  onOpen(row: Row): void;
  readonly busy?: boolean;
  readonly empty: ReactNode;
  readonly paging?: { readonly offset: number; readonly limit: number; readonly total: number };
  onOffset?(offset: number): void;
  onSort?(column: string, descending: boolean): void;
}

/** A register: the whole row opens, arrow keys walk the rows, Enter opens. Sorting and paging are the host's. */
export function ListTable<Row extends object>(props: ListTableProps<Row>) {
  const { rows, keyOf, onOpen, paging } = props;
  const [walkedTo, setWalkedTo] = useState(0);
  const body = useRef<HTMLDivElement>(null);
  const current = Math.min(walkedTo, Math.max(rows.length - 1, 0));
  const walk = (to: number) => {
    const row = body.current?.querySelectorAll<HTMLElement>('tr[data-walk]')[to];
    if (row === undefined) return;
    row.focus();
    row.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div ref={body}>
      <Table<Row>
        className="list-table"
        aria-label={props.caption}
        rowKey={keyOf}
        columns={props.columns}
        dataSource={rows}
        loading={props.busy === true ? { delay: 250 } : false}
        sticky
        tableLayout="auto"
        showSorterTooltip={false}
        locale={{ emptyText: props.empty }}
        pagination={
          paging !== undefined && paging.total > paging.limit
            ? {
                current: Math.floor(paging.offset / paging.limit) + 1,
                pageSize: paging.limit,
                total: paging.total,
                showSizeChanger: false,
              }
            : false
        }
        onChange={({ current: page = 1 }, _filters, sorter, { action }) => {
          if (action === 'paginate') props.onOffset?.((page - 1) * (paging?.limit ?? 0));
          if (action === 'sort') props.onSort?.(...sortOf(sorter));
        }}
        onRow={(row, index = 0) => ({
          tabIndex: index === current ? 0 : -1,
          'data-walk': index,
          onFocus: () => setWalkedTo(index),
          onClick: (event) => opensRow(event) && onOpen(row),
          onKeyDown: (event) => {
            if (event.target !== event.currentTarget) return;
            if (event.key === 'Enter') onOpen(row);
            const to = rowAfter(event, index, rows.length);
            if (to === null) return;
            event.preventDefault();
            walk(to);
          },
        })}
      />
    </div>
  );
}

function rowAfter(event: KeyboardEvent, index: number, rows: number): number | null {
  if (event.key === 'ArrowDown') return Math.min(index + 1, rows - 1);
  if (event.key === 'ArrowUp') return Math.max(index - 1, 0);
  if (event.key === 'Home') return 0;
  return event.key === 'End' ? rows - 1 : null;
}

/** A link in the row goes its own way, and marking text is no click. */
const opensRow = (event: MouseEvent): boolean =>
  event.target instanceof Element &&
  event.target.closest('a, button') === null &&
  (window.getSelection()?.toString() ?? '') === '';

function sortOf<Row>(sorter: SorterResult<Row> | SorterResult<Row>[]): [string, boolean] {
  const first = Array.isArray(sorter) ? sorter[0] : sorter;
  return [String(first?.columnKey ?? ''), first?.order === 'descend'];
}
