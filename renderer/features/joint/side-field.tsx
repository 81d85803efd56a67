import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Side } from '../../../shared/domain/lists.ts';
import { useCommunities } from '../../host/use-communities.ts';
import { useHostQuery } from '../../host/use-host-query.ts';

interface SideFieldProps {
  /** null: nobody is chosen yet. */
  readonly value: Side | null;
  onChange(side: Side | null): void;
  readonly id?: string;
  readonly 'aria-describedby'?: string;
}

const STREET = 'street';

/** A unit, a community or the street, found by a part of the name or by initials. */
export function SideField({ value, onChange, ...rest }: SideFieldProps) {
  const { t } = useTranslation('joint');
  const communities = useCommunities('joint.read') ?? [];
  const { data } = useHostQuery('units.list', {});
  const units = (data?.rows ?? []).filter(({ leftOn }) => leftOn === null);
  return (
    <Select<string>
      {...rest}
      allowClear
      placeholder={t('lists.choose')}
      value={value === null ? null : (value.unitId ?? value.communityId ?? STREET)}
      options={[
        {
          label: t('lists.ofUnit'),
          options: units.map(({ id, name, initials }) => ({ value: id, label: name, initials })),
        },
        {
          label: t('lists.ofCommunity'),
          options: [
            { value: STREET, label: t('lists.ofStreet'), initials: '' },
            ...communities.map(({ id, name }) => ({ value: id, label: name, initials: '' })),
          ],
        },
      ]}
      showSearch={{
        filterOption: (typed, option) =>
          String(option?.label ?? '').includes(typed) ||
          String((option as { initials?: string })?.initials ?? '').startsWith(typed.toLowerCase()),
      }}
      onChange={(chosen?: string) => {
        if (chosen === undefined) onChange(null);
        else if (chosen === STREET) onChange({ unitId: null, communityId: null });
        else if (communities.some(({ id }) => id === chosen)) onChange({ unitId: null, communityId: chosen });
        else onChange({ unitId: chosen, communityId: null });
      }}
    />
  );
}
