import { useTranslation } from 'react-i18next';
import { useCommunities } from '../../host/use-communities.ts';
import { FilterSelect } from '../../ui/filter-select.tsx';

interface ScopeFilterProps {
  /** '' is the street's joint meeting. */
  readonly value: string;
  onChange(communityId: string): void;
}

/** Whose joint meeting: the street's, or that of a community. */
export function ScopeFilter({ value, onChange }: ScopeFilterProps) {
  const { t } = useTranslation('joint');
  const communities = useCommunities('joint.read') ?? [];
  return (
    <FilterSelect
      label={t('whose')}
      all={t('street')}
      value={communities.some(({ id }) => id === value) ? value : ''}
      choices={communities.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  );
}
