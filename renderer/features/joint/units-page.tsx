import { DownloadOutlined, ImportOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { GAPS, UNIT_KINDS } from '../../../shared/domain/units.ts';
import { useMay } from '../../host/me.tsx';
import { jointExportAddress } from '../../host/put-file.ts';
import { useCommunities } from '../../host/use-communities.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useToday } from '../../host/use-today.ts';
import { CommunityFilter } from '../../ui/community-filter.tsx';
import { EmptyHint } from '../../ui/empty.tsx';
import { FigureStrip } from '../../ui/figure-strip.tsx';
import { FilterLine } from '../../ui/filter-line.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { ListTable } from '../../ui/list-table.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { useLanguage } from '../../ui/text-of.ts';
import { oneOf, useUrlFilters } from '../../ui/use-url-filters.ts';
import './joint.css';
import { ScopeFilter } from './scope-filter.tsx';
import { unitColumns } from './unit-columns.tsx';
import { UnitForm } from './unit-form.tsx';

const INITIAL = { of: '', year: '', within: '', kind: '', gap: '', search: '' };
const EVER = 'ever';

/** The units of a joint meeting in a year, and what is still missing of each. */
export function UnitsPage() {
  const { t } = useTranslation('joint');
  const language = useLanguage();
  const may = useMay();
  const thisYear = useToday().slice(0, 4);
  const [, navigate] = useLocation();
  const communities = useCommunities('joint.read');
  const { filters, change, changed } = useUrlFilters(INITIAL);
  const [adding, setAdding] = useState(false);
  const communityId = filters.of || null;
  const year = filters.year === EVER ? null : Number(filters.year || thisYear);
  const { data, error } = useHostQuery(
    'units.list',
    {
      communityId,
      year,
      within: filters.within || null,
      kind: oneOf(UNIT_KINDS, filters.kind),
      gap: oneOf(GAPS, filters.gap),
      search: filters.search,
    },
    { keepPrevious: true },
  );
  const mayWrite = may('joint.write', communityId);
  const years = [...new Set([Number(thisYear), ...(data?.years ?? [])])].sort((one, other) => other - one);
  const importing = `/joint/units/import${communityId === null ? '' : `?of=${communityId}`}`;
  return (
    <>
      <PageHead
        title={t('units.title')}
        extra={
          mayWrite && (
            <>
              <Button
                icon={<DownloadOutlined aria-hidden />}
                href={jointExportAddress(communityId, year ?? Number(thisYear), language)}
                download
                title={t('units.exportHint')}
              >
                {t('units.export')}
              </Button>
              <Button icon={<ImportOutlined aria-hidden />} onClick={() => navigate(importing)}>
                {t('units.import')}
              </Button>
              <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
                {t('units.add')}
              </Button>
            </>
          )
        }
      />
      {data !== undefined && data.figures.units > 0 && <UnitFigures figures={data.figures} />}
      <FilterLine
        label={t('units.title')}
        search={
          <SearchBox
            label={t('units.search')}
            placeholder={t('units.search')}
            value={filters.search}
            onSearch={(search) => change({ search })}
          />
        }
        end={data === undefined ? undefined : t('units.total', { count: data.rows.length })}
      >
        <ScopeFilter value={filters.of} onChange={(of) => change({ of })} />
        <FilterSelect
          label={t('year')}
          value={filters.year || thisYear}
          choices={[
            ...years.map((one) => ({ value: String(one), label: t('yearOf', { year: one }) })),
            { value: EVER, label: t('allYears') },
          ]}
          onChange={(chosen) => change({ year: chosen === thisYear ? '' : chosen })}
        />
        {communityId === null && (
          <CommunityFilter
            label={t('units.within')}
            all={t('everywhere')}
            communities={communities}
            value={filters.within}
            onChange={(within) => change({ within })}
          />
        )}
        <FilterSelect
          label={t('units.kind')}
          all={t('units.allKinds')}
          value={filters.kind}
          choices={UNIT_KINDS.map((kind) => ({ value: kind, label: t(`unitKinds.${kind}`) }))}
          onChange={(kind) => change({ kind })}
        />
        <FilterSelect
          label={t('units.gap')}
          all={t('units.allGaps')}
          value={filters.gap}
          choices={GAPS.map((gap) => ({ value: gap, label: t(`gaps.${gap}`) }))}
          onChange={(gap) => change({ gap })}
        />
      </FilterLine>
      <RefusalAlert refusal={error} />
      {data === undefined && error === null && <Loading />}
      {data !== undefined && (
        <ListTable
          caption={t('units.title')}
          rows={data.rows}
          keyOf={({ id }) => id}
          columns={unitColumns(t)}
          onOpen={({ id }) => navigate(`/joint/units/${id}`)}
          empty={
            <EmptyHint
              title={t(changed ? 'units.noMatch' : 'units.none')}
              hint={t(changed ? 'units.noMatchHint' : 'units.noneHint')}
            />
          }
        />
      )}
      {adding && (
        <UnitForm
          unit={null}
          communityId={communityId}
          year={Number(thisYear)}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}

function UnitFigures({
  figures,
}: {
  figures: Record<'units' | 'seats' | 'noLiaison' | 'noPartyOrganisation' | 'noAgreement', number>;
}) {
  const { t } = useTranslation('joint');
  const units = (count: number) => t('units.unitCount', { count });
  return (
    <FigureStrip
      figures={[
        { key: 'units', label: t('units.figures.units'), value: units(figures.units) },
        {
          key: 'seats',
          label: t('units.figures.seats'),
          value: t('units.seatCount', { count: figures.seats }),
          note: t('units.figures.seatsNote'),
        },
        {
          key: 'liaison',
          label: t('units.figures.noLiaison'),
          value: units(figures.noLiaison),
          note: t('units.figures.noLiaisonNote'),
        },
        { key: 'party', label: t('units.figures.noParty'), value: units(figures.noPartyOrganisation) },
        { key: 'agreement', label: t('units.figures.noAgreement'), value: units(figures.noAgreement) },
      ]}
    />
  );
}
