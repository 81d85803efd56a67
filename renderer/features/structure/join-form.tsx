import { Input, Radio, Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { CAPACITIES, type Capacity } from '../../../shared/domain/people.ts';
import type { Day } from '../../../shared/values.ts';
import { useHostCommand } from '../../host/use-host-command.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import { PersonField } from './person-field.tsx';
import { GENDERS } from './person-form.tsx';
import type { Body, Person } from './rows.ts';

interface JoinFormProps {
  readonly body: Body;
  readonly onDay: Day;
  onClose(): void;
}

interface Typed {
  readonly who: 'known' | 'new';
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly newName: string;
  readonly newGender: Person['gender'];
  readonly capacity: Capacity;
  readonly since: Day | null;
  readonly until: Day | null;
}

/** Somebody joins: from the roster, or written down here for the first time. */
export function JoinForm({ body, onDay, onClose }: JoinFormProps) {
  const { t } = useTranslation('structure');
  const join = useHostCommand('structure.join');
  const savePerson = useHostCommand('structure.savePerson');
  const initial: Typed = {
    who: 'known',
    person: null,
    newName: '',
    newGender: 'unknown',
    capacity: 'member',
    since: onDay,
    until: null,
  };

  const save = async (typed: Typed): Promise<string> => {
    const person = typed.who === 'new' ? await writeDown(typed) : typed.person;
    if (person === null || typed.since === null) return '';
    const { capacity, since, until } = typed;
    await join.run({ bodyId: body.id, personId: person.id, capacity, since, until });
    return t('member.joined', { name: person.name });
  };
  const writeDown = async ({ newName, newGender }: Typed) => {
    const person = { name: newName, gender: newGender, communityId: body.communityId, gridId: body.gridId };
    return { ...(await savePerson.run({ ...person, id: null, expectedVersion: 0 })), name: newName };
  };

  return (
    <SavedForm<Typed>
      title={t('member.addTo', { body: body.name })}
      formKey={`structure.join:${body.id}`}
      initial={initial}
      isComplete={(typed) =>
        typed.since !== null && (typed.who === 'new' ? typed.newName.trim() !== '' : typed.person !== null)
      }
      save={save}
      busy={join.busy || savePerson.busy}
      refusal={join.refusal ?? savePerson.refusal}
      submitText={t('member.add')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <Segmented<Typed['who']>
            block
            className="structure-who"
            value={typed.who}
            options={[
              { value: 'known', label: t('member.known') },
              { value: 'new', label: t('member.new') },
            ]}
            onChange={(who) => set({ who })}
          />
          {typed.who === 'known' ? (
            <FieldRow label={t('member.person')} hint={t('member.personHint')} required>
              <PersonField
                communityId={body.communityId}
                value={typed.person}
                onChange={(person) => set({ person })}
              />
            </FieldRow>
          ) : (
            <>
              <FieldRow label={t('person.name')} required>
                <Input
                  value={typed.newName}
                  maxLength={200}
                  onChange={(event) => set({ newName: event.target.value })}
                />
              </FieldRow>
              <FieldRow label={t('person.gender')}>
                <Radio.Group
                  value={typed.newGender}
                  onChange={(event) => set({ newGender: event.target.value })}
                  options={GENDERS.map((gender) => ({ value: gender, label: t(`words:gender.${gender}`) }))}
                />
              </FieldRow>
            </>
          )}
          <FieldRow label={t('member.capacity')} required>
            <Select<Capacity>
              value={typed.capacity}
              options={CAPACITIES.map((capacity) => ({
                value: capacity,
                label: t(`words:capacities.${capacity}`),
              }))}
              onChange={(capacity) => set({ capacity })}
            />
          </FieldRow>
          <FieldRow label={t('member.since')} required>
            <DayPicker value={typed.since} onChange={(since) => set({ since })} />
          </FieldRow>
          <FieldRow label={t('member.until')} hint={t('member.untilHint')}>
            <DayPicker
              value={typed.until}
              from={typed.since ?? undefined}
              onChange={(until) => set({ until })}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}
