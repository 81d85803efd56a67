import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from '../../../shared/actor.ts';
import type { Grant } from './account.ts';
import { usePlaces } from './use-places.ts';

interface GrantsFieldProps {
  readonly grants: readonly Grant[];
  onChange(grants: Grant[]): void;
}

/** Those who open a code on a phone and the public screen have no account at the desk. */
const DESK_ROLES = ROLES.filter((role) => role !== 'member' && role !== 'kiosk');
const STREET = 'street';

/** Roles, each for the whole street or for one community. */
export function GrantsField({ grants, onChange }: GrantsFieldProps) {
  const { t } = useTranslation('accounts');
  const { communities } = usePlaces();
  const replace = (place: number, changed: Partial<Grant>) =>
    onChange(grants.map((grant, at) => (at === place ? { ...grant, ...changed } : grant)));
  const chosen = [...new Set(grants.map(({ role }) => role))];
  const another = DESK_ROLES.find((role) => !chosen.includes(role)) ?? 'clerk';
  const places = [
    { value: STREET, label: t('wholeStreet') },
    ...communities.map(({ id, name }) => ({ value: id, label: name })),
  ];

  return (
    <fieldset className="plain-fieldset">
      <legend>{t('roles')}</legend>
      <div className="grant-rows">
        {grants.map((grant, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own; two may be the same while one is being chosen.
          <div key={place} className="grant-row">
            <Select<Role>
              aria-label={t('role')}
              value={grant.role}
              options={DESK_ROLES.map((role) => ({ value: role, label: t(`words:roles.${role}`) }))}
              onChange={(role) => replace(place, { role })}
            />
            <Select
              aria-label={t('place')}
              value={grant.communityId ?? STREET}
              options={places}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={(value) => replace(place, { communityId: value === STREET ? null : value })}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('removeRole', { role: t(`words:roles.${grant.role}`) })}
              disabled={grants.length === 1}
              onClick={() => onChange(grants.filter((_, at) => at !== place))}
            />
          </div>
        ))}
      </div>
      <Button
        type="dashed"
        icon={<PlusOutlined />}
        onClick={() =>
          onChange([...grants, { role: another, communityId: grants.at(-1)?.communityId ?? null }])
        }
      >
        {t('addRole')}
      </Button>
      <ul className="role-hints hint">
        {chosen.map((role) => (
          <li key={role}>
            {t('roleHint', { role: t(`words:roles.${role}`), hint: t(`words:roleHints.${role}`) })}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
