import { Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import { Relatives } from './relatives.tsx';
import { type Grid, isNamed, type Person } from './rows.ts';

interface PersonFormProps {
  readonly communityId: string;
  readonly grids: readonly Grid[];
  readonly person: Person | null;
  onClose(): void;
}

export const GENDERS = ['female', 'male', 'unknown'] as const;

interface Typed {
  readonly name: string;
  readonly gender: Person['gender'];
  readonly gridId: string | null;
}

/** A person of the community's roster; null makes a new one. */
export function PersonForm({ communityId, grids, person, onClose }: PersonFormProps) {
  const { t } = useTranslation('structure');
  const { run, busy, refusal } = useHostCommand('structure.savePerson');
  const id = person?.id ?? null;
  const version = person?.version ?? 0;
  return (
    <SavedForm<Typed>
      title={t(person === null ? 'person.add' : 'person.change')}
      formKey={`structure.person:${id ?? `new-${communityId}`}:${version}`}
      initial={{
        name: person?.name ?? '',
        gender: person?.gender ?? 'unknown',
        gridId: person?.gridId ?? null,
      }}
      isComplete={isNamed}
      save={async (typed) => {
        await run({ ...typed, id, communityId, expectedVersion: version });
        return t('saved', { name: typed.name });
      }}
      busy={busy}
      refusal={refusal}
      submitText={t(person === null ? 'person.add' : 'saveChanges')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <FieldRow label={t('person.name')} required>
            <Input
              value={typed.name}
              maxLength={200}
              onChange={(event) => set({ name: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('person.gender')}>
            <Radio.Group
              value={typed.gender}
              onChange={(event) => set({ gender: event.target.value })}
              options={GENDERS.map((gender) => ({ value: gender, label: t(`words:gender.${gender}`) }))}
            />
          </FieldRow>
          <FieldRow label={t('grid.one')}>
            <Select
              allowClear
              placeholder={t('person.noGrid')}
              value={typed.gridId}
              options={grids.map((grid) => ({ value: grid.id, label: grid.name }))}
              onChange={(gridId) => set({ gridId: gridId ?? null })}
            />
          </FieldRow>
          {person !== null && <Relatives person={person} communityId={communityId} />}
        </>
      )}
    </SavedForm>
  );
}
