import type { TableColumnsType } from 'antd';
import type { TFunction } from 'i18next';
import { DayText } from '../../ui/day-text.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import type { UnitRow } from './rows.ts';

/** What the list of units shows of each. */
export const unitColumns = (t: TFunction<'joint'>): TableColumnsType<UnitRow> => [
  { title: t('units.name'), key: 'name', render: (_, row) => <strong>{row.name}</strong> },
  { title: t('units.kind'), key: 'kind', width: 112, render: (_, { kind }) => t(`unitKinds.${kind}`) },
  {
    title: t('units.community'),
    key: 'community',
    width: 128,
    render: (_, row) => row.community ?? t('unit.ofStreet'),
  },
  { title: t('units.partyOrganisation'), dataIndex: 'partyOrganisation' },
  { title: t('units.liaison'), dataIndex: 'liaison', width: 96 },
  {
    title: t('units.agreedOn'),
    key: 'agreedOn',
    width: 168,
    render: (_, { agreedOn }) => agreedOn !== null && <DayText day={agreedOn} />,
  },
  {
    title: t('units.state'),
    key: 'state',
    width: 152,
    render: (_, row) => <UnitState row={row} t={t} />,
  },
];

function UnitState({ row, t }: { row: Pick<UnitRow, 'leftOn' | 'gaps'>; t: TFunction<'joint'> }) {
  if (row.leftOn !== null) return <StateTag tone="quiet">{t('units.left')}</StateTag>;
  if (row.gaps.length === 0) return <StateTag tone="good">{t('units.complete')}</StateTag>;
  return (
    <span className="joint-tags">
      {row.gaps.map((gap) => (
        <StateTag key={gap} tone="due">
          {t(`gaps.${gap}`)}
        </StateTag>
      ))}
    </span>
  );
}
