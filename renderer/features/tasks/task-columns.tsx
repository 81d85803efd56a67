import type { TableColumnsType } from 'antd';
import type { TFunction } from 'i18next';
import { Link } from 'wouter';
import type { Day } from '../../../shared/values.ts';
import { Clamp } from '../../ui/clamp.tsx';
import { DayText } from '../../ui/day-text.tsx';
import { DueMark, DueTag } from '../../ui/due-mark.tsx';
import { type TaskRow, taskAddress } from './task.ts';
import type { TaskFilters } from './task-filters.ts';
import { TaskStateTag } from './task-state-tag.tsx';

/** The columns of the register; those that sort say so to the host. */
export function taskColumns(
  filters: TaskFilters,
  today: Day,
  t: TFunction<'tasks'>,
): TableColumnsType<TaskRow> {
  const sortable = (column: string) => ({
    key: column,
    sorter: true,
    sortDirections: [...TURNS],
    sortOrder: sortOrder(filters, column),
  });
  return [
    {
      ...sortable('number'),
      title: t('register.columns.number'),
      render: (_, row) => <span className="figure">{row.number}</span>,
    },
    {
      key: 'text',
      title: t('register.columns.text'),
      width: '38%',
      className: 'list-table-words',
      render: (_, row) => (
        <Link href={taskAddress(row.id)} tabIndex={-1}>
          <Clamp>{row.text}</Clamp>
        </Link>
      ),
    },
    {
      ...sortable('lead'),
      title: t('register.columns.lead'),
      render: (_, row) => (
        <>
          <div>{row.lead}</div>
          {row.responsible !== '' && <div className="hint">{row.responsible}</div>}
        </>
      ),
    },
    {
      ...sortable('place'),
      title: t('register.columns.place'),
      render: (_, row) => <span className="figure">{row.place}</span>,
    },
    {
      ...sortable('dueOn'),
      title: t('register.columns.due'),
      render: (_, row) => <Due row={row} today={today} />,
    },
    {
      key: 'state',
      title: t('register.columns.state'),
      render: (_, row) => (
        <>
          <State row={row} today={today} />
          {row.missed > 1 && <div className="hint figure">{t('missedTimes', { count: row.missed })}</div>}
        </>
      ),
    },
  ];
}

/** How late it is says that it is late. */
function State({ row, today }: { row: TaskRow; today: Day }) {
  if (row.state !== 'overdue') return <TaskStateTag state={row.state} />;
  return <DueTag dueOn={row.extensionUntil ?? row.dueOn} today={today} />;
}

/** A clock that no longer runs is not shown as running. */
function Due({ row, today }: { row: TaskRow; today: Day }) {
  if (row.state === 'overdue') return <DayText day={row.dueOn} className="task-late" />;
  const runs = row.state !== 'signedOff' && row.state !== 'toCheck' && row.dueOn >= today;
  return runs ? <DueMark dueOn={row.dueOn} today={today} /> : <DayText day={row.dueOn} />;
}

const TURNS = ['ascend', 'descend', 'ascend'] as const;

function sortOrder(filters: TaskFilters, column: string): 'ascend' | 'descend' | null {
  if (filters.sort !== column) return null;
  return filters.order === 'up' ? 'ascend' : 'descend';
}
