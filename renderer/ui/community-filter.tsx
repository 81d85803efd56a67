import { FilterSelect } from './filter-select.tsx';

interface CommunityFilterProps {
  readonly label: string;
  readonly all: string;
  readonly communities: readonly { readonly id: string; readonly name: string }[] | null;
  readonly value: string;
  onChange(id: string): void;
}

/** Offered only to those who see several. */
export function CommunityFilter({ communities, value, ...rest }: CommunityFilterProps) {
  if (communities === null || communities.length < 2) return null;
  const known = communities.some(({ id }) => id === value) ? value : '';
  return (
    <FilterSelect
      {...rest}
      value={known}
      choices={communities.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
