import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostQuery } from '../../host/use-host-query.ts';
import { useSettled } from '../../ui/settled.ts';

interface Chosen {
  readonly id: string;
  readonly name: string;
}

interface PersonFieldProps {
  readonly communityId: string | null;
  readonly value: Chosen | null;
  onChange(person: Chosen | null): void;
  readonly id?: string;
}

const MOST_SHOWN = 20;

/** Somebody of the roster, by name or by initials; where they already sit tells namesakes apart. */
export function PersonField({ communityId, value, onChange, id }: PersonFieldProps) {
  const { t } = useTranslation('structure');
  const [search, setSearch] = useState('');
  const asked = useSettled(search.trim());
  const { data, isFetching } = useHostQuery(
    'structure.people',
    { communityId, search: asked, offset: 0, limit: MOST_SHOWN },
    { keepPrevious: true },
  );
  const found = data?.people ?? [];
  const missing = value !== null && !found.some((person) => person.id === value.id) ? [value] : [];
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ filterOption: false, onSearch: setSearch }}
      placeholder={t('searchPerson')}
      loading={isFetching}
      notFoundContent={t('person.notFound')}
      value={value?.id}
      optionLabelProp="title"
      options={[
        ...found.map(({ id: personId, name, bodies }) => ({
          value: personId,
          title: name,
          label: bodies.length === 0 ? name : t('member.sits', { name, bodies: bodies.join(t('listMark')) }),
        })),
        ...missing.map(({ id: personId, name }) => ({ value: personId, title: name, label: name })),
      ]}
      onChange={(personId: string | undefined) => {
        const person = [...found, ...missing].find((one) => one.id === personId);
        onChange(person ? { id: person.id, name: person.name } : null);
      }}
    />
  );
}
