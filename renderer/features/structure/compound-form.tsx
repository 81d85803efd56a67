import { Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import { CountField } from './count-field.tsx';
import { type Compound, type Grid, isNamed } from './rows.ts';

interface CompoundFormProps {
  readonly communityId: string;
  readonly grids: readonly Grid[];
  readonly compound: Compound | null;
  onClose(): void;
}

/** A compound in one of the community's grids; null makes a new one. */
export function CompoundForm({ communityId, grids, compound, onClose }: CompoundFormProps) {
  const { t } = useTranslation('structure');
  const { run, busy, refusal } = useHostCommand('structure.saveCompound');
  const id = compound?.id ?? null;
  const version = compound?.version ?? 0;
  return (
    <SavedForm
      title={t(compound === null ? 'compound.add' : 'compound.change')}
      formKey={`structure.compound:${id ?? `new-${communityId}`}:${version}`}
      initial={{
        name: compound?.name ?? '',
        gridId: compound?.gridId ?? grids[0]?.id ?? '',
        households: compound?.households ?? 0,
        managed: compound?.managed ?? false,
      }}
      isComplete={(typed) => isNamed(typed) && typed.gridId !== ''}
      save={async (typed) => {
        await run({ ...typed, id, communityId, expectedVersion: version });
        return t('saved', { name: typed.name });
      }}
      busy={busy}
      refusal={refusal}
      submitText={t(compound === null ? 'compound.add' : 'saveChanges')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <FieldRow label={t('compound.name')} required>
            <Input
              value={typed.name}
              maxLength={200}
              onChange={(event) => set({ name: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('grid.one')} required>
            <Select
              value={typed.gridId}
              options={grids.map((grid) => ({ value: grid.id, label: grid.name }))}
              onChange={(gridId) => set({ gridId })}
            />
          </FieldRow>
          <FieldRow label={t('households')}>
            <CountField
              value={typed.households}
              suffix={t('units.households')}
              onChange={(count) => set({ households: count })}
            />
          </FieldRow>
          <FieldRow label={t('compound.managedLabel')}>
            <Radio.Group
              value={typed.managed}
              onChange={(event) => set({ managed: event.target.value === true })}
              options={[
                { value: true, label: t('compound.managed') },
                { value: false, label: t('compound.open') },
              ]}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}
