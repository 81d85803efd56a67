import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostQuery } from '../../host/use-host-query.ts';

interface UnitSelectProps {
  readonly value: string | null;
  onChange(unitId: string | null): void;
  readonly id?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-label'?: string;
}

/** A unit found by a part of its name or by its initials. */
export function UnitSelect({ value, onChange, ...rest }: UnitSelectProps) {
  const { t } = useTranslation('joint');
  const { data } = useHostQuery('units.list', {});
  const units = (data?.rows ?? []).filter(({ leftOn }) => leftOn === null);
  return (
    <Select<string>
      {...rest}
      allowClear
      placeholder={t('units.search')}
      value={value}
      options={units.map(({ id, name, initials }) => ({ value: id, label: name, initials }))}
      showSearch={{
        filterOption: (typed, option) =>
          String(option?.label ?? '').includes(typed) ||
          String(option?.initials ?? '').startsWith(typed.toLowerCase()),
      }}
      onChange={(chosen) => onChange(chosen ?? null)}
    />
  );
}
