import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHostCommand } from '../../host/use-host-command.ts';
import { FieldRow } from '../../ui/field-row.tsx';
import { SavedForm } from '../../ui/saved-form.tsx';
import { CountField } from './count-field.tsx';
import { type Grid, isNamed } from './rows.ts';

interface GridFormProps {
  readonly communityId: string;
  readonly grid: Grid | null;
  onClose(): void;
}

/** A grid of a community; null makes a new one. */
export function GridForm({ communityId, grid, onClose }: GridFormProps) {
  const { t } = useTranslation('structure');
  const { run, busy, refusal } = useHostCommand('structure.saveGrid');
  const id = grid?.id ?? null;
  const version = grid?.version ?? 0;
  return (
    <SavedForm
      title={t(grid === null ? 'grid.add' : 'grid.change')}
      formKey={`structure.grid:${id ?? `new-${communityId}`}:${version}`}
      initial={{ name: grid?.name ?? '', station: grid?.station ?? '', households: grid?.households ?? 0 }}
      isComplete={isNamed}
      save={async (typed) => {
        await run({ ...typed, id, communityId, expectedVersion: version });
        return t('saved', { name: typed.name });
      }}
      busy={busy}
      refusal={refusal}
      submitText={t(grid === null ? 'grid.add' : 'saveChanges')}
      onClose={onClose}
    >
      {(typed, set) => (
        <>
          <FieldRow label={t('grid.name')} required>
            <Input
              value={typed.name}
              maxLength={200}
              onChange={(event) => set({ name: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('grid.station')} hint={t('grid.stationHint')}>
            <Input
              value={typed.station}
              maxLength={200}
              onChange={(event) => set({ station: event.target.value })}
            />
          </FieldRow>
          <FieldRow label={t('households')}>
            <CountField
              value={typed.households}
              suffix={t('units.households')}
              onChange={(count) => set({ households: count })}
            />
          </FieldRow>
        </>
      )}
    </SavedForm>
  );
}
