import type { TableColumnsType } from 'antd';
import type { TFunction } from 'i18next';
import { Link } from 'wouter';
import { dayOf } from '../../../shared/domain/days.ts';
import type { Day } from '../../../shared/values.ts';
import { Clamp } from '../../ui/clamp.tsx';
import { DayText } from '../../ui/day-text.tsx';
import { DueMark } from '../../ui/due-mark.tsx';
import { MatterTags } from './matter-tags.tsx';
import type { RegisterFilters } from './register-filters.ts';
import { matterAddress, type RegisterRow } from './row.ts';
import { StageLabel } from './stage-label.tsx';

/** The columns of the register; those that sort say so to the host. */
export function registerColumns(
  filters: RegisterFilters,
  today: Day,
  t: TFunction<'matters'>,
): TableColumnsType<RegisterRow> {
  const sortable = (column: string) => ({
    key: column,
    sorter: true,
    // A third press turns round again: a register is always in some order.
    sortDirections: [...TURNS],
    sortOrder: sortOrder(filters, column),
  });
  return [
    {
      ...sortable('number'),
      title: t('register.columns.number'),
      render: (_, row) =>
        row.number === null ? (
          <span className="hint">{t('noNumber')}</span>
        ) : (
          <span className="figure">{row.number}</span>
        ),
    },
    {
      ...sortable('title'),
      title: t('register.columns.title'),
      width: '40%',
      className: 'list-table-words',
      render: (_, row) => (
        <Link href={matterAddress(row.id)} tabIndex={-1}>
          <Clamp>{row.title}</Clamp>
        </Link>
      ),
    },
    {
      key: 'community',
      title: t('register.columns.community'),
      render: (_, row) => <Place row={row} />,
    },
    {
      ...sortable('stage'),
      title: t('register.columns.stage'),
      render: (_, row) => <StageLabel name={row.stageName} ordinal={row.ordinal} />,
    },
    {
      ...sortable('dueOn'),
      title: t('register.columns.due'),
      render: (_, row) =>
        row.dueOn === null ? (
          <span className="hint">{t('due.none')}</span>
        ) : (
          <DueMark dueOn={row.dueOn} today={today} />
        ),
    },
    {
      key: 'state',
      title: t('register.columns.state'),
      render: (_, row) => <MatterTags row={row} dueIsShown />,
    },
    {
      ...sortable('changedAt'),
      title: t('register.columns.changed'),
      render: (_, row) => <DayText day={dayOf(row.changedAt)} />,
    },
  ];
}

function Place({ row }: { row: RegisterRow }) {
  return (
    <>
      <div className="figure">{row.community}</div>
      {row.grid !== null && <div className="hint figure">{row.grid}</div>}
    </>
  );
}

const TURNS = ['ascend', 'descend', 'ascend'] as const;

function sortOrder(filters: RegisterFilters, column: string): 'ascend' | 'descend' | null {
  if (filters.sort !== column) return null;
  return filters.order === 'up' ? 'ascend' : 'descend';
}
