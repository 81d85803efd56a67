import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { useHostQuery } from '../../host/use-host-query.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { PersonField } from './person-field.tsx';
import type { Person } from './rows.ts';

/** Near relatives, declared one by one and at once: they decide who may sit in which committee. */
export function Relatives({ person, communityId }: { person: Person; communityId: string }) {
  const { t } = useTranslation('structure');
  const { data, error } = useHostQuery('kinships.of', { personId: person.id });
  const declare = useHostCommand('kinships.declare');
  const withdraw = useHostCommand('kinships.withdraw');
  const [chosen, setChosen] = useState<{ id: string; name: string } | null>(null);
  const relatives = data?.relatives ?? [];
  const add = async () => {
    if (chosen === null) return;
    const declared = await declare.run({ personId: person.id, relativeId: chosen.id }).catch(() => null);
    if (declared !== null) setChosen(null);
  };
  return (
    <section className="structure-relatives">
      <h3>{t('relatives.title')}</h3>
      <p className="hint">{t('relatives.hint')}</p>
      <RefusalAlert refusal={error ?? declare.refusal ?? withdraw.refusal} />
      <ul>
        {relatives.map(({ personId, name, bodies, conflict }) => (
          <li key={personId}>
            <div className="structure-relative">
              <span>
                {bodies.length === 0 ? name : t('member.sits', { name, bodies: bodies.join(t('listMark')) })}
              </span>
              <Button
                type="link"
                size="small"
                disabled={withdraw.busy}
                onClick={() =>
                  void withdraw.run({ personId: person.id, relativeId: personId }).catch(() => null)
                }
              >
                {t('relatives.withdraw')}
              </Button>
            </div>
            {conflict !== null && (
              <Alert type="warning" showIcon title={t('relatives.conflict', { ...conflict, name })} />
            )}
          </li>
        ))}
      </ul>
      <FieldRow label={t('relatives.person')}>
        <PersonField communityId={communityId} value={chosen} onChange={setChosen} />
      </FieldRow>
      <Button disabled={chosen === null} loading={declare.busy} onClick={() => void add()}>
        {t('relatives.declare')}
      </Button>
    </section>
  );
}
