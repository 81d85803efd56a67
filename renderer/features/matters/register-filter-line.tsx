import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { TROUBLES } from '../../../shared/contract/matter-rows.ts';
import { RESOLVE_BY } from '../../../shared/domain/procedure.ts';
import { useCommunities } from '../../host/use-communities.ts';
import { CommunityFilter } from '../../ui/community-filter.tsx';
import { FilterLine } from '../../ui/filter-line.tsx';
import { FilterSelect } from '../../ui/filter-select.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { LEVELS, type RegisterFilters, STATES } from './register-filters.ts';
import { useStageChoices } from './use-stage-choices.ts';

interface RegisterFilterLineProps {
  readonly filters: RegisterFilters;
  readonly total: number | undefined;
  readonly narrowed: boolean;
  narrow(some: Partial<RegisterFilters>): void;
  search(text: string): void;
  clear(): void;
}

export function RegisterFilterLine(props: RegisterFilterLineProps) {
  const { filters, total, narrow } = props;
  const { t } = useTranslation('matters');
  const communities = useCommunities('matters.read');
  const stages = useStageChoices(filters.stage);
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
      <CommunityFilter
        label={t('community')}
        all={t('allCommunities')}
        communities={communities}
        value={filters.community}
        onChange={(community) => narrow({ community })}
      />
      <FilterSelect
        label={t('register.stage')}
        all={t('register.allStages')}
        value={filters.stage}
        choices={stages}
        onChange={(stage) => narrow({ stage })}
      />
      <FilterSelect
        label={t('register.state')}
        value={filters.state}
        choices={STATES.map((value) => ({ value, label: t(`register.states.${value}`) }))}
        onChange={(state) => narrow({ state })}
      />
      <FilterSelect
        label={t('register.trouble')}
        all={t('register.allTroubles')}
        value={filters.trouble}
        choices={TROUBLES.map((value) => ({ value, label: t(`words:troubles.${value}`) }))}
        onChange={(trouble) => narrow({ trouble })}
      />
      <FilterSelect
        label={t('register.level')}
        all={t('register.allLevels')}
        value={filters.level}
        choices={LEVELS.map((value) => ({ value, label: t(`register.levels.${value}`) }))}
        onChange={(level) => narrow({ level })}
      />
      <FilterSelect
        label={t('register.decider')}
        all={t('register.allDeciders')}
        value={filters.decider}
        choices={RESOLVE_BY.map((value) => ({ value, label: t(`words:resolveBy.${value}`) }))}
        onChange={(decider) => narrow({ decider })}
      />
      {props.narrowed && (
        <Button type="link" onClick={props.clear}>
          {t('clearFilters')}
        </Button>
      )}
    </FilterLine>
  );
}
