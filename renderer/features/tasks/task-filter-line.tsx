import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../host/me.tsx';
import { useCommunities } from '../../host/use-communities.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { FilterLine } from '../../ui/filter-line.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { STREET, TASK_FILTERS, type TaskFilters } from './task-filters.ts';

interface TaskFilterLineProps {
  readonly filters: TaskFilters;
  readonly total: number | undefined;
  readonly narrowed: boolean;
  narrow(some: Partial<TaskFilters>): void;
  search(text: string): void;
  clear(): void;
}

export function TaskFilterLine(props: TaskFilterLineProps) {
  const { filters, total, narrow } = props;
  const { t } = useTranslation('tasks');
  const { data: choices } = useHostQuery('tasks.choices', {});
  return (
    <FilterLine
      label={t('register.filters')}
      search={
        <SearchBox
          label={t('register.searchLabel')}
          placeholder={t('register.search')}
          value={filters.find}
          onSearch={props.search}
        />
      }
      end={total === undefined ? undefined : t('register.total', { count: total })}
    >
      <PlaceFilter value={filters.place} onChange={(place) => narrow({ place })} />
      <FilterSelect
        label={t('register.state')}
        value={filters.state}
        choices={TASK_FILTERS.map((value) => ({
          value,
          label: value === 'open' || value === 'all' ? t(`register.${value}`) : t(`states.${value}`),
        }))}
        onChange={(state) => narrow({ state })}
      />
      {(choices?.units.length ?? 0) > 0 && (
        <FilterSelect
          label={t('register.unit')}
          all={t('register.allUnits')}
          value={filters.unit}
          choices={(choices?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(unit) => narrow({ unit })}
        />
      )}
      <FilterSelect
        label={t('register.year')}
        all={t('register.allYears')}
        value={filters.year}
        choices={(choices?.years ?? []).map((year) => ({
          value: String(year),
          label: t('register.yearOf', { year }),
        }))}
        onChange={(year) => narrow({ year })}
      />
      {props.narrowed && (
        <Button type="link" onClick={props.clear}>
          {t('clearFilters')}
        </Button>
      )}
    </FilterLine>
  );
}

/** The street's own and each community; offered to those who see more than one. */
export function PlaceFilter({ value, onChange }: { value: string; onChange(place: string): void }) {
  const { t } = useTranslation('tasks');
  const may = useMay();
  const communities = useCommunities('tasks.read') ?? [];
  const ofStreet = may('tasks.read', null) ? [{ value: STREET, label: t('streetOnly') }] : [];
  const choices = [...ofStreet, ...communities.map(({ id, name }) => ({ value: id, label: name }))];
  if (choices.length < 2) return null;
  return (
    <FilterSelect
      label={t('community')}
      all={t('allPlaces')}
      value={choices.some((one) => one.value === value) ? value : ''}
      choices={choices}
      onChange={onChange}
    />
  );
}
